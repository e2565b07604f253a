"""`Origin`: where in a file each record and field of a loaded partnership stands.

The model stores no positions. A reader hands over an `Origin` beside the record; rules and exporters may ask it.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

from partnerkit.source.problem import Path


@frozen
class Position:
    """A place in a file.

    Attributes:
        file: The file's name, as the caller gave it.
        line: Line, from 1; absent in a workbook.
        column: Column in characters, from 1.
        end_line: Line of the end.
        end_column: Column after the end.
        pointer: RFC 6901 JSON pointer into the file as read.
        cell: `Sheet!B3` in a workbook.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    pointer: str | None = None
    cell: str | None = None


@frozen
class Names:
    """What fields and codes are called where a record stands, for messages about it.

    Attributes:
        field: Returns a field's name in quotation marks, by the name of its class, its own and a language.
        inside: Returns the same with "in" or "on" before it.
        value: Returns a field with a value, to follow "set", by the same and the value as a file has it.
        code: Returns the word for a code in a language.
    """

    field: Callable[[str, str, str], str]
    inside: Callable[[str, str, str], str]
    value: Callable[[str, str, str, str], str]
    code: Callable[[StrEnum, str], str]


@frozen
class Origin:
    """Finds the position of a place in the model.

    Attributes:
        file: The file's name.
        find: Returns the position of a place: field names and indices from the root.
        text: The file's text, to show lines of it; empty for a workbook.
        names: What fields are called there, if not by their keys.
    """

    file: str
    find: Callable[[Path], Position | None] = field(eq=False)
    text: str = field(default="", repr=False)
    names: Names | None = field(default=None, eq=False, repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text; parted when the first is shown."""
        return lines_of(self.text)

    def locate(self, place: Path) -> Position | None:
        """Return where `place` stands, or where the nearest thing around it stands."""
        return self.find(place)

    def line(self, number: int) -> str:
        """Return one line of the file, from 1; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text; a line ends at LF, CRLF or CR, as in every editor."""
    return tuple(re.split("\r\n|\r|\n", text) if "\r" in text else text.split("\n"))
