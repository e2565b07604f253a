"""Columns: how a field of the model lies in a sheet, derived from the field's type.

A value that has parts becomes several columns: a text one for each language, an amount its number, currency,
qualifier and wording. Parts that are seldom used are *spare*: they stand hidden at the right until a row
needs them. A new type of field gets one line in `_PARTS` or one branch in `field_columns`, and its reading
beside it.
"""

from decimal import Decimal
from enum import Enum, StrEnum, auto
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from attrs import NOTHING, Attribute, frozen, has

from partnerkit.values import Count, FuzzyDate, Money, Period, Qualifier, Reference, Text


class Form(Enum):
    """What a cell of a column holds; it decides width, number format and how the cell is filled in."""

    ID = auto()
    TEXT = auto()
    DATE = auto()
    CODE = auto()
    FLAG = auto()
    NUMBER = auto()
    AMOUNT = auto()
    SHORT = auto()
    NAMES = auto()
    COMPUTED = auto()


FINDINGS = "row.findings"
"""The key of the column with what was found in a row."""


@frozen
class Column:
    """One column.

    Attributes:
        key: The field's name, with the part behind a point, for example `title.sv` or `granted.currency`;
            never shown.
        field: The field's name, or empty for a column that no field has.
        part: The part of the value; empty if the value has none, the language for a text.
        form: What its cells hold.
        codes: The code list its cells are chosen from.
        target: The noun whose ids its cells hold.
        required: Whether every row must have it.
        spare: Whether it is hidden as long as no row uses it.
        title: The header of a column that is not the layout's: one of somebody's own, or that of the findings.
    """

    key: str
    field: str
    part: str
    form: Form
    codes: type[StrEnum] | None = None
    target: str | None = None
    required: bool = False
    spare: bool = False
    title: str | None = None


_PARTS: dict[type, tuple[tuple[str, Form, type[StrEnum] | None, bool], ...]] = {
    FuzzyDate: (("", Form.DATE, None, False), ("wording", Form.SHORT, None, True)),
    Period: (
        ("start", Form.DATE, None, False),
        ("end", Form.DATE, None, False),
        ("start.wording", Form.SHORT, None, True),
        ("end.wording", Form.SHORT, None, True),
    ),
    Money: (
        ("", Form.AMOUNT, None, False),
        ("currency", Form.SHORT, None, True),
        ("qualifier", Form.CODE, Qualifier, True),
        ("wording", Form.SHORT, None, True),
    ),
    Count: (
        ("", Form.NUMBER, None, False),
        ("qualifier", Form.CODE, Qualifier, True),
        ("wording", Form.SHORT, None, True),
    ),
    Reference: (("", Form.ID, None, False), ("issuer", Form.ID, None, False)),
    Decimal: (("", Form.NUMBER, None, False),),
    int: (("", Form.NUMBER, None, False),),
    bool: (("", Form.FLAG, None, False),),
    str: (("", Form.SHORT, None, False),),
}


def core(annotation: Any) -> tuple[Any, bool]:
    """Return the type behind `X | None` and `tuple[X, ...]`, and whether there may be several."""
    return _core(annotation)


@cache
def _core(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(one for one in get_args(annotation) if one is not type(None))
    if get_origin(annotation) is tuple:
        return core(get_args(annotation)[0])[0], True
    return annotation, False


def has_rows(annotation: Any) -> bool:
    """Whether values of the field stand as rows of a sheet of their own."""
    inner, several = core(annotation)
    if several:
        return has(inner)
    return has(inner) and inner not in _PARTS and inner is not Text


def field_columns(attribute: "Attribute[Any]", languages: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the columns of one field.

    Args:
        attribute: The field, as attrs describes it.
        languages: The languages a text gets columns for, in order.
    """
    inner, several = core(attribute.type)
    name = attribute.name
    required = attribute.default is NOTHING
    target = next(iter(attribute.metadata.get("refers_to", ())), None)
    if inner is Text:
        return tuple(
            Column(f"{name}.{tag}", name, tag, Form.TEXT, required=required and tag == languages[0])
            for tag in languages
        )
    codes = inner if isinstance(inner, type) and issubclass(inner, StrEnum) else None
    if several:
        return (Column(name, name, "", Form.NAMES, codes=codes, target=target),)
    if codes:
        return (Column(name, name, "", Form.CODE, codes=codes, required=required),)
    if inner is str and (target or name == "id"):
        return (Column(name, name, "", Form.ID, target=target, required=required),)
    if inner not in _PARTS:
        return (Column(name, name, "", Form.SHORT),)
    return tuple(
        Column(
            f"{name}.{part}" if part else name,
            name,
            part,
            form,
            codes=part_codes,
            target="Organisation" if part == "issuer" else None,
            required=required and not part,
            spare=spare,
        )
        for part, form, part_codes, spare in _PARTS[inner]
    )
