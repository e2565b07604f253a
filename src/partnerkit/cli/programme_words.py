"""One entry of a programme as a coordinator reads it: plain sentences, without its source and note.

A new kind of entry gets a function here, or in `programme_demands` if it says what a funder wants to be told.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from partnerkit.cli.programme_demands import DEMANDS
from partnerkit.cli.programme_speaker import Speaker
from partnerkit.language.amounts import money_a_year, money_in_sentence, percent
from partnerkit.language.catalogue import code
from partnerkit.language.lists import sentence
from partnerkit.model import ProjectKind
from partnerkit.programmes import (
    Applicants,
    Ceiling,
    Companion,
    Costs,
    CountryList,
    Demand,
    Entry,
    GrantKinds,
    Length,
    PartyCount,
    Per,
    Region,
    Round,
    Side,
    Statement,
    TeamSeat,
)


def _about(by: Speaker, subject: Iterable[str], words: str) -> str:
    """Return "Project, two parties: at most …"; what it is about is left out where nothing is named."""
    whole = ", ".join(one for one in subject if one)
    return sentence(by.say("said.about", subject=whole, words=words) if whole else words)


def _grants(by: Speaker, grants: tuple[ProjectKind, ...]) -> str:
    return by.labels(grants) if grants else by.say("said.any-grant")


def _statement(one: Statement, by: Speaker) -> Iterator[str]:
    yield by.text(one.text)


def _grant_kinds(one: GrantKinds, by: Speaker) -> Iterator[str]:
    yield sentence(by.labels(one.kinds))


def _applicants(one: Applicants, by: Speaker) -> Iterator[str]:
    yield by.text(one.text)
    if one.kinds:
        yield by.say("said.kinds", kinds=by.codes(one.kinds))
    if one.countries:
        yield by.say("said.countries", countries=by.countries(one.countries))


def _parties(one: PartyCount, by: Speaker) -> Iterator[str]:
    role = code(one.role, by.language) if one.role else by.say("said.any-role")
    side = by.say(f"sides.{one.side.value if one.side else 'all'}")
    parties = by.say("said.parties", role=role, side=side)
    yield _about(by, (by.labels(one.grants), parties), by.bounds(one.minimum, one.maximum))


def _countries(one: CountryList, by: Speaker) -> Iterator[str]:
    grouped = {code for cluster in one.clusters for code in cluster.countries}
    key = "clustered" if grouped == set(one.countries) else "listed"
    yield by.say(f"said.{key}", countries=by.countries(one.countries), number=len(one.countries))
    for cluster in one.clusters:
        yield by.say("said.cluster", title=by.text(cluster.title), countries=by.countries(cluster.countries))
    if one.exceptions:
        yield by.say("said.exceptions")


def _region(one: Region, by: Speaker) -> Iterator[str]:
    yield by.say("said.cluster", title=by.text(one.title), countries=by.countries(one.countries))


def _length(one: Length, by: Speaker) -> Iterator[str]:
    words = by.say("said.months", bounds=by.bounds(one.minimum, one.maximum))
    yield _about(by, (by.label(one.grant),), words)


def _round(one: Round, by: Speaker) -> Iterator[str]:
    if one.any_time:
        words = by.say("said.any-time")
    elif one.opens and one.closes:
        words = by.say("said.opens-and-closes", opens=by.day(one.opens), closes=by.day(one.closes))
    elif one.closes:
        words = by.say("said.closes", closes=by.day_in_sentence(one.closes))
    elif one.opens:
        words = by.say("said.opens", opens=by.day_in_sentence(one.opens))
    else:
        words = by.say("bounds.open")
    yield _about(by, (_grants(by, one.grants),), words)


def _seat(one: TeamSeat, by: Speaker) -> Iterator[str]:
    if one.minimum is None and one.maximum is None:
        words = by.say("said.takes-part" if one.asked else "said.welcome")
    else:
        key = "said.per-party" if one.per is Per.PARTY else "said.per-grant"
        words = by.say(key, bounds=by.bounds(one.minimum, one.maximum))
        words = words if one.asked else by.say("said.wished", words=words)
    yield _about(by, (by.label(one.grant), by.say(f"roles.{one.role.value}")), words)


def _ceiling(one: Ceiling, by: Speaker) -> Iterator[str]:
    money = (money_a_year if one.per_year else money_in_sentence)(one.amount, by.language)
    words = by.say(f"said.{one.kind.value}", money=money)
    if one.share_for_work is not None:
        words = by.say("said.for-work", words=words, percent=percent(one.share_for_work, by.language))
    parties = by.say(f"parties.{one.parties.value}") if one.parties else ""
    yield _about(by, (by.label(one.grant), by.named(one.regions), parties), words)


def _costs(one: Costs, by: Speaker) -> Iterator[str]:
    yield by.say("said.charged" if one.allowed else "said.not-charged", categories=by.named(one.categories))
    if one.side:
        yield by.say("said.only-home" if one.side is Side.HOME else "said.only-abroad")
    if one.grants:
        yield by.say("said.only-grants", grants=by.labels(one.grants))
    yield by.text(one.text)


def _companion(one: Companion, by: Speaker) -> Iterator[str]:
    words = by.say(f"orders.{one.order.value}", needed=by.labels(one.needed))
    yield _about(by, (by.labels(one.grants),), words)


def _demand(one: Demand, by: Speaker) -> Iterator[str]:
    yield _about(by, (by.labels(one.grants),) if one.grants else (), by.say(f"asks.{one.ask.value}"))


SAYERS: dict[type[Entry], Callable[[Any, Speaker], Iterator[str]]] = {
    Statement: _statement,
    GrantKinds: _grant_kinds,
    Applicants: _applicants,
    PartyCount: _parties,
    CountryList: _countries,
    Region: _region,
    Length: _length,
    Round: _round,
    TeamSeat: _seat,
    Ceiling: _ceiling,
    Costs: _costs,
    Companion: _companion,
    Demand: _demand,
    **DEMANDS,
}
"""By the class of an entry what it says."""


def sentences(entry: Entry, by: Speaker) -> str:
    """Return what an entry says, and when it applied if that is stated."""
    said = [one for one in SAYERS[type(entry)](entry, by) if one]
    if isinstance(entry, Ceiling) and entry.within:
        said.append(by.say("within", period=by.period(entry.within)))
    if entry.valid:
        said.append(by.say("applies", period=by.period(entry.valid)))
    return " ".join(said)
