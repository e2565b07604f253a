"""The timeline of a paper: how it began and what has been agreed, undertaken, decided and reported by its date."""

from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.pictures import events
from partnerkit.documents.pictures.picture import figures
from partnerkit.documents.pictures.timeline import timeline
from partnerkit.documents.tree import Block, Heading, Text
from partnerkit.language.catalogue import text


def chronicle(context: PaperContext) -> tuple[Block, ...]:
    """Return the timeline under a heading of its own; nothing where no pictures are wanted or little is dated."""
    if context.draw is None:
        return ()
    telling, record = context.telling, context.partnership
    decided = [
        one
        for one in telling.shown(record.decisions)
        if not context.later(one.date) and not (one.id and one.id == context.paper.decision)
    ]
    named = frozenset(one.id for one in decided if one.id)
    agreed = [one for one in telling.shown(record.agreements) if not context.later(one.signed)]
    reported = [one for one in context.reports if not context.later(one.submitted or one.date)]
    asked = telling.shown(record.follow_ups)
    followed = [
        event
        for one, event in events.followed_up(telling, asked)
        if one.decision not in named and not context.later(one.date)
    ]
    began = record.origin if record.origin and telling.shown((record.origin,)) else None
    shown = (
        *events.origin(telling, began),
        *events.agreements(telling, agreed),
        *events.projects(telling, context.projects),
        *events.decisions(telling, decided),
        *events.reports(telling, reported),
        *followed,
        *events.due(telling, (one for one in asked if context.concerns(one.about))),
    )
    drawn = figures(timeline(shown, telling.language), context.draw)
    words = (Text(text("pictures.heading", telling.labelling.language)),)
    return (Heading(3, telling.as_label(words)), *drawn) if drawn else ()
