"""PK765 and PK77x to PK78x decisions: who decided, when, and whether it is what was laid before them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from partnerkit.model import (
    Agreement,
    Decision,
    DecisionStage,
    Organisation,
    OrganisationKind,
    Paper,
    PaperStatus,
)
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, ADVICE_FROM_DECISION, WARNING
from partnerkit.rules.core.repeating import plain
from partnerkit.rules.core.time import outside
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values import FuzzyDate
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "bodies.toml")

MADE = {DecisionStage.DECIDED, DecisionStage.APPEALED, DecisionStage.REPEALED}
"""Stages of a matter that has been decided, whatever became of it afterwards."""

_NOT_IN_FORCE = {DecisionStage.PREPARED, DecisionStage.PROPOSED, DecisionStage.REPEALED}


def above(context: RuleContext, name: str | None) -> tuple[Organisation, ...]:
    """Return an organisation and those it is part of, the nearest first."""
    way: list[Organisation] = []
    one = context.known(Organisation, name)
    while one and one not in way:
        way.append(one)
        one = context.known(Organisation, one.part_of)
    return tuple(way)


def country_of(context: RuleContext, name: str | None) -> str | None:
    """Return the country of an organisation, or of what it is part of; `None` if it is not stated."""
    return next((one.country for one in above(context, name) if one.country), None)


def _adopted(context: RuleContext) -> Iterator[tuple[Path, Paper, Path, Decision]]:
    """Yield papers with the decision they name as theirs, and the places of both."""
    for place, paper in context.each(Paper):
        decision = context.known(Decision, paper.decision)
        if decision and decision.id:
            yield place, paper, context.places[decision.id], decision


@THEME.rule("PK765", Grade.SEEN, ADVICE_FROM_DECISION)
def hard_to_find_again(context: RuleContext) -> Iterable[Finding]:
    """Find decisions that were made, but not by whom, when, or under which paragraph of a Swedish board."""
    for place, decision in context.each(Decision):
        body = context.known(Organisation, decision.body)
        board = body is not None and body.kind is OrganisationKind.BOARD
        minutes = board and country_of(context, decision.body) == "SE"
        for name in ("body", "date", "paragraph") if minutes else ("body", "date"):
            if decision.stage in MADE and getattr(decision, name) is None:
                yield context.found((*place, name), name)


@THEME.rule("PK770", Grade.PROPOSAL, ADVICE)
def signed_first(context: RuleContext) -> Iterable[Finding]:
    """Find agreements that were signed before every decision about them that the record has."""
    decisions: defaultdict[str | None, list[tuple[Path, Decision]]] = defaultdict(list)
    for place, decision in context.each(Decision):
        for name in dict.fromkeys(decision.about):
            decisions[name].append((place, decision))
    for place, agreement in context.each(Agreement):
        about = decisions[agreement.id] if agreement.id else []
        dates = [one.date for _, one in about if one.date]
        signed = agreement.signed
        if not (about and signed) or len(dates) < len(about) or agreement.ended:
            continue
        if all(signed.certainly_before(date) for date in dates):
            first = min(dates, key=lambda one: one.sort_key)
            related = tuple((*there, "date") for there, _ in about)
            yield context.found((*place, "signed"), related=related, signed=signed, decided=first)


@THEME.rule("PK780", Grade.DEFINITION, WARNING)
def not_there(context: RuleContext) -> Iterable[Finding]:
    """Find bodies that decided, and parties that signed, on a day when they did not exist."""
    for place, name, date in _acts(context):
        body = context.known(Organisation, name)
        valid = body.valid if body else None
        side = outside(date, valid.start, valid.end) if date and valid else None
        if side and valid:
            limit = valid.start if side == "before" else valid.end
            yield context.found(place, side, body=name, date=date, limit=limit)


def _acts(context: RuleContext) -> Iterator[tuple[Path, str | None, FuzzyDate | None]]:
    for place, decision in context.each(Decision):
        if decision.stage in MADE:
            yield (*place, "body"), decision.body, decision.date
    for place, agreement in context.each(Agreement):
        for number, name in enumerate(agreement.parties):
            yield (*place, "parties", number), name, agreement.signed


@THEME.rule("PK781", Grade.DEFINITION, WARNING)
def another_body(context: RuleContext) -> Iterable[Finding]:
    """Find papers that were laid before one body and decided by another that is no part of it."""
    for place, paper, there, decision in _adopted(context):
        if not paper.body or not decision.body:
            continue
        kin = {one.id for name in (paper.body, decision.body) for one in above(context, name)[1:]}
        if decision.body != paper.body and not kin & {paper.body, decision.body}:
            yield context.found(
                (*place, "body"), related=((*there, "body"),), body=paper.body, other=decision.body
            )


@THEME.rule("PK782", Grade.DEFINITION, WARNING)
def not_decided(context: RuleContext) -> Iterable[Finding]:
    """Find adopted papers whose decision is not made, or repealed."""
    for place, paper, there, decision in _adopted(context):
        if paper.status is PaperStatus.ADOPTED and decision.stage in _NOT_IN_FORCE:
            key = "repealed" if decision.stage is DecisionStage.REPEALED else ""
            yield context.found((*place, "status"), key, related=((*there, "stage"),), id=decision.id)


@THEME.rule("PK783", Grade.DEFINITION, WARNING)
def written_afterwards(context: RuleContext) -> Iterable[Finding]:
    """Find papers, and documents for the decision, that are dated after it."""
    for place, paper, there, decision in _adopted(context):
        dated = [((*place, "date"), "", paper.date)]
        dated += [
            ((*place, "basis", number, "date"), "basis", one.date) for number, one in enumerate(paper.basis)
        ]
        for here, key, date in dated:
            made = decision.date if decision.stage in MADE else None
            if made and date and made.certainly_before(date):
                yield context.found(here, key, related=((*there, "date"),), date=date, decided=made)


@THEME.rule("PK784", Grade.DEFINITION, ADVICE_FROM_DECISION)
def decided_otherwise(context: RuleContext) -> Iterable[Finding]:
    """Find decisions whose points are not those that were proposed, in a language both are written in."""
    for place, paper, there, decision in _adopted(context):
        decided = [plain(one.text) for one in decision.points] if decision.stage in MADE else []
        proposed = [plain(one.text) for one in paper.proposals]
        tags = [{tag for point in points for tag, _ in point} for points in (decided, proposed)]
        if not tags[0] & tags[1]:
            continue
        other = [number for number, one in enumerate(decided, 1) if not any(one & two for two in proposed)]
        dropped = [number for number, one in enumerate(proposed, 1) if not any(one & two for two in decided)]
        for key, numbers in (("", other),) if other else (("dropped", dropped),):
            if numbers:
                yield context.found(
                    (*place, "decision"), key, related=((*there, "points"),), id=decision.id, points=numbers
                )
