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
    ids = tuple(one.id or "(without id)" for one in candidates)
    if wanted is not None:
        for one in candidates:
            if one.id == wanted:
                return one
        raise ChoiceError(
            "choice.unknown",
            "There is no {option} with the id '{wanted}'. The record holds: {ids}.",
            option=option,
            wanted=wanted,
            candidates=ids or ("none",),
        )
    if len(candidates) > 1:
        raise ChoiceError(
            "choice.several",
            "The record holds several: {ids}. Choose one with --option {option}=ID.",
            option=option,
            candidates=ids,
        )
    return candidates[0] if candidates else None
