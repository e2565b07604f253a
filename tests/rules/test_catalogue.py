"""The catalogue is made from the rules, and the page in the documentation is the one they make."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from tests.rules.test_engine import pack, rule

from partnerkit.cli.rules import page_of
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.rules import Grade, Profile, Retired, Rule, RuleTexts, Severity, Words, known
from partnerkit.rules.catalogue import catalogue, theme_name
from partnerkit.rules.core import PACK
from partnerkit.testing.rules import lacking

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": "rules.md", "sv": "rules.sv.md"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_in_the_documentation_is_the_one_the_rules_make(language: str) -> None:
    """Whoever changes a rule makes the page anew, by the command that stands at its top."""
    command = f"partnerkit rules --catalogue --lang {language} --overwrite -o docs/{PAGES[language]}"
    page = (DOCS / PAGES[language]).read_text(encoding="utf-8")
    assert page == page_of("core", language), f"docs/{PAGES[language]} is stale; run: {command}"
    assert command in page


def test_no_rule_lacks_reason_source_grade_help_example_or_language() -> None:
    """A rule that is not complete is named together with what it lacks."""
    assert () == lacking(PACK)


def incomplete(**texts: Any) -> Rule:
    """Return a rule with all it needs, except as told."""
    told = Words("A summary", "A reason.", "Some help.", {"": "A message."})
    whole = RuleTexts({"en": told, "sv": told}, "A source", "x: 1", "x: 2", "example.x")
    return Rule(
        "AB001",
        "other",
        {Profile.DRAFT: Severity.ADVICE},
        Grade.PROPOSAL,
        lambda _: (),
        lambda: evolve(whole, **texts),
    )


@pytest.mark.parametrize(
    ("texts", "part"),
    [
        ({"source": " "}, "source"),
        ({"failing": ""}, "failing"),
        ({"passing": "\n"}, "passing"),
        ({"at": ""}, "at"),
        ({"words": {"sv": Words("S", "R.", "H.", {"": "M."})}}, "en"),
        (
            {"words": {"en": Words("S", " ", "H.", {"": "M."}), "sv": Words("S", "R.", "H.", {"": "M."})}},
            "en.reason",
        ),
        ({"words": {"sv": Words("S", "R.", "", {"": "M."}), "en": Words("S", "R.", "H.", {})}}, "sv.help"),
        (
            {"words": {"sv": Words("", "R.", "H.", {"": ""}), "en": Words("S", "R.", "H.", {"": "M."})}},
            "sv.messages",
        ),
    ],
)
def test_what_a_rule_lacks_is_named(texts: dict[str, object], part: str) -> None:
    """Author of a pack and CI are told the rule and the part."""
    assert () == lacking(pack(incomplete()))
    assert f"AB001: {part}" in lacking(pack(incomplete(**texts)))


def test_a_rule_that_follows_from_the_meaning_of_the_fields_needs_no_source() -> None:
    """Its grade says where it comes from."""
    assert () == lacking(pack(evolve(incomplete(source=""), grade=Grade.DEFINITION)))


def test_texts_that_cannot_be_read_are_told_with_the_rule() -> None:
    """A language that is missing in the file of texts does not stop the others from being checked."""

    def broken() -> RuleTexts:
        raise KeyError("sv")

    found = lacking(pack(evolve(incomplete(), read_texts=broken), evolve(incomplete(at=""), code="AB002")))
    assert ("AB001: its texts cannot be read (KeyError: 'sv')", "AB002: at") == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_section_whose_address_is_the_code(language: str) -> None:
    """A link to a rule stays right when its words are changed."""
    lines = page_of("core", language).splitlines()
    codes = sorted([*(one.code for one in PACK.rules), *known.codes()])
    assert codes == sorted(line.removeprefix("### ") for line in lines if line.startswith("### "))
    assert codes == [line[3:8] for line in lines if line.startswith("| [")]
    assert all(f"(#{code.lower()})" in line for code, line in zip(codes, lines[8:], strict=False))


def test_a_section_says_all_there_is_to_know() -> None:
    """What, why, how to put it right, how severe and when, on whose authority, what it says, wrong and right."""
    _, _, rest = catalogue(PACK).partition("### PK212\n")
    section = rest.partition("\n### ")[0]
    words = next(one for one in PACK.rules if one.code == "PK212").texts.within("en")
    for part in (
        f"**{words.summary}.**",
        words.reason,
        f"*How to put it right:* {words.help}",
        "*How severe it is at each stage:* from draft on: warning",
        "*Where it comes from:* It follows from the meaning of the fields (definition)",
        "It asks for the day",
        f"- {words.messages['']}",
        "*Wrong:*\n\n```yaml\nprojects:",
        "*Right:*\n\n```yaml\nprojects:",
    ):
        assert part in section


def test_a_severity_that_rises_is_told_from_the_stage_on_at_which_it_does() -> None:
    """A reader sees at a glance when a rule begins to stop the work."""
    assert "from draft on: warning, from application on: error\n" in catalogue(PACK)
    assert "från och med slutrapport: råd\n" in catalogue(PACK, "sv")


def test_a_pack_of_others_has_a_page_of_its_own() -> None:
    """Only its own rules stand there, under its name, and no command that would write over our page."""
    page = catalogue(pack(rule("AB001"), name="acme"))
    assert page.startswith("# The rules of the pack “acme” (AB)\n")
    assert "| [AB001](#ab001) | advice | A summary |\n" in page
    assert ("PK" in page, "<!--" in page) == (False, False)


def test_a_bar_in_a_summary_ends_no_cell_of_the_overview() -> None:
    """The overview stays a table of three columns."""
    words = Words("a | b", "A reason.", "Some help.", {"": "A message."})
    page = catalogue(pack(incomplete(words={"en": words, "sv": words})))
    assert "| [AB001](#ab001) | advice | a &#124; b |\n" in page


def test_old_codes_stand_at_the_end_of_the_page() -> None:
    """Whoever finds an old code in a letter finds the rule by it."""
    old = (Retired("AB007", "AB001"), Retired("AB008", reason={"en": "Nobody asks.", "sv": "Ingen frågar."}))
    page = catalogue(evolve(pack(rule("AB001")), retired=old), "sv")
    assert page.endswith("- AB007 heter nu AB001.\n- Regeln AB008 finns inte längre. Ingen frågar.\n")
    assert "Koder som inte längre används" not in catalogue(pack(rule("AB001")), "sv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_themes_have_a_name_in_both_languages(language: str) -> None:
    """A theme of others is called by its own name."""
    themes = {one.theme for one in PACK.rules} | set(known.THEMES.values())
    assert set() == {one for one in themes if theme_name(one, language) == one}
    assert "other" == theme_name("other", language)
