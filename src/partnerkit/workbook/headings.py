"""Finding columns again: by the headers they were given, in either language, wherever they stand now."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice

from attrs import evolve, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.language.catalogue import LANGUAGES, entries
from partnerkit.values import language_tag
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.layout import Sheet, columns, sheets
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.wording import header, language_name, say

FORM, LONG, TRANSLATE = "Partnership", "long", "ToTranslate"
_ANY_LANGUAGE = "\0"
FIRST_ROWS = 20
"""Rows among which the header row is looked for, since people put a title above their tables."""

MOST_HEADERS = 500
"""Cells of a row that are looked at for headers; whatever stands to the right of them has none."""

_WIDTHLESS = re.compile("[\u200b\u2060\ufeff]")

Headers = tuple[Mapping[str, Column], tuple[tuple["re.Pattern[str]", Column], ...]]


@frozen
class Heading:
    """The header row of a sheet.

    Attributes:
        row: Its number.
        labels: The language most of its headers are in.
        columns: What each column holds, by its number.
        twice: The numbers of columns whose header stands further left already.
    """

    row: int
    labels: str
    columns: Mapping[int, Column]
    twice: tuple[int, ...]


def folded(words: str) -> str:
    r"""Return a name as it is compared: without stray blanks, the star of required columns, and capitals.

    >>> folded(" Namn\xa0(svenska) *")
    'namn (svenska)'
    """
    return " ".join(_WIDTHLESS.sub("", words).split()).rstrip("* ").casefold()


def is_findings(name: str) -> bool:
    """Whether a header is that of the column with findings, in either language."""
    return folded(name) in {folded(say("header.findings", tag)) for tag in LANGUAGES}


def heading(tab: Tab, sheet: Sheet) -> Heading | None:
    """Return the header row of a sheet, or nothing if there is none among the first rows."""
    best: Heading | None = None
    for number in sorted(tab.rows)[:FIRST_ROWS]:
        found = _heading(tab.rows[number], number, sheet)
        if len(found.columns) > (len(best.columns) if best else 0):
            best = found
    return best


def first_cells(row: Mapping[int, Cell]) -> Iterable[tuple[int, Cell]]:
    """Return the cells of a row that may hold headers, from the left."""
    return islice(sorted(row.items()), MOST_HEADERS)


def _heading(row: Mapping[int, Cell], number: int, sheet: Sheet) -> Heading:
    names = {place: str(cell.value) for place, cell in first_cells(row) if cell.kind is Kind.TEXT}
    votes = {
        tag: sum(column_of(sheet, name, (tag,)) is not None for name in names.values()) for tag in LANGUAGES
    }
    order = tuple(sorted(LANGUAGES, key=lambda tag: -votes[tag]))
    found: dict[int, Column] = {}
    twice = []
    for place in sorted(names):
        column = column_of(sheet, names[place], order)
        if column is None:
            continue
        if any(one.key == column.key for one in found.values()):
            twice.append(place)
        else:
            found[place] = column
    return Heading(number, order[0], found, tuple(twice))


def column_of(sheet: Sheet, name: str, order: tuple[str, ...]) -> Column | None:
    """Return the column that a header names, looking in one language after the other."""
    for labels in order:
        exact, texts = _headers(sheet.key, labels)
        if folded(name) in exact:
            return exact[folded(name)]
        plain = " ".join(_WIDTHLESS.sub("", name).split()).rstrip("* ")
        for pattern, column in texts:
            match = pattern.fullmatch(plain)
            tag = match and tag_of(match[1])
            if tag:
                return evolve(column, key=f"{column.field}.{tag}", part=tag)
    return None


@cache
def _headers(key: str, labels: str) -> Headers:
    sheet = next(one for one in sheets() if one.key == key)
    exact: dict[str, Column] = {}
    texts = []
    for column in columns(sheet, lambda _: (_ANY_LANGUAGE,)):
        name = header(sheet, column, labels)
        if column.form is Form.TEXT:
            texts.append((pattern(name.rstrip("* ")), column))
        else:
            exact[folded(name)] = column
    return exact, tuple(texts)


def pattern(name: str) -> "re.Pattern[str]":
    """Return the pattern of a header in which the null character stands for the name of a language."""
    return re.compile(re.escape(name).replace(re.escape(_ANY_LANGUAGE), "(.+)"), re.IGNORECASE)


def tag_of(name: str) -> str | None:
    """Return the tag of a language that is named in any of our languages, or by its tag.

    >>> tag_of("Vietnamesiska"), tag_of("zh-Hant"), tag_of("x y")
    ('vi', 'zh-Hant', None)
    """
    found = _languages().get(name.strip().casefold())
    try:
        return found or language_tag(name.strip())
    except InvalidValueError:
        return None


@cache
def _languages() -> Mapping[str, str]:
    prefix = "workbook.language."
    tags = {
        key.removeprefix(prefix) for labels in LANGUAGES for key in entries(labels) if key.startswith(prefix)
    }
    return {language_name(tag, labels).casefold(): tag for tag in sorted(tags) for labels in LANGUAGES}
