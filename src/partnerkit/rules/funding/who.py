"""PK82x funding: who takes part - how many parties, of what kind, from which countries, with what signed."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from partnerkit.model import (
    AgreementKind,
    AttachmentKind,
    FuzzyDate,
    Organisation,
    OrganisationKind,
    ProjectStatus,
)
from partnerkit.programmes import Ask, CountryList, Occasion, PartyCount, Side
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, FROM_APPLICATION, WARNING_THEN_ERROR
from partnerkit.rules.finding import Finding
from partnerkit.rules.funding.cases import Case, granted, in_latest
from partnerkit.rules.funding.words import country, labels, names
from partnerkit.rules.profiles import Severity
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("funding", "partnerkit.rules.funding", "who.toml")

_NO_AGREEMENT = {AgreementKind.NONE_FORMAL, AgreementKind.GRANT_AGREEMENT}
_SIGNED_AS = {
    AttachmentKind.LETTER_OF_INTENT: AgreementKind.LETTER_OF_INTENT,
    AttachmentKind.AGREEMENT: AgreementKind.COOPERATION_AGREEMENT,
}
"""What stands among the agreements once it is signed, and so need not stand among the annexes."""


@THEME.rule("PK820", Grade.SEEN, WARNING_THEN_ERROR, dated=True)
def number_of_parties(context: RuleContext) -> Iterable[Finding]:
    """Find projects with certainly fewer or more parties on a side, or in a role, than there are to be."""
    for case in granted(context):
        if len(case.parties()) < 2:
            continue  # another rule tells of it
        for entry in case.of(case.edition.parties):
            fewest, most = _counted(case, entry)
            side = entry.side.value if entry.side else "all"
            if entry.minimum is not None and most is not None and most < entry.minimum:
                yield case.found(
                    ("parties",),
                    f"few-{side}",
                    entry,
                    at_most=case.at_most,
                    count=most,
                    minimum=entry.minimum,
                )
            elif entry.maximum is not None and fewest > entry.maximum:
                yield case.found(
                    ("parties",),
                    f"many-{side}",
                    entry,
                    at_most=case.at_most,
                    count=fewest,
                    maximum=entry.maximum,
                )


def _counted(case: Case, entry: PartyCount) -> tuple[int, int | None]:
    """Return how many parties an entry certainly counts, and at most; `None` where nobody can tell."""
    home = case.home()
    countries = [case.country(one) for one in case.parties() if _in_role(case, one, entry)]
    if entry.side is None:
        certain, open_still = len(countries), 0
    elif not home:
        return 0, None
    else:
        sides = [code in home for code in countries if code]
        certain = sum(one is (entry.side is Side.HOME) for one in sides)
        open_still = countries.count(None)
    return certain, None if entry.role else certain + open_still


def _in_role(case: Case, organisation: str, entry: PartyCount) -> bool:
    roles = {one.role for one in case.context.partnership.parties if one.organisation == organisation}
    return entry.role is None or entry.role in roles


@THEME.rule("PK821", Grade.SEEN, FROM_APPLICATION)
def cannot_apply(context: RuleContext) -> Iterable[Finding]:
    """Find projects without a party of a kind that may apply, where the kinds of all that could are stated."""
    for case in granted(context):
        entries = case.of(case.edition.applicants)
        allowed = [kind for one in entries for kind in one.kinds]
        kinds = [_kind(context, one) for one in case.at_home()]
        if allowed and kinds and None not in kinds and not set(kinds) & set(allowed):
            stated = labels(one for one in kinds if one)
            wanted = labels(allowed)
            yield case.found(("parties",), "", entries[-1], kinds=stated, allowed=wanted)


def _kind(context: RuleContext, party: str) -> OrganisationKind | None:
    organisation = context.known(Organisation, party)
    return organisation.kind if organisation else None


@THEME.rule("PK822", Grade.SEEN, WARNING_THEN_ERROR, dated=True)
def country_not_listed(context: RuleContext) -> Iterable[Finding]:
    """Find countries of parties that were on no list that may have held when the grant was decided."""
    for case in granted(context):
        lists = _lists(case)
        for party in case.abroad() if lists else ():
            if any(case.country(party) in one.countries for one in lists):
                continue
            open_still = any(one.exceptions for one in lists)
            key = "exceptions" if open_still else ""
            limit = Severity.ADVICE if open_still else case.at_most
            yield _told(case, party, key, lists[-1], at_most=limit, edition=case.edition.name)


def _told(case: Case, party: str, key: str, entry: CountryList, **params: Any) -> Finding:
    """Make a finding at the country of a party, with the project that it matters to."""
    at = evolve(case, place=(*case.context.places[party], "country"))
    tag = country(case.country(party) or "")
    return at.found(
        (), key, entry, related=(case.place,), country=tag, party=names(case.context, [party]), **params
    )


def _lists(case: Case) -> tuple[CountryList, ...]:
    """Return the lists of the edition that may have held on the day."""
    return tuple(one for one in case.edition.country_lists if not _outside(one, case.on))


def _outside(entry: CountryList, on: FuzzyDate | None) -> bool:
    start, end = (entry.valid.start, entry.valid.end) if entry.valid else (None, None)
    return on is not None and bool(
        (start and on.certainly_before(start)) or (end and end.certainly_before(on))
    )


@THEME.rule("PK823", Grade.SEEN, ADVICE)
def country_not_on_latest(context: RuleContext) -> Iterable[Finding]:
    """Find countries that the latest list does not have, whatever list held when the grant was decided."""
    own = {case.place: _lists(case) for case in granted(context)}
    told: set[tuple[str, str]] = set()
    for case in in_latest(context):
        latest, lists = case.edition.country_lists[-1], own.get(case.place, ())
        for party in case.abroad():
            code = case.country(party)
            known = (case.programme.name, party) in told or code in latest.countries
            if known or (lists and not any(code in one.countries for one in lists)):
                continue  # said before, or another rule tells of it
            told.add((case.programme.name, party))
            yield _told(case, party, "", latest)


@THEME.rule("PK824", Grade.SEEN, FROM_APPLICATION)
def annex_of_application(context: RuleContext) -> Iterable[Finding]:
    """Find proposed projects for which the record does not hold what an application encloses."""
    for case in granted(context):
        if case.on is not None or case.project.status is not ProjectStatus.PROPOSED:
            continue  # it was decided, so the funder had what it asked for
        for entry in case.of(case.edition.attachments):
            if entry.occasion is Occasion.APPLICATION and not _enclosed(case, entry.kind):
                yield case.found((), "signed" if entry.signed else "", entry, annex=labels([entry.kind]))


def _enclosed(case: Case, kind: AttachmentKind) -> bool:
    if kind is AttachmentKind.BUDGET and case.project.budget:
        return True
    signed = _SIGNED_AS.get(kind)
    if signed and any(one.kind is signed and one.signed for one in case.context.partnership.agreements):
        return True
    return any(one.kind is kind and one.enclosed is not False for one in case.context.partnership.attachments)


@THEME.rule("PK825", Grade.SEEN, FROM_APPLICATION)
def no_signed_agreement(context: RuleContext) -> Iterable[Finding]:
    """Find projects in a partnership without an agreement that was signed."""
    signed = [one for one in context.partnership.agreements if one.kind not in _NO_AGREEMENT and one.signed]
    for case in () if signed else granted(context):
        demand = case.asked(Ask.SIGNED_AGREEMENT)
        if demand:
            yield case.found((), "", demand)
