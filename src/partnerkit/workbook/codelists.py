"""The sheet of code lists, and where each list stands on it, for the dropdowns of the other sheets."""

from collections.abc import Iterator, Mapping, Set
from enum import StrEnum

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.columns import Column, Form, core
from partnerkit.workbook.layout import FORM_PARTS, Sheet, columns, sheets
from partnerkit.workbook.styles import LINE
from partnerkit.workbook.wording import code_label, place_label, say, sheet_name, yes_no

Entries = tuple[tuple[str, Mapping[str, str]], ...]
"""What a cell is chosen from: each code with the word for it in each language."""


class CodeLists:
    """The code lists of the workbook.

    Attributes:
        rows: Name of the list, code and the label in each language, list by list.
    """

    def __init__(self, labels: str, left_out: Set[str] = frozenset()) -> None:
        """Gather every list a column refers to, but for the columns of nouns that are left out."""
        self._labels = labels
        self._ranges: dict[str, tuple[int, int]] = {}
        self.rows: list[tuple[str, str, Mapping[str, str]]] = []
        for name, entries in _lists(left_out):
            first = len(self.rows) + 2
            self.rows += [(list_name(name, labels), code, words) for code, words in entries]
            self._ranges[name] = (first, len(self.rows) + 1)

    def choices(self, column: Column, sheet: Sheet | None) -> str | None:
        """Return the range with the labels a column is chosen from, or nothing if it is written freely."""
        if column.form is Form.FLAG:
            name = "yes-no"
        elif column.key == "row.place" and sheet is not None:
            name = f"place.{sheet.key}"
        elif column.form is Form.CODE and column.codes:
            name = column.codes.__name__
        else:
            return None
        return self._range(*self._ranges[name])

    def words(self, name: str, entries: Entries) -> str | None:
        """Return the range with some words; where no list has just these, they become one.

        Args:
            name: What that list is called.
            entries: The words; nothing is returned if there are none.
        """
        if not entries:
            return None
        for first, last in self._ranges.values():
            if entries == tuple((code, words) for _, code, words in self.rows[first - 2 : last - 1]):
                return self._range(first, last)
        first = len(self.rows) + 2
        self.rows += [(name, code, words) for code, words in entries]
        self._ranges[f"words.{first}"] = (first, len(self.rows) + 1)
        return self._range(first, len(self.rows) + 1)

    def _range(self, first: int, last: int) -> str:
        return f"'{sheet_name('codes', self._labels)}'!$B${first}:$B${last}"

    def write(self, book: Book) -> None:
        """Write the sheet."""
        labels = self._labels
        others = [one for one in LANGUAGES if one != labels]
        sheet = book.add(sheet_name("codes", labels), tab=LINE)
        names = [say("codes.list", labels), say("codes.label", labels)]
        names += [say("codes.other", labels, name=say(f"language.{one}", labels)) for one in others]
        names += [say("codes.code", labels)]
        book.headers(sheet, names)
        for number, (name, code, words) in enumerate(self.rows, start=2):
            cells = [name, words[labels], *(words[one] for one in others), code]
            for place, shown in enumerate(cells, start=1):
                book.words(sheet.cell(number, place), shown)
        table(sheet, "CodesTable", names, len(self.rows) + 1)
        book.freeze(sheet, "C2")
        book.set_up(sheet, (36, 36, 36, 28))


def list_name(name: str, labels: str) -> str:
    """Return the name of a code list."""
    kind, _, key = name.partition(".")
    return (
        say("codes.place", labels, sheet=sheet_name(key, labels))
        if kind == "place"
        else say(f"list.{name}", labels)
    )


def yes_or_no() -> Entries:
    """Return what is chosen from where something holds or does not."""
    return tuple(
        (code, {tag: yes_no(flag, tag) for tag in LANGUAGES}) for code, flag in (("yes", True), ("no", False))
    )


def entries_of(codes: type[StrEnum]) -> Entries:
    """Return one of our code lists."""
    return tuple((one.value, {tag: code_label(one, tag) for tag in LANGUAGES}) for one in codes)


def _lists(left_out: Set[str]) -> Iterator[tuple[str, Entries]]:
    yield "yes-no", yes_or_no()
    for codes in _used(left_out):
        yield codes.__name__, entries_of(codes)
    for sheet in sheets():
        homes = [home for home in sheet.homes if home.owner not in left_out]
        if len(sheet.homes) > 1 and sheet.key not in left_out:
            yield (
                f"place.{sheet.key}",
                tuple(
                    (f"{home.owner}.{home.field}", {tag: place_label(sheet, home, tag) for tag in LANGUAGES})
                    for home in homes
                ),
            )


def _used(left_out: Set[str]) -> list[type[StrEnum]]:
    from attrs import fields

    parts = [part for _, part in FORM_PARTS if part.__name__ not in left_out]
    found = [core(one.type)[0] for part in parts for one in fields(part)]
    shown = [sheet for sheet in sheets() if sheet.key not in left_out]
    found += [column.codes for sheet in shown for column in columns(sheet, lambda _: LANGUAGES)]
    known = {one.__name__: one for one in found if isinstance(one, type) and issubclass(one, StrEnum)}
    return [known[name] for name in sorted(known)]
