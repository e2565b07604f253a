"""The sheet to translate on: every text that is for print, one a row, with what is known of each translation.

The texts stand on the sheets of their nouns too. So that both can be edited, each row keeps what its cells held when
it was written, in a hidden column: a cell that still holds that says nothing, one that was changed says so.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from attrs import frozen
from openpyxl.utils import get_column_letter

from partnerkit.model import Partnership, Translation, TranslationStatus
from partnerkit.values import FuzzyDate
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.codelists import CodeLists
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.entering import offer, tell
from partnerkit.workbook.field_cells import field_cells
from partnerkit.workbook.headings import TRANSLATE
from partnerkit.workbook.styles import BLUE
from partnerkit.workbook.texts import Printed, printed
from partnerkit.workbook.wording import field_label, language_name, say, sheet_name

ABOUT, WHAT, CHECK, KEPT = "row.about", "row.what", "row.check", "row.kept"
_PARTS = (
    ("text", Form.TEXT, None),
    ("status", Form.CODE, TranslationStatus),
    ("by", Form.SHORT, None),
    ("date", Form.DATE, None),
)
"""What stands on the sheet for each language that is translated into."""

STATED = tuple(name for name, _, _ in _PARTS if name != "text")
"""What is known of a translation; the fields have the same names in the model."""

_WIDTHS = {Form.TEXT: 50, Form.CODE: 18, Form.SHORT: 20, Form.DATE: 14, Form.ID: 28, Form.COMPUTED: 26}
_STATUS_ROWS = 200


@frozen
class Entry:
    """One row.

    Attributes:
        text: The text.
        cells: What stands in the columns of the languages, by their keys.
        data: The same in the form of a file.
    """

    text: Printed
    cells: Mapping[str, str]
    data: Mapping[str, str]


def translation_columns(source: str | None, targets: Iterable[str]) -> tuple[Column, ...]:
    """Return the columns of the sheet.

    Args:
        source: The language that is translated from; it has a column of words only.
        targets: The languages that are translated into.
    """
    sources = () if source is None else (Column(f"source.{source}", "source", source, Form.TEXT),)
    groups = (
        Column(f"{name}.{tag}", name, tag, form, codes=codes)
        for tag in targets
        for name, form, codes in _PARTS
    )
    return (
        Column(ABOUT, "", "", Form.ID),
        Column(WHAT, "", "", Form.COMPUTED),
        *sources,
        *groups,
        Column(CHECK, "", "", Form.COMPUTED),
        Column(KEPT, "", "", Form.SHORT, spare=True),
    )


def header_of(column: Column, labels: str, name: str | None = None) -> str:
    """Return the header of a column; `name` stands for the name of its language."""
    key = column.field or column.key.removeprefix("row.")
    if not column.part:
        return say(f"translate.{key}", labels)
    return say(f"translate.{key}", labels, name=name or language_name(column.part, labels))


def digest(words: str) -> str:
    """Return a short mark by which words are known again."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def kept(cells: Mapping[str, str]) -> str:
    """Return what a row keeps of its cells.

    >>> kept({"text.en": "Hello"})
    'text.en=185f8db3'
    """
    return "; ".join(f"{key}={digest(words)}" for key, words in cells.items())


def entries(
    partnership: Partnership, targets: Iterable[str], labels: str
) -> tuple[tuple[str, ...], tuple[Entry, ...]]:
    """Return the languages that are translated into, and the rows.

    A text in none of the languages asked for brings its own along, so that something stands to translate from.
    """
    texts = tuple(printed(partnership))
    source = partnership.language
    asked = tuple(dict.fromkeys(tag for tag in targets if tag != source))
    alone = sorted({tag for one in texts if not one.words.keys() & {source, *asked} for tag in one.words})
    tags = (*asked, *alone)
    stated: dict[tuple[str, str], list[Translation]] = {}
    for known in partnership.translations:
        stated.setdefault((known.about, known.language), []).append(known)
    return tags, tuple(_entry(one, source, tags, stated, labels) for one in texts)


def _entry(
    one: Printed,
    source: str,
    tags: Iterable[str],
    stated: Mapping[tuple[str, str], list[Translation]],
    labels: str,
) -> Entry:
    data = {f"source.{source}": one.words[source]} if source in one.words else {}
    shown = dict(data)
    for tag in tags:
        if tag in one.words:
            data[f"text.{tag}"] = shown[f"text.{tag}"] = one.words[tag]
        known = stated.get((one.about, tag), [])
        if len(known) != 1:  # several of them stand on the sheet of their noun only
            continue
        for name in STATED:
            value = getattr(known[0], name)
            if value is not None:
                data[f"{name}.{tag}"] = value.edtf if isinstance(value, FuzzyDate) else str(value)
                shown[f"{name}.{tag}"] = str(dict(field_cells(name, value, labels))[name])
    return Entry(one, shown, data)


def write_translations(
    book: Book, partnership: Partnership, targets: Iterable[str], lists: CodeLists
) -> None:
    """Write the sheet."""
    labels = book.labels
    tags, rows = entries(partnership, targets, labels)
    columns = translation_columns(partnership.language, tags)
    sheet = book.add(sheet_name(TRANSLATE, labels), tab=BLUE)
    names = [header_of(one, labels) for one in columns]
    book.headers(sheet, names)
    letters = {one.key: get_column_letter(number) for number, one in enumerate(columns, start=1)}
    for number, row in enumerate(rows, start=2):
        shown = {ABOUT: row.text.about, WHAT: _what(row.text, labels), KEPT: kept(row.data), **row.cells}
        for place, column in enumerate(columns, start=1):
            cell = sheet.cell(number, place)
            if column.key == CHECK:
                formula = _check(tags, {key: f"{letter}{number}" for key, letter in letters.items()}, labels)
                book.formula(cell, f"={formula}", _missing(row, tags, labels), "check")
            elif column.key in shown:
                book.words(cell, shown[column.key])
            else:
                book.styles.put(cell, "text")
    if not rows:
        book.words(sheet["A2"], say("translate.none", labels), "hint")
    table(sheet, f"{TRANSLATE}Table", names, len(rows) + 1)
    book.freeze(sheet, "C2")
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].hidden = column.spare
        help = say(f"translate.help.{column.field or column.key.removeprefix('row.')}", labels)
        tell(sheet, f"{letter}1", names[number - 1], help)
        offer(sheet, lists.choices(column, None), f"{letter}2:{letter}{len(rows) + _STATUS_ROWS}")
    book.set_up(sheet, [_WIDTHS[one.form] for one in columns])


def _what(text: Printed, labels: str) -> str:
    whole = {
        "Partnership": lambda: say("translate.record", labels),
        "Origin": lambda: field_label("Partnership", "origin", labels),
    }.get(text.noun, lambda: say(f"sheet.{text.noun}.one", labels))()
    return say("form-sheet.of", labels, whole=whole, label=field_label(text.noun, text.field, labels))


def _check(tags: Iterable[str], at: Mapping[str, str], labels: str) -> str:
    told = (f'IF({at[f"text.{tag}"]}="","{_told(tag, labels)}","")' for tag in tags)
    return "&".join(told) or '""'


def _missing(row: Entry, tags: Iterable[str], labels: str) -> str:
    return "".join(_told(tag, labels) for tag in tags if f"text.{tag}" not in row.cells)


def _told(tag: str, labels: str) -> str:
    return say("translate.lacking", labels, name=language_name(tag, labels))
