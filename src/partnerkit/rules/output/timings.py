"""How long each rule took and how much it looked at, for people and as data; the slowest stands first."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from partnerkit.language.catalogue import text
from partnerkit.language.numbers import decimal_number, number, percent
from partnerkit.rules.report import Report


def timings_data(reports: Iterable[Report]) -> list[dict[str, Any]]:
    """Return a row for each rule that was asked, summed over all files, the slowest first.

    Each has `code`, `share` (of the time of all rules, 0 to 1), `seconds` and `looked_at` (records and values).
    """
    seconds: Counter[str] = Counter()
    looked_at: Counter[str] = Counter()
    for report in reports:
        seconds.update(report.timings)
        looked_at.update(report.looked_at)
    whole = sum(seconds.values()) or 1
    return [
        {"code": code, "share": spent / whole, "seconds": spent, "looked_at": looked_at[code]}
        for code, spent in sorted(seconds.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def timings_table(reports: Iterable[Report], *, language: str = "en") -> str:
    """Return the same as a table, a line for each rule and one for all of them."""
    rows = timings_data(reports)
    lines = [
        [text(f"timings.{name}", language) for name in ("rule", "share", "time", "looked-at")],
        *(_line(row, language) for row in rows),
        [text("timings.all", language), *_line(_whole(rows), language)[1:]],
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(4)]
    return "".join(
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]) + "\n" for line in lines
    )


def _whole(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "code": "",
        "share": 1,
        "seconds": sum(one["seconds"] for one in rows),
        "looked_at": sum(one["looked_at"] for one in rows),
    }


def _line(row: dict[str, Any], language: str) -> list[str]:
    milliseconds = decimal_number(Decimal(row["seconds"]) * 1000, language, 1)
    share = percent(Decimal(row["share"]), language, 1)
    return [row["code"], share, f"{milliseconds} ms", number(row["looked_at"], language)]
