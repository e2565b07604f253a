"""PK860 to PK862 funding: money - ceilings, working time, and what may be charged."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from partnerkit.model import Grant, Money, Text
from partnerkit.programmes import Ceiling, CeilingKind, Costs, PartyForm
from partnerkit.rules.clocks import grants_of
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, WARNING
from partnerkit.rules.core.money import total
from partnerkit.rules.finding import Finding
from partnerkit.rules.funding.cases import Case, granted
from partnerkit.rules.funding.phases import planned, within
from partnerkit.rules.profiles import Severity
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("funding", "partnerkit.rules.funding", "money.toml")

_MOST_YEARS = 30
"""No grant is counted in more years."""


@THEME.rule("PK860", Grade.SEEN, WARNING)
def above_ceiling(context: RuleContext) -> Iterable[Finding]:
    """Find amounts above the highest ceiling that may hold for the grant, the countries and the number of parties."""
    for case in granted(context):
        for way, amount, yearly in _amounts(case):
            ceiling = _ceiling(case, amount, yearly)
            if ceiling is None or ceiling.amount.amount is None or amount.amount is None:
                continue
            years = 1 if not ceiling.per_year or yearly else _years(case)
            if years and amount.amount > ceiling.amount.amount * years:
                guide = ceiling.kind is CeilingKind.GUIDE
                key = ceiling.kind.value + ("-yearly" if ceiling.per_year else "")
                yield case.found(
                    way,
                    key,
                    ceiling,
                    at_most=Severity.ADVICE if guide else None,
                    amount=amount,
                    ceiling=ceiling.amount,
                )


def _amounts(case: Case) -> Iterator[tuple[Path, Money, bool]]:
    """Yield what was granted or else applied for: for each year if every line has one, else as a whole.

    An amount that is shared with other projects, or not exact, is no amount of this one.
    """
    lines = case.project.budget
    for kind in ("granted", "applied"):
        by_year: defaultdict[int | None, list[Money | None]] = defaultdict(list)
        for line in lines:
            by_year[line.year.year if line.year else None].append(getattr(line, kind))
        sums = {year: total(amounts) for year, amounts in by_year.items()}
        whole = total([getattr(one, kind) for one in lines]) or _alone(case, kind)
        if sums and None not in sums and None not in sums.values():
            yield from ((("budget",), amount, True) for amount in sums.values() if amount)
        if whole:
            yield (("budget",) if lines else ()), whole, False
            return


def _alone(case: Case, kind: str) -> Money | None:
    """Return the amount of the one grant that covers this project and no other."""
    grants: tuple[Grant, ...] = grants_of(case.context, case.project)
    if len(grants) != 1 or len(grants[0].projects) != 1 or grants[0].other_projects:
        return None
    return total([getattr(grants[0], kind)])


def _ceiling(case: Case, amount: Money, yearly: bool) -> Ceiling | None:
    """Return the highest ceiling that may hold, of the edition or else of the programme; `None` if none is certain."""
    regions = [case.programme.region_of(case.country(one)) for one in case.abroad()]
    names = {one.name for one in regions if one}
    forms = _forms(len(case.parties()))
    for entries in (case.of(case.edition.ceilings), case.of(case.programme.ceilings)):
        held = [
            one
            for one in entries
            if one.amount.currency == amount.currency
            and (one.per_year or not yearly)
            and (one.parties is None or one.parties in forms)
            and (not one.regions or (regions and None not in regions and names & set(one.regions)))
        ]
        if held:
            return max(held, key=lambda one: one.amount.amount or 0)
    return None


def _forms(count: int) -> tuple[PartyForm, ...]:
    """Return the forms that so many parties may make: three may be the form of three or of several."""
    return {2: (PartyForm.TWO,), 3: (PartyForm.THREE, PartyForm.MULTI)}.get(
        count, (PartyForm.MULTI,) if count > 3 else ()
    )


def _years(case: Case) -> int | None:
    """Return in how many project years a grant certainly ends; `None` where that is not known."""
    period, _ = planned(case.project)
    return next((years for years in range(1, _MOST_YEARS) if within(period, 12 * years)), None)


@THEME.rule("PK861", Grade.SEEN, ADVICE)
def much_for_work(context: RuleContext) -> Iterable[Finding]:
    """Find budgets with more for working time than the share of them that a ceiling means for it."""
    for case in granted(context):
        work = {one.name for one in case.programme.cost_categories if one.work}
        for way, amount, yearly in _amounts(case):
            entry = None if yearly else _ceiling(case, amount, yearly)
            lines = [one for one in case.project.budget if one.category in work]
            kind = "granted" if any(one.granted for one in lines) else "applied"
            spent = total([getattr(one, kind) for one in lines])
            if (
                entry is None
                or entry.share_for_work is None
                or spent is None
                or spent.currency != amount.currency
            ):
                continue
            share = Decimal(100) * entry.share_for_work
            if amount.amount and spent.amount and spent.amount > amount.amount * entry.share_for_work:
                yield case.found(way, "", entry, work=spent, amount=amount, share=f"{share.normalize():f}")


@THEME.rule("PK862", Grade.SEEN, WARNING)
def cost_not_paid(context: RuleContext) -> Iterable[Finding]:
    """Find lines of a cost that the programme refused, or began to pay in a later edition only."""
    for case in granted(context):
        for number, line in enumerate(case.project.budget):
            said = [
                one
                for one in case.of(case.edition.costs, case.programme.costs)
                if line.category in one.categories
            ]
            way: Path = ("budget", number, "category")
            title = _title(case, line.category)
            if said and not any(one.allowed for one in said):
                yield case.found(way, "refused", said[0], category=title)
            elif not said and case.edition.costs:
                for edition, entry in _first_paid(case, line.category):
                    yield case.found(way, "later", entry, category=title, edition=edition)


def _title(case: Case, category: str | None) -> Text | str:
    """Return what people call a category."""
    titles = (one.title for one in case.programme.cost_categories if one.name == category)
    return next(titles, category or "")


def _first_paid(case: Case, category: str | None) -> Iterator[tuple[str, Costs]]:
    """Yield the edition that first paid a cost, and its entry, if that is a later one than the case's."""
    editions = case.programme.editions
    paying = (
        (one, entry)
        for one in editions
        for entry in one.costs
        if entry.allowed and category in entry.categories
    )
    first = next(paying, None)
    if first and editions.index(first[0]) > editions.index(case.edition):
        yield first[0].name, first[1]
