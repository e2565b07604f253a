"""Language tags for documents, and names of countries and languages."""

import pytest

from partnerkit.language.spoken import country_name, document_tag, language_name


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("sv", "sv-SE"),
        ("en", "en-GB"),
        ("vi", "vi-VN"),
        ("fi", "fi-FI"),
        ("en-US", "en-US"),
        ("zh-Hant", "zh-Hant-TW"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("qqq", "qqq"),
    ],
)
def test_a_document_tag_names_a_region(tag: str, expected: str) -> None:
    """Office programs get a region where one is known; English is British."""
    assert expected == document_tag(tag)


def test_countries_and_languages_have_names_in_both_languages() -> None:
    """Names follow the language of the labels."""
    assert ["Sverige", "Sweden"] == [country_name("SE", each) for each in ("sv", "en")]
    assert ["vietnamesiska", "Vietnamese"] == [language_name("vi", each) for each in ("sv", "en")]


def test_what_has_no_name_is_told_by_its_code() -> None:
    """An unknown code is shown rather than lost."""
    assert "QX" == country_name("QX", "sv")
    assert "qqq" == language_name("qqq", "en")
