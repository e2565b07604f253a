"""The forms that ship: read when first asked for, so that importing them costs nothing.

Each form is an attribute of this module under its name in capitals, such as `NEUTRAL_FINAL_REPORT`.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from partnerkit.forms.form import Form
from partnerkit.forms.reading import read_form

SHIPPED = (
    "position-paper",
    "position-paper-one-document",
    "position-paper-summary-first",
    "neutral-final-report",
    "neutral-inception-report",
    "neutral-steering-group-report",
    "icld-2009",
    "icld-2018",
    "icld-2023",
)
"""Names of the forms that ship; each is a file in `data`."""

if TYPE_CHECKING:
    POSITION_PAPER: Form
    POSITION_PAPER_ONE_DOCUMENT: Form
    POSITION_PAPER_SUMMARY_FIRST: Form
    NEUTRAL_FINAL_REPORT: Form
    NEUTRAL_INCEPTION_REPORT: Form
    NEUTRAL_STEERING_GROUP_REPORT: Form
    ICLD_2009: Form
    ICLD_2018: Form
    ICLD_2023: Form


@cache
def shipped(name: str) -> Form:
    """Return a form that ships, by its name.

    Raises:
        KeyError: No such form ships.
    """
    if name not in SHIPPED:
        raise KeyError(name)
    file = f"{name}.yaml"
    return read_form((files("partnerkit.forms") / "data" / file).read_bytes(), file)


def shipped_forms() -> tuple[Form, ...]:
    """Return every form that ships, in the order of `SHIPPED`."""
    return tuple(shipped(name) for name in SHIPPED)


def __getattr__(name: str) -> Form:
    """Return a form by the name of its constant, for example `POSITION_PAPER`."""
    file = name.lower().replace("_", "-")
    if name.isupper() and file in SHIPPED:
        return shipped(file)
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
