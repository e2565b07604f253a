"""PK1xx identity: ids, parties, and the codes that say who and where."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from attrs import fields

from partnerkit.model import (
    Claim,
    Headcount,
    Organisation,
    Partnership,
    Party,
    Record,
    Reference,
    Translation,
    Waiver,
)
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

MOST_TIMES = 50
"""So many of an organisation's times as a party are compared with a later one, the latest of them."""


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
    """Find records that are part of themselves, or above themselves; each record of a circle is told."""
    above = {
        one.id: name for _, one in context.records if one.id and (name := getattr(one, _above(one), None))
    }
    circling = _circling(above)
    for place, one in context.facts.records:
        if one.id in circling:
            next_up = context.places[above[one.id]]
            related = (next_up,) if next_up != place else ()
            yield context.found((*place, _above(one)), related=related, id=one.id)


def _above(record: Record) -> str:
    return "part_of" if isinstance(record, Organisation) else "parent"


def _circling(above: Mapping[str, str]) -> set[str]:
    """Return the ids from which the way up comes back; every id is gone through once."""
    gone: set[str] = set()
    found: set[str] = set()
    for start in above:
        way: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in gone:
            gone.add(here)
            way[here] = None
            here = above.get(here)
        if here in way:
            ids = list(way)
            found.update(ids[ids.index(here) :])
    return found


@THEME.rule("PK105", Grade.DEFINITION, ADVICE_THEN_ERROR)
def too_few_parties(context: RuleContext) -> Iterable[Finding]:
    """Find a partnership with fewer than two parties."""
    for place, whole in context.each(Partnership):
        if len(whole.parties) < 2:
            yield context.found((*place, "parties"), count=len(whole.parties))


@THEME.rule("PK106", Grade.DEFINITION, WARNING)
def party_twice(context: RuleContext) -> Iterable[Finding]:
    """Find an organisation that stands twice as a party with the same role at the same time."""
    known: defaultdict[str, deque[tuple[Path, Party]]] = defaultdict(lambda: deque(maxlen=MOST_TIMES))
    for place, later in context.each(Party):
        if not later.organisation:
            continue
        for first, earlier in known[later.organisation]:
            if _same_role(earlier, later) and _meet(earlier, later):
                yield context.found((*place, "organisation"), related=(first,), id=later.organisation)
                break
        known[later.organisation].append((place, later))


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
