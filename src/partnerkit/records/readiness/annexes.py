"""The annexes of one document: which are there, which are missing, and which somebody has waived."""

from collections.abc import Collection
from enum import StrEnum

from attrs import frozen

from partnerkit.forms.enclosing import Enclosure, belonging, enclosures
from partnerkit.model import AttachmentKind, Partnership
from partnerkit.records.readiness.subject import Subject
from partnerkit.rules import Severity
from partnerkit.rules.rule import strongest
from partnerkit.values import Text


class AnnexState(StrEnum):
    """How it is with an annex; `open`: the form asks to consider it, and nobody has said anything."""

    ENCLOSED = "enclosed"
    MISSING = "missing"
    OPEN = "open"
    WAIVED = "waived"
    LEFT = "left"


@frozen
class Annex:
    """An annex that the form asks for or the record holds.

    Attributes:
        heading: What the form or the record calls it.
        kind: What it is.
        state: How it is with it.
        stops: Whether the document cannot go without it: it is missing, and that it is asked for was seen or follows.
    """

    heading: Text | None
    kind: AttachmentKind | None
    state: AnnexState
    stops: bool = False


def annexes(partnership: Partnership, subject: Subject, waived: Collection[object]) -> tuple[Annex, ...]:
    """Return what is to be enclosed, in the order of the form.

    Args:
        partnership: The record, as the audience sees it.
        subject: The document.
        waived: Kinds of annex whose lack the record accepts with a reason.
    """
    if subject.paper:
        held = tuple(one for one in partnership.attachments if one.about and one.about == subject.paper.id)
    else:
        held = belonging(partnership, subject.report)
    return tuple(_annex(subject, one, waived) for one in enclosures(subject.form, held))


def _annex(subject: Subject, one: Enclosure, waived: Collection[object]) -> Annex:
    kind = one.asked.kind if one.asked else one.found.kind if one.found else None
    heading = (one.found.title if one.found else None) or (one.asked.heading if one.asked else None)
    if (one.missing or one.open) and kind in waived:
        return Annex(heading, kind, AnnexState.WAIVED)
    if one.missing:
        sure = one.asked is None or strongest(subject.form.grade_of(one.asked)) is not Severity.ADVICE
        wanted = bool(one.found and one.found.required)
        return Annex(heading, kind, AnnexState.MISSING, stops=sure or wanted)
    if one.open:
        return Annex(heading, kind, AnnexState.OPEN)
    there = one.found is not None and one.found.enclosed
    return Annex(heading, kind, AnnexState.ENCLOSED if there else AnnexState.LEFT)
