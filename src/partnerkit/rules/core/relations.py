"""PK76x and PK777 decisions: what the relation itself rests on: an agreement, a reason, the law."""

from collections.abc import Iterable, Iterator

from partnerkit.model import (
    Agreement,
    AgreementKind,
    BudgetLine,
    OrganisationKind,
    Status,
    Text,
)
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.bodies import above, country_of
from partnerkit.rules.core.levels import ADVICE, ADVICE_FROM_DECISION
from partnerkit.rules.core.prose import pattern
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "relations.toml")

_OTHER = {AgreementKind.GRANT_AGREEMENT, AgreementKind.NONE_FORMAL}
"""Kinds that do not carry the relation; one of an unknown kind may."""

_STOPPED = {Status.PAUSED, Status.WINDING_DOWN, Status.TERMINATED}


@THEME.rule("PK768", Grade.INFERRED, ADVICE, needs_today=True)
def every_agreement_over(context: RuleContext) -> Iterable[Finding]:
    """Find relations that go on although every agreement has run out."""
    whole = context.partnership
    ours = [(place, one) for place, one in context.each(Agreement) if one.kind not in _OTHER]
    ends = [(one.valid.end, place) for place, one in ours if one.valid and one.valid.end]
    if context.today is None or whole.status is not Status.ACTIVE or not ours or len(ends) < len(ours):
        return
    last, place = max(ends, key=lambda one: one[0].sort_key)
    known_later = whole.status_date is None or last.certainly_before(whole.status_date)
    if known_later and all(end.certainly_past(context.today) for end, _ in ends):
        yield context.found((*place, "valid", "end"), end=last)


@THEME.rule("PK769", Grade.INFERRED, ADVICE_FROM_DECISION)
def stopped_without_reason(context: RuleContext) -> Iterable[Finding]:
    """Find relations that were stopped, and agreements that were ended early, without a reason."""
    whole = context.partnership
    if whole.status in _STOPPED and whole.status_reason is None:
        yield context.found(("status",), status=whole.status)
    for place, agreement in context.each(Agreement):
        if agreement.ended and agreement.ended_reason is None:
            yield context.found((*place, "ended"), "agreement", date=agreement.ended)


@THEME.rule("PK777", Grade.INFERRED, ADVICE)
def given_abroad(context: RuleContext) -> Iterable[Finding]:
    """Find budget lines by which a Swedish municipality seems to give money or equipment to a partner abroad."""
    parties = [one.organisation for one in context.partnership.parties]
    countries = {country_of(context, name) for name in parties} - {None, "SE"}
    if not countries or not any(_swedish(context, name) for name in parties):
        return
    for place, line in context.each(BudgetLine):
        for tag, words in _gifts(line.heading):
            yield context.found(
                (*place, "heading"), words=words, language=tag, countries=sorted(countries, key=str)
            )
            break


def _swedish(context: RuleContext, name: str | None) -> bool:
    """Whether an organisation is, or is part of, a municipality or region in Sweden."""
    kinds = {one.kind for one in above(context, name)}
    bound = kinds & {OrganisationKind.MUNICIPALITY, OrganisationKind.REGION}
    return bool(bound) and country_of(context, name) == "SE"


def _gifts(heading: Text | None) -> Iterator[tuple[str, str]]:
    for tag, words in heading or ():
        found = pattern(f"gifts_{tag}").search(words) if tag in ("sv", "en") else None
        if found and not pattern(f"teaching_{tag}").search(words):
            yield tag, found[0]
