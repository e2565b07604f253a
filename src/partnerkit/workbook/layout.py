"""The layout: which sheets a workbook has, in which order, with which columns.

Sheets and columns follow from the model: a noun has one sheet, and what is nested in a field stands on a
sheet of its own, where each row names the row it belongs to. Only what the model cannot know is listed
here: the order of the sheets, and which field of a noun a person looks for first. A new noun has to be
given its place in `ORDER`.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from attrs import Attribute, fields, frozen

from partnerkit import model
from partnerkit.model import Origin, Partnership, Settings
from partnerkit.values import Headcount, Reference, Text
from partnerkit.workbook.columns import Column, Form, core, field_columns, has_rows

ORDER = (
    "Organisation",
    "OrganisationName",
    "OrganisationRelation",
    "Identifier",
    "Party",
    "Involvement",
    "Contact",
    "Agreement",
    "Project",
    "Grant",
    "Theme",
    "Objective",
    "Activity",
    "Headcount",
    "Result",
    "CrossCutting",
    "Indicator",
    "Observation",
    "Breakdown",
    "BudgetLine",
    "Voucher",
    "Financing",
    "ExchangeRate",
    "Risk",
    "Amendment",
    "Decision",
    "DecisionPoint",
    "Consultation",
    "FollowUp",
    "FollowUpEvent",
    "PolicyDocument",
    "PolicyGoal",
    "Term",
    "Paper",
    "BasisDocument",
    "Narrative",
    "Consideration",
    "Signature",
    "Report",
    "Answer",
    "Feedback",
    "FeedbackPoint",
    "Attachment",
    "Reference",
    "Text",
    "Source",
    "Claim",
    "Translation",
    "Waiver",
    "MandatePeriod",
)
"""The nouns in the order of their sheets."""

MAIN = frozenset(
    [
        "Organisation",
        "Party",
        "Agreement",
        "Project",
        "Grant",
        "Objective",
        "Activity",
        "Headcount",
        "Result",
        "Indicator",
        "Observation",
        "BudgetLine",
        "Voucher",
        "Risk",
        "Decision",
        "Consultation",
        "FollowUp",
        "PolicyDocument",
        "Paper",
        "Report",
        "Answer",
        "Attachment",
        "Source",
        "Claim",
        "Translation",
    ]
)
"""The nouns most people work with; the tabs of the others are grey."""

FORM_PARTS: tuple[tuple[str, type], ...] = (("", Partnership), ("origin", Origin), ("settings", Settings))
"""What stands on the record's own sheet, one field a row: the record, and what it holds at most one of."""

FORMAT_KEY, FORMAT = "format", "partnerkit/1"
"""The last row of that sheet, by which a reader knows the workbook; the same as in other files."""

COPY_KEY = "copy"
"""The row behind it in a copy for somebody who is not to see all. It says for whom it is and, beside this key, which
sheets it has."""

COMPUTED = {"Headcount": "row.sum", "BudgetLine": "row.difference"}
"""Columns that a formula fills, by noun."""

_LEAD_OF = {
    "Contact": "role",
    "CrossCutting": "matter",
    "Decision": "matter",
    "FollowUpEvent": "date",
    "Grant": "funder",
    "Involvement": "organisation",
    "Observation": "date",
}
_LEADS = (
    "title",
    "name",
    "heading",
    "lead",
    "what",
    "statement",
    "label",
    "word",
    "category",
    "scheme",
    "question",
    "section",
    "matter",
    "organisation",
    "about",
    "code",
    "by",
    "kind",
    "from_currency",
    "number",
    "text",
    "unit",
)
_RANKS = {
    Form.DATE: 1,
    Form.CODE: 2,
    Form.FLAG: 2,
    Form.NUMBER: 3,
    Form.AMOUNT: 3,
    Form.ID: 4,
    Form.NAMES: 4,
    Form.SHORT: 5,
    Form.TEXT: 6,
}
_LAST = ("source", "public", "note")


@frozen
class Home:
    """A field whose values stand as rows of a sheet.

    Attributes:
        owner: The name of the noun that has the field.
        field: The field's name.
        several: Whether the field holds several values.
    """

    owner: str
    field: str
    several: bool


@frozen
class Sheet:
    """One sheet for one noun.

    Attributes:
        key: The noun's name.
        noun: The class of its rows.
        homes: The fields whose values stand on it.
        nested: Whether its rows belong to rows of other sheets, which each row names.
    """

    key: str
    noun: type
    homes: tuple[Home, ...]
    nested: bool

    @property
    def attributes(self) -> tuple["Attribute[Any]", ...]:
        """The noun's fields that lie in this sheet's own columns."""
        return _own_fields(self.noun)


@cache
def _own_fields(noun: type) -> tuple["Attribute[Any]", ...]:
    return () if noun is Text else tuple(one for one in fields(noun) if not has_rows(one.type))


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return the sheets of all nouns in their order."""
    values = {"Headcount": Headcount, "Reference": Reference, "Text": Text}
    homes = _homes()
    single = {part.__name__ for _, part in FORM_PARTS}
    return tuple(
        Sheet(
            key,
            values.get(key) or getattr(model, key),
            homes[key],
            any(home.owner not in single for home in homes[key]),
        )
        for key in ORDER
    )


def _homes() -> dict[str, tuple[Home, ...]]:
    found: dict[str, tuple[Home, ...]] = {}
    waiting: list[type] = [part for _, part in FORM_PARTS]
    seen: set[type] = set(waiting)
    while waiting:
        owner = waiting.pop(0)
        if owner in (Headcount, Reference, Text):
            continue
        for attribute in fields(owner):
            inner, several = core(attribute.type)
            if not has_rows(attribute.type) or inner in (Origin, Settings):
                continue
            home = Home(owner.__name__, attribute.name, several)
            found[inner.__name__] = (*found.get(inner.__name__, ()), home)
            if inner not in seen:
                seen.add(inner)
                waiting.append(inner)
    return found


def parents(sheet: Sheet) -> tuple[str, ...]:
    """Return the nouns whose rows, or the record itself, the rows of a sheet belong to."""
    return tuple(dict.fromkeys(home.owner for home in sheet.homes))


def columns(sheet: Sheet, languages: Callable[[str], tuple[str, ...]]) -> tuple[Column, ...]:
    """Return a sheet's columns in the order they stand in.

    Args:
        sheet: The sheet.
        languages: Gives the languages a field gets columns for.
    """
    place = [Column("row.place", "", "", Form.CODE, required=True)] if len(sheet.homes) > 1 else []
    parent = [Column("row.parent", "", "", Form.ID, required=True), *place] if sheet.nested else place
    if sheet.noun is Text:
        tags = languages("text")
        texts = [Column(f"text.{tag}", "text", tag, Form.TEXT, required=tag == tags[0]) for tag in tags]
        return (*parent, *texts, _CHECK, _ORDER_COLUMN)
    lead = lead_field(sheet)
    groups = {one.name: field_columns(one, languages(one.name)) for one in sheet.attributes}
    own = list(groups.pop("id", ()))
    first = list(groups.pop(lead))
    last = [column for name in _LAST for column in groups.pop(name, ())]
    amounts = [name for name, group in groups.items() if group[0].form is Form.AMOUNT]
    if amounts:
        groups[amounts[0]] = (_CURRENCY, *groups[amounts[0]])
    rest = [column for group in sorted(groups.values(), key=_rank) for column in group]
    computed = [Column(COMPUTED[sheet.key], "", "", Form.COMPUTED)] if sheet.key in COMPUTED else []
    if sheet.nested and sheet.key not in MAIN:
        ordered = [*parent, *first, *rest, *computed, *last, *own]
    else:
        ordered = [*own, *first, *parent, *rest, *computed, *last]
    if any(column.required for column in ordered):
        ordered.append(_CHECK)
    plain = [column for column in ordered if not column.spare]
    return (*plain, *(column for column in ordered if column.spare), _ORDER_COLUMN)


_CHECK = Column("row.check", "", "", Form.COMPUTED)
_CURRENCY = Column("row.currency", "", "", Form.SHORT)
_ORDER_COLUMN = Column("row.order", "", "", Form.SHORT, spare=True)


def _rank(group: tuple[Column, ...]) -> int:
    return 0 if group[0].required else _RANKS[Form.AMOUNT if group[0] is _CURRENCY else group[0].form]


def lead_field(sheet: Sheet) -> str:
    """Return the field a person looks for first: a title, a name, or what comes nearest."""
    names = {one.name for one in sheet.attributes}
    return _LEAD_OF.get(sheet.key) or next(name for name in _LEADS if name in names)
