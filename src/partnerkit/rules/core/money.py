"""PK3xx money: sums, currencies and signs.

Only exact amounts are added up; one that is about, over or under something is never wrong by arithmetic.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from partnerkit.model import BudgetLine, ExchangeRate, Grant, Money, Project, Voucher
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, ADVICE_FROM_REPORT, ERROR, WARNING, WARNING_THEN_ERROR
from partnerkit.rules.finding import Finding
from partnerkit.rules.naming import FieldName
from partnerkit.rules.rule import Theme
from partnerkit.rules.tables import words
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("money", "partnerkit.rules.core", "money.toml")

KINDS = ("applied", "granted", "reported", "paid", "returned")


def exact(money: Money | None) -> Decimal | None:
    """Return the amount if it is exact."""
    return money.amount if money and money.qualifier is None else None


def total(amounts: Iterable[Money | None]) -> Money | None:
    """Return the sum of exact amounts in one currency; `None` if one is missing, inexact or differs in it."""
    known = list(amounts)
    if (
        not known
        or any(exact(one) is None for one in known)
        or len({one.currency for one in known if one}) > 1
    ):
        return None
    return Money(sum((one.amount for one in known if one and one.amount), Decimal(0)), known[0].currency)  # type: ignore[union-attr]


@THEME.rule("PK301", Grade.INFERRED, WARNING)
def line_product(context: RuleContext) -> Iterable[Finding]:
    """Find budget lines whose persons, number and unit price do not make any stated amount."""
    for place, line in context.each(BudgetLine):
        price = exact(line.unit_price)
        factors = [Decimal(one) for one in (line.persons, line.number) if one is not None]
        stated = [one for one in (line.applied, line.granted) if exact(one) is not None]
        if price is None or not factors or not stated or line.unit_price is None:
            continue
        product = price
        for factor in factors:
            product *= factor
        alike = [one for one in stated if one and one.currency == line.unit_price.currency]
        if alike and all(one.amount != product for one in alike):
            name = "granted" if line.granted in alike else "applied"
            money = Money(product, line.unit_price.currency)
            price_at = (*place, "unit_price")
            yield context.found(
                (*place, name), related=(price_at,), product=money, amount=getattr(line, name)
            )


@THEME.rule("PK302", Grade.INFERRED, WARNING)
def grant_and_lines(context: RuleContext) -> Iterable[Finding]:
    """Find grants that differ from the lines of the projects they cover."""
    covering = Counter(name for _, grant in context.each(Grant) for name in set(grant.projects))
    for place, grant in context.each(Grant):
        shared = any(covering[name] > 1 for name in grant.projects)
        projects = [context.known(Project, name) for name in grant.projects]
        if shared or grant.other_projects or not projects or None in projects:
            continue
        for kind in KINDS:
            lines = [getattr(line, kind) for project in projects if project for line in project.budget]
            added, stated = total(lines), getattr(grant, kind)
            if (
                added
                and exact(stated) is not None
                and stated.currency == added.currency
                and stated.amount != added.amount
            ):
                budgets = tuple((*context.places[name], "budget") for name in grant.projects)
                yield context.found(
                    (*place, kind), related=budgets, kind=FieldName("Grant", kind), amount=stated, sum=added
                )


@THEME.rule("PK303", Grade.INFERRED, ADVICE)
def more_than_granted(context: RuleContext) -> Iterable[Finding]:
    """Find outcomes above what was granted, without an explanation."""
    for place, one in context.records:
        if not isinstance(one, BudgetLine | Grant) or getattr(one, "comment", None):
            continue
        granted, reported = exact(one.granted), exact(one.reported)
        same = one.granted and one.reported and one.granted.currency == one.reported.currency
        if same and granted is not None and reported is not None and reported > granted:
            limit = (*place, "granted")
            yield context.found(
                (*place, "reported"), related=(limit,), reported=one.reported, granted=one.granted
            )


@THEME.rule("PK304", Grade.DEFINITION, WARNING)
def no_exchange_rate(context: RuleContext) -> Iterable[Finding]:
    """Find projects with amounts in currencies that no recorded rate ties together."""
    ties: defaultdict[str, set[str]] = defaultdict(set)
    for _, one in context.each(ExchangeRate):
        if one.rate is not None:
            ties[one.from_currency].add(one.to_currency)
            ties[one.to_currency].add(one.from_currency)
    grants: defaultdict[str | None, list[Grant]] = defaultdict(list)
    for _, grant in context.each(Grant):
        for name in dict.fromkeys(grant.projects):
            grants[name].append(grant)
    for place, project in context.each(Project):
        used = list(dict.fromkeys(one.currency for one in _amounts(project, grants[project.id])))
        reached = set(used[:1])
        todo = used[:1]
        while todo:
            more = ties[todo.pop()] - reached
            reached |= more
            todo += more
        missing = sorted(set(used) - reached)
        if missing:
            yield context.found((*place, "budget"), first=used[0], others=missing)


def _amounts(project: Project, grants: Iterable[Grant]) -> Iterator[Money]:
    for record in (*project.budget, *project.vouchers, *grants):
        for name in (*KINDS, "unit_price", "amount"):
            value = getattr(record, name, None)
            if isinstance(value, Money):
                yield value


def _vouched(context: RuleContext) -> Iterator[tuple[Path, tuple[Path, ...], Money, Money]]:
    """Yield every line with an exact outcome, its vouchers, the outcome, and the exact sum of the vouchers."""
    amounts: defaultdict[str, list[Money | None]] = defaultdict(list)
    places: defaultdict[str, list[Path]] = defaultdict(list)
    for place, voucher in context.each(Voucher):
        amounts[voucher.line or ""].append(voucher.amount)
        places[voucher.line or ""].append((*place, "amount"))
    for place, line in context.each(BudgetLine):
        added = total(amounts[line.id]) if line.id else None
        reported = line.reported
        if added and reported and exact(reported) is not None and reported.currency == added.currency:
            yield place, tuple(places[line.id or ""]), reported, added


@THEME.rule("PK305", Grade.DEFINITION, WARNING_THEN_ERROR)
def vouchers_exceed(context: RuleContext) -> Iterable[Finding]:
    """Find lines whose vouchers come to more than the outcome that is reported."""
    for place, vouchers, reported, added in _vouched(context):
        if (added.amount or 0) > (reported.amount or 0):
            yield context.found((*place, "reported"), related=vouchers, reported=reported, sum=added)


@THEME.rule("PK306", Grade.INFERRED, ADVICE_FROM_REPORT)
def vouchers_missing(context: RuleContext) -> Iterable[Finding]:
    """Find lines whose vouchers do not reach the outcome that is reported."""
    for place, vouchers, reported, added in _vouched(context):
        if (added.amount or 0) < (reported.amount or 0):
            yield context.found((*place, "reported"), related=vouchers, reported=reported, sum=added)


@THEME.rule("PK307", Grade.DEFINITION, WARNING_THEN_ERROR)
def unknown_currency(context: RuleContext) -> Iterable[Finding]:
    """Find currency codes that ISO 4217 does not have and never had."""
    known = words("iso", "currencies") | words("iso", "withdrawn_currencies")
    for one, money in context.of(Money):
        if money.currency not in known:
            yield context.found((*one.place, "currency"), code=money.currency)
    for place, rate in context.each(ExchangeRate):
        for name in ("from_currency", "to_currency"):
            if getattr(rate, name) not in known:
                yield context.found((*place, name), code=getattr(rate, name))


@THEME.rule("PK308", Grade.DEFINITION, ERROR)
def below_zero(context: RuleContext) -> Iterable[Finding]:
    """Find amounts of a grant or a budget line below zero; a voucher may be a credit."""
    for one, money in context.of(Money):
        if isinstance(one.record, Grant | BudgetLine) and money.amount is not None and money.amount < 0:
            yield context.found(one.place, amount=money, kind=FieldName(type(one.record).__name__, one.name))


@THEME.rule("PK309", Grade.DEFINITION, ERROR)
def returned_too_much(context: RuleContext) -> Iterable[Finding]:
    """Find more paid back than was paid out."""
    for place, one in context.records:
        if isinstance(one, Grant | BudgetLine) and one.paid and one.returned:
            paid, returned = exact(one.paid), exact(one.returned)
            if (
                paid is not None
                and returned is not None
                and one.paid.currency == one.returned.currency
                and returned > paid
            ):
                limit = (*place, "paid")
                yield context.found(
                    (*place, "returned"), related=(limit,), returned=one.returned, paid=one.paid
                )


@THEME.rule("PK310", Grade.DEFINITION, ERROR)
def rate_not_positive(context: RuleContext) -> Iterable[Finding]:
    """Find exchange rates that are zero or below."""
    for place, one in context.each(ExchangeRate):
        if one.rate is not None and one.rate <= 0:
            yield context.found((*place, "rate"), rate=one.rate)
