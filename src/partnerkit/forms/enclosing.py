"""Annexes: what a form asks for beside what the record holds, for documents and rules alike.

What the record says of an annex counts for more than what the form says of its kind: `required: false` means that
somebody knows that nobody wants it this time.
"""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from partnerkit.forms.form import Form, RequiredAttachment, Requirement
from partnerkit.model import Attachment, Partnership, Report


@frozen
class Enclosure:
    """One annex: asked for, there, or both.

    Attributes:
        asked: What the form asks for; absent for an annex that only the record knows.
        found: What the record holds; absent if it holds nothing of the kind.
        missing: Whether it must be enclosed and is not.
        open: Whether the form asks to consider it, and nobody has said anything.
    """

    asked: RequiredAttachment | None
    found: Attachment | None
    missing: bool = False
    open: bool = False

    @property
    def required(self) -> bool | None:
        """Whether it must be enclosed, as far as anybody has said."""
        if self.found is not None and self.found.required is not None:
            return self.found.required
        if self.asked is None or self.asked.requirement is Requirement.CONSIDERED:
            return None
        return self.asked.requirement is Requirement.REQUIRED


def belonging(partnership: Partnership, report: Report | None) -> tuple[Attachment, ...]:
    """Return the attachments of a report: those about it, and those about no other report and no paper."""
    others = {one.id for one in (*partnership.reports, *partnership.papers)} - {None}
    mine = report.id if report else None
    return tuple(
        one
        for one in partnership.attachments
        if one.about is None or one.about == mine or one.about not in others
    )


def enclosures(form: Form, attachments: Iterable[Attachment]) -> tuple[Enclosure, ...]:
    """Return what the form asks for in its order, each with what is there, and after that what is there beside.

    Args:
        form: The form.
        attachments: What the record holds for the document.
    """
    left = list(attachments)
    times = Counter(one.kind for one in form.attachments)
    rows: list[Enclosure] = []
    for asked in form.attachments:
        found = [one for one in left if one.kind is asked.kind]
        if times[asked.kind] > 1:  # the title tells which of them it is
            called = set(asked.heading)
            found = [one for one in found if one.title and called & set(one.title)]
        left = [one for one in left if one not in found]
        rows += _met(asked, found)
    return (*rows, *(Enclosure(None, one, bool(one.required) and not one.enclosed) for one in left))


def _met(asked: RequiredAttachment, found: list[Attachment]) -> list[Enclosure]:
    """Return a row for each annex of a kind; one that is there is enough, unless the record wants more."""
    if not found:
        required = asked.requirement is Requirement.REQUIRED
        return [Enclosure(asked, None, required, asked.requirement is Requirement.CONSIDERED)]
    enough = any(one.enclosed for one in found)
    wanted = asked.requirement is Requirement.REQUIRED and not enough
    return [
        Enclosure(
            asked,
            one,
            not one.enclosed and (one.required or (wanted and one.required is None)),
            asked.requirement is Requirement.CONSIDERED
            and not enough
            and one.required is None
            and one.enclosed is None,
        )
        for one in found
    ]
