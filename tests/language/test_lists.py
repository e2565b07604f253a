"""Lists, order, genitives, capitals and quotation marks beyond the guide's own pairs."""

import pytest

from partnerkit.language.lists import genitive, in_order, join, quote, sentence, source_words


@pytest.mark.parametrize(
    ("items", "sv", "en"),
    [
        ([], "", ""),
        (["a och b", "c", "d"], "a och b, c och d", "a och b, c and d"),
        (["c", "a och b"], "c samt a och b", "c and a och b"),
        (["c", "a and b"], "c och a and b", "c; and a and b"),
        (["a and b", "c", "d"], "a and b, c och d", "a and b; c; and d"),
        (
            ["Hanoi, Vietnam", "Lund", "Umeå"],
            "Hanoi, Vietnam; Lund och Umeå",
            "Hanoi, Vietnam; Lund; and Umeå",
        ),
        (["Rochester", "Sandviken"], "Rochester och Sandviken", "Rochester and Sandviken"),
    ],
)
def test_members_that_hold_marks_are_kept_apart(items: list[str], sv: str, en: str) -> None:
    """The reader can always see where one member ends; the conjunction within a word is none."""
    assert sv == join(items, "sv")
    assert en == join(items, "en")


def test_swedish_letters_come_last_in_swedish_only() -> None:
    """Å, ä and ö are letters of their own in Swedish and marks in English."""
    names = ["Örebro", "Ärla", "Åre", "Zorn", "Arboga", "alingsås", "Évian", "Éva", "Eva", "Waxholm", "Vara"]
    assert (
        *("alingsås", "Arboga", "Eva", "Éva", "Évian", "Vara", "Waxholm", "Zorn", "Åre", "Ärla", "Örebro"),
    ) == in_order(names, "sv")
    assert (
        *("alingsås", "Arboga", "Åre", "Ärla", "Eva", "Éva", "Évian", "Örebro", "Vara", "Waxholm", "Zorn"),
    ) == in_order(names, "en")


@pytest.mark.parametrize(
    "names",
    [
        ("miljö- och samhällsbyggnadsförvaltningen", "miljöförvaltningen"),
        ("Mylla", "Müller", "Myrdal"),
        ("Aarhus", "Ærø", "Øst"),
        ("Da Nang", "Đà Nẵng 2", "Dalarna"),
        ("7H", "Agenda"),
        ("Lund", "Lund AB", "Lund (M)"),
        ("Zürich", "Ямал", "日本"),
    ],
)
def test_names_are_sorted_word_by_word_and_neighbours_letters_by_their_like(names: tuple[str, ...]) -> None:
    """Spaces come before letters, figures before letters, other alphabets last."""
    assert names == in_order(reversed(names), "sv")


def test_letters_in_either_encoding_are_the_same() -> None:
    """A decomposed letter sorts like the composed one."""
    assert ("A\u030are", "Ärla") == in_order(["Ärla", "A\u030are"], "sv")
    assert ("Arla", "O\u0308st") == in_order(["O\u0308st", "Arla"], "sv")


@pytest.mark.parametrize(
    ("name", "sv", "en"),
    [
        ("Linköpings kommun", "Linköpings kommuns", "Linköpings kommun's"),
        ("JB Marks", "JB Marks", "of JB Marks"),
        ("Tekniska verken", "Tekniska verkens", "Tekniska verken's"),
        ("FN", "FN:s", "FN's"),
        ("Unicef", "Unicefs", "Unicef's"),
        ("Schweiz", "Schweiz", "of Schweiz"),
        ("Volvo AB", "Volvo AB:s", "Volvo AB's"),
        ("Bordeaux", "Bordeaux", "of Bordeaux"),
    ],
)
def test_a_genitive_follows_the_rules_of_the_language(name: str, sv: str, en: str) -> None:
    """Each end of a name has its own form."""
    assert sv == genitive(name, "sv")
    assert en == genitive(name, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("åren gick", "Åren gick."),
        ("Hej!", "Hej!"),
        ("han sa ”hej.”", "Han sa ”hej.”"),
        ("”förslaget” antogs", "”Förslaget” antogs."),
        ("(se ovan)", "(Se ovan)."),
        ("27 personer", "27 personer."),
        ("följande gäller:", "Följande gäller:"),
        ("att …", "Att …"),
        ("", ""),
    ],
)
def test_a_sentence_begins_and_ends_as_one(text: str, expected: str) -> None:
    """The first letter is a capital, and an end is added only where there is none."""
    assert expected == sentence(text)
    assert expected == sentence(expected)


@pytest.mark.parametrize(
    ("words", "sv", "en"),
    [
        ("hej", "”hej”", "‘hej’"),
        ('han sa "hej"', "”han sa ’hej’”", "‘han sa “hej”’"),
        ("the ‘big’ plan", "”the ’big’ plan”", "‘the “big” plan’"),
        ("han sa ”hej”", "”han sa ’hej’”", "‘han sa “hej”’"),
        ("the boards’ plan", "”the boards’ plan”", "‘the boards’ plan’"),
        ("rör 5", "”rör 5”", "‘rör 5’"),
    ],
)
def test_quotations_have_the_marks_of_the_language_outside_and_inside(words: str, sv: str, en: str) -> None:
    """Marks within a quotation become inner ones; an apostrophe stays."""
    assert sv == quote(words, "sv")
    assert en == quote(words, "en")


def test_words_of_a_source_are_marked_as_such() -> None:
    """The reader sees that the words are not ours."""
    assert "med källans ord ”ett tjugotal”" == source_words("ett tjugotal", "sv")
