"""The texts of a record that are for print, each with its address: `record-id.field`, as claims write it.

One walk goes through a record and through the data that was read from a workbook, so that the two never differ in
which texts there are or what they are called.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import NOTHING, Attribute, fields, frozen

from partnerkit.documents.left_out import LEFT_OUT
from partnerkit.model import Partnership
from partnerkit.source.problem import Path
from partnerkit.values import Headcount, Reference, Text
from partnerkit.workbook.columns import core, has_rows

_ALSO = frozenset({"Term.word"})
"""What no document prints as a field of its own, but in the midst of other texts, and so in their languages."""

_Get = Callable[[Any, "Attribute[Any]"], Any]


@frozen
class Printed:
    """A text.

    Attributes:
        about: Its address, for example `vatten.activities[0].title`: the nearest record with an id, and the way there.
        path: Where it stands in the form of a file.
        noun: The class whose field it is.
        field: The field's name.
        words: Its words by language.
    """

    about: str
    path: Path
    noun: str
    field: str
    words: Mapping[str, str]


def printed(partnership: Partnership) -> Iterator[Printed]:
    """Yield the texts of a record that are for print, in the order of the model."""
    return _walk(partnership, Partnership, "", (), lambda item, one: getattr(item, one.name))


def printed_in(data: Mapping[str, Any]) -> Iterator[Printed]:
    """Yield the same texts of the data of a record; their words are the data itself."""
    return _walk(data, Partnership, "", (), lambda item, one: item.get(_key(one), _default(one)))


def _key(attribute: "Attribute[Any]") -> str:
    key: str = attribute.metadata.get("file_key", attribute.name)
    return key


def _default(attribute: "Attribute[Any]") -> Any:
    return None if attribute.default is NOTHING else attribute.default


def _walk(item: Any, noun: type, about: str, path: Path, get: _Get) -> Iterator[Printed]:
    """Go through a record and what stands in it; what is not public is not for print."""
    for attribute in fields(noun):
        if attribute.name == "id":
            about = get(item, attribute) or about
        elif attribute.name == "public" and get(item, attribute) is False:
            return
    for attribute in fields(noun):
        inner, several = core(attribute.type)
        value = get(item, attribute)
        if not value or not _is_printed(noun, attribute, inner):
            continue
        for number, one in enumerate(value if several else (value,)):
            step = f"[{number}]" if several else ""
            there = f"{about}.{attribute.name}{step}"
            way = (*path, _key(attribute), *((number,) if several else ()))
            if inner is Text:
                words = one if isinstance(one, dict) else dict(one)
                yield Printed(there, way, noun.__name__, attribute.name, words)
            else:
                yield from _walk(one, inner, there, way, get)


def _is_printed(noun: type, attribute: "Attribute[Any]", inner: Any) -> bool:
    names = {f"{noun.__name__}.{attribute.name}", f"Record.{attribute.name}"}
    if LEFT_OUT.keys() & names - _ALSO:
        return False
    return inner is Text or (has_rows(attribute.type) and inner not in (Headcount, Reference))
