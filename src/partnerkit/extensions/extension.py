"""What a plugin declares of its own fields: a frozen value with a name and an attrs class.

This module is the contract with plugin authors. The class says which fields there are and of which types; its docstring
explains them; what else a person sees of a field stands in the field's metadata (`about`).
"""

import re
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.values import Text

API = 1
"""The version of this contract. It rises only when a plugin has to change."""

FieldsT = TypeVar("FieldsT")

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ABOUT = "partnerkit-about"


@frozen
class _About:
    label: Text | None
    help: Text | None
    public: bool | None


def about(
    label: Text | None = None, help: Text | None = None, *, public: bool | None = None
) -> Mapping[str, Any]:
    """Return field metadata that says what people see of a field of a plugin.

    Args:
        label: Its name on sheets, in Swedish and English; without one it is made of the field's name.
        help: What belongs in it; without one the docstring of the class says so.
        public: Whether its value may leave the organisation; without a word it is as the extension says.
    """
    return {_ABOUT: _About(label, help, public)}


def about_of(metadata: Mapping[Any, Any]) -> _About:
    """Return what a field's metadata says to people; nothing of it need be stated."""
    found = metadata.get(_ABOUT)
    return found if isinstance(found, _About) else _About(None, None, None)


@frozen
class Extension(Generic[FieldsT]):
    """The fields of a plugin.

    Attributes:
        name: The name of the entry point, in lower case with hyphens; in a record the fields stand below it.
        fields: An attrs class. Its fields are of our value types, numbers, text, enumerations, `Mapping[str, X]`, other
            attrs classes, or tuples of these; each may be absent (`X | None`).
        title: What people call these fields, in Swedish and English; the name of their sheet.
        public: Whether they may leave the organisation, unless a field says otherwise (`about`).
        api: The version of the contract it was made for.

    Raises:
        InvalidValueError: The name cannot be one, `fields` is no attrs class, or a field is of a type that has no form
            in a file.
    """

    name: str
    fields: type[FieldsT] = field(repr=lambda cls: getattr(cls, "__name__", str(cls)))
    title: Text
    public: bool = False
    api: int = API

    def __attrs_post_init__(self) -> None:
        """Refuse what could not be read, written and shown."""
        from partnerkit.extensions.describing import schema_of

        if not _NAME.fullmatch(str(self.name)):
            raise InvalidValueError(
                "extension.name",
                "'{name}' cannot be the name of an extension. Use a-z and 0-9, with hyphens between words.",
                name=self.name,
            )
        if not isinstance(self.title, Text):
            raise InvalidValueError(
                "extension.title",
                "The extension '{name}' has no title. Write title=Text(…) with a name in Swedish and in English.",
                name=self.name,
            )
        try:
            for language in ("sv", "en"):
                schema_of(self, language)
        except Exception as error:  # what stands in a stranger's class can do anything
            raise InvalidValueError(
                "extension.fields",
                "The fields of the extension '{name}' cannot be used: {reason}",
                name=self.name,
                reason=error,
            ) from error
