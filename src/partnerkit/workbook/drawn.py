"""What the overview draws: pictures made of facts, each with the cells its numbers stand in.

What is drawn, and what its alternative text says, is decided in `documents.pictures`, as for the papers. Here each
picture gets the rows of a table; the sums in it are formulas over the sheets of the nouns.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from partnerkit.documents.pictures import events
from partnerkit.documents.pictures.bars import PEOPLE, Budgeted, Counted, budget, people
from partnerkit.documents.pictures.picture import Bars, Timeline
from partnerkit.documents.pictures.timeline import timeline
from partnerkit.documents.pictures.words import label
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Text
from partnerkit.language.amounts import money_unit
from partnerkit.language.catalogue import text
from partnerkit.language.counting import counted
from partnerkit.language.dates import date_in_table
from partnerkit.model import Partnership
from partnerkit.values import Headcount, Money, Qualifier
from partnerkit.workbook.figures import BudgetYear, Figure, Formula, budget_years, column_range
from partnerkit.workbook.rows import Grid, Row

Shown = str | Formula
_LANES = ("origin", "agreements", "projects", "decisions", "reports", "follow-ups")


@frozen
class Drawn:
    """A picture, or the reason why there is none.

    Attributes:
        title: What it is about.
        notes: Sentences that stand above the table.
        headers: The headers of the table.
        rows: Its rows, one for each group of bars or each entry of the timeline.
        picture: The picture; absent if there is too little to compare.
    """

    title: str
    notes: tuple[str, ...]
    headers: tuple[str, ...] = ()
    rows: tuple[tuple[Shown, ...], ...] = ()
    picture: Bars | Timeline | None = None


def drawn(
    partnership: Partnership, found: Mapping[str, Grid], audience: str, labels: str
) -> tuple[Drawn, ...]:
    """Return the pictures of a record: its budget, women and men, and its course."""
    return (
        *_budgets(found, labels),
        *_people(found, labels),
        *_course(partnership, audience, labels),
    )


def _say(key: str, labels: str, **params: object) -> str:
    return text(f"overview.{key}", labels, **params)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _budgets(found: Mapping[str, Grid], labels: str) -> Iterator[Drawn]:
    years = budget_years(found, labels)
    undated = [row for row in found["BudgetLine"].rows if not row.item.year]
    lines = _capital(counted(len(undated), "budget-line", labels)) if undated else ""
    more = (_say("budget.undated", labels, lines=lines),) if undated else ()
    for currency in dict.fromkeys(one.currency for one in years) or ("SEK",):
        unit = money_unit(currency, labels)
        title = _say("budget.title", labels, unit=unit)
        mine = [one for one in years if one.currency == currency]
        pictures = budget([_budgeted(one, labels) for one in mine], currency, "years", labels)
        if not pictures:
            yield Drawn(title, (_say("budget.none", labels, unit=unit), *more))
        rows = [_budget_row(one, labels) for one in mine]
        series = [_capital(text(f"pictures.series.{name}", labels)) for name in ("granted", "reported")]
        headers = (_say("budget.year", labels), *(f"{name} ({unit})" for name in series))
        yield from _bars(title, headers, rows, pictures, more)


def _bars(
    title: str,
    headers: tuple[str, ...],
    rows: Sequence[tuple[Shown, ...]],
    pictures: Iterable[Bars],
    more: tuple[str, ...] = (),
) -> Iterator[Drawn]:
    """Part the rows of a table among the pictures that show them."""
    past = 0
    for picture in pictures:
        last = past + len(picture.groups)
        yield Drawn(title, (picture.caption, *more), headers, tuple(rows[past:last]), picture)
        past = last


def _budgeted(year: BudgetYear, labels: str) -> Budgeted:
    sums = {"granted": year.granted, "reported": year.reported}
    known = {name: _known(one) for name, one in sums.items()}
    money = {name: None if one is None else Money(one, year.currency) for name, one in known.items()}
    gap = (known["reported"] or 0) - (known["granted"] or 0) if None not in known.values() else None
    return Budgeted(
        date_in_table(year.year, labels),
        money["granted"],
        money["reported"],
        None if gap is None else Money(Decimal(gap), year.currency),
        frozenset(name for name, one in sums.items() if _partly(one)),
    )


def _known(figure: Figure) -> Decimal | None:
    """Return a sum if every row states its term."""
    value = figure.value[1]
    return None if _partly(figure) or isinstance(value, str) else Decimal(value)


def _partly(figure: Figure) -> bool:
    known, of = figure.known[1], figure.of[1]
    return isinstance(known, int) and isinstance(of, int) and 0 < known < of


def _budget_row(year: BudgetYear, labels: str) -> tuple[Shown, ...]:
    return (
        date_in_table(year.year, labels),
        _whole(year.granted, labels),
        _whole(year.reported, labels),
    )


def _whole(figure: Figure, labels: str) -> Formula:
    """Return a sum that says in words if a term is missing."""
    missing, partly = (text(f"pictures.{key}", labels) for key in ("missing", "partly"))
    value, known, of = (one[0].removeprefix("=") for one in (figure.value, figure.known, figure.of))
    shown = _known(figure)
    return (
        f'=IF({known}=0,"{missing}",IF({known}<{of},"{partly}",{value}))',
        shown if shown is not None else partly if _partly(figure) else missing,
    )


def _people(found: Mapping[str, Grid], labels: str) -> Iterator[Drawn]:
    grid = found["Headcount"]
    parents = dict.fromkeys(str(row.cells["row.parent"]) for row in grid.rows if "row.parent" in row.cells)
    names = {str(row.cells["id"]): row for row in found["Activity"].rows if "id" in row.cells}
    groups = {one: [row for row in grid.rows if row.cells.get("row.parent") == one] for one in parents}
    told = {
        one: Counted(
            _activity(names.get(one), one, labels),
            {name: _number(rows, name) for name in PEOPLE},
            _qualifier(rows),
        )
        for one, rows in groups.items()
    }
    pictures = people(told.values(), labels)
    title = _say("people.title", labels)
    if not pictures:
        yield Drawn(title, (_say("people.none", labels),))
        return
    series = PEOPLE[: len(pictures[0].groups[0].bars)]
    if len(series) > 2:
        series = (
            *PEOPLE[:2],
            *(name for name in PEOPLE[2:] if any(_number(r, name) for r in groups.values())),
        )
    rows: list[tuple[Shown, ...]] = [
        (one.label, *(_headcount(grid, parent, name, one, labels) for name in series))
        for parent, one in told.items()
        if one.numbers["women"] is not None or one.numbers["men"] is not None
    ]
    headers = [_capital(text(f"pictures.series.{name}", labels)) for name in series]
    yield from _bars(title, (_say("people.group", labels), *headers), rows, pictures)


def _activity(row: Row | None, parent: str, labels: str) -> str:
    words = row.item.title if row else None
    said = (words.get(labels) or words.versions[0][1]) if words else parent
    return label((Text(said),), labels)


def _number(rows: Iterable[Row], name: str) -> int | None:
    """Return a number of a group if every row states it."""
    numbers: list[int | None] = [getattr(row.item, name) for row in rows]
    known = [one for one in numbers if one is not None]
    return None if len(known) < len(numbers) else sum(known)


def _qualifier(rows: Iterable[Row]) -> Qualifier | None:
    items: list[Headcount] = [row.item for row in rows]
    stated = {one.qualifier for one in items}
    if stated == {None}:
        return None
    return stated.pop() if len(stated) == 1 else Qualifier.ABOUT


def _headcount(grid: Grid, parent: str, name: str, told: Counted, labels: str) -> Formula:
    mine = f'--({column_range(grid, "row.parent", labels)}="{parent}")'
    cells, missing = column_range(grid, name, labels), text("pictures.missing", labels)
    lacking = f"SUMPRODUCT({mine},--ISNUMBER({cells}))<SUMPRODUCT({mine})"
    number = told.numbers[name]
    return (
        f'=IF({lacking},"{missing}",SUMPRODUCT({mine},{cells}))',
        missing if number is None else number,
    )


def _course(partnership: Partnership, audience: str, labels: str) -> Iterator[Drawn]:
    """Yield the beginning, agreements, projects, decisions, reports and follow-ups; activities have their sheet."""
    telling = Telling(partnership, labels, audience)
    asked = telling.shown(partnership.follow_ups)
    began = partnership.origin if partnership.origin and telling.shown((partnership.origin,)) else None
    decided = telling.shown(partnership.decisions)
    named = frozenset(one.id for one in decided if one.id)
    shown = (
        *events.origin(telling, began),
        *events.agreements(telling, telling.shown(partnership.agreements)),
        *events.projects(telling, telling.shown(partnership.projects)),
        *events.decisions(telling, decided),
        *events.reports(telling, telling.shown(partnership.reports)),
        *(event for one, event in events.followed_up(telling, asked) if one.decision not in named),
        *events.due(telling, asked),
    )
    title = _say("timeline.title", labels)
    pictures = timeline(shown, labels)
    if not pictures:
        yield Drawn(title, (_say("timeline.none", labels),))
    headers = tuple(_say(f"timeline.{key}", labels) for key in ("what", "kind", "when"))
    kinds = {text(f"pictures.lanes.{key}", labels): _say(f"timeline.kinds.{key}", labels) for key in _LANES}
    for picture in pictures:
        rows = [(one.label, kinds[lane.name], one.when) for lane in picture.lanes for one in lane.entries]
        yield Drawn(title, (picture.caption,), headers, tuple(rows), picture)
