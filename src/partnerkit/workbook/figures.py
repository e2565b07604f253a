"""Key figures: live formulas over the sheets of the nouns, and the values they give.

Each figure says for how many rows it is known; what is not known is never counted as zero.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import frozen
from openpyxl.utils import get_column_letter

from partnerkit.model import ActivityStatus
from partnerkit.workbook.book import Shown
from partnerkit.workbook.cells import is_exact
from partnerkit.workbook.computed import figure as figure_of
from partnerkit.workbook.nouns import SPARE_ROWS
from partnerkit.workbook.rows import Grid, Row
from partnerkit.workbook.wording import code_label, say, sheet_name, yes_no

Counted = tuple[str, Shown]
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
    value: Counted
    known: Counted
    of: Counted


def figures(found: Mapping[str, Grid], labels: str) -> tuple[Figure, ...]:
    """Return the key figures of a record, then the budget year by year."""
    return (
        *_counts(found, labels),
        *_sums(found["Grant"], "granted", (), labels),
        *_sums(found["Grant"], "reported", (), labels),
        *(
            figure
            for year in _values(found["BudgetLine"], "year")
            for name in ("granted", "reported")
            for figure in _sums(found["BudgetLine"], name, (("year", year),), labels)
        ),
    )


def _counts(found: Mapping[str, Grid], labels: str) -> Iterable[Figure]:
    projects, activities, people, results = (
        found[key] for key in ("Project", "Activity", "Headcount", "Result")
    )
    every = _rows(projects, labels)
    yield Figure(say("overview.projects", labels), every, every, every)
    done = code_label(ActivityStatus.DONE, labels)
    yield _matching(activities, "status", done, say("overview.activities", labels), labels)
    sums = _range(people, "row.sum", labels)
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
    cells = _range(grid, key, labels)
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


def _sums(grid: Grid, key: str, where: tuple[tuple[str, str], ...], labels: str) -> Iterable[Figure]:
    """Yield the sum of an amount for each currency, without what no number cell can hold."""
    rows = [row for row in grid.rows if all(row.cells.get(name) == value for name, value in where)]
    for currency in sorted({_currency(row, key) for row in grid.rows if key in row.cells}) or ["SEK"]:
        amounts = _range(grid, key, labels)
        own, shared = (_range(grid, name, labels) for name in (f"{key}.currency", "row.currency"))
        tests = [f'--(({own}="{currency}")+({own}="")*({shared}="{currency}")>0)']
        tests += [f'--({_range(grid, name, labels)}="{value}")' for name, value in where]
        known = [
            Decimal(amount)
            for row in rows
            if _currency(row, key) == currency
            and isinstance(amount := row.cells.get(key), int | Decimal)
            and is_exact(amount)
        ]
        unknown = say("overview.unknown", labels)
        chosen = ",".join(tests)
        count = f"SUMPRODUCT({chosen},--ISNUMBER({amounts}))"
        every = (
            (f"=SUMPRODUCT({','.join(tests[1:])},--({own}={own}))", len(rows))
            if where
            else _rows(grid, labels)
        )
        name = f"overview.budget.{key}" if where else f"overview.{key}"
        yield Figure(
            say(name, labels, currency=currency, year=where[0][1] if where else ""),
            (
                f'=IF({count}=0,"{unknown}",SUMPRODUCT({chosen},{amounts}))',
                sum(known, Decimal(0)) if known else unknown,
            ),
            (f"={count}", len(known)),
            every,
        )


def _currency(row: Row, key: str) -> str:
    return str(row.cells.get(f"{key}.currency", row.cells.get("row.currency", "")))


def _values(grid: Grid, key: str) -> list[str]:
    return sorted({str(row.cells[key]) for row in grid.rows if key in row.cells})


def _rows(grid: Grid, labels: str) -> Counted:
    """Count the rows in use; the line that an empty sheet keeps begins with a parenthesis."""
    first, second = (_range(grid, column.key, labels) for column in grid.columns[:2])
    filled = [row for row in grid.rows if any(column.key in row.cells for column in grid.columns[:2])]
    formula = f'=SUMPRODUCT(--(({first}<>"")+({second}<>"")>0),--(LEFT({first},1)<>"("))'
    return formula, len(
        [row for row in filled if not str(row.cells.get(grid.columns[0].key, "")).startswith("(")]
    )


def _range(grid: Grid, key: str, labels: str) -> str:
    number = next(place for place, column in enumerate(grid.columns, start=1) if column.key == key)
    letter = get_column_letter(number)
    return f"'{sheet_name(grid.sheet.key, labels)}'!${letter}$2:${letter}${len(grid.rows) + 1 + SPARE_ROWS}"
