"""What is followed up, by whom and when: in words for the memo, in a table for the paper."""

from partnerkit.documents.joining import capital, with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.tree import (
    Block,
    Column,
    Inlines,
    Paragraph,
    Row,
    Table,
    Text,
)
from partnerkit.language.dates import date_after_preposition, date_in_sentence
from partnerkit.model import Clock, Decision, FollowUp, FollowUpEvent, MandatePeriod
from partnerkit.rules.mandate import periods_for
from partnerkit.values import FuzzyDate

_FORMS = {"sentence": date_in_sentence, "noun": date_after_preposition}


def follow_up(context: PaperContext) -> tuple[Block, ...]:
    """Return who follows up what and when; what the proposal says already is only referred to."""
    said: list[Inlines] = []
    for one in due(context):
        said += _told(context, one)
    told = with_spaces(said)
    return (Paragraph(told),) if told else ()


def due(context: PaperContext) -> tuple[FollowUp, ...]:
    """Return what is to be followed up of the paper, its projects and the whole."""
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
    if not context.adopted and context.apart("proposal") and _proposed(context, one):
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


def day(context: PaperContext, one: FollowUp) -> FuzzyDate | None:
    """Return by when a follow-up is due: as stated, or the end of the first term of office without one.

    A term counts from the decision, else from when the paper applies or is dated. Terms are Swedish, so that
    elsewhere only those count that the record states itself.
    """
    if one.due or one.clock is not Clock.ONCE_PER_MANDATE_PERIOD:
        return one.due
    paper, settings = context.paper, context.partnership.settings
    decision = context.telling.index.get(paper.decision) if paper.decision else None
    decided = decision.date if isinstance(decision, Decision) else None
    start = decided or (paper.valid.start if paper.valid else None) or paper.date
    own = settings is not None and bool(settings.mandate_periods)
    swedish = context.owner is None or context.owner.country in (None, "SE")
    if start is None or not (own or swedish):
        return None
    partial_counts = settings is None or settings.partial_period_due is not False
    for term in periods_for(context.partnership):
        if not (term.start and term.end and start.certainly_before(term.end)):
            continue
        partial = not start.certainly_before(term.start)
        if (partial_counts or not partial) and not any(_within(context, event, term) for event in one.events):
            return term.end
    return None


def _within(context: PaperContext, event: FollowUpEvent, term: MandatePeriod) -> bool:
    """Whether something may have been done in a term; what has only a decision was done when that was made."""
    decision = context.telling.index.get(event.decision) if event.decision else None
    date = event.date or (decision.date if isinstance(decision, Decision) else None)
    before = date and term.start and date.certainly_before(term.start)
    after = date and term.end and term.end.certainly_before(date)
    return date is not None and not before and not after


def _when(context: PaperContext, one: FollowUp) -> str:
    telling = context.telling
    by = day(context, one)
    date = _FORMS[telling.say("follow-up.due-form")](by, telling.language) if by else ""
    told = one.clock not in (None, Clock.ON_DATE, Clock.OTHER)
    parts = [telling.say(f"follow-up.clock.{one.clock.value}")] if one.clock and told else []
    if by:
        key = "due" if one.due else "next" if one.events else "first"
        parts.append(telling.say(f"follow-up.{key}", date=date))
    return ", ".join(parts)


def schedule(context: PaperContext) -> tuple[Block, ...]:
    """Return a table of what is followed up, by whom and when."""
    telling = context.telling
    missing = (Text(telling.say("not-stated")),)
    rows: list[Row] = []
    for one in due(context):
        what = capital(telling.words(one.what, f"{one.id or 'follow-up'}.what"))
        who = capital(telling.name(one.by)) if one.by else ()
        if one.reports_to:
            to = telling.name(one.reports_to)
            who = telling.phrase("follow-up.who-reports" if who else "follow-up.reports", who=who, to=to)
        when = _when(context, one)
        rows.append(Row((what or missing, who or missing, capital((Text(when),)) if when else missing)))
    if not rows:
        return ()
    columns = (("what", 42), ("who", 55), ("when", 48))
    header = tuple(Column(telling.say(f"schedule.{name}"), width) for name, width in columns)
    return (
        Table(
            telling.say("schedule.caption"),
            header,
            tuple(rows),
            description=telling.say("schedule.description"),
        ),
    )
