"""The summary: the matter in brief, neutral enough to stand in the minutes as it is."""

from collections.abc import Mapping

from partnerkit.documents.joining import with_spaces
from partnerkit.documents.paper import story, undertaking
from partnerkit.documents.paper.actors import actors
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.paper.following import schedule
from partnerkit.documents.paper.outcome import feedback, results
from partnerkit.documents.tree import Block, Inlines, Paragraph, Text
from partnerkit.model import ObjectiveLevel, ProjectKind

_TOLD_BY: Mapping[str, frozenset[str]] = {
    "position": frozenset({"position"}),
    "background": frozenset({"background", "beginning", "projects", "actors"}),
    "results": frozenset({"results"}),
    "feedback": frozenset({"feedback"}),
    "schedule": frozenset({"schedule", "follow-up"}),
}
"""What a paper tells about, and the blocks of a form that tell it."""


def summary(context: PaperContext) -> tuple[Block, ...]:
    """Return how it began, what was undertaken and what the paper tells; or the summary as written."""
    telling = context.telling
    if context.paper.summary:
        return telling.paragraphs(context.paper.summary, context.key("summary"))
    early = [one for one in context.projects if one.kind is ProjectKind.INCEPTION]
    later = [one for one in context.projects if one.kind is not ProjectKind.INCEPTION]
    began = (
        story.origin(context),
        *(told for one in early for told in (undertaking.brief(context, one), story.purpose(context, one))),
        *story.agreements(context),
    )
    told = [with_spaces(began)]
    for one in later:
        aims = story.objectives(context, one, ObjectiveLevel.OVERALL)
        told.append(with_spaces((undertaking.brief(context, one), *aims, story.areas(context, one))))
    if not context.adopted and len({section.part for section in context.form.sections}) > 1:
        told.append(_contents(context))  # in one document the paper is what one is reading
    return tuple(Paragraph(paragraph) for paragraph in told if paragraph)


def _contents(context: PaperContext) -> Inlines:
    """Return what the position paper tells about, by the sections that have something to tell."""
    telling = context.telling
    blocks = {section.block for section in context.form.sections}
    known = {
        "position": bool(context.paper.position),
        "background": any((story.origin(context), context.projects, actors(context))),
        "results": bool(results(context)),
        "feedback": bool(feedback(context)),
        "schedule": bool(schedule(context)),
    }
    there = [
        (Text(telling.say(f"contents.{name}")),) for name in known if known[name] and blocks & _TOLD_BY[name]
    ]
    if not there:
        return ()
    unit = context.paper.unit
    by = telling.name(unit) if unit else (Text(telling.say("municipality")),)
    return telling.sentence("contents.sentence", by=by, contents=telling.joined(there))
