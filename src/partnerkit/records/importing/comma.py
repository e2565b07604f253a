"""CSV files: from bytes to rows of texts, whatever program saved them, or one clear reason why not.

UTF-8 is recognised strictly, UTF-16 by its mark; anything else is read as Windows-1252, and that is told. What parts
the columns is found by the headers that the mapping names.
"""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import evolve, frozen

from partnerkit.errors import Message
from partnerkit.records.importing.mapping import Delimiter
from partnerkit.records.importing.table import EMPTY, FIRST_ROWS, Table, table_of
from partnerkit.source.problem import Problem, Refused
from partnerkit.workbook.headings import folded
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.stored import Cell, Kind

MOST_BYTES = 16 * 1024 * 1024
"""The size of a file; a list with a hundred thousand rows has some ten megabytes."""

MOST_CELLS = 1_000_000
"""The number of cells; each takes many times the bytes it has in the file."""

_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BINARY = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")

_AS_WINDOWS = Message(
    "import.windows",
    "The file is not UTF-8, so it was read as Windows-1252 (ANSI). See that letters such as å, ä and ö are right below.",
)
_TOO_MANY = Message(
    "import.too-many",
    "The file has more than {limit} cells, which no such list has. Check that it is the right file, or divide it.",
    {"limit": MOST_CELLS},
)
_QUOTES = Message(
    "import.quotes",
    "The line cannot be parted into columns: a quotation mark is missing or stands alone, here or further down. Correct "
    "it, or save the list as .xlsx.",
)
_TOO_LONG = Message(
    "import.too-long",
    "A field here is longer than {limit} characters. Often a quotation mark is missing at its end; else shorten it.",
    {"limit": csv.field_size_limit()},
)


def csv_table(raw: bytes, wanted: Sequence[str], delimiter: Delimiter | None) -> Table:
    """Return the list in a CSV file.

    Args:
        raw: The file.
        wanted: The headers that a mapping names.
        delimiter: What parts the columns, where it is said.

    Raises:
        Refused: It cannot be read, holds nothing, or its headers are not those that are wanted.
    """
    text, notes = _text(raw)
    known = tuple(Delimiter) if delimiter is None else (delimiter,)
    first_line, _, rest = text.partition("\n")
    skipped = 0
    if (said := first_line.strip().casefold()).startswith("sep=") and len(said) <= 5:
        known = tuple(one for one in Delimiter if one.sign == first_line.strip("\r\n")[4:]) or known
        text, skipped = rest, 1
    chosen = _chosen(text, wanted, known, skipped)
    table = table_of([_tab(_records(text, chosen, skipped))], wanted)
    return evolve(table, notes=notes)


def _text(raw: bytes) -> tuple[str, tuple[Message, ...]]:
    if len(raw) > MOST_BYTES:
        message = Message(
            "import.too-large",
            "The file is larger than {limit} MB, which no such list is. Check that it is the right file.",
            {"limit": MOST_BYTES // 1024**2},
        )
        raise Refused([Problem("PK020", message)])
    if raw.startswith(_BINARY):
        raise _no_text("1")
    notes: tuple[Message, ...] = ()
    try:
        text = raw.decode("utf-16" if raw.startswith(_MARKS) else "utf-8-sig")
    except UnicodeDecodeError:
        try:
            text, notes = raw.decode("cp1252"), (_AS_WINDOWS,)
        except UnicodeDecodeError as error:
            raise _no_text(str(raw.count(b"\n", 0, error.start) + 1)) from None
    if "\0" in text:
        raise _no_text(str(text.count("\n", 0, text.index("\0")) + 1))
    if not text.strip():
        raise Refused([Problem("PK002", EMPTY)])
    return (text if "\n" in text else text.replace("\r", "\n")), notes


def _no_text(line: str) -> Refused:
    message = Message(
        "import.no-text",
        "The file is not text: it holds bytes that no CSV file has. Open it in Excel and save it as CSV UTF-8 or as "
        ".xlsx.",
    )
    return Refused([Problem("PK001", message, cell=line)])


@frozen
class _Line:
    number: int
    words: list[str]


def _records(text: str, delimiter: Delimiter, skipped: int) -> Iterator[_Line]:
    """Yield the records with the number of the line each begins on.

    Raises:
        Refused: PK003, quotation marks do not match, or a field is longer than any text.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter.sign, strict=True)
    number = skipped + 1
    while True:
        try:
            words = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            told = _TOO_LONG if "field limit" in str(error) else _QUOTES
            raise Refused([Problem("PK003", told, cell=str(number))]) from None
        yield _Line(number, words)
        number = skipped + reader.line_num + 1


def _tab(lines: Iterator[_Line]) -> Tab:
    rows: dict[int, dict[int, Cell]] = {}
    count = 0
    for line in lines:
        cells = {
            place: Cell(str(line.number), Kind.TEXT, words, "General")
            for place, words in enumerate(line.words, start=1)
            if words.strip()
        }
        count += len(cells)
        if count > MOST_CELLS:
            raise Refused([Problem("PK020", _TOO_MANY, cell=str(line.number))])
        if cells:
            rows[line.number] = cells
    return Tab("", (), rows, ())


def _chosen(text: str, wanted: Sequence[str], known: Sequence[Delimiter], skipped: int) -> Delimiter:
    """Return what parts the columns, by the headers found with it.

    Raises:
        Refused: The headers can be found in two ways, or quotation marks do not match.
    """
    if len(known) == 1:
        return known[0]
    names = {folded(one) for one in wanted}
    scores: dict[Delimiter, int] = {}
    heads: dict[Delimiter, list[list[str]]] = {}
    for one in known:
        try:
            heads[one] = [line.words for line in islice(_records(text, one, skipped), FIRST_ROWS)]
        except Refused:
            continue
        scores[one] = max((len(names & {folded(word) for word in words}) for words in heads[one]), default=0)
    best = [one for one, score in scores.items() if score == max(scores.values())]
    if not best:
        return known[0]  # reading the whole tells the line
    if len(best) == 1 or all(heads[one] == heads[best[0]] for one in best):
        return best[0]
    if not max(scores.values()):
        return max(
            best, key=lambda one: max(map(len, heads[one]), default=0)
        )  # only to show what stands there
    message = Message(
        "import.delimiter",
        "The headers can be parted in more than one way: by {signs}. Say in the mapping which is meant, for example "
        "'delimiter: \";\"'.",
        {"signs": ", ".join(f"'{one.value}'" for one in best)},
    )
    raise Refused([Problem("PK022", message, cell=str(skipped + 1))])
