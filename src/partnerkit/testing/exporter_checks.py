"""What the contract of exporters asks of a value and of a file; each check gives its faults in words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args, get_type_hints

import attrs

from partnerkit.errors import OptionsError, PartnerkitError
from partnerkit.exporters import Artifact, Exporter
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.plugins import SUPPORTED_APIS
from partnerkit.records.audience import AUDIENCES
from partnerkit.render.inspection import accessibility_faults, html_faults, leftovers
from partnerkit.source.docstrings import field_help
from partnerkit.testing.reading import formulas, rows
from partnerkit.testing.samples import smallest
from partnerkit.testing.trial import made_of
from partnerkit.testing.values import HOSTILE
from partnerkit.values import language_tag
from partnerkit.workbook.inspection import workbook_faults

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*%?")


def promises(exporter: Exporter[Any]) -> Iterator[str]:
    """What an exporter says of itself, without running it."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", exporter.name):
        yield f"name is '{exporter.name}'. Use lower case letters, digits and single hyphens."
    if not re.fullmatch(r"(\.[a-z0-9]+)+", exporter.suffix):
        yield f"suffix is '{exporter.suffix}'. Write a dot and lower case letters, such as '.txt'."
    if not re.fullmatch(r"[\w.+-]+/[\w.+-]+(\s*;.*)?", exporter.media_type):
        yield f"media_type is '{exporter.media_type}'. Write one such as 'text/plain'."
    for language in LANGUAGES:
        words = exporter.summary.get(language)
        if not words:
            yield f"summary has no text in '{language}'. Say in a clause what the exporter makes, in both languages."
        elif words.endswith("."):
            yield f"summary in '{language}' ends with a full stop. Write a clause; it stands in lists."
    for tag in exporter.languages:
        try:
            language_tag(tag)
        except PartnerkitError as error:
            yield f"languages: {error}"
    if exporter.audience not in AUDIENCES:
        yield f"audience is '{exporter.audience}'. Choose one of {', '.join(AUDIENCES)}."
    if exporter.api not in SUPPORTED_APIS:
        yield f"api is {exporter.api}; this partnerkit knows {', '.join(map(str, SUPPORTED_APIS))}."


def options(exporter: Exporter[Any], given: Mapping[str, Any]) -> Iterator[str]:
    """The options: an attrs class, each with a type and help, and nothing else is taken."""
    declared = exporter.options
    if not attrs.has(declared):
        yield (
            f"options is {declared!r}, which takes anything, so that a slip goes unnoticed. Make it an attrs class "
            f"(@frozen) with one field for each option."
        )
        return
    hints, help = get_type_hints(declared), field_help(declared)
    for one in attrs.fields(declared):
        if _takes_anything(hints.get(one.name, Any)):
            yield f"The option '{one.name}' takes any value. Give it a type: str, bool, int, FuzzyDate or a StrEnum."
        if one.default is attrs.NOTHING:
            yield f"The option '{one.name}' has no default, so that nothing is made without it. Give it one."
        if not help.get(one.name):
            yield (
                f"The option '{one.name}' has no help. Write a line '{one.name}: What it does.' under 'Attributes:' in "
                f"the docstring of {declared.__name__}."
            )
    language = (exporter.languages or ("en",))[0]
    try:
        unknown = {**given, "no-such-option": "x"}
        made_of(smallest(), exporter, unknown, language, language, exporter.audience)
    except OptionsError as error:
        if "no-such-option" not in str(error):
            yield f"An unknown option is refused, but the message does not name it: {error}"
    except Exception as error:  # anything else is told
        yield f"An unknown option leads to {type(error).__name__}: {error}. It should be an OptionsError."
    else:
        yield "An unknown option, 'no-such-option', is taken in silence. Leave reading options to partnerkit."


def _takes_anything(hint: Any) -> bool:
    return hint in (Any, object, dict, Mapping) or any(map(_takes_anything, get_args(hint)))


def accessibility(data: bytes, suffix: str) -> Iterator[str]:
    """What keeps people from reading a file, for the kinds there is a checker for."""
    match suffix:
        case ".docx":
            yield from map(str, (*accessibility_faults(data), *leftovers(data)))
        case ".xlsx":
            yield from map(str, workbook_faults(data))
        case ".html":
            yield from map(str, html_faults(data.decode("utf-8", "replace")))


def spreadsheet(data: bytes, suffix: str) -> Iterator[str]:
    """Texts that a spreadsheet would take for a formula or an error."""
    if suffix == ".xlsx":
        hostile = {one.lstrip("=").casefold() for one in HOSTILE}
        for place, formula in formulas(data):
            if formula.casefold() in hostile or re.search(r"\b(sv|en)qa\d+q", formula.casefold()):
                yield f"{place}: the text '{formula}' has become a formula or an error. Write texts as texts."
    elif suffix in (".csv", ".tsv"):
        for number, row in enumerate(rows(data.decode("utf-8", "replace")), 1):
            for cell in row:
                if cell.startswith(("=", "+", "-", "@", "\t", "\r")) and not _NUMBER.fullmatch(cell):
                    yield (
                        f"line {number}: a spreadsheet takes the text '{cell[:40]}' for a formula. Put an apostrophe "
                        f"before a text that begins with = + - @ or a tab."
                    )


def header(first: bytes, second: bytes, suffix: str) -> Iterator[str]:
    """A list begins with a row that says what stands below, whatever the record."""
    if suffix not in (".csv", ".tsv"):
        return
    tops = [next(iter(rows(one.decode("utf-8", "replace"))), []) for one in (first, second)]
    if tops[0] != tops[1] or not all(cell.strip() for cell in tops[1]) or not tops[1]:
        yield (
            f"There is no header row: the first line is {tops[0]} for one record and {tops[1]} for another. Begin with "
            f"a row that names every column, also where there is nothing to list."
        )


def suffix_of(file: Artifact, exporter: Exporter[Any]) -> str:
    """Return what the name of a file ends in."""
    return file.suffix or exporter.suffix


def tells_of_loss(files: Iterable[Artifact]) -> bool:
    """Return whether an exporter says that it does not show all; what partnerkit itself leaves out is no such note."""
    return any(not note.key.startswith("export.") for one in files for note in one.notes)


_SWEDISH = "och att det som är av för på med till inte ett vid eller kan ska har från ingen inga inget finns"
_ENGLISH = "the and of to is for with not or by from are that this which has be can"
_OWN = {"sv": frozenset(_SWEDISH.split()), "en": frozenset(_ENGLISH.split())}
"""Small words that only one of the two languages has."""


def speech(words: str, language: str) -> str | None:
    """Return that words are in the other language, judged by the small words that only one language has."""
    found = re.findall(r"[^\W\d_]+", words.casefold())
    times = {tag: [one for one in found if one in small] for tag, small in _OWN.items()}
    other = next(tag for tag in _OWN if tag != language)
    if language in _OWN and len(times[other]) > len(times[language]):
        return ", ".join(dict.fromkeys(times[other]))
    return None
