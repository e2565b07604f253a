"""Whether the data of a plugin fits its class: the typed value, or everything that is wrong with the data."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from attrs import frozen

from partnerkit.errors import Message
from partnerkit.extensions.extension import Extension
from partnerkit.source.problem import Problem, Refused
from partnerkit.source.structure import structure
from partnerkit.values.converter import converter

FieldsT = TypeVar("FieldsT")


@frozen
class Fitted(Generic[FieldsT]):
    """What became of the data of a plugin.

    Attributes:
        value: The typed value; absent if anything is wrong.
        problems: What is wrong, with paths below the extension's name.
    """

    value: FieldsT | None
    problems: tuple[Problem, ...] = ()


def fitted(extension: Extension[FieldsT], data: Any, language: str) -> Fitted[FieldsT]:
    """Return the data of a plugin as a value of its class.

    A class that fails in a way of its own is a problem of the data too: whatever a stranger's class does, the record
    stays.

    Args:
        extension: The extension.
        data: What stands below its name in a record.
        language: The language of plain texts.
    """
    try:
        return Fitted(structure(converter(language), data, extension.fields))
    except Refused as refused:
        return Fitted(None, refused.problems)
    except (Exception, SystemExit) as error:
        message = Message(
            "extension.crashed",
            "The class of the plugin failed with {kind}: {reason}. Tell those who made it.",
            {"kind": type(error).__name__, "reason": _said(error)},
        )
        return Fitted(None, (Problem("PK015", message),))


def language_of(data: Mapping[str, Any]) -> str:
    """Return the language of plain texts in the data of a record."""
    found = data.get("language")
    return found if isinstance(found, str) and found else "sv"


def _said(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return "?"
