"""Judging grows with the record, for ten kinds of large records; shown by counting the lines that are run, not by time."""

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import FrameType
from typing import Any

import pytest

from partnerkit.files import read_file, to_yaml
from partnerkit.model import (
    Activity,
    BudgetLine,
    Claim,
    Consultation,
    ConsultationOutcome,
    ExchangeRate,
    FollowUp,
    FuzzyDate,
    Grant,
    Headcount,
    Money,
    Objective,
    Organisation,
    Paper,
    Partnership,
    Party,
    Period,
    Project,
    Result,
    Text,
    Voucher,
    Waiver,
)
from partnerkit.rules import Profile, validate
from partnerkit.rules.core import PACK

TODAY = date(2026, 11, 24)
SIZES = (60, 120, 240)


def swedish(words: str) -> Text:
    """Return a Swedish text."""
    return Text({"sv": words})


def whole(*projects: Project, **more: Any) -> Partnership:
    """Return a record of two parties."""
    named = tuple(Organisation(id=name, name=swedish(name)) for name in ("here", "there"))
    more.setdefault("organisations", named)
    return Partnership(id="large", projects=projects, **more)


def many(count: int, make: Callable[[int], Any]) -> Any:
    """Return so many of something."""
    return tuple(make(number) for number in range(count))


def sek(amount: int) -> Money:
    """Return an amount in kronor."""
    return Money(Decimal(amount), "SEK")


def activity(number: int) -> Activity:
    """Return an activity with two spaces in its words, a day and people."""
    words = swedish(f"Besök  {number} i verket.")
    heads = (Headcount(women=3, men=2, party="here"),)
    return Activity(id=f"a{number}", statement=words, date=FuzzyDate("2014-05"), participants=heads)


def activities(count: int) -> Partnership:
    """Return many activities that are all at fault."""
    return whole(Project(id="p", activities=many(count, activity)))


def results(count: int) -> Partnership:
    """Return many results with the same words in two languages."""
    words = Text({"sv": "Dialogen blev mycket bättre.", "en": "Dialogen blev mycket bättre."})
    return whole(Project(id="p", results=many(count, lambda number: Result(statement=words))))


def budget(count: int) -> Partnership:
    """Return many budget lines with vouchers, and rates."""
    lines = many(count, lambda n: BudgetLine(id=f"l{n}", granted=sek(1), reported=sek(2)))
    vouchers = many(count, lambda n: Voucher(amount=sek(3), line=f"l{n}"))
    rates = many(
        count,
        lambda n: ExchangeRate(from_currency="SEK", to_currency=f"{chr(65 + n % 26)}XX", rate=Decimal(1)),
    )
    return whole(Project(id="p", budget=lines, vouchers=vouchers), exchange_rates=rates)


def follow_ups(count: int) -> Partnership:
    """Return many follow-ups whose day has passed."""
    return whole(follow_ups=many(count, lambda n: FollowUp(about="here", due=FuzzyDate("2020"))))


def headcounts(count: int) -> Partnership:
    """Return one activity with many headcounts that do not add up."""
    heads = many(count, lambda n: Headcount(women=1, men=1, total=9))
    return whole(Project(id="p", activities=(Activity(id="a", participants=heads),)))


def chain(count: int) -> Partnership:
    """Return organisations and objectives, each part of the one before, the first of the last."""
    organisations = many(
        count, lambda n: Organisation(id=f"o{n}", name=swedish("O"), part_of=f"o{(n or count) - 1}")
    )
    objectives = many(count, lambda n: Objective(id=f"g{n}", parent=f"g{n - 1}" if n else None))
    results = (Result(statement=swedish("Ja."), benefits=(f"o{count - 1}",)),)
    return whole(Project(id="p", objectives=objectives, results=results), organisations=organisations)


def parties(count: int) -> Partnership:
    """Return one organisation as a party in many years that do not meet."""
    years = many(count, lambda n: FuzzyDate(str(1000 + n)))
    return whole(parties=many(count, lambda n: Party(organisation="here", period=Period(years[n], years[n]))))


def papers(count: int) -> Partnership:
    """Return many papers, each asked about, and many projects."""
    asked = many(
        count,
        lambda n: Consultation(about=f"y{n}", organisation="here", outcome=ConsultationOutcome.AGREES),
    )
    made = many(count, lambda n: Paper(id=f"y{n}", title=swedish("Papper")))
    return whole(*many(count, lambda n: Project(id=f"p{n}")), papers=made, consultations=asked)


def grants(count: int) -> Partnership:
    """Return many projects with a grant each, in another currency, and many rates for a third."""
    projects = many(count, lambda n: Project(id=f"p{n}", budget=(BudgetLine(granted=sek(1)),)))
    made = many(count, lambda n: Grant(projects=(f"p{n}",), granted=Money(Decimal(1), "EUR")))
    rates = many(count, lambda n: ExchangeRate(from_currency="SEK", to_currency="NOK", rate=Decimal(1)))
    return whole(*projects, grants=made, exchange_rates=rates)


def claims(count: int) -> Partnership:
    """Return many claims about one field and many about others."""
    one = many(count, lambda n: Claim(about="large.start", value=str(1000 + n)))
    other = many(count, lambda n: Claim(about=f"a{n}.date", value="2015", chosen=True))
    return whole(Project(id="p", activities=many(count, activity)), claims=(*one, *other))


def waived(count: int) -> Partnership:
    """Return many findings, each waived on its own and all of them together."""
    own = many(count, lambda n: Waiver(code="PK506", about=f"a{n}.statement", reason=swedish("Ja.")))
    both = (*own, Waiver(code="PK506", reason=swedish("Ja.")))
    return whole(Project(id="p", activities=many(count, activity)), waivers=both)


def lines_run(work: Callable[[], object]) -> int:
    """Return how many lines of Python some work runs."""
    count = 0

    def traced(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "make",
    [activities, results, budget, follow_ups, headcounts, chain, parties, papers, grants, claims, waived],
)
def test_twice_the_record_is_twice_the_work(make: Callable[[int], Partnership]) -> None:
    """What one more record costs does not depend on how many there are; positions are looked up, too."""
    counts = []
    for size in SIZES:
        made = make(size)
        again, origin = read_file(to_yaml(made).encode(), "large.yaml", "yaml")

        def work(again: Partnership = again, origin: Any = origin) -> object:
            return validate(again, profile=Profile.FINAL_REPORT, today=TODAY, origin=origin, packs=(PACK,))

        work()  # what is read and compiled once is no part of it
        counts.append(lines_run(work))
    first, second = counts[1] - counts[0], counts[2] - counts[1]
    assert second < 2.1 * first, f"{make.__name__}: {counts}"
