"""Hypothesis strategies for values: ordinary, odd and hostile ones, never impossible ones."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from partnerkit.values import Category, Count, FuzzyDate, Headcount, Money, Period, Qualifier, Reference, Text

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://example.org";"x")',
    "#N/A",
    "+1",
    "-1",
    "@SUM(1)",
    "_x000D_",
    "0012",
    "no",
    "null",
    "1e5",
    "2014-05-12",
    "<&>\"]]>'",
    "{{name}} %s {0}",
    "år ä ö Å – ”citat”",
    "Thái Nguyên, Sông Công",
    "العربية",
    "中文",
    "👩‍👩‍👧 emoji",
    "tab\tand\nnew line",
    "trailing blank ",
    "# not a comment",
    "key: value",
    "a\x7f\x80b\u0085\u2028\ufeff",
)
"""Texts that some format would take for something else."""

_CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufffe\uffff", include_characters="\t\n"
)
_DATES = (
    "201X",
    "19XX",
    "2014",
    "2014-05",
    "2014-05-12",
    "2016-21",
    "2016-24",
    "2014-W23",
    "XXXX-10",
    "2010~",
    "2010?",
    "2012-05%",
    "2014/2016",
    "2014-05/2016-10",
    "2014/2016-10",
    "2016-10-17/2016-10-21",
    "2014/..",
    "../2016",
    "2014/",
    "/2016",
)


def words() -> st.SearchStrategy[str]:
    """Texts that a record may hold."""
    free = st.text(_CHARACTERS, min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
    return st.sampled_from(HOSTILE) | free


def ids() -> st.SearchStrategy[str]:
    """Ids of records; few of them, so that references meet their targets."""
    return st.sampled_from(("a", "b", "linköping", "x-1", "Y_2", "2016", "no"))


def texts() -> st.SearchStrategy[Text]:
    """Texts in one or two languages."""
    return st.dictionaries(
        st.sampled_from(("sv", "en", "vi", "zh-Hant")), words(), min_size=1, max_size=2
    ).map(Text)


def fuzzy_dates() -> st.SearchStrategy[FuzzyDate]:
    """Dates of every precision, with and without wording."""
    days = st.dates().filter(lambda day: day.year >= 1000).map(lambda day: day.isoformat())
    return st.builds(FuzzyDate, st.sampled_from(_DATES) | days, st.none() | words())


def numbers() -> st.SearchStrategy[Decimal]:
    """Exact decimal numbers."""
    return st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=4)


def amounts() -> st.SearchStrategy[Money]:
    """Amounts of money: exact, qualified, or known by their wording only."""
    qualifiers = st.none() | st.sampled_from(list(Qualifier))
    currencies = st.sampled_from(("SEK", "EUR", "VND"))
    stated = st.builds(Money, numbers(), currencies, qualifiers, st.none() | words())
    return stated | st.builds(Money, st.none(), currencies, st.none(), words())


def counts() -> st.SearchStrategy[Count]:
    """Whole numbers with how exact they are."""
    return st.builds(
        Count, st.integers(0, 10**9), st.none() | st.sampled_from(list(Qualifier)), st.none() | words()
    )


@st.composite
def headcounts(draw: st.DrawFn) -> Headcount:
    """Headcounts with some of their parts stated."""
    women, men, other, unstated = (draw(st.none() | st.integers(0, 1000)) for _ in range(4))
    total = draw(st.none() | st.integers(4000, 9000))
    category = draw(st.none() | st.sampled_from(list(Category)))
    if category is None and {women, men, other, unstated, total} == {None}:
        total = 0
    return Headcount(
        women=women,
        men=men,
        other=other,
        unstated=unstated,
        total=total,
        qualifier=draw(st.none() | st.sampled_from(list(Qualifier))),
        party=draw(st.none() | ids()),
        category=category,
        wording=draw(st.none() | words()),
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Periods with one or both ends."""
    start = draw(st.none() | fuzzy_dates())
    return Period(start=start, end=draw(fuzzy_dates() if start is None else st.none() | fuzzy_dates()))


VALUES: dict[Any, st.SearchStrategy[Any]] = {
    Text: texts(),
    FuzzyDate: fuzzy_dates(),
    Period: periods(),
    Money: amounts(),
    Count: counts(),
    Headcount: headcounts(),
    Reference: st.builds(Reference, words(), st.none() | ids()),
    Decimal: numbers(),
    bool: st.booleans(),
    int: st.integers(0, 10**9),
}
"""A strategy for each type a field may have."""
