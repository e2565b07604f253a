"""PK8xx evidence: claims that compete, and whether the record says what its chosen claim says."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import Any

from partnerkit.model import Claim, Count, FuzzyDate, Money, Reference, Text
from partnerkit.rules.context import RuleContext, as_written
from partnerkit.rules.core.levels import ERROR, WARNING
from partnerkit.rules.core.pointing import field_at, steps, value_at
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("evidence", "partnerkit.rules.core", "evidence.toml")


def _competing(context: RuleContext) -> dict[str, list[tuple[Path, Claim]]]:
    """Return the claims about each field on which sources differ."""
    by_field: defaultdict[str, list[tuple[Path, Claim]]] = defaultdict(list)
    for place, claim in context.each(Claim):
        by_field[claim.about].append((place, claim))
    return {about: claims for about, claims in by_field.items() if len({_said(one) for _, one in claims}) > 1}


def _said(claim: Claim) -> Any:
    return claim.value if claim.value is not None else claim.wording


@THEME.rule("PK801", Grade.DEFINITION, WARNING)
def none_chosen(context: RuleContext) -> Iterable[Finding]:
    """Find competing claims of which none is chosen."""
    for about, claims in _competing(context).items():
        if not any(one.chosen for _, one in claims):
            first, *others = [place for place, _ in claims]
            values = [str(one.value) for _, one in claims if one.value is not None]
            key = "values" if len(values) == len(claims) else ""
            yield context.found(first, key, related=tuple(others), about=about, values=values)


@THEME.rule("PK802", Grade.DEFINITION, ERROR)
def two_chosen(context: RuleContext) -> Iterable[Finding]:
    """Find claims about one field that say different things and are both chosen."""
    for about, claims in _competing(context).items():
        chosen = [(place, one) for place, one in claims if one.chosen]
        if len({_said(one) for _, one in chosen}) > 1:
            first, said = chosen[0][0], _said(chosen[0][1])
            second = next(place for place, one in chosen if _said(one) != said)
            yield context.found((*second, "chosen"), related=(first,), about=about)


@THEME.rule("PK803", Grade.DEFINITION, WARNING)
def record_disagrees(context: RuleContext) -> Iterable[Finding]:
    """Find fields that do not hold the value of the claim that is chosen."""
    for place, claim in context.each(Claim):
        name, _, rest = claim.about.partition(".")
        record = context.index.get(name)
        if not claim.chosen or claim.value is None or record is None or not field_at(record, rest):
            continue
        value = value_at(record, rest)
        held = _spellings(value)
        field = ((*context.places[name], *steps(rest)),)
        if value is None:
            yield context.found(
                (*place, "value"), "empty", related=field, about=claim.about, value=claim.value
            )
        elif held and not any(_alike(one, claim.value) for one in held):
            yield context.found(
                (*place, "value"), related=field, about=claim.about, value=claim.value, held=held[0]
            )


def _spellings(value: Any) -> tuple[str, ...]:
    """Return how a value may stand in a file; nothing if it has no short form there."""
    match value:
        case Text():
            return tuple(words for _, words in value)
        case bool():
            return (str(value).lower(),)
        case Enum():
            return (str(value.value),)
        case Decimal():
            return (f"{value:f}",)
        case Reference() | Count():
            return (str(value.number),)
        case FuzzyDate() | Money():
            return (str(as_written(value)),)
        case str() | int():
            return (str(value),)
        case _:
            return ()


def _alike(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
