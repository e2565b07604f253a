"""What contracts ask of data: texts in both languages, sources, grades."""

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from partnerkit.values import Text
from partnerkit.values.grade import Grade


def parts_of(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Yield a value of attrs classes and all values inside, each with its place such as `form.sections[2]`."""
    yield name, value
    for attribute in attrs.fields(type(value)):
        inner = getattr(value, attribute.name)
        for number, one in enumerate(inner) if isinstance(inner, tuple) else ((None, inner),):
            place = f"{name}.{attribute.name}" + ("" if number is None else f"[{number}]")
            if isinstance(one, Text):
                yield place, one
            elif attrs.has(type(one)) and type(one).__module__.startswith(
                type(value).__module__.rpartition(".")[0]
            ):
                yield from parts_of(one, place)


def untranslated(value: Any, name: str, languages: Sequence[str]) -> Iterator[str]:
    """Texts that are missing in a language."""
    for place, one in parts_of(value, name):
        for language in languages if isinstance(one, Text) else ():
            if one.get(language) is None:
                yield f"{place} has no text in '{language}': {one}."


def ungraded(value: Any, name: str) -> Iterator[str]:
    """Statements that were seen somewhere, and do not say where; what is our own conclusion or proposal needs no source."""
    for place, one in parts_of(value, name):
        grade = getattr(one, "grade", None)
        if grade in (Grade.SEEN, Grade.TITLE_ONLY) and not one.source:
            yield f"{place} is graded '{grade.value}' and names no source. Write where it was seen."
