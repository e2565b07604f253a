"""Tables of the report: columns with their widths, and headers and captions from the catalogue."""

from collections.abc import Iterable, Mapping

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
        "total",
        "baseline",
        "target",
        "outcome",
        "granted",
        "reported",
        "difference",
        "percent",
        "applied",
        "paid",
        "returned",
        "amount",
        "persons",
        "number",
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
        params: Parameters of the caption and the headers.
    """
    cells = [Row(row) for row in rows]
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
        ),
    )
