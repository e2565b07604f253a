"""Forms as data: what a board or a funder asks for, section by section.

A form is a YAML file. A new form that ships goes to `data` and into `shipped`; a municipality's own form is
its own file, read by `read_form`, or comes from a plugin. Which form a report follows is decided in `choosing`.
"""

from partnerkit.forms.form import (
    Form,
    FormKind,
    Grade,
    Layout,
    Limit,
    Part,
    RequiredAttachment,
    Requirement,
    Section,
)
from partnerkit.forms.reading import read_form

__all__ = [
    "Form",
    "FormKind",
    "Grade",
    "Layout",
    "Limit",
    "Part",
    "RequiredAttachment",
    "Requirement",
    "Section",
    "read_form",
]
