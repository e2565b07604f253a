"""Reading a form from a YAML file: its own sections, and those it takes from a form that ships."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from attrs import evolve

from partnerkit.errors import Message
from partnerkit.forms.form import Form
from partnerkit.source.definition import read_definition
from partnerkit.source.mistakes import not_allowed
from partnerkit.source.problem import Problem
from partnerkit.source.resolve import is_null
from partnerkit.source.structure import Shape, make_converter, unstructure
from partnerkit.values.shapes import shapes

Blocks = Mapping[str, Collection[str]]
"""The names of blocks that documents have, by the kind of form."""

_PLACED_BELOW = ("form.key-twice", "form.under")
"""What the form says of itself as a whole; told here at the section that is at fault."""


def read_form(raw: bytes, name: str, language: str = "sv", blocks: Blocks | None = None) -> Form:
    """Return the form in a YAML file.

    A form with `based_on` takes what a section leaves out from the section with the same key in that form.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.
        language: The language of texts that stand without one.
        blocks: The blocks that documents have, by the kind of form; without them any name will do.

    Raises:
        FormatError: The file cannot be taken in; it carries every problem with line and column.
    """
    table = shapes(language)

    def prepare(data: Any) -> tuple[Any, list[Problem]]:
        if not isinstance(data, dict) or not isinstance(data.get("sections"), list | tuple):
            return data, []
        base, problems = _base(data)
        taken = _plain(base, table)
        sections = [_completed(one, taken) for one in data["sections"]]
        problems += _keys(str(data.get("name")), sections)
        if blocks is not None:
            problems += _blocks(sections, blocks.get(str(data.get("kind")), ()))
        return {**data, "sections": sections}, problems

    form: Form = read_definition(raw, name, Form, table, prepare=prepare, told=_PLACED_BELOW)
    return form


def _base(data: dict[str, Any]) -> tuple[Form | None, list[Problem]]:
    from partnerkit.forms.shipped import SHIPPED, shipped  # late: shipped forms are read by this module

    wanted = data.get("based_on")
    if not isinstance(wanted, str) or is_null(wanted):
        return None, []
    if wanted in SHIPPED and wanted != data.get("name"):
        return shipped(wanted), []
    refused = not_allowed(wanted, [one for one in SHIPPED if one != data.get("name")])
    return None, [evolve(one, path=("based_on",)) for one in refused.problems]


def _plain(base: Form | None, table: Iterable[Shape]) -> dict[str, Any]:
    """Return the sections of a form as they would stand in a file, by key, each with its grade."""
    if base is None:
        return {}
    converter = make_converter(table)
    return {one.key: unstructure(converter, evolve(one, grade=base.grade_of(one))) for one in base.sections}


def _completed(section: Any, taken: Mapping[str, Any]) -> Any:
    """Return a section with what it leaves out taken from the form it is based on; `~` takes nothing."""
    if not isinstance(section, dict) or not isinstance(section.get("key"), str):
        return section
    return {**taken.get(section["key"], {}), **section}


def _each(sections: list[Any]) -> list[tuple[int, dict[str, Any]]]:
    return [(place, one) for place, one in enumerate(sections) if isinstance(one, dict)]


def _keys(form: str, sections: list[Any]) -> list[Problem]:
    """Return where a key is used again, and where a question stands under no section."""
    problems, seen = [], list[str]()
    named = [(place, one) for place, one in _each(sections) if isinstance(one.get("key"), str)]
    for place, one in named:
        key = str(one["key"])
        if key in seen:
            told = Message(
                "form.key-again",
                "The key '{key}' is used by another section already. Give each its own key.",
                {"key": key},
            )
            problems.append(Problem("PK016", told, ("sections", place, "key")))
        seen.append(key)
    top = dict.fromkeys(str(one["key"]) for _, one in named if is_null(one.get("under")))
    for place, one in _each(sections):
        under = one.get("under")
        if isinstance(under, str) and not is_null(under) and under not in top:
            problems.append(_nowhere(under, top, place, "under"))
    return problems


def _blocks(sections: list[Any], known: Collection[str]) -> list[Problem]:
    return [
        _nowhere(one["block"], known, place, "block")
        for place, one in _each(sections)
        if known and isinstance(one.get("block"), str) and one["block"] not in known
    ]


def _nowhere(word: str, known: Collection[str], place: int, key: str) -> Problem:
    (problem,) = not_allowed(word, known).problems
    return evolve(problem, path=("sections", place, key))
