"""Tables of the report: columns with their widths, and headers and captions from the catalogue."""

from collections.abc import Iterable, Mapping
from math import floor

from partnerkit.documents.joining import capital
from partnerkit.documents.report.account import Account
from partnerkit.documents.tree import Block, Column, Inlines, Row, Table

Widths = Mapping[str, float]
"""Column keys with their widths in millimetres, in order; the text is 145 mm wide."""

NUMERIC = frozenset(
    [
        "women",
        "men",
        "other",
        "unstated",
        "other-unstated",
        "total",
        "baseline",
        "target",
        "outcome",
        "granted",
        "reported",
        "accounted",
        "difference",
        "percent",
        "applied",
        "paid",
        "returned",
        "amount",
        "persons",
        "number",
        "units",
        "price",
        "rate",
    ]
)


def table(
    account: Account,
    key: str,
    widths: Widths,
    rows: Iterable[tuple[Inlines, ...]],
    *,
    total: tuple[Inlines, ...] | None = None,
    note: str | None = None,
    may_go: Iterable[str] = (),
    anchor: str | None = None,
    **params: object,
) -> tuple[Block, ...]:
    """Return a table, or nothing if it has no rows.

    Args:
        account: What the report is made from.
        key: Its texts stand under `report.tables.<key>`; a column's header there or under `report.columns`.
        widths: Its columns.
        rows: Its cells, row by row.
        total: The last row, for sums.
        note: What stands below it.
        may_go: Columns that are left out where no row has anything in them; the others share their width.
        anchor: What references to it name.
        params: Parameters of the caption and the headers.
    """
    widths, told, total = _without_empty(account, widths, list(rows), total, frozenset(may_go))
    cells = [
        Row(
            tuple(
                cell if name in NUMERIC else _begun(account, cell)
                for name, cell in zip(widths, row, strict=True)
            )
        )
        for row in told
    ]
    if not cells:
        return ()
    if total:
        cells.append(Row(total, total=True))
    header = tuple(
        Column(account.say(f"columns.{name}", **params), width, name in NUMERIC)
        for name, width in widths.items()
    )
    return (
        Table(
            account.say(f"tables.{key}.caption", **params),
            header,
            tuple(cells),
            note,
            description=account.say(f"tables.{key}.description", **params),
            anchor=anchor,
        ),
    )


def _begun(account: Account, cell: Inlines) -> Inlines:
    """Return a cell with a capital first; that a value is missing is a remark and begins without."""
    return cell if cell == account.lacking else capital(cell)


def _without_empty(
    account: Account,
    widths: Widths,
    rows: list[tuple[Inlines, ...]],
    total: tuple[Inlines, ...] | None,
    may_go: frozenset[str],
) -> tuple[Widths, list[tuple[Inlines, ...]], tuple[Inlines, ...] | None]:
    empty = {
        name
        for place, name in enumerate(widths)
        if name in may_go and all(row[place] == account.lacking for row in rows)
    }
    kept = {name: width for name, width in widths.items() if name not in empty}
    share = sum(widths.values()) / sum(kept.values())
    kept = {name: floor(width * share * 10) / 10 for name, width in kept.items()} if empty else kept
    places = [place for place, name in enumerate(widths) if name not in empty]
    kept_rows = [tuple(row[place] for place in places) for row in rows]
    return kept, kept_rows, tuple(total[place] for place in places) if total else None
