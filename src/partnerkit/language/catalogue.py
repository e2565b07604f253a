"""The catalogues: every text a person may read, looked up by key and language.

Texts stand in `data/<theme>.<language>.toml`. Nested tables become dotted keys, and the themes of a language
are one catalogue, so a key may stand in one file only. Translated messages (`messages.<language>.toml`) are
apart: their keys are given by whoever raises the message, and their English stands where they are raised.

Only looking up belongs here; what a date or an amount is called is decided in the modules beside this one.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal

from partnerkit.errors import InvalidValueError, Message, fill

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")

NBSP = "\u00a0"

_MESSAGES = "messages"


def text(key: str, /, language: str, **params: object) -> str:
    """Return the text of `key` in `language` with its `{named}` parameters filled in.

    Raises:
        KeyError: No catalogue of the language holds the key.
        InvalidValueError: There are no catalogues in the language.
    """
    try:
        template = entries(language)[key]
    except KeyError:
        raise KeyError(f"no text '{key}' in language '{language}'") from None
    return fill(template, params)


def say(message: Message, language: str) -> str:
    """Return a message in `language`; one that nobody has translated is told in English.

    A parameter that is itself a message is told in the same language.

    Raises:
        InvalidValueError: There are no catalogues in the language.
    """
    return fill(translations(language).get(message.key, message.english), _said(message, language))


def say_in_two(message: Message, language: str) -> tuple[str, str]:
    """Return the first sentence of a message, and the rest, which says what to do; empty if there is no more.

    They are parted before the parameters are put in, so that a full stop in one of these parts nothing.
    """
    template = translations(language).get(message.key, message.english)
    first, stop, rest = template.partition(". ")
    params = _said(message, language)
    return fill(first + stop.strip(), params), fill(rest, params)


def _said(message: Message, language: str) -> dict[str, object]:
    return {
        name: say(value, language) if isinstance(value, Message) else value
        for name, value in message.params.items()
    }


def code(member: StrEnum, language: str) -> str:
    """Return the label of a code, from `codes.<class>.<value>`.

    Raises:
        KeyError: The code has no label.
    """
    return text(f"codes.{type(member).__name__}.{member.value}", language)


def label(cls: str, field: str, language: str) -> str:
    """Return the short name of a field, from `fields.<class>.<field>.label`.

    Raises:
        KeyError: The field has no label.
    """
    return text(f"fields.{cls}.{field}.label", language)


def help_text(cls: str, field: str, language: str) -> str:
    """Return what a field is for, from `fields.<class>.<field>.help`.

    Raises:
        KeyError: The field has no help.
    """
    return text(f"fields.{cls}.{field}.help", language)


def nbsp(text: str) -> str:
    r"""Return `text` with every space made a no-break space, for what must stay on one line.

    >>> nbsp("Thai Nguyen")
    'Thai\xa0Nguyen'
    """
    return text.replace(" ", NBSP)


@lru_cache(maxsize=8)
def entries(language: str) -> Mapping[str, str]:
    """Return every text of a language by its key.

    Raises:
        InvalidValueError: There are no catalogues in the language.
        ValueError: A catalogue is broken: two files hold one key, or a value is no text.
    """
    return _merged(language, messages=False)


@lru_cache(maxsize=8)
def translations(language: str) -> Mapping[str, str]:
    """Return every translated message of a language by its key; none for English, which needs no translation.

    Raises:
        InvalidValueError: There are no catalogues in the language.
        ValueError: A catalogue is broken.
    """
    return _merged(language, messages=True)


def _merged(language: str, *, messages: bool) -> Mapping[str, str]:
    if language not in LANGUAGES:
        raise InvalidValueError(
            "language.unknown",
            "There are no words in the language '{language}'. Choose one of {languages}.",
            language=language,
            languages=", ".join(LANGUAGES),
        )
    merged: dict[str, str] = {}
    home: dict[str, str] = {}
    for name, table in _files(language, messages):
        for key, words in _flat(table, ""):
            if key in merged:
                raise ValueError(f"the key '{key}' stands in both {home[key]} and {name}")
            if not isinstance(words, str):
                raise ValueError(f"the key '{key}' in {name} holds no text")
            merged[key], home[key] = words, name
    return MappingProxyType(merged)


def _files(language: str, messages: bool) -> Iterator[tuple[str, dict[str, Any]]]:
    import tomllib
    from importlib.resources import files

    folder = files("partnerkit.language") / "data"
    found = {entry.name: entry for entry in folder.iterdir() if entry.name.endswith(f".{language}.toml")}
    for name in sorted(found):
        if (name.partition(".")[0] == _MESSAGES) is messages:
            yield name, tomllib.loads(found[name].read_text(encoding="utf-8"))


def _flat(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
