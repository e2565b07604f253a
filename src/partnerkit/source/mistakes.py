"""What is wrong with data that parsed but does not fit its type, in words.

Every function makes one refusal with an empty path; whoever looks into lists and records puts the path before
it.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from partnerkit.errors import Message
from partnerkit.source.problem import Refused, refuse
from partnerkit.source.resolve import is_null, resolve
from partnerkit.source.tree import Plain

_SHOWN = 30


def kind(data: Any) -> Message:
    """Say in words what data is; the message stands as a parameter in others."""
    if isinstance(data, Plain):
        data = resolve(data)
    if data is None:
        return Message("source.kind.nothing", "nothing")
    if isinstance(data, bool):
        return Message("source.kind.truth", "true or false")
    if isinstance(data, str):
        return Message("source.kind.text", "text")
    if isinstance(data, list | tuple):
        return Message("source.kind.list", "a list")
    if isinstance(data, dict):
        return Message("source.kind.mapping", "a mapping with keys")
    return Message("source.kind.number", "a number")


def no_mapping(data: Any) -> Refused:
    """Refuse what should be a mapping."""
    return refuse(
        "source.type.mapping",
        "A mapping is expected here, but found {found}. Write 'key: value', each key on a line of its own.",
        code="PK013",
        found=kind(data),
    )


def no_list(data: Any) -> Refused:
    """Refuse what should be a list."""
    if isinstance(data, dict) or is_null(data):
        return refuse(
            "source.type.list",
            "A list is expected here, but found {found}. Begin each item on a line of its own with '- '.",
            code="PK013",
            found=kind(data),
        )
    return refuse(
        "source.type.list-one",
        "A list is expected here, but found {found}. Put it in square brackets, [{value}], or begin a line "
        "with '- ' before it.",
        code="PK013",
        found=kind(data),
        value=shortened(str(data)),
    )


def empty_item() -> Refused:
    """Refuse an item of a list that says nothing."""
    return refuse(
        "source.type.item",
        "This item of the list is empty. Write it after the dash, or take the dash out.",
        code="PK013",
    )


def no_text(data: Any) -> Refused:
    """Refuse what should be text; in JSON a number is none."""
    if isinstance(data, dict | list | tuple) or data is None:
        return refuse(
            "source.type.text", "Text is expected here, but found {found}.", code="PK013", found=kind(data)
        )
    return refuse(
        "source.type.text-quotes",
        'Text is expected here, but found {found}. Put it in quotes: "{value}".',
        code="PK013",
        found=kind(data),
        value=shortened(str(data).lower()),
    )


def no_whole(data: Any) -> Refused:
    """Refuse what should be a whole number."""
    return refuse(
        "source.type.whole",
        "A whole number is expected here, but found {found}. Write digits only, without spaces and quotes.",
        code="PK013",
        found=kind(data),
    )


def no_number(data: Any) -> Refused:
    """Refuse what should be a number."""
    return refuse(
        "source.type.number",
        "A number is expected here, but found {found}. Write digits, with a point for decimals, without "
        "spaces and quotes.",
        code="PK013",
        found=kind(data),
    )


def no_truth(data: Any, meant: bool | None) -> Refused:
    """Refuse what should be true or false; `meant` is what it probably stands for."""
    if meant is None:
        return refuse(
            "source.type.truth",
            "true or false is expected here, but found {found}.",
            code="PK013",
            found=kind(data),
        )
    return refuse(
        "source.type.truth-word",
        "true or false is expected here. Write {meant} without quotes instead of '{value}'.",
        code="PK013",
        meant=str(meant).lower(),
        value=shortened(str(data)),
    )


def not_allowed(value: str, allowed: Iterable[str]) -> Refused:
    """Refuse a word that is not on a closed list."""
    words = tuple(allowed)
    near = nearest(value, words)
    if near is None:
        return refuse(
            "source.choice",
            "'{value}' is not one of the words for this. Write one of: {allowed}.",
            code="PK014",
            value=shortened(value),
            allowed=", ".join(words),
        )
    return refuse(
        "source.choice.near",
        "'{value}' is not one of the words for this. Did you mean '{near}'? The words are: {allowed}.",
        code="PK014",
        value=shortened(value),
        near=near,
        allowed=", ".join(words),
    )


def unknown_key(key: str, known: Iterable[str]) -> Refused:
    """Refuse a key that a record does not have."""
    words = tuple(known)
    near = nearest(key, words)
    if near is None:
        return refuse(
            "source.key.unknown",
            "The key '{key}' is not known here. Known are: {known}.",
            code="PK011",
            on_key=True,
            key=shortened(key),
            known=", ".join(words),
        )
    return refuse(
        "source.key.unknown.near",
        "The key '{key}' is not known here. Did you mean '{near}'?",
        code="PK011",
        on_key=True,
        key=shortened(key),
        near=near,
    )


def id_inside(key: str) -> Refused:
    """Refuse an id inside a record whose key is its id already."""
    return refuse(
        "source.key.id",
        "The id of this record is the word before the colon. Take out the key '{key}' here.",
        code="PK011",
        on_key=True,
        key=key,
    )


def empty_id() -> Refused:
    """Refuse an id without a character, where ids are keys."""
    return refuse(
        "source.id.empty",
        "The id of this record is empty. Write a short name before the colon.",
        code="PK015",
        on_key=True,
    )


def missing_key(key: str) -> Refused:
    """Refuse a record that lacks a key it must have."""
    return refuse("source.key.missing", "The key '{key}' is missing. Add it.", code="PK012", key=key)


def no_value(key: str) -> Refused:
    """Refuse a key that must have a value but has none."""
    return refuse("source.key.empty", "The key '{key}' has no value. Write one.", code="PK012", key=key)


def repeated_id(name: str, first: str | None) -> Refused:
    """Refuse an id that another record has; `first` is its place, `None` for the root."""
    if first is None:
        return refuse(
            "source.id.repeated.root",
            "The id '{name}' is used by the record itself already. An id names one record: change one of them.",
            code="PK016",
            on_key=True,
            name=name,
        )
    return refuse(
        "source.id.repeated",
        "The id '{name}' is used at {first} already. An id names one record: change one of them.",
        code="PK016",
        on_key=True,
        name=name,
        first=first,
    )


def shortened(text: str) -> str:
    """Return the beginning of a text, to be quoted in a message."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 3] + "..."


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that looks most like `word`, or `None` if none does."""
    folded = {_folded(name): name for name in reversed(tuple(known))}
    found = get_close_matches(_folded(word), folded, n=1)
    return folded[found[0]] if found else None


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
