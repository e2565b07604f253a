"""The content of pictures: what is in them, what is left out, and that their words say all that is drawn."""

from decimal import Decimal
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerkit.documents.pictures.bars import PEOPLE, Budgeted, Counted, budget, people
from partnerkit.documents.pictures.picture import Bars, Timeline, figures
from partnerkit.documents.pictures.spans import span_of_date
from partnerkit.documents.pictures.timeline import Event, timeline
from partnerkit.documents.pictures.words import LONGEST_LABEL, label
from partnerkit.documents.tree import Text
from partnerkit.values import FuzzyDate, Money, Qualifier

EDTF = [
    "2010",
    "2012-05",
    "2012-05-03",
    "2014/2016",
    "2014-02/..",
    "2014-02/",
    "../2011",
    "XXXX-10",
    "2009~",
    "201X",
]
LABELS = st.sampled_from(
    ["Kommunledningsförvaltningens ansökan om nya medel", "$x^2$ \\alpha", "Thái Nguyên", "مدينة", "W" * 110]
) | st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=LONGEST_LABEL)


def event(kind="decisions", name="Beslut", edtf="2012-05", planned=False):
    date = FuzzyDate(edtf) if edtf else None
    return Event(kind, name, edtf, span_of_date(date), planned)


EVENTS = st.builds(
    event,
    st.sampled_from(["agreements", "projects", "reports"]),
    LABELS,
    st.sampled_from(EDTF),
    st.booleans(),
)
AMOUNTS = st.none() | st.builds(
    Money,
    st.decimals(-(10**17), 10**17, places=2),
    qualifier=st.sampled_from([None, Qualifier.ABOUT]),
)
COUNTS = st.none() | st.integers(0, 10**6)


def drawn_words(picture):
    """Go through every text that is drawn."""
    match picture:
        case Timeline():
            for lane in picture.lanes:
                yield lane.name
                yield from chain.from_iterable((one.label, one.when) for one in lane.entries)
        case Bars():
            for group in picture.groups:
                yield group.label
                yield from chain.from_iterable((bar.name, bar.number) for bar in group.bars)


def not_told(pictures):
    return [words for one in pictures for words in drawn_words(one) if words not in one.alt]


@given(st.lists(EVENTS, max_size=60), st.sampled_from(["sv", "en"]))
def test_the_words_of_a_timeline_say_all_that_is_drawn(events, language):
    """Every event stands in one picture or is named as left out, and every text drawn is in the alternative text."""
    pictures = timeline(events, language)

    assert [] == not_told(pictures)
    if pictures:
        assert sorted(one.label for one in events if one.span) == sorted(
            entry.label for one in pictures for lane in one.lanes for entry in lane.entries
        )
        assert all(any(one.label in picture.alt for picture in pictures) for one in events)
        assert 1 == len({(one.first, one.last) for one in pictures})


@given(
    st.lists(st.builds(Budgeted, LABELS, AMOUNTS, AMOUNTS), max_size=60),
    st.sampled_from(["lines", "years"]),
    st.sampled_from(["sv", "en"]),
)
def test_the_words_of_a_budget_say_all_that_is_drawn(rows, of, language):
    """Every line stands in one picture in its order, an unknown amount without a value, and all of it in the words."""
    pictures = budget(rows, "SEK", of, language)

    assert [] == not_told(pictures)
    if pictures:
        groups = [group for one in pictures for group in one.groups]
        wanted = [money.amount if money else None for one in rows for money in (one.granted, one.reported)]
        assert wanted == [bar.value for group in groups for bar in group.bars]
        assert [one.label for one in rows] == [one.label for one in groups]


@given(
    st.lists(st.builds(Counted, LABELS, st.fixed_dictionaries(dict.fromkeys(PEOPLE, COUNTS))), max_size=60),
    st.sampled_from(["sv", "en"]),
)
def test_the_words_of_women_and_men_say_all_that_is_drawn(rows, language):
    """A group without women and men is left out, no unknown number becomes zero, and the words tell the rest."""
    pictures = people(rows, language)

    assert [] == not_told(pictures)
    bars = [bar for one in pictures for group in one.groups for bar in group.bars]
    assert all((bar.value is None) == (bar.number in ("saknas", "no figure")) for bar in bars)


def test_an_unknown_amount_is_not_zero():
    """What nobody reported has no bar and says so; what was not used is 0."""
    rows = (
        Budgeted("Resor", Money(Decimal(100)), None),
        Budgeted("Tolk", Money(Decimal(50)), Money(Decimal(0))),
    )

    (picture,) = budget(rows, "SEK", "lines", "sv")

    assert [("100", 100), ("saknas", None), ("50", 50), ("0", 0)] == [
        (bar.number, bar.value) for group in picture.groups for bar in group.bars
    ]
    assert "Där en uppgift saknas finns ingen stapel." in picture.caption


def test_an_approximate_amount_says_so():
    """ "About" survives into the picture and its words."""
    about = Money(Decimal(149000), qualifier=Qualifier.ABOUT)

    (picture,) = budget((Budgeted("A", about, None), Budgeted("B", about, about)), "SEK", "lines", "sv")

    assert "A: beviljat cirka 149 000, utfall saknas." in picture.alt.replace("\N{NO-BREAK SPACE}", " ")


def test_a_sum_known_in_part_is_not_drawn():
    """Half a sum would look like less money used."""
    part = Money(Decimal(10))
    rows = [Budgeted(year, part, part, partly=frozenset({"reported"})) for year in ("2018", "2019")]

    (picture,) = budget(rows, "SEK", "years", "en")

    assert {("outcome", "partly missing", None), ("granted", "10", 10)} == {
        (bar.name, bar.number, bar.value) for group in picture.groups for bar in group.bars
    }


def test_an_amount_in_another_currency_has_no_bar():
    """Two currencies have no common length."""
    rows = (
        Budgeted("A", Money(Decimal(100)), Money(Decimal(10), "EUR")),
        Budgeted("B", Money(Decimal(100)), Money(Decimal(90))),
    )

    (picture,) = budget(rows, "SEK", "lines", "sv")

    assert ("10 EUR", None) == (picture.groups[0].bars[1].number, picture.groups[0].bars[1].value)


@pytest.mark.parametrize(
    "pictures",
    [
        timeline([event(), event(edtf="2013"), event(edtf="XXXX-10")], "sv"),
        budget([Budgeted("A", Money(Decimal(1)), None), Budgeted("B", None, None)], "SEK", "lines", "sv"),
        people([Counted("A", {"women": 1, "men": 2}), Counted("B", {"unstated": 3})], "sv"),
        people([Counted("A", {"women": 0, "men": 0}), Counted("B", {"women": 0, "men": 0})], "sv"),
    ],
    ids=["two events", "one line", "one group", "nobody"],
)
def test_too_little_makes_no_picture(pictures):
    """A picture that compares nothing is not made."""
    assert () == pictures


def test_few_events_without_a_day_are_named_below_the_picture():
    """Readers see what the picture leaves out."""
    events = [event(edtf=one) for one in ("2010", "2011", "2012", "XXXX-10")]

    (picture,) = timeline(events, "sv")

    assert "Beslut 2010–2012. Det streckade är en tid som inte är känd exakt. " in picture.caption
    assert picture.caption.endswith("Utan känd tidpunkt och därför inte med: Beslut, XXXX-10.")


def test_many_events_without_a_day_are_counted_below_the_picture_and_named_in_its_words():
    """A caption stays short."""
    events = [event(edtf="2010-01") for _ in range(3)] + [event(name=f"B{n}", edtf=None) for n in range(4)]

    (picture,) = timeline(events, "en")

    assert picture.caption.endswith("Four events without a known date are not shown.")
    assert "B0; B1; B2; B3" in picture.alt


def test_a_label_is_one_line_without_addresses_of_the_house():
    """What may not stand in the text may not be drawn either; what is too long ends in an ellipsis."""
    words = (Text("avtal, se https://intranat.example.local/x och mer " + "ord " * 40),)

    said = label(words, "sv")

    assert "intranat" not in said
    assert said.startswith("Avtal")
    assert len(said) <= LONGEST_LABEL
    assert said.endswith("…")


def test_nothing_is_drawn_where_nobody_draws():
    """Without pictures a document has no figures."""
    assert () == figures(timeline([event(), event(), event()], "sv"), None)
