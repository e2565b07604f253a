"""Every code can be explained and listed, those of loading and of the engine too."""

import pytest

from partnerkit.errors import PartnerkitError
from partnerkit.rules import known
from partnerkit.rules.core import PACK
from partnerkit.rules.explain import explain, list_rules

ALL = [*(one.code for one in PACK.rules), *known.codes()]


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("code", ALL)
def test_every_code_has_a_page(code: str, language: str) -> None:
    """The page says what, why, how to put it right, how severe and where from."""
    page = explain(code, language, packs=(PACK,))
    assert page.startswith(f"{code} ")
    assert {"en": "How to put it right", "sv": "Så rättar du"}[language] in page
    assert "{" not in page.partition({"en": "\nWrong\n", "sv": "\nFel\n"}[language])[0].replace(
        "{sv: …, en: …}", ""
    )


def test_a_page_holds_examples_severities_and_source() -> None:
    """A rule's page shows the wrong and the right record, and where the rule comes from."""
    page = explain("pk701", packs=(PACK,))
    for words in (
        "att anta positionspapperet",
        "draft: warning",
        "Nacka",
        "seen in a source",
        "Wrong",
        "Right",
    ):
        assert words in page


def test_stages_are_named_in_the_language_of_the_page() -> None:
    """A Swedish page says what each stage is called in Swedish."""
    assert "  slutrapport: varning\n" in explain("PK301", "sv", packs=(PACK,))
    assert "  final report: warning\n" in explain("PK301", "en", packs=(PACK,))


def test_an_unknown_code_is_told_with_a_near_one() -> None:
    """A misspelt code leads to those near it."""
    with pytest.raises(PartnerkitError, match=r"Did you mean .*PK7"):
        explain("PK7O1", packs=(PACK,))


def test_the_list_holds_the_promised_keys_in_the_order_of_codes() -> None:
    """Other programs rely on the keys."""
    rows = list_rules(packs=(PACK,))
    keys = ["code", "severity", "theme", "profiles", "summary", "source", "grade", "help", "pack"]
    assert {tuple(keys)} == {tuple(one) for one in rows}
    assert sorted(ALL) == [one["code"] for one in rows]
    dangling = next(one for one in rows if one["code"] == "PK101")
    levels = {"draft": "warning", "application": "error", "decision": "error", "final-report": "error"}
    assert ("error", levels, "definition", None, "core") == tuple(
        dangling[key] for key in ("severity", "profiles", "grade", "source", "pack")
    )


def test_codes_of_loading_are_complete() -> None:
    """Every code that loading and the engine may say is explained, in both languages."""
    expected = [f"PK{number:03}" for number in (*range(1, 23), *range(90, 100))]
    assert expected == list(known.codes())
    assert all({"en", "sv"} == set(known.texts(code).words) for code in known.codes())
