"""What is followed up, by whom and when: in words for the memo, in a table for the paper."""

from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.telling import capital, with_spaces
from partnerkit.documents.tree import (
    Block,
    Column,
    Inlines,
    Paragraph,
    Row,
    Table,
    Text,
)
from partnerkit.language.dates import date_after_preposition
from partnerkit.model import Clock, FollowUp


def follow_up(context: PaperContext) -> tuple[Block, ...]:
    """Return who follows up what and when; what the proposal says already is only referred to."""
    said: list[Inlines] = []
    for one in _due(context):
        said += _told(context, one)
    told = with_spaces(said)
    return (Paragraph(told),) if told else ()


def _due(context: PaperContext) -> tuple[FollowUp, ...]:
    shown = context.telling.shown(context.partnership.follow_ups)
    return tuple(one for one in shown if context.concerns(one.about))


def _told(context: PaperContext, one: FollowUp) -> tuple[Inlines, ...]:
    telling = context.telling
    what = telling.words(one.what, f"{one.id or 'follow-up'}.what")
    by = telling.name(one.by) if one.by else telling.blank("organisation", f"{one.id or 'follow-up'}.by")
    reported: Inlines = ()
    if one.reports_to:
        reported = telling.sentence("follow-up.reported", to=telling.name(one.reports_to))
    if not what:
        return (reported,)
    if not context.adopted and _proposed(context, one):
        return (telling.sentence("follow-up.by-reference", by=by, what=what), reported)
    when = _when(context, one)
    return (
        telling.sentence("follow-up.sentence", by=by, what=what, when=f" {when}" if when else ""),
        reported,
    )


def _proposed(context: PaperContext, one: FollowUp) -> bool:
    """Whether a point of the proposal says the same: it names the board's act in the same words."""
    words = one.what.get(context.telling.language) if one.what else None
    return one.by == context.paper.body and any(
        words is not None and words in (point.text.get(context.telling.language) or "")
        for point in context.paper.proposals
    )


def _when(context: PaperContext, one: FollowUp) -> str:
    telling = context.telling
    parts = []
    if one.clock and one.clock not in (Clock.ON_DATE, Clock.OTHER):
        parts.append(telling.say(f"follow-up.clock.{one.clock.value}"))
    if one.due:
        parts.append(telling.say("follow-up.due", date=date_after_preposition(one.due, telling.language)))
    return ", ".join(parts)


def schedule(context: PaperContext) -> tuple[Block, ...]:
    """Return a table of what is followed up, by whom and when."""
    telling = context.telling
    missing = (Text(telling.say("not-stated")),)
    rows: list[Row] = []
    for one in _due(context):
        what = capital(telling.words(one.what, f"{one.id or 'follow-up'}.what"))
        who = capital(telling.name(one.by)) if one.by else ()
        if one.reports_to:
            to = telling.name(one.reports_to)
            who = telling.phrase("follow-up.who-reports" if who else "follow-up.reports", who=who, to=to)
        when = _when(context, one)
        rows.append(Row((what or missing, who or missing, capital((Text(when),)) if when else missing)))
    if not rows:
        return ()
    columns = (("what", 50), ("who", 55), ("when", 40))
    header = tuple(Column(telling.say(f"schedule.{name}"), width) for name, width in columns)
    return (
        Table(
            telling.say("schedule.caption"),
            header,
            tuple(rows),
            description=telling.say("schedule.description"),
        ),
    )
