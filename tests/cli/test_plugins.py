"""The command that lists plugins: whose they are, whether they work, what they take, and that listing imports none."""

import json
import sys

import pytest
from tests.distributions import Install

from partnerkit.plugins import find

KINDS = ("exporters", "extensions", "forms", "programmes", "rules")
BROKEN = "raise RuntimeError('no licence')"


@pytest.mark.parametrize("kind", KINDS)
def test_the_check_tells_the_state_of_every_plugin(install: Install, run, kind) -> None:
    """Each group by the same option; exit code 1 if one fails, and the others are in order."""
    install("acme", f"[partnerkit.{kind}]\nlist = acme_list:LIST\n", "2.5", acme_list=BROKEN)

    told, as_json = run(kind, "--check", "--lang", "en"), run(kind, "--check", "--json", "--lang", "en")

    assert (1, 1) == (told.returncode, as_json.returncode)
    assert "At least one of them cannot be used; see its state above.\n" == told.stderr
    rows = {one["name"]: one for one in json.loads(as_json.stdout)}
    assert ("acme", "2.5", "broken") == tuple(
        rows["list"][one] for one in ("distribution", "version", "state")
    )
    assert "RuntimeError: no licence" in rows["list"]["reason"]
    assert {"ok"} >= {one["state"] for name, one in rows.items() if name != "list"}
    line = next(line for line in told.stdout.splitlines() if line.startswith("list"))
    assert "acme 2.5  broken: The plugin acme:list (version 2.5) cannot be loaded" in line


@pytest.mark.parametrize("kind", KINDS)
def test_the_check_of_ours_alone_finds_nothing_wrong(run, kind) -> None:
    """In Swedish, too."""
    told = run(kind, "--check", "--lang", "sv")

    assert (0, "") == (told.returncode, told.stderr)
    assert all(line.endswith("fungerar") for line in told.stdout.splitlines())


@pytest.mark.parametrize("kind", ["exporters", "extensions", "forms", "programmes"])
def test_the_check_takes_no_name(run, kind) -> None:
    """It tries all; a name beside it is a slip."""
    told = run(kind, "excel", "--check", "--lang", "en")

    assert 2 == told.returncode
    assert "--check tries all that are installed. Leave out 'excel'." in told.stderr


def test_strict_mode_raises_at_once(install: Install, run) -> None:
    """Authors see their own traceback from the check."""
    install("acme", "[partnerkit.exporters]\nlist = acme_list:LIST\n", acme_list=BROKEN)

    told = run("exporters", "--check", PARTNERKIT_STRICT_PLUGINS="1")

    assert 1 == told.returncode
    assert "" == told.stdout


@pytest.mark.parametrize(
    ("kind", "name"),
    [("exporters", "json"), ("rules", "core"), ("programmes", "icld"), ("forms", "position-paper")],
)
def test_a_stranger_with_a_name_of_ours_is_named_on_standard_error(install: Install, run, kind, name) -> None:
    """Ours keeps the plain name; the other is told how it is called."""
    install("acme", f"[partnerkit.{kind}]\n{name} = acme_list:LIST\n", "2.5", acme_list=BROKEN)

    told = run(kind, "--json", "--lang", "en")

    assert (
        f"'{name}' is the one that comes with partnerkit. acme 2.5 has one of that name too; it is called "
        f"'acme:{name}'."
    ) == told.stderr.splitlines()[0]
    assert 0 == told.returncode
    json.loads(told.stdout)


def test_whoever_uses_the_plain_name_is_told_of_the_stranger_too(
    install: Install, run, files, tmp_path
) -> None:
    """The file is ours, and the answer says so; another exporter is not disturbed."""
    install("acme", "[partnerkit.exporters]\njson = acme_list:LIST\n", "2.5", acme_list=BROKEN)

    ours = run("export", "good.yaml", "json", "-o", "-", "--lang", "sv")
    other = run("export", "good.yaml", "excel")

    assert '"id": "linz"' in ours.stdout
    assert (
        "”json” är det som följer med partnerkit. Även acme 2.5 har ett med det namnet; det heter ”acme:json”.\n"
    ) == ours.stderr
    assert "" == other.stderr


def test_listing_three_hundred_imports_none_of_them(install: Install, monkeypatch) -> None:
    """Not one module of a plugin: each of these would fail."""
    lines = "".join(f"list-{number} = acme_{number}:LIST\n" for number in range(3))
    for number in range(100):
        install(f"acme-{number}", "[partnerkit.exporters]\n" + lines.replace("list", f"list-{number}"))
    before = set(sys.modules)

    found = find("partnerkit.exporters")

    assert 300 == sum(not one.own for one in found)
    assert set() == {
        one for one in set(sys.modules) - before if not one.startswith(("importlib", "email", "zipfile"))
    }


def test_one_exporter_is_shown_with_what_it_promises_and_its_options(run) -> None:
    """For people, in both languages."""
    told = run("exporters", "position-paper", "--lang", "en").stdout

    for words in (
        "position-paper: the memo to the board",
        "comes with        partnerkit ",
        "makes             .docx (",
        "languages         sv, en",
        "can be read back  no",
        "  parts  (both, memo, paper, separate; unless given: both)",
        "  pictures  (yes or no; unless given: no)",
    ):
        assert words in told
    assert "går att läsa tillbaka  ja, allt" in run("exporters", "excel", "--lang", "sv").stdout
    assert "It has no options." in run("exporters", "json", "--lang", "en").stdout


def test_one_exporter_is_shown_to_programs_with_a_schema_of_its_options(run) -> None:
    """All that the page says, as data."""
    shown = json.loads(run("exporters", "excel", "--json").stdout)

    assert ("excel", "partnerkit", ".xlsx", "internal", False, True, True, None, 1) == tuple(
        shown[one]
        for one in ("name", "distribution", "suffix", "audience", "many", "reads", "lossless", "extra", "api")
    )
    assert {"return_to", "return_by", "translate"} == set(shown["options"]["properties"])


def test_an_exporter_that_is_not_there_is_one_clear_message(run) -> None:
    """With the nearest name."""
    told = run("exporters", "exel", "--lang", "en")

    assert (2, "There is no 'exel' in partnerkit.exporters. Did you mean excel?\n") == (
        told.returncode,
        told.stderr,
    )


MANY = """
from partnerkit.exporters import Artifact, Exporter
from partnerkit.values import Text

LIST = Exporter(
    name="list", suffix=".txt", media_type="text/plain", summary=Text({"sv": "en lista", "en": "a list"}), many=True,
    run=lambda job: Artifact(",".join(one.id for one in job.partnerships).encode()),
)
"""


def test_several_records_make_one_file_where_the_exporter_takes_them(
    install: Install, run, files, tmp_path
) -> None:
    """Without -o the file is named after the exporter alone; one that takes one record refuses."""
    install("acme", "[partnerkit.exporters]\nlist = acme_list:LIST\n", acme_list=MANY)

    several = run("export", "good.yaml", "wrong.yaml", "list", "--lang", "en")
    refused = run("export", "good.yaml", "wrong.yaml", "json", "--lang", "en")

    assert (0, "linz,record") == (several.returncode, (tmp_path / "list.en.txt").read_text())
    assert 2 == refused.returncode
    assert "makes its file from one record, and 2 were given. Make one file from each." in refused.stderr


def test_a_file_is_read_back_by_the_exporter_that_made_it(run, files, tmp_path) -> None:
    """Whatever its suffix; one that does not read says so."""
    run("export", "good.yaml", "json", "-o", "good.json")
    (tmp_path / "good.json").rename(tmp_path / "good.dat")

    read = run("convert", "good.dat", "again.json", "--from", "json")
    refused = run("convert", "good.dat", "other.json", "--from", "position-paper", "--lang", "en")

    assert 0 == read.returncode
    assert (tmp_path / "good.dat").read_bytes() == (tmp_path / "again.json").read_bytes()
    assert 2 == refused.returncode
    assert "makes files and does not read them." in refused.stderr
