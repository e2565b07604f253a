"""`partnerkit rules`: the list, one code, the packs, and the catalogue as a page."""

import json
from importlib.metadata import version
from pathlib import Path


def test_the_list_ends_with_the_packs_and_where_they_come_from(run):
    """A coordinator sees which packs judge the record, from which distribution and version."""
    lines = run("rules").stdout.splitlines()
    assert lines[0].startswith("PK001  error ")
    assert "" == lines[-2]
    assert lines[-1].startswith("core: PK, ")
    assert lines[-1].endswith(f" rules, from partnerkit {version('partnerkit')}")


def test_a_pack_of_others_is_listed_and_has_a_catalogue(run, tmp_path):
    """An installed pack stands beside ours, with its distribution; its page is made by the same command."""
    info = tmp_path / "acme_rules-2.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 2.5\n", "utf-8")
    (info / "entry_points.txt").write_text("[partnerkit.rules]\nacme = acme_pack:PACK\n", "utf-8")
    (tmp_path / "acme_pack.py").write_text(
        "from partnerkit.rules import *\n"
        "W = Words('A summary', 'A reason.', 'Some help.', {'': 'A message.'})\n"
        "RULE = Rule('ACME001', 'workload', {Profile.DRAFT: Severity.ADVICE}, Grade.PROPOSAL, lambda _: (),"
        " lambda: RuleTexts({'en': W, 'sv': W}))\n"
        "PACK = RulePack('acme', 'ACME', (RULE,), retired=(Retired('ACME000', 'ACME001'),))\n",
        "utf-8",
    )
    there = {"PYTHONPATH": str(tmp_path)}
    lines = run("rules", "--lang", "sv", **there).stdout.splitlines()
    assert "acme: ACME, 1 regler, från acme-rules 2.5" == lines[-1]
    page = run("rules", "--catalogue", "--pack", "acme", **there).stdout
    assert "### ACME001\n" in page
    assert "PK201" not in page
    assert run("rules", "acme000", **there).stdout.startswith("ACME000 is called ACME001 now.\n\nACME001 A")


def test_one_code_is_explained(run):
    """`rules CODE` says what `explain CODE` says."""
    assert run("explain", "PK201").stdout == run("rules", "PK201").stdout
    unknown = run("rules", "PK2O1")
    assert (2, "") == (unknown.returncode, unknown.stdout)
    assert "Did you mean PK" in unknown.stderr


def test_the_explanation_says_how_to_put_it_right_in_a_file_and_in_a_workbook(run):
    """The key stands in the one, the header in the other; where no field is named it is said once."""
    told = run("explain", "PK704", "--lang", "sv").stdout

    assert (
        "Så rättar du\n  Skriv ställningstagandet i ”position”, i en till tre meningar.\n"
        "  I en arbetsbok: Skriv ställningstagandet i ”Ställningstagande”, i en till tre meningar.\n"
    ) in told
    assert "I en arbetsbok" not in run("explain", "PK201", "--lang", "sv").stdout


def test_the_list_for_programs_names_the_pack(run):
    """Each row says from which pack it comes; what the engine says comes from none."""
    rows = {one["code"]: one["pack"] for one in json.loads(run("rules", "--json").stdout)}
    assert ("core", None) == (rows["PK201"], rows["PK001"])


def test_the_catalogue_is_written_whole_and_only_over_a_file_if_asked(run, tmp_path):
    """A page that is there is replaced with --overwrite and not without."""
    made = run("rules", "--catalogue", "-o", "page.md")
    assert (0, "", "The catalogue is page.md.\n") == (made.returncode, made.stdout, made.stderr)
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert run("rules", "--catalogue").stdout == page
    assert 2 == run("rules", "--catalogue", "-o", "page.md").returncode
    swedish = run("rules", "--catalogue", "--lang", "sv", "--overwrite", "-o", "page.md")
    assert 0 == swedish.returncode
    assert Path(tmp_path / "page.md").read_text(encoding="utf-8").startswith("# Reglerna i paketet ”core”")


def test_wrong_use_is_told(run):
    """What belongs to the catalogue means nothing without it, and an unknown pack is named with the known ones."""
    alone = run("rules", "-o", "page.md")
    assert (2, "--pack, -o and --overwrite" in alone.stderr) == (2, True)
    unknown = run("rules", "--catalogue", "--pack", "acme", "--lang", "sv")
    assert "Det finns inget regelpaket ”acme”. Installerade är core" in unknown.stderr
    assert 2 == unknown.returncode


def test_what_is_waived_is_in_sarif_only_if_asked_for(run, tmp_path):
    """A code host that does not know suppressions gets none; a viewer that does is told what is accepted, and why."""
    waiver = "waivers:\n  - {code: PK201, reason: Det är så.}\n"
    record = "format: partnerkit/1\nid: r\nstart: 2016\nend: 2014\n" + waiver
    (tmp_path / "r.yaml").write_text(record, encoding="utf-8")
    arguments = ("validate", "r.yaml", "--format", "sarif", "--today", "2026-11-26")
    plain, whole = (json.loads(run(*arguments, *more).stdout) for more in ((), ("--waived",)))
    assert "PK201" not in {one["ruleId"] for one in plain["runs"][0]["results"]}
    (waived,) = [one for one in whole["runs"][0]["results"] if "suppressions" in one]
    assert ("PK201", "Det är så.") == (waived["ruleId"], waived["suppressions"][0]["justification"])
    refused = run("validate", "r.yaml", "--waived")
    assert 2 == refused.returncode
    assert "--waived is only used together with --format sarif" in refused.stderr
