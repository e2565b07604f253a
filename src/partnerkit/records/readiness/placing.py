"""Which section a finding belongs to: the first one that tells the fact the finding points at.

The answer to a question belongs to the question. Else the innermost fact on the way to the place decides: a section that
tells just this field goes before one that tells the whole record around it. What no section tells belongs to none.
"""

from collections.abc import Iterator
from typing import Any

from partnerkit.documents.drawn_from import DRAWN_FROM
from partnerkit.forms import Form, FormKind, Section
from partnerkit.model import Answer, Consideration, Narrative, Partnership, Record
from partnerkit.rules import Finding
from partnerkit.source.problem import Path

_KINDS_OF_DOCUMENT = {FormKind.POSITION_PAPER: "papers", FormKind.FINAL_REPORT: "reports"}


def section_of(form: Form, partnership: Partnership, place: Path, keys: frozenset[str]) -> str | None:
    """Return the key of the section a place belongs to, or nothing.

    Args:
        form: The form of the document.
        partnership: The record.
        place: A place in it.
        keys: The keys of the sections that can have findings.
    """
    for record, _ in reversed(tuple(_way(partnership, place))):
        key = _asked(record)
        if key in keys and place[:1] == (_KINDS_OF_DOCUMENT[form.kind],):
            return key
    return telling(form, partnership, place, keys)


def telling(form: Form, partnership: Partnership, place: Path, keys: frozenset[str]) -> str | None:
    """Return the key of the section that tells the fact at a place, or nothing; arguments as for `section_of`."""
    sections = [one for one in form.sections if one.key in keys]
    for record, field in reversed(tuple(_way(partnership, place))):
        noun = type(record).__name__
        for name in (f"{noun}.{field}", noun):
            for section in sections:
                if name in DRAWN_FROM[form.kind].get(section.block, ()):
                    return section.key
    return None


def _way(partnership: Partnership, place: Path) -> Iterator[tuple[Record, str]]:
    """Yield each record on the way to a place with the field that is followed in it."""
    here: Any = partnership
    for step in place:
        try:
            if isinstance(step, str) and isinstance(here, Record):
                yield here, step
            here = here[step] if isinstance(step, int) else getattr(here, step)
        except (AttributeError, IndexError, TypeError):
            return
    if isinstance(here, Record):
        yield here, ""


def _asked(record: Record) -> str | None:
    """Return the question or section that a record answers."""
    match record:
        case Answer():
            return record.question
        case Narrative() | Consideration():
            return record.section
        case _:
            return None


def sorted_out(
    findings: tuple[Finding, ...], form: Form, partnership: Partnership, sections: tuple[Section, ...]
) -> dict[str | None, list[Finding]]:
    """Return findings by the key of their section; those of none under `None`."""
    keys = frozenset(one.key for one in sections)
    found: dict[str | None, list[Finding]] = {}
    for one in findings:
        found.setdefault(section_of(form, partnership, one.place, keys), []).append(one)
    return found
