"""Spaces and quotation marks in written prose: what is changed, and what must never be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerkit.language.typography import typography

PIECES = [
    *(
        "17",
        "340",
        "000",
        "9",
        "a",
        "§",
        "§§",
        "%",
        " ",
        "  ",
        "\u00a0",
        '"',
        "'",
        "”",
        "‘",
        "’",
        "\n",
        "-",
        ",",
    ),
    *(
        "kronor",
        "kr",
        "SEK",
        "procent",
        "per cent",
        "oktober",
        "May",
        "kap.",
        "kommunen",
        "2016",
        "5 kap. 9 §",
        ".",
    ),
]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("bidraget är 340 000 kronor", "bidraget är 340␣000␣kronor"),
        ("drygt 2,3 miljoner kronor", "drygt 2,3␣miljoner kronor"),
        ("75 % eller 75 procent", "75␣% eller 75␣procent"),
        ("enligt § 4 och §§ 79–107", "enligt §␣4 och §§␣79–107"),
        ("5 kap. 9 § kommunallagen", "5␣kap. 9␣§ kommunallagen"),
        ("5 kap. 9 a § kommunallagen", "5␣kap. 9␣a␣§ kommunallagen"),
        ("den 17 oktober 2016", "den 17␣oktober 2016"),
        ("den 17–21 oktober", "den 17–21␣oktober"),
        ("1 000␣000 kr", "1␣000␣000␣kr"),
        ("SEK 340 000", "SEK␣340␣000"),
        ('han sa "hej" och "då"', "han sa ”hej” och ”då”"),
    ],
)
def test_swedish_prose_gets_its_spaces_and_marks(prose: str, expected: str) -> None:
    """Numbers stay with what they count, and straight marks in pairs become Swedish ones."""
    assert expected.replace("␣", "\u00a0") == typography(prose.replace("␣", "\u00a0"), "sv")


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("SEK 2.3 million on 17 October 2016", "SEK␣2.3␣million on 17␣October 2016"),
        ("75 per cent, § 4", "75␣per cent, §␣4"),
        ('the "big" plan of the board\'s', "the ‘big’ plan of the board's"),
    ],
)
def test_english_prose_gets_its_spaces_and_marks(prose: str, expected: str) -> None:
    """Numbers stay with what they count, and straight marks in pairs become single ones."""
    assert expected.replace("␣", "\u00a0") == typography(prose, "en")


@pytest.mark.parametrize(
    "prose",
    [
        "år 2016 300 personer",
        'ett rör på 5" och ett på 6"',
        'han sa "hej',
        'ett "fel "i" fel" till',
        "kommunens 'nya' plan, it's",
        "kl 17 och 340  000",
        "75% och §4",
        "tel 013-20 60 00",
        "ring 17 oktobermän",
    ],
)
def test_what_may_be_another_thing_is_left_alone(prose: str) -> None:
    """Inches, lone marks, apostrophes, years before numbers and double spaces stay as they were written."""
    assert prose == typography(prose, "sv")


def plain(prose: str) -> str:
    """Take away the difference between spaces and between quotation marks."""
    for mark in "”‘’":
        prose = prose.replace(mark, '"')
    return prose.replace("\u00a0", " ")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    prose=st.lists(st.sampled_from(PIECES), max_size=14).map("".join), language=st.sampled_from(["sv", "en"])
)
def test_only_spaces_and_marks_ever_change_and_only_once(prose: str, language: str) -> None:
    """Taking the changes back gives what was written, and doing it again changes nothing."""
    changed = typography(prose, language)
    assert plain(prose) == plain(changed)
    assert changed == typography(changed, language)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(prose=st.text(max_size=40), language=st.sampled_from(["sv", "en"]))
def test_any_text_at_all_survives(prose: str, language: str) -> None:
    """Letters of any alphabet stay as they are."""
    assert plain(prose) == plain(typography(prose, language))
