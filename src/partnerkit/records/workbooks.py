"""Records in workbooks: what the workbook's reader finds becomes a record, and every problem gets its cell."""

from collections.abc import Container
from typing import Any

from attrs import evolve

from partnerkit.errors import FormatError, Message
from partnerkit.files.converter import converter
from partnerkit.files.reading import Keys, file_path
from partnerkit.model import Partnership
from partnerkit.source.origin import Origin, Position
from partnerkit.source.problem import Path, Problem, Refused, pointer
from partnerkit.source.structure import structure
from partnerkit.workbook import ReadBook, read_workbook
from partnerkit.workbook.naming import header_at, names_in
from partnerkit.workbook.read import in_order


def read_record(raw: bytes, name: str) -> tuple[Partnership, Origin]:
    """Return the record in a workbook, and the cell of everything in it.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.

    Raises:
        FormatError: The file cannot be taken in; it carries every problem with its cell, sheet by sheet.
    """
    try:
        book = read_workbook(raw)
    except Refused as refused:
        raise FormatError(name, tuple(evolve(one, file=name) for one in refused.problems)) from None
    problems = list(book.problems)
    content = {key: value for key, value in book.data.items() if key != "format"}
    try:
        # every text of a workbook says its language, so that the language of plain texts does not matter
        partnership: Partnership = structure(converter("sv"), content, Partnership)
    except Refused as refused:
        left_out = {
            path[: end + 1]
            for path, at in book.cells.items()
            if at in book.refused
            for end in range(len(path))
        }
        problems += [_located(one, book) for one in refused.problems if _place(one, book) not in left_out]
    if problems:
        raise FormatError(name, _told(problems, book, name))
    return partnership, origin_of(book, name)


def read_partly(raw: bytes, name: str) -> tuple[Partnership, dict[str, Any], tuple[Problem, ...]]:
    """Return what can be read of a workbook: the record without what is refused, its data, and the problems.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.

    Raises:
        FormatError: Nothing of it can be read.
    """
    try:
        book = read_workbook(raw)
    except Refused as refused:
        raise FormatError(name, tuple(evolve(one, file=name) for one in refused.problems)) from None
    problems = list(book.problems)
    whole = {key: value for key, value in book.data.items() if key != "format"}
    left_out: set[Path] = set()
    while True:
        content = _without(whole, left_out)
        try:
            partnership: Partnership = structure(converter("sv"), content, Partnership)
        except Refused as refused:
            found = [evolve(one, path=_path_in(whole, left_out, one.path)) for one in refused.problems]
            told = {one.cell for one in problems}
            problems += [one for one in (_located(one, book) for one in found) if one.cell not in told]
            left_out |= {one.path for one in found}
            if () in left_out:
                raise FormatError(name, _told(problems, book, name)) from None
            continue
        return partnership, content, _told(problems, book, name)


def _told(problems: list[Problem], book: ReadBook, name: str) -> tuple[Problem, ...]:
    return tuple(evolve(one, file=name) for one in in_order(problems, book.tabs))


def _without(data: Any, left_out: Container[Path], path: Path = ()) -> Any:
    """Return data without what stands at some paths."""
    if isinstance(data, dict):
        return {
            key: _without(value, left_out, (*path, key))
            for key, value in data.items()
            if (*path, key) not in left_out
        }
    if isinstance(data, list):
        items = enumerate(data)
        return [_without(one, left_out, (*path, i)) for i, one in items if (*path, i) not in left_out]
    return data


def _path_in(whole: Any, left_out: Container[Path], path: Path) -> Path:
    """Return the path in all data of what stands at a path in the data without what is left out."""
    found: Path = ()
    for step in path:
        if isinstance(step, int):
            step = [i for i in range(len(whole)) if (*found, i) not in left_out][step]
        whole = whole[step] if not isinstance(whole, dict) or step in whole else None
        found = (*found, step)
    return found


def _located(problem: Problem, book: ReadBook) -> Problem:
    """Return a problem of the data with the cell of its value, or the empty one where a value is missing."""
    placed = evolve(problem, cell=_cell(_place(problem, book), book))
    name = problem.message.params.get("key")
    header = header_at((*problem.path, name), book.labels) if problem.code == "PK012" and name else None
    return placed if header is None else evolve(placed, message=_missing(header))


def _missing(header: str) -> Message:
    return Message(
        "workbook.cell.missing",
        "'{header}' must be filled in, but nothing stands there. Write what belongs there.",
        {"header": header},
    )


def _place(problem: Problem, book: ReadBook) -> Path:
    """Return the path a problem is about, which for a missing value is where it should stand."""
    missing = (*problem.path, problem.message.params.get("key", ""))
    return missing if problem.code == "PK012" and missing in book.cells else problem.path


def _cell(path: Path, book: ReadBook) -> str | None:
    return next(
        (book.cells[path[:end]] for end in range(len(path), -1, -1) if path[:end] in book.cells), None
    )


def origin_of(book: ReadBook, name: str) -> Origin:
    """Return where every place of a record stands in the workbook it was read from."""
    keys: Keys = {}

    def find(place: Path) -> Position:
        path = file_path(place, book.data, keys)
        empty = (*path, *place[len(path) : len(path) + 1])
        return Position(file=name, pointer=pointer(path), cell=_cell(empty, book))

    return Origin(name, find, names=names_in(book.labels))
