"""Copies of a record for somebody who is not to see all of it, and what comes back in them.

Whoever compares a copy with the record it was made of compares it with the part that the copy can hold (`seen`).
`restored` does so, and puts what was changed in the copy into the whole record: what was left out stays.
"""

from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from typing import Any

from attrs import define, evolve

from partnerkit.errors import InvalidValueError
from partnerkit.model import Partnership, Record
from partnerkit.records.audience import for_audience, lost_to, shown_of
from partnerkit.records.conflicts import Side
from partnerkit.records.matching import matched_items
from partnerkit.records.merging import Merged, merged
from partnerkit.workbook.columns import Form
from partnerkit.workbook.contents import contents_of
from partnerkit.workbook.copies import LEFT_OUT, Copy, copy_in, lost_with, part_of, without_nouns
from partnerkit.workbook.headings import FORM
from partnerkit.workbook.layout import sheets
from partnerkit.workbook.wording import form_label, header, sheet_name

__all__ = ["Copy", "copy_of", "refuse_lost_columns", "restored", "seen"]

_ZIP = b"PK"


def copy_of(raw: bytes) -> Copy | None:
    """Return what a file says of being a copy; nothing for a file that is no workbook, and so holds the whole record.

    Args:
        raw: The file.

    Raises:
        Refused: The workbook cannot be opened.
    """
    return copy_in(raw) if raw.startswith(_ZIP) else None


def seen(partnership: Partnership, copy: Copy | None) -> Partnership:
    """Return the part of a record that a copy can hold: what the copy would have been without anybody's edits.

    Args:
        partnership: The whole record.
        copy: What a file says of itself (`copy_of`).
    """
    if copy is None or not copy.marked:
        return partnership
    shown = evolve(
        for_audience(partnership, copy.audience)[0], extensions={}
    )  # no copy has fields of plugins
    return without_nouns(shown, copy.left_out)


def restored(
    record: Partnership, received: Partnership, copy: Copy | None, *, name: str, prefer: Side | None = None
) -> Merged:
    """Put what was changed in a copy into the whole record it was made of.

    A row that is gone from the copy is gone from the record, unless more is said in it than the copy shows: then
    that is a conflict, in which `mine` is the record and `theirs` the copy.

    Args:
        record: The whole record.
        received: What stands in the copy.
        copy: What the copy says of itself; nothing for a file with the whole record, which is taken as it is.
        name: The copy's name, for messages.
        prefer: Whose word goes before in such a conflict.

    Raises:
        InvalidValueError: A sheet is gone from the copy, or it no longer says which part of the record it holds.
    """
    if copy is not None:
        refuse_unsure(record, copy, name)
    if copy is None or not copy.marked:
        return Merged(received, (), (), received, {})
    view = _View(record, copy)
    return merged(seen(record, copy), record, received, prefer=prefer, pairing=view.pairing)


def refuse_unsure(record: Partnership, copy: Copy, name: str) -> None:
    """Refuse a workbook of which nobody can tell whether something was left out or taken away.

    Raises:
        InvalidValueError: It has lost a sheet with rows, or the row that says what it holds.
    """
    if not copy.marked and any(
        left_out and left_out <= copy.missing and seen(record, _as_made(audience)) != record
        for audience, left_out in LEFT_OUT.items()
    ):
        raise InvalidValueError(
            "copy.unmarked",
            "{name} looks like a copy for a partner, but no longer says which part of the record it holds, so that "
            "nobody can tell what was left out and what was taken away. Copy the last row of the sheet '{sheet}' "
            "from the file that was sent, or make a new copy and put the changes there.",
            name=name,
            sheet=sheet_name("Partnership", _labels(record)),
        )
    gone = [
        sheet.key for sheet in sheets() if sheet.key in copy.missing and _stands(record, copy, sheet.noun)
    ]
    if gone:
        raise InvalidValueError(
            "copy.sheets",
            "Sheets are gone from {name}: {sheets}. The record has rows there, and nobody can tell whether they were "
            "meant to be taken away. Put the sheets back; take away rows, not sheets.",
            name=name,
            sheets=", ".join(sheet_name(key, _labels(record)) for key in gone),
        )


def refuse_lost_columns(record: Partnership, copy: Copy, name: str) -> None:
    """Refuse a workbook without columns or fields in which the record has something: nobody emptied these.

    Args:
        record: The whole record.
        copy: What the workbook says of itself.
        name: The workbook's name, for messages.

    Raises:
        InvalidValueError: Columns are gone.
    """
    gone = list(_lost_columns(record, copy))
    if gone:
        raise InvalidValueError(
            "copy.columns",
            "Columns or fields are gone from {name}: {columns}. The record has something there, and nobody can tell "
            "whether it was meant to be taken away. Put them back, and empty the cells of what is to go.",
            name=name,
            columns=", ".join(gone),
        )


def _lost_columns(record: Partnership, copy: Copy) -> Iterator[str]:
    labels = _labels(record)
    contents = contents_of(seen(record, copy), labels, audience=copy.audience)
    for grid in contents.grids:
        there = copy.present.get(grid.sheet.key)
        for column in grid.columns if there is not None else ():
            lost = column.field and column.form is not Form.COMPUTED and column.key not in (there or ())
            if lost and any(column.key in row.cells for row in grid.rows):
                yield f"{sheet_name(grid.sheet.key, labels)} – {header(grid.sheet, column, labels)}"
    fields = copy.present.get(FORM, frozenset())
    for row in contents.form or ():
        if row.key not in fields if row.value is not None else row.texts.keys() - _languages(fields, row.key):
            label = form_label(row.noun, row.prefix, row.column, labels)
            yield f"{sheet_name(FORM, labels)} – {label}"


def _languages(fields: Set[str], key: str) -> Set[str]:
    """Return the languages of which the record's own sheet has a column, if it has the row of a field."""
    return (
        {one.removeprefix("text.") for one in fields if one.startswith("text.")} if key in fields else set()
    )


def _labels(record: Partnership) -> str:
    return "sv" if record.language == "sv" else "en"


def _as_made(audience: str) -> Copy:
    return Copy(audience, frozenset(LEFT_OUT[audience]), frozenset(), marked=True)


def _stands(record: Partnership, copy: Copy, noun: type) -> bool:
    """Whether the part of a record that a copy can hold has something of a noun."""
    whole = seen(record, copy)
    return without_nouns(whole, {noun.__name__}) != whole


@define(slots=False)
class _View:
    """A record as a copy shows it, piece by piece: by it each piece is matched with what the copy shows of it.

    Attributes:
        record: The whole record.
        copy: The copy.
    """

    record: Partnership
    copy: Copy

    def pairing(self, shown: Sequence[Any], whole: Sequence[Any]) -> dict[int, int]:
        """Return for each item of the record's list that the copy shows its index, and where it is shown."""
        records = any(isinstance(one, Record) for one in whole)
        kept = [number for number, one in enumerate(whole) if not records or self._of(one) is not None]
        if len(kept) == len(shown):
            return {number: place for place, number in enumerate(kept)}
        return matched_items(shown, whole)  # a list of ids, of which some are not shown

    def _of(self, record: Record) -> Record | None:
        kept = shown_of(record, self.copy.audience, self._hidden)
        return None if kept is None else part_of(kept, self.copy.left_out, self._left)

    @cached_property
    def _hidden(self) -> Set[str]:
        return lost_to(self.record, self.copy.audience)

    @cached_property
    def _left(self) -> Set[str]:
        return lost_with(for_audience(self.record, self.copy.audience)[0], self.copy.left_out)
