"""PK1xx identity: ids, parties, and the codes that say who and where."""

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import fields

from partnerkit.model import Claim, Headcount, Organisation, Party, Record, Reference, Translation, Waiver
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE_THEN_ERROR, ERROR, WARNING, WARNING_THEN_ERROR
from partnerkit.rules.core.pointing import field_at, target
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.rules.tables import words
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("identity", "partnerkit.rules.core", "identity.toml")

MOST_IDS = 1000
"""Above so many ids no near one is looked for: each search compares with all of them."""

MOST_NEAR = 50
"""After so many findings no near id is looked for: more than that are no slips of the pen."""


def _pointers(context: RuleContext) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Yield the place, the id and the allowed classes of everything that points to a record."""
    for one, name in context.of(str):
        nouns = getattr(fields(type(one.record)), one.name).metadata.get("refers_to")
        if nouns:
            yield one.place, name, nouns
    for one, headcount in context.of(Headcount):
        if headcount.party:
            yield (*one.place, "party"), headcount.party, ("Organisation",)
    for one, reference in context.of(Reference):
        if reference.issuer:
            yield (*one.place, "issuer"), reference.issuer, ("Organisation",)
    for place, record in context.records:
        if isinstance(record, Claim | Translation | Waiver) and record.about:
            yield (*place, "about"), target(record.about), ("Record",)


@THEME.rule("PK101", Grade.DEFINITION, WARNING_THEN_ERROR)
def leads_nowhere(context: RuleContext) -> Iterable[Finding]:
    """Find ids that no record has."""
    from difflib import get_close_matches

    names = sorted(context.index) if len(context.index) <= MOST_IDS else []
    near = cache(lambda name: "".join(get_close_matches(name, names, 1)))
    astray = ((place, name) for place, name, _ in _pointers(context) if name not in context.index)
    for number, (place, name) in enumerate(astray):
        meant = near(name) if names and number < MOST_NEAR else ""
        yield context.found(place, "near" if meant else "", id=name, near=meant)


@THEME.rule("PK102", Grade.DEFINITION, WARNING_THEN_ERROR)
def wrong_class(context: RuleContext) -> Iterable[Finding]:
    """Find ids that lead to a record of the wrong class."""
    for place, name, nouns in _pointers(context):
        found = context.index.get(name)
        if found is not None and "Record" not in nouns and type(found).__name__ not in nouns:
            yield context.found(
                place,
                id=name,
                found=type(found).__name__,
                wanted=nouns,
                related=(context.places[name],),
            )


@THEME.rule("PK103", Grade.DEFINITION, WARNING_THEN_ERROR)
def no_such_field(context: RuleContext) -> Iterable[Finding]:
    """Find `record-id.field` whose record has no such field; a waiver's field may also be an unnamed part."""
    for place, record in context.records:
        if isinstance(record, Claim | Translation) and target(record.about) in context.index:
            name, _, rest = record.about.partition(".")
            if not field_at(context.index[name], rest):
                key = "field" if rest else ""
                yield context.found((*place, "about"), key, about=record.about, id=name, field=rest)


@THEME.rule("PK104", Grade.DEFINITION, ERROR)
def circle(context: RuleContext) -> Iterable[Finding]:
    """Find records that are part of themselves, or above themselves."""
    for place, record in context.records:
        name = "part_of" if isinstance(record, Organisation) else "parent"
        if record.id and getattr(record, name, None) and _returns(context, record, name):
            above = context.places[getattr(record, name)]
            yield context.found((*place, name), related=(above,) if above != place else (), id=record.id)


def _returns(context: RuleContext, record: Record, name: str) -> bool:
    """Whether the way up comes back to the record; each record of a circle is told."""
    seen: set[str] = set()
    above = getattr(record, name, None)
    while above and above not in seen and above != record.id:
        seen.add(above)
        above = getattr(context.index.get(above), name, None)
    return bool(above == record.id)


@THEME.rule("PK105", Grade.DEFINITION, ADVICE_THEN_ERROR)
def too_few_parties(context: RuleContext) -> Iterable[Finding]:
    """Find a partnership with fewer than two parties."""
    count = len(context.partnership.parties)
    if count < 2:
        yield context.found(("parties",), count=count)


@THEME.rule("PK106", Grade.DEFINITION, WARNING)
def party_twice(context: RuleContext) -> Iterable[Finding]:
    """Find an organisation that stands twice as a party with the same role at the same time."""
    parties = [(place, one) for place, one in context.each(Party) if one.organisation]
    for number, (place, later) in enumerate(parties):
        for first, earlier in parties[:number]:
            if (
                earlier.organisation == later.organisation
                and _same_role(earlier, later)
                and _meet(earlier, later)
            ):
                yield context.found((*place, "organisation"), related=(first,), id=later.organisation)
                break


def _same_role(one: Party, other: Party) -> bool:
    return one.role == other.role or one.role is None or other.role is None


def _meet(one: Party, other: Party) -> bool:
    """Whether the periods may overlap."""
    for first, second in ((one.period, other.period), (other.period, one.period)):
        end, start = first and first.end, second and second.start
        if end and start and end.certainly_before(start):
            return False
    return True


@THEME.rule("PK107", Grade.DEFINITION, WARNING_THEN_ERROR)
def unknown_country(context: RuleContext) -> Iterable[Finding]:
    """Find country codes that ISO 3166-1 does not have."""
    known = words("iso", "countries")
    for one, code in context.of(str):
        if one.name in ("country", "countries") and code not in known:
            yield context.found(one.place, code=code)
