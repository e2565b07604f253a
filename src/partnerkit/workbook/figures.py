"""Key figures: live formulas over the sheets of the nouns, and the values they give.

Each figure says for how many rows it is known; what is not known is never counted as zero.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import frozen
from openpyxl.utils import get_column_letter

from partnerkit.model import ActivityStatus
from partnerkit.values import FuzzyDate
from partnerkit.workbook.book import Shown
from partnerkit.workbook.cells import is_exact
from partnerkit.workbook.computed import figure as figure_of
from partnerkit.workbook.entering import SPARE_ROWS
from partnerkit.workbook.rows import Grid, Row
from partnerkit.workbook.wording import code_label, say, sheet_name, yes_no

Formula = tuple[str, Shown]
"""A formula and the value it gives."""


@frozen
class Figure:
    """One key figure.

    Attributes:
        label: What it is.
        value: The figure.
        known: For how many rows it is known.
        of: How many rows there are.
    """

    label: str
    value: Formula
    known: Formula
    of: Formula


@frozen
class BudgetYear:
    """The sums of a year of the budget in one currency.

    Attributes:
        year: The year.
        currency: The currency.
        granted: What was granted.
        reported: The outcome.
    """

    year: FuzzyDate
    currency: str
    granted: Figure
    reported: Figure


def figures(found: Mapping[str, Grid], labels: str) -> tuple[Figure, ...]:
    """Return the key figures of a record."""
    grants = found["Grant"]
    return (
        *_counts(found, labels),
        *(
            _sum(grants, key, currency, None, labels)
            for key in ("granted", "reported")
            for currency in _currencies(grants, (key,)) or ("SEK",)
        ),
    )


def budget_years(found: Mapping[str, Grid], labels: str) -> tuple[BudgetYear, ...]:
    """Return the budget year by year; lines without a year or without an amount are not in it."""
    grid = found["BudgetLine"]
    years = {row.item.year.edtf: row.item.year for row in grid.rows if row.item.year}
    return tuple(
        BudgetYear(
            years[year],
            currency,
            _sum(grid, "granted", currency, year, labels),
            _sum(grid, "reported", currency, year, labels),
        )
        for currency in _currencies(grid, ("granted", "reported"))
        for year in sorted(years, key=lambda one: years[one].sort_key)
    )


def _counts(found: Mapping[str, Grid], labels: str) -> Iterable[Figure]:
    projects, activities, people, results = (
        found[key] for key in ("Project", "Activity", "Headcount", "Result")
    )
    every = _rows(projects, labels)
    yield Figure(say("overview.projects", labels), every, every, every)
    done = code_label(ActivityStatus.DONE, labels)
    yield _matching(activities, "status", done, say("overview.activities", labels), labels)
    sums = column_range(people, "row.sum", labels)
    known = [total for row in people.rows if isinstance(total := figure_of(row.item), int)]
    unknown = say("overview.unknown", labels)
    yield Figure(
        say("overview.participants", labels),
        (f'=IF(COUNT({sums})=0,"{unknown}",SUM({sums}))', sum(known) if known else unknown),
        (f"=COUNT({sums})", len(known)),
        _rows(people, labels),
    )
    yield _matching(results, "formalised", yes_no(True, labels), say("overview.results", labels), labels)


def _matching(grid: Grid, key: str, wanted: str, label: str, labels: str) -> Figure:
    cells = column_range(grid, key, labels)
    values = [row.cells[key] for row in grid.rows if key in row.cells]
    unknown = say("overview.unknown", labels)
    count = f'SUMPRODUCT(--({cells}<>""))'
    return Figure(
        label,
        (
            f'=IF({count}=0,"{unknown}",SUMPRODUCT(--({cells}="{wanted}")))',
            values.count(wanted) if values else unknown,
        ),
        (f"={count}", len(values)),
        _rows(grid, labels),
    )


def _currencies(grid: Grid, keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({_currency(row, key) for key in keys for row in grid.rows if key in row.cells}))


def _sum(grid: Grid, key: str, currency: str, year: str | None, labels: str) -> Figure:
    """Return the sum of an amount in one currency, without what no number cell can hold.

    Of a year those lines count that are not in another currency.
    """
    rows = [row for row in grid.rows if year is None or row.cells.get("year") == year]
    amounts = column_range(grid, key, labels)
    own, shared = (column_range(grid, name, labels) for name in (f"{key}.currency", "row.currency"))
    within = [] if year is None else [f'--({column_range(grid, "year", labels)}="{year}")']
    chosen = ",".join((f'--(({own}="{currency}")+({own}="")*({shared}="{currency}")>0)', *within))
    known = [
        Decimal(amount)
        for row in rows
        if _currency(row, key) == currency
        and isinstance(amount := row.cells.get(key), int | Decimal)
        and is_exact(amount)
    ]
    count = f"SUMPRODUCT({chosen},--ISNUMBER({amounts}))"
    either = f'--(({own}="{currency}")+({own}="")*(({shared}="{currency}")+({shared}=""))>0)'
    every = (
        _rows(grid, labels)
        if year is None
        else (
            f"=SUMPRODUCT({','.join((either, *within))})",
            len([row for row in rows if _currency(row, key) in (currency, "")]),
        )
    )
    unknown = say("overview.unknown", labels)
    name = f"overview.{key}" if year is None else f"overview.budget.{key}"
    return Figure(
        say(name, labels, currency=currency, year=year or ""),
        (
            f'=IF({count}=0,"{unknown}",SUMPRODUCT({chosen},{amounts}))',
            sum(known, Decimal(0)) if known else unknown,
        ),
        (f"={count}", len(known)),
        every,
    )


def _currency(row: Row, key: str) -> str:
    return str(row.cells.get(f"{key}.currency", row.cells.get("row.currency", "")))


def _rows(grid: Grid, labels: str) -> Formula:
    """Count the rows in use; the line that an empty sheet keeps begins with a parenthesis."""
    first, second = (column_range(grid, column.key, labels) for column in grid.columns[:2])
    filled = [row for row in grid.rows if any(column.key in row.cells for column in grid.columns[:2])]
    formula = f'=SUMPRODUCT(--(({first}<>"")+({second}<>"")>0),--(LEFT({first},1)<>"("))'
    return formula, len(
        [row for row in filled if not str(row.cells.get(grid.columns[0].key, "")).startswith("(")]
    )


def column_range(grid: Grid, key: str, labels: str) -> str:
    """Return where the cells of a column stand, with the rows to spare below them."""
    number = next(place for place, column in enumerate(grid.columns, start=1) if column.key == key)
    letter = get_column_letter(number)
    return f"'{sheet_name(grid.sheet.key, labels)}'!${letter}$2:${letter}${len(grid.rows) + 1 + SPARE_ROWS}"
