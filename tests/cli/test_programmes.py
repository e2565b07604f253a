"""`partnerkit programmes`: the list, one edition in full, the check of one's own file, and its use by rules."""

import json
import os
from pathlib import Path

import pytest
from tests.cli.conftest import GOOD as RECORD
from tests.programmes.test_mistakes import GOOD as OWN

from partnerkit.cli.programme_page import DATED, EDITION, UNDATED, page
from partnerkit.programmes import edition_on
from partnerkit.programmes.shipped import SHIPPED, shipped
from partnerkit.values import FuzzyDate

GOLDEN = Path(__file__).parent / "golden"


def test_lists_every_programme_with_its_editions_and_how_to_see_one(run):
    """In the words of a coordinator, with how sure each edition is."""
    english, swedish = (
        run("programmes", "--lang", language).stdout.replace("\N{NO-BREAK SPACE}", " ")
        for language in ("en", "sv")
    )

    assert "  2016: grants decided from 1 January 2016. [only the title seen]\n" in english
    assert "  2012: bidrag som beviljades från sommaren 2012. [vår slutsats]\n" in swedish
    assert "  cerv: när utgåvan gällde är inte känt. [sett]\n" in swedish
    assert english.splitlines()[-1].startswith("Show one edition like this: partnerkit programmes icld --on")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("day", ["2016-10-17", "2024-05-01"])
def test_an_edition_reads_word_for_word_as_it_was_approved(language, day):
    """A person has read it aloud; UPDATE_GOLDEN=1 writes it anew."""
    programme = shipped("icld")
    edition = edition_on(programme, FuzzyDate(day))
    assert edition
    golden = GOLDEN / f"programme-icld-{edition.name}.{language}.txt"
    made = "".join(f"{line}\n" for line in page(programme, edition, language))
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == made


def test_shows_the_edition_of_a_day_and_without_one_the_latest(run):
    """The day is that of the funder's decision."""
    assert "\nEdition 2016\n" in run("programmes", "icld", "--on", "2016-10-17").stdout
    assert "\nUtgåva 2023\n" in run("programmes", "icld", "--lang", "sv").stdout
    assert "\nUtgåva cerv\n" in run("programmes", "cerv-town-twinning", "--lang", "sv").stdout


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", SHIPPED)
def test_every_entry_of_every_edition_is_shown_with_its_source(name, language):
    """Nothing of the data is left out, and no address of a source either."""
    programme = shipped(name)
    for edition in programme.editions:
        lines = list(page(programme, edition, language))
        shown = [line for line in lines if line.startswith("  - ")]
        entries = [one for part in EDITION for one in getattr(edition, part)]
        others = [one for part in (*UNDATED, *DATED) for one in getattr(programme, part)]
        assert len(entries) + len(others) == len(shown)
        assert all(line.endswith("]") for line in shown)
        sources = "\n".join(lines[lines.index({"sv": "Källor", "en": "Sources"}[language]) :])
        assert [] == [one.source for one in (*entries, *others) if one.source not in sources]


@pytest.mark.parametrize(
    ("day", "language", "said"),
    [
        (
            "2020",
            "sv",
            "Vilken utgåva av icld som gällde år 2020 är inte säkert. Möjliga är 2018 och 2020. Ange en noggrannare dag.",
        ),
        (
            "2019-02",
            "en",
            "Which edition of icld applied in February 2019 is not certain. Possible are 2016 and 2018. Give a more "
            "exact day.",
        ),
        ("2007", "en", "No edition of icld is known for grants decided in 2007."),
    ],
)
def test_a_day_without_a_certain_edition_is_told_with_those_that_there_are(run, day, language, said):
    """Exit code 1, nothing on standard output, and no guess."""
    answer = run("programmes", "icld", "--on", day, "--lang", language)

    assert (1, "") == (answer.returncode, answer.stdout)
    assert said == answer.stderr.splitlines()[0]
    assert len(answer.stderr.splitlines()) == 8


def test_shows_an_edition_to_programs(run):
    """The keys are those of a programme's file."""
    shown = json.loads(run("programmes", "icld", "--on", "2021", "--format", "json").stdout)

    assert ("icld", "2020") == (shown["programme"]["name"], shown["edition"]["name"])
    assert "editions" not in shown["programme"]
    assert {"sv", "en"} == set(shown["programme"]["title"])
    assert "VN" in shown["edition"]["country_lists"][0]["countries"]
    assert shown == json.loads(run("programmes", "icld", "--on", "2021", "--json", "--lang", "sv").stdout)


def test_misuse_is_told(run):
    """What is no date, a day without a programme, and a programme that is not there."""
    assert (
        "'last year' is not a date. Write 2016-10-17" in run("programmes", "icld", "--on", "last year").stderr
    )
    assert "--on hör ihop med NAMN" in run("programmes", "--on", "2016", "--lang", "sv").stderr
    unknown = run("programmes", "icdl")
    assert (2, True) == (unknown.returncode, "icld" in unknown.stderr)


def test_checks_a_file_of_ones_own_and_shows_it(run, tmp_path):
    """A file with mistakes: each with its line, exit code 2; a good one is shown like any other."""
    (tmp_path / "our.yaml").write_text(OWN.replace("minimum: 6", "minimum: 36"), encoding="utf-8")
    wrong = run("programmes", "our.yaml", "--lang", "sv")
    assert (
        2,
        "our.yaml:19:9: PK015 Det minsta talet 36 är större än det största, 24. Ändra ett av dem.\n",
    ) == (
        wrong.returncode,
        wrong.stderr,
    )

    (tmp_path / "our.yaml").write_text(OWN, encoding="utf-8")
    right = run("programmes", "our.yaml", "--on", "2024-06")
    assert 0 == right.returncode
    assert "  - Project: 6–24 months. [seen, 1]\n" in right.stdout

    (tmp_path / "our.yaml").write_text(OWN.split("editions:")[0], encoding="utf-8")
    empty = run("programmes", "our.yaml", "--lang", "sv")
    assert (1, "Programmet our-fund har inga utgåvor.\n") == (empty.returncode, empty.stderr)


def test_rules_read_a_file_of_ones_own(run, tmp_path):
    """It is taken in before anything is judged, and said to go before an installed one of the same name."""
    (tmp_path / "record.yaml").write_text(RECORD, encoding="utf-8")
    (tmp_path / "our.yaml").write_text(OWN, encoding="utf-8")
    (tmp_path / "icld.yaml").write_text(OWN.replace("our-fund", "icld", 1), encoding="utf-8")
    own = run("validate", "record.yaml", "--programme", "our.yaml")
    assert (0, "") == (own.returncode, own.stderr)
    both = run(
        "validate", "record.yaml", "--programme", "our.yaml", "--programme", "icld.yaml", "--lang", "sv"
    )
    said = "Programmet ”icld” är det i icld.yaml. Det installerade med samma namn används inte.\n"
    assert (0, said) == (both.returncode, both.stderr)
    lost = run("validate", "record.yaml", "--programme", "none.yaml")
    assert (2, "") == (lost.returncode, lost.stdout)
    assert "none.yaml: PK019 The file is not there. Check the name and the folder.\n" == lost.stderr
