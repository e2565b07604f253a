"""Finding sheets and columns again: by the names they were given, in either language, wherever they stand now."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import evolve, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.language.catalogue import LANGUAGES, entries
from partnerkit.values import language_tag
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.layout import ORDER, Sheet, columns, sheets
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.wording import header, language_name, say, sheet_name

FORM, LONG = "Partnership", "long"
FINDINGS_TABLE = "FindingsTable"
_REMADE = ("read-me", "overview", "tasks", "codes")
_ANY_LANGUAGE = "\0"
_FIRST_ROWS = 20
"""Rows among which the header row is looked for, since people put a title above their tables."""

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
    return " ".join(words.split()).rstrip("* ").casefold()


def tabs_by_key(tabs: Iterable[Tab]) -> dict[str, Tab]:
    """Return the sheets that are ours by their keys: those of the nouns, the record's own and that of long texts.

    A sheet is known by its name in either language; one that was renamed by its table, or by headers that are
    all ours.
    """
    found: dict[str, Tab] = {}
    rest = list(tabs)
    names = {folded(sheet_name(key, tag)): key for key in (FORM, LONG, *ORDER) for tag in LANGUAGES}

    def take(tab: Tab, key: str | None) -> bool:
        if key is None or key in found:
            return False
        found[key] = tab
        return True

    rest = [
        one
        for one in rest
        if folded(one.name) not in _remade() and not take(one, names.get(folded(one.name)))
    ]
    tables = {f"{key}Table": key for key in (FORM, *ORDER)}
    rest = [one for one in rest if not any(take(one, tables.get(name)) for name in one.tables)]
    for tab in rest:
        alike = [
            sheet.key
            for sheet in sheets()
            if sheet.key not in found and (head := heading(tab, sheet)) and _is_whole(tab, head)
        ]
        take(tab, alike[0] if len(alike) == 1 else None)
    return found


def others(tabs: Iterable[Tab], ours: Mapping[str, Tab]) -> tuple[Tab, ...]:
    """Return the sheets that are somebody's own: neither ours, nor made anew in every workbook.

    Args:
        tabs: All sheets.
        ours: Those that are ours, by their keys.
    """
    taken = {id(tab) for tab in ours.values()}
    return tuple(
        tab
        for tab in tabs
        if id(tab) not in taken and folded(tab.name) not in _remade() and not _lists_findings(tab)
    )


@cache
def _remade() -> frozenset[str]:
    return frozenset(folded(sheet_name(key, tag)) for key in _REMADE for tag in LANGUAGES)


def _lists_findings(tab: Tab) -> bool:
    """Whether a sheet is a list of findings, which a person may have called something else."""
    first = tab.rows.get(1, {}).get(1)
    firsts = {say("findings.where", tag) for tag in LANGUAGES}
    return FINDINGS_TABLE in tab.tables or (first is not None and str(first.value).strip() in firsts)


def is_findings(name: str) -> bool:
    """Whether a header is that of the column with findings, in either language."""
    return folded(name) in {folded(say("header.findings", tag)) for tag in LANGUAGES}


def _is_whole(tab: Tab, head: Heading) -> bool:
    filled = len(tab.rows[head.row])
    return filled == len(head.columns) >= 3


def heading(tab: Tab, sheet: Sheet) -> Heading | None:
    """Return the header row of a sheet, or nothing if there is none among the first rows."""
    best: Heading | None = None
    for number in sorted(tab.rows)[:_FIRST_ROWS]:
        found = _heading(tab.rows[number], number, sheet)
        if len(found.columns) > (len(best.columns) if best else 0):
            best = found
    return best


def _heading(row: Mapping[int, Cell], number: int, sheet: Sheet) -> Heading:
    names = {place: str(cell.value) for place, cell in row.items() if cell.kind is Kind.TEXT}
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
        plain = " ".join(name.split()).rstrip("* ")
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
