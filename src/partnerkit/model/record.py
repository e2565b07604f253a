"""`Record`: what every noun has in common, and the invariants of its plain fields."""

import re
from collections.abc import Callable, Mapping
from itertools import compress
from operator import attrgetter, is_not
from typing import Any

from attrs import NOTHING, Attribute, field, fields, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.values import Text
from partnerkit.values.characters import clean

_ID = re.compile(r"[\w-]+")


def refers_to(*nouns: str) -> Mapping[str, Any]:
    """Return field metadata saying that the field holds ids of records of these classes."""
    return {"refers_to": nouns}


@frozen(kw_only=True)
class Record:
    """What every noun has in common.

    Attributes:
        id: A short readable name within the file: letters, digits, '-' and '_'. What is referred to must have one.
        public: Whether the record may stand in a document that leaves the organisation.
        note: A remark for those who keep the record; it is never printed.
    """

    id: str | None = None
    public: bool = field(default=True, metadata={"last": True})
    note: Text | None = field(default=None, metadata={"last": True})

    def __attrs_post_init__(self) -> None:
        """Clean plain texts, make tuples of lists, and refuse what says nothing.

        Raises:
            InvalidValueError: A text cannot be kept, the id has a forbidden character, or every field is empty.
        """
        said = False
        names, defaults, values_of = _fields(type(self))
        values = values_of(self)
        stated = compress(zip(names, values, defaults, strict=True), map(is_not, values, defaults))
        for name, value, default in stated:  # most fields of most records say nothing
            if isinstance(value, list):
                value = tuple(value)
                object.__setattr__(self, name, value)
            if type(value) is str:
                object.__setattr__(self, name, clean(value))
            elif isinstance(value, tuple) and any(type(item) is str for item in value):
                object.__setattr__(self, name, tuple(clean(item) for item in value))
            said = said or (name != "public" and value != default)
        if not said:
            raise InvalidValueError("record.empty", "The record says nothing. Leave it out.")
        if self.id is not None and not _ID.fullmatch(self.id):
            raise InvalidValueError(
                "record.id",
                "'{id}' cannot be an id. Use letters, digits, '-' and '_' only, without blanks.",
                id=self.id,
            )


_Fields = tuple[tuple[str, ...], tuple[Any, ...], Callable[[Record], tuple[Any, ...]]]
_known: dict[type, _Fields] = {}


def _fields(noun: type[Record]) -> _Fields:
    """Return names and defaults of the fields of a class, and what gets all their values at once."""
    if noun not in _known:
        names = tuple(attribute.name for attribute in fields(noun))
        defaults = tuple(_default(attribute) for attribute in fields(noun))
        _known[noun] = names, defaults, attrgetter(*names)
    return _known[noun]


def _default(attribute: "Attribute[Any]") -> Any:
    default = attribute.default
    if default is NOTHING:
        return None
    return {} if getattr(default, "factory", None) is dict else default


keyed = {"keyed": True}
"""Field metadata: in a file the records stand as a mapping from id to record."""

__all__ = ["Record", "field", "frozen", "keyed", "refers_to"]
