"""Choosing which paper, report or project of a record a document is about."""

from collections.abc import Sequence
from typing import TypeVar

from partnerkit.errors import ChoiceError
from partnerkit.model import Record

RecordT = TypeVar("RecordT", bound=Record)


def choose(candidates: Sequence[RecordT], wanted: str | None, option: str) -> RecordT | None:
    """Return the record `wanted` names, or the only one there is.

    Args:
        candidates: The records to choose from.
        wanted: The id a person gave with `--option`, if any.
        option: The option's name, for the message.

    Returns:
        The record; `None` if there are no candidates and none was asked for, so that an empty form is made.

    Raises:
        ChoiceError: The id is not there, or several candidates need a choice.
    """
    ids = tuple(one.id for one in candidates if one.id)
    if wanted is None and len(candidates) < 2:
        return candidates[0] if candidates else None
    if wanted is None and len(ids) < len(candidates):
        raise ChoiceError(
            "choice.nameless",
            "The record holds {count} to choose from, and not all have an id: {ids}. Give each one an id, then choose "
            "one with --option {option}=ID.",
            option=option,
            candidates=ids,
            count=len(candidates),
        )
    if wanted is None:
        raise ChoiceError(
            "choice.several",
            "The record holds several: {ids}. Choose one with --option {option}=ID.",
            option=option,
            candidates=ids,
        )
    for one in candidates:
        if one.id == wanted:
            return one
    if not ids:
        raise ChoiceError(
            "choice.none",
            "The record holds nothing with an id that --option {option}={wanted} could mean.",
            option=option,
            candidates=ids,
            wanted=wanted,
        )
    raise ChoiceError(
        "choice.unknown",
        "'{wanted}' is not among those that --option {option} can choose. The record holds: {ids}.",
        option=option,
        candidates=ids,
        wanted=wanted,
    )
