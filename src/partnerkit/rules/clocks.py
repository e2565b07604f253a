"""Two clocks: rules follow the edition in which the grant was decided, reports the one in which they are sent.

Both answer with an edition only where it is certain. What a record states itself stands in where the day is not
known; a day that is too vague is never stretched. A programme's switch names the day from which its reports follow
a later edition also for grants that were decided earlier.
"""

from collections.abc import Iterable

from partnerkit.forms.choosing import programme_among
from partnerkit.model import FuzzyDate, Grant, Project, Report
from partnerkit.programmes import Edition, Programme, Switch, edition_on
from partnerkit.rules.context import RuleContext


def programme_for(context: RuleContext, project: Project | None) -> Programme | None:
    """Return the programme of a project, or `None` if none is stated or it is not known here."""
    return context.programme(_named(context, project)) if project else None


def grants_of(context: RuleContext, project: Project) -> tuple[Grant, ...]:
    """Return the grants that cover a project, without those that name another programme."""
    programme = _named(context, project)
    return tuple(one for one in context.facts.grants_of(project.id) if one.programme in (None, programme))


def _named(context: RuleContext, project: Project) -> str | None:
    return programme_among(project, context.facts.grants_of(project.id))


def edition_of(context: RuleContext, project: Project) -> Edition | None:
    """Return the edition that a project's grant was decided under, or `None` if that is not certain.

    The day of the decision goes first; where it is not known or too vague, the edition that the project or its grants
    state. Grants that fall under different editions give none.
    """
    programme = programme_for(context, project)
    if programme is None:
        return None
    grants = grants_of(context, project)
    decided = [edition_on(programme, one.decided) for one in grants]
    if decided and all(decided):
        return _only(decided)
    stated = [project.edition] if project.edition else [one.edition for one in grants]
    named = _only(programme.edition(one) for one in stated)
    return named if all(one in (None, named) for one in decided) else None


def edition_for_report(context: RuleContext, report: Report) -> Edition | None:
    """Return the edition whose demands a report follows, or `None` if that is not certain.

    It is that of the grant, until a switch of the programme brings reports under a later one. The day the report was
    sent decides; until it is stated, the report's own date stands for it.
    """
    project = context.known(Project, report.project)
    programme = programme_for(context, project)
    if project is None or programme is None:
        return None
    own, sent = edition_of(context, project), report.submitted or report.date
    place = programme.editions.index
    answer = own
    for switch in programme.switches:
        later = programme.edition(switch.edition)
        if later is None or (own is not None and place(own) >= place(later)):
            continue
        passed = _passed(switch, sent)
        if passed is None:
            return None
        answer = later if passed else answer
    if own is None and answer is not None and _may_follow(programme.editions[place(answer) + 1 :], sent):
        return None
    return answer


def _passed(switch: Switch, sent: FuzzyDate | None) -> bool | None:
    """Whether a report was sent after a switch; `None` where its day may lie on either side."""
    if sent is None or not sent.is_certain or sent.earliest is None or sent.latest is None:
        return None
    if switch.date.latest is not None and switch.date.latest <= sent.earliest:
        return True
    return None if switch.date.earliest is None or switch.date.earliest <= sent.latest else False


def _may_follow(later: Iterable[Edition], sent: FuzzyDate | None) -> bool:
    """Whether a grant may have been decided under one of the later editions before the report was sent."""
    starts = [one.valid.start for one in later if one.valid and one.valid.start]
    last = sent.latest if sent else None
    return any(last is None or one.earliest is None or one.earliest <= last for one in starts)


def _only(editions: Iterable[Edition | None]) -> Edition | None:
    """Return the one edition that all of them are, or `None`."""
    found = list(editions)
    return found[0] if found and all(one == found[0] for one in found) else None
