"""Records handed back with what was found: a new workbook, of a file of any format that could be read far enough."""

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

from partnerkit.errors import FormatError
from partnerkit.language.catalogue import say_in_two, text
from partnerkit.model import Partnership
from partnerkit.records.loading import format_of, raw_of
from partnerkit.records.workbooks import origin_of
from partnerkit.rules import Finding
from partnerkit.source.origin import Position
from partnerkit.source.problem import Refused
from partnerkit.workbook import ReadBook, read_workbook, write_workbook
from partnerkit.workbook.annotating import annotated
from partnerkit.workbook.copies import copy_in
from partnerkit.workbook.finding_marks import Note
from partnerkit.workbook.kept_book import kept_record, kept_typed, moved_rows, place_of
from partnerkit.workbook.naming import names_in


def annotated_record(
    partnership: Partnership, findings: Iterable[Finding], path: Path, *, language: str | None = None
) -> bytes:
    """Return the workbook of a record, with each finding in words beside its cell and all of them on a sheet.

    Args:
        partnership: The record.
        findings: What the rules found.
        path: The file it was read from. What a workbook holds besides the record comes along.
        language: The language of the findings, and of the whole where the file is no workbook; that of the workbook
            or of the record unless it is given.

    Raises:
        InvalidValueError: The record cannot be written as a workbook.
    """
    raw = raw_of(path) if format_of(path) == "xlsx" else None
    old = _read(raw, path) if raw is not None else None
    own = "sv" if partnership.language == "sv" else "en"
    labels = old.labels if old else language or own
    audience = copy_in(raw).audience if raw is not None else "internal"
    new = read_workbook(write_workbook(partnership, labels=labels, audience=audience, provenance={}))
    origin = origin_of(new, str(path))
    kept = kept_record(partnership, labels, raw, moved_rows(old, new) if old else {})
    words = language or labels
    told = [evolve(one, names=names_in(labels), position=origin.locate(one.place)) for one in findings]
    notes = [evolve(_note(one, words), place=place_of(_cell(one.position))) for one in told]
    return annotated(kept, notes, language=words)


def annotated_workbook(findings: Iterable[Finding], path: Path, *, language: str | None = None) -> bytes:
    """Return a workbook that could not be taken in, as it was typed, with each problem in words beside its cell.

    Args:
        findings: Its problems.
        path: The workbook.
        language: The language of the problems; that of the workbook unless it is given.

    Raises:
        FormatError: It cannot be opened at all, or is no workbook of a record.
    """
    raw = raw_of(path)
    kept = kept_typed(raw, _read(raw, path))
    words = language or kept.labels
    notes = [evolve(_problem(one, words), place=kept.place(_cell(one.position))) for one in findings]
    return annotated(kept, notes, language=words)


def _read(raw: bytes, path: Path) -> ReadBook:
    try:
        return read_workbook(raw)
    except Refused as refused:
        name = str(path)
        raise FormatError(name, tuple(evolve(one, file=name) for one in refused.problems)) from None


def _cell(position: Position | None) -> str:
    return (position and position.cell) or ""


def _note(finding: Finding, language: str) -> Note:
    severity = text(f"rules.severity.{finding.severity}", language)
    advice = finding.help_text(language) or ""
    return Note(finding.text(language), advice, severity.capitalize(), finding.code)


def _problem(finding: Finding, language: str) -> Note:
    """Return a problem of reading; its message says itself what to do, more closely than the help for its code."""
    note = _note(finding, language)
    what, advice = say_in_two(finding.message, language)
    return evolve(note, what=what, advice=advice or note.advice)
