"""The mapping file: which of somebody's columns are which of ours, as a person writes it in YAML.

A key belongs here if the reading of a list depends on it and nothing in the list says so. What the keys mean for a
record is worked out in `plan`.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from partnerkit.source.resolve import is_null


class DateOrder(StrEnum):
    """The order of the numbers of a date."""

    DAY_FIRST = "day-month-year"
    MONTH_FIRST = "month-day-year"
    YEAR_FIRST = "year-month-day"


class DecimalMark(StrEnum):
    """What stands before the decimals of a number."""

    COMMA = ","
    POINT = "."


class Delimiter(StrEnum):
    """What parts the columns of a CSV file."""

    SEMICOLON = ";"
    COMMA = ","
    TAB = "tab"

    @property
    def sign(self) -> str:
        """The character itself."""
        return "\t" if self is Delimiter.TAB else self.value


@frozen(kw_only=True)
class ListColumn:
    """What one of their columns holds.

    Attributes:
        to: Our column, by its key or by its header in the workbook.
        words: Our word for each of theirs; a word of theirs that is not named is then refused.
        dates: How dates are written, where that is not plain.
        decimals: What stands before decimals, where that is not plain.
        unit: What stands beside every number and is no part of it, such as `kr`.
        negative: Whether its numbers are to be taken off, as those of a credit column beside a debit column.
        empty: What they write where nothing is known, such as `-`.
    """

    to: str
    words: Mapping[str, str] = field(factory=dict)
    dates: DateOrder | None = None
    decimals: DecimalMark | None = None
    unit: str | None = None
    negative: bool = False
    empty: tuple[str, ...] = ()


@frozen(kw_only=True)
class ListMapping:
    """How a list is taken into a record.

    Attributes:
        into: What its rows become: a field of the record such as `activities`, or the name of a sheet.
        under: Id of what they belong to, for example the project, where a column does not say it.
        key: Their columns by which a row is known again; no two rows may say the same there.
        columns: Our column for each of theirs.
        constant: What holds for every row, by our column.
        left_aside: Their columns that are left out on purpose.
        only: By their column the words of the rows that are meant; the other rows are passed over.
        skip: By their column the words of rows that are passed over, such as sums.
        sheet: The sheet, where several could be meant.
        delimiter: What parts the columns of a CSV file, where several could be meant.
        language: The language of texts, if it is not the record's.
        dates: How dates are written in all columns, where that is not plain.
        decimals: What stands before decimals in all columns, where that is not plain.
        empty: What they write in any column where nothing is known.
    """

    into: str
    under: str | None = None
    key: tuple[str, ...]
    columns: Mapping[str, ListColumn]
    constant: Mapping[str, str] = field(factory=dict)
    left_aside: tuple[str, ...] = ()
    only: Mapping[str, tuple[str, ...]] = field(factory=dict)
    skip: Mapping[str, tuple[str, ...]] = field(factory=dict)
    sheet: str | None = None
    delimiter: Delimiter | None = None
    language: str | None = None
    dates: DateOrder | None = None
    decimals: DecimalMark | None = None
    empty: tuple[str, ...] = ()


def full_form(data: Any) -> Any:
    """Return the data of a mapping file with its short forms written out: one word for a list of one, or for `to`."""
    if not isinstance(data, dict):
        return data
    full = dict(data)
    for name in ("key", "left_aside", "empty"):
        if name in full:
            full[name] = _several(full[name])
    for name in ("only", "skip"):
        if isinstance(full.get(name), dict):
            full[name] = {header: _several(words) for header, words in full[name].items()}
    if isinstance(full.get("columns"), dict):
        full["columns"] = {header: _column(one) for header, one in full["columns"].items()}
    return full


def _several(words: Any) -> Any:
    return [words] if isinstance(words, str) and not is_null(words) else words


def _column(one: Any) -> Any:
    if isinstance(one, str) and not is_null(one):
        return {"to": one}
    if isinstance(one, dict) and "empty" in one:
        return {**one, "empty": _several(one["empty"])}
    return one
