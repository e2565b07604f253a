"""Reading a programme from a YAML file: everything that is wrong with it is told at once."""

from collections.abc import Collection, Iterable
from typing import Any

from attrs import evolve

from partnerkit.programmes.mistakes import mistakes
from partnerkit.programmes.programme import Edition, Programme
from partnerkit.source.definition import read_definition
from partnerkit.source.problem import Problem
from partnerkit.values.shapes import shapes


def read_programme(
    raw: bytes,
    name: str,
    language: str = "sv",
    *,
    countries: Collection[str] | None = None,
    forms: Collection[str] | None = None,
    editions: tuple[Edition, ...] = (),
) -> Programme:
    """Return the programme in a YAML file.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.
        language: The language of texts that stand without one.
        countries: The codes of countries there are; without them any will do.
        forms: The names of forms there are; without them any will do.
        editions: Editions from files of their own, to be put after those of this file.

    Raises:
        FormatError: The file cannot be taken in; it carries every problem with line and column.
    """

    def prepare(data: Any) -> tuple[Any, Iterable[Problem]]:
        return data, mistakes(data, countries, forms, [one.name for one in editions])

    programme: Programme = read_definition(raw, name, Programme, shapes(language), prepare=prepare)
    return evolve(programme, editions=(*programme.editions, *editions))


def read_edition(raw: bytes, name: str, language: str = "sv") -> Edition:
    """Return the edition in a YAML file of its own; arguments and errors are those of `read_programme`."""
    edition: Edition = read_definition(raw, name, Edition, shapes(language))
    return edition
