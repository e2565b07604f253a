"""The pictures of the report, by the block of the form they stand after; each shows what the block tells in words.

A section without facts has no picture. Add one to `DRAWN`; what it looks like belongs in `documents.pictures`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from partnerkit.documents.pictures import events
from partnerkit.documents.pictures.bars import PEOPLE, Budgeted, Counted, budget, people
from partnerkit.documents.pictures.picture import Picture, figures
from partnerkit.documents.pictures.timeline import timeline
from partnerkit.documents.report.account import Account, line
from partnerkit.documents.report.doing import fit, number_of
from partnerkit.documents.report.money import added, currency_of, difference, heading_of, merged
from partnerkit.documents.tree import Block
from partnerkit.language.dates import date_alone
from partnerkit.model import BudgetLine
from partnerkit.values import FuzzyDate


def drawn(account: Account, block: str) -> tuple[Block, ...]:
    """Return the pictures that stand after a block; nothing where none are wanted."""
    if account.draw is None or block not in DRAWN:
        return ()
    return figures(DRAWN[block](account), account.draw)


def _course(account: Account) -> Iterator[Picture]:
    """Yield the project, its activities and the reports on it; agreements and decisions stay in the house."""
    telling, project = account.telling, account.project
    if project is None:
        return
    about = [one for one in account.partnership.reports if project.id and one.project == project.id]
    shown = (
        *events.projects(telling, (project,)),
        *events.activities(telling, telling.shown(project.activities)),
        *events.reports(telling, telling.shown(about)),
    )
    yield from timeline(shown, account.language)


def _people(account: Account) -> Iterator[Picture]:
    """Yield women and men by activity, as the table groups them."""
    groups, folded = fit(account)
    rows = [
        Counted(
            account.drawn(group.what),
            {name: number_of(group.heads, name) for name in PEOPLE},
            group.heads.qualifier if group.heads else None,
        )
        for group in groups
    ]
    yield from people(rows, account.language, folded=folded)


def _money(account: Account) -> Iterator[Picture]:
    """Yield budget and outcome in each currency: year by year if there are several, and line by line."""
    lines = account.telling.shown(account.project.budget) if account.project else ()
    for currency in dict.fromkeys(currency_of(one, lines) for one in lines):
        mine = [one for one in lines if currency_of(one, lines) == currency]
        years = sorted(
            {one.year for one in mine}, key=lambda year: (year is None, year.sort_key if year else ())
        )
        if len(years) > 1:
            by_year = [_year(account, year, [one for one in mine if one.year == year]) for year in years]
            yield from budget(by_year, currency, "years", account.language)
        whole = merged(account, mine) if len(years) > 1 else mine
        yield from budget([_line(account, one, mine) for one in whole], currency, "lines", account.language)


def _year(account: Account, year: FuzzyDate | None, lines: Sequence[BudgetLine]) -> Budgeted:
    """Return the sums of a year; one that lacks a term is no sum."""
    words = date_alone(year, account.language) if year else account.say("finances.no-year")
    return _budgeted(account.drawn(line(words)), lines)


def _line(account: Account, whole: BudgetLine, lines: Sequence[BudgetLine]) -> Budgeted:
    """Return a line with the sums of its years."""
    same = [one for one in lines if (one.heading, one.category) == (whole.heading, whole.category)]
    named = whole.heading is not None or whole.category is not None
    return _budgeted(account.drawn(heading_of(account, whole)), same if named else [whole])


def _budgeted(label: str, lines: Sequence[BudgetLine]) -> Budgeted:
    granted, reported = added(one.granted for one in lines), added(one.reported for one in lines)
    sums = {"granted": granted, "reported": reported}
    partly = frozenset(name for name, one in sums.items() if one.money and not one.complete)
    gap = difference(granted.money, reported.money) if granted.complete and reported.complete else None
    return Budgeted(label, granted.money, reported.money, gap, partly)


DRAWN: Mapping[str, Callable[[Account], Iterator[Picture]]] = {
    "activities": _course,
    "participants": _people,
    "finances": _money,
}
"""What is drawn after a section, by the name of its block."""
