"""Codes that are no rules: those of loading and of the engine. Their words stand in `core/loading.toml`."""

from typing import Any

from attrs import evolve, fields

from partnerkit.errors import Message
from partnerkit.model import Partnership
from partnerkit.rules.finding import Finding
from partnerkit.rules.profiles import Severity
from partnerkit.rules.texts import RuleTexts, codes_in, texts_of
from partnerkit.source.origin import Position
from partnerkit.source.problem import Path, Problem, pointer
from partnerkit.source.problem import place as written

_PACKAGE, _FILE = "partnerkit.rules.core", "loading.toml"
THEMES = {"PK00": "loading", "PK01": "loading", "PK02": "loading", "PK09": "engine"}

_UNPARSED = ("PK001", "PK002", "PK003")
"""Codes of files of which no data came, so that nothing in them can be pointed to."""

_KEYED = tuple(one.name for one in fields(Partnership) if one.metadata.get("keyed"))
"""The collections that stand in a file as a mapping from id to the rest."""


def codes() -> tuple[str, ...]:
    """Return every code of loading and of the engine."""
    return codes_in(_PACKAGE, _FILE)


def texts(code: str) -> RuleTexts:
    """Return the words of a code."""
    return texts_of(_PACKAGE, _FILE, code)


def severity(code: str) -> Severity:
    """Return how severe a finding with the code is.

    A file that cannot be taken in is an error. What the engine says is a warning: a plugin that fails harms
    only itself, and says nothing about the record. An old code in a waiver is advice: the waiver holds.
    """
    if code == "PK096":
        return Severity.ADVICE
    return Severity.WARNING if THEMES.get(code[:4]) == "engine" else Severity.ERROR


def from_problem(problem: Problem) -> Finding:
    """Return a problem of loading as a finding.

    Its path begins with an id where the file's keys give one; in a list, ids are not known and indices stand.
    """
    span = problem.span
    pointed = problem.path or (span and problem.code not in _UNPARSED)
    position = Position(problem.file, pointer=pointer(problem.path) if pointed else None, cell=problem.cell)
    if span:
        position = evolve(
            position,
            line=span.line,
            column=span.column,
            end_line=span.end_line,
            end_column=span.end_column,
        )
    record, rest = _named(problem.path)
    return Finding(
        problem.code,
        severity(problem.code),
        problem.message,
        problem.path,
        record,
        written(rest) or None,
        position=position,
        help=_help(problem.code),
        texts=texts(problem.code) if problem.code in codes() else None,
    )


def _named(path: Path) -> tuple[str | None, Path]:
    """Return the id in a path of a file, if it has one, and what follows it."""
    match path:
        case (collection, str(name), *rest) if collection in _KEYED:
            return name, tuple(rest)
        case _:
            return None, path


def engine_finding(
    code: str, place: Path, record: str, field: str | None, key: str = "", /, **params: Any
) -> Finding:
    """Make a finding of the engine itself."""
    words = texts(code)
    message = Message(f"rules.{code}.{key}", words.within("en").messages[key], params)
    return Finding(code, severity(code), message, place, record, field, help=_help(code), texts=words)


def _help(code: str) -> Message | None:
    if code not in codes():
        return None
    words = texts(code)
    return Message(f"rules.{code}.help", words.within("en").help)
