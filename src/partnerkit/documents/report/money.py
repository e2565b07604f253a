"""Finances: what was granted and used, line by line, for each year and for the whole.

Sums and differences are exact: they are worked out from the amounts themselves, never from what is printed. A
line nobody reported is "not stated"; a line that was granted and not used is 0.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from attrs import evolve, frozen

from partnerkit.documents.report.account import Account, bullets, glued, led, line
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Paragraph, Reference
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.amounts import money_in_table, money_unit, number, percent_in_table
from partnerkit.language.counting import part_of_whole
from partnerkit.language.dates import date_alone
from partnerkit.model import BudgetLine
from partnerkit.values import Money, Qualifier

KINDS = ("applied", "granted", "reported", "paid", "returned")
_OTHERS = ("applied", "paid", "returned")


@frozen
class Sum:
    """A sum of amounts.

    Attributes:
        money: The sum of those that are known; `None` if none is.
        complete: Whether every term was known.
    """

    money: Money | None
    complete: bool


def added(amounts: Iterable[Money | None]) -> Sum:
    """Add amounts in one currency; one inexact term makes the sum inexact."""
    terms = list(amounts)
    known = [one for one in terms if one is not None and one.amount is not None]
    if not known:
        return Sum(None, complete=False)
    whole = sum((one.amount for one in known if one.amount is not None), Decimal(0))
    about = Qualifier.ABOUT if any(one.qualifier for one in known) else None
    return Sum(Money(whole, known[0].currency, about), complete=len(known) == len(terms))


def difference(granted: Money | None, outcome: Money | None) -> Money | None:
    """Return outcome minus granted, or `None` if one of them is not known or they are in two currencies."""
    if granted is None or outcome is None or granted.amount is None or outcome.amount is None:
        return None
    if granted.currency != outcome.currency:
        return None
    about = Qualifier.ABOUT if granted.qualifier or outcome.qualifier else None
    return Money(outcome.amount - granted.amount, granted.currency, about)


def finances(account: Account, section: Section) -> tuple[Block, ...]:
    """Return budget and outcome: a table for each year and currency, one for the whole, and explanations."""
    lines = account.telling.shown(account.project.budget) if account.project else ()
    blocks: list[Block] = []
    for currency in dict.fromkeys(currency_of(one, lines) for one in lines):
        mine = [one for one in lines if currency_of(one, lines) == currency]
        years = list(dict.fromkeys(one.year for one in mine))
        years.sort(key=lambda year: (year is None, year.sort_key if year else ()))
        whole = f"finances-whole-{currency.lower()}"
        if len(years) > 1:
            summed = account.telling.sentence("finances.summed", table=(Reference(whole),))
            blocks.append(Paragraph(summed, keep_with_next=True))
        for year in years:
            words = date_alone(year, account.language) if year else account.say("finances.no-year")
            here = [one for one in mine if one.year == year]
            blocks.extend(
                _outcome(account, here, currency, "year" if len(years) > 1 or year else "whole", year=words)
            )
        if len(years) > 1:
            blocks.extend(_outcome(account, merged(account, mine), currency, "whole", anchor=whole))
        blocks.extend(_further(account, mine, currency))
    return (*blocks, *bullets(comments(account, lines)))


def reported(account: Account) -> bool:
    """Whether every budget line has both its granted amount and its outcome."""
    lines = account.telling.shown(account.project.budget) if account.project else ()
    return bool(lines) and all(is_known(one.granted) and is_known(one.reported) for one in lines)


def currency_of(one: BudgetLine, lines: Iterable[BudgetLine]) -> str:
    """Return a line's currency; a line without amounts takes that of the first line which has any."""
    for candidate in (one, *lines):
        for kind in (*KINDS, "unit_price"):
            money: Money | None = getattr(candidate, kind)
            if money:
                return money.currency
    return "SEK"


def heading_of(account: Account, one: BudgetLine) -> Inlines:
    """Return what a budget line is for, with the funder's category."""
    words = account.optional(one.heading, f"{one.id}.heading")
    if not one.category:
        return words or account.lacking
    return (*words, Words(f" ({one.category})")) if words else line(one.category)


def _outcome(
    account: Account,
    lines: list[BudgetLine],
    currency: str,
    key: str,
    year: str = "",
    anchor: str | None = None,
) -> tuple[Block, ...]:
    language = account.language
    places = _places(amount for one in lines for amount in (one.granted, one.reported))

    def cell(money: Money | None) -> Inlines:
        return line(money_in_table(money, language, places=places))

    rows = [
        (
            heading_of(account, one),
            cell(one.granted),
            cell(one.reported),
            cell(difference(one.granted, one.reported)),
            line(_share(account, one.granted, one.reported)),
        )
        for one in lines
    ]
    granted, reported = added(one.granted for one in lines), added(one.reported for one in lines)
    complete = granted.complete and reported.complete
    total = (
        line(account.say(f"sum.{'all' if complete else 'known'}")),
        cell(granted.money),
        cell(reported.money),
        cell(difference(granted.money, reported.money) if complete else None),
        line(_share(account, granted.money, reported.money) if complete else account.missing),
    )
    lacking = sum(not is_known(one.granted) or not is_known(one.reported) for one in lines)
    notes = [account.say("finances.minus")] if any(_negative(one) for one in lines) else []
    if lacking:
        part = part_of_whole(lacking, len(lines), "table-row", language)
        notes.append(account.say("sum.incomplete", part=part))
    return table(
        account,
        f"finances-{key}",
        {"line": 42, "granted": 25, "reported": 27, "difference": 27, "percent": 24},
        rows,
        total=total if len(lines) > 1 else None,
        note=" ".join(notes) or None,
        anchor=anchor,
        unit=money_unit(currency, language),
        year=year,
    )


def is_known(money: Money | None) -> bool:
    """Whether an amount is stated as a number."""
    return money is not None and money.amount is not None


def _negative(one: BudgetLine) -> bool:
    gap = difference(one.granted, one.reported)
    return gap is not None and gap.amount is not None and gap.amount < 0


def _places(amounts: Iterable[Money | None]) -> int:
    """Return how many decimals a column needs, the same for all its amounts: none, or two."""
    return (
        2 if any(one.amount != one.amount.to_integral_value() for one in amounts if one and one.amount) else 0
    )


def _share(account: Account, granted: Money | None, outcome: Money | None) -> str:
    gap = difference(granted, outcome)
    if gap is None or gap.amount is None or granted is None or not granted.amount:
        return account.missing if gap is None else account.say("finances.no-share")
    return percent_in_table(gap.amount / granted.amount, account.language, 1)


def merged(account: Account, lines: list[BudgetLine]) -> list[BudgetLine]:
    """Put the years' lines of one heading together; an amount that one year lacks is lacking in the whole."""
    by_heading: dict[tuple[object, ...], list[BudgetLine]] = {}
    for place, one in enumerate(lines):
        by_heading.setdefault(
            (one.heading, one.category) if one.heading or one.category else (place,), []
        ).append(one)

    def whole(kind: str, group: list[BudgetLine]) -> Money | None:
        found = added(getattr(one, kind) for one in group)
        return found.money if found.complete else None

    return [
        evolve(group[0], granted=whole("granted", group), reported=whole("reported", group))
        for group in by_heading.values()
    ]


def _further(account: Account, lines: list[BudgetLine], currency: str) -> tuple[Block, ...]:
    """Return the amounts beside granted and outcome, and how lines were worked out, where any are stated."""
    language = account.language
    shown = [
        one
        for one in lines
        if any(getattr(one, name) is not None for name in (*_OTHERS, "persons", "number", "unit_price"))
    ]
    rows = []
    for one in shown:
        year = f", {date_alone(one.year, language)}" if one.year else ""
        amounts = (line(money_in_table(getattr(one, kind), language)) for kind in _OTHERS)
        rows.append(
            (
                (*heading_of(account, one), *line(year)) if year else heading_of(account, one),
                *amounts,
                line(_factors(account, one)),
            )
        )
    widths = {"line": 50, "applied": 22, "paid": 22, "returned": 22, "factors": 29}
    unit = money_unit(currency, language)
    return table(account, "finances-further", widths, rows, may_go=list(widths)[1:], unit=unit)


def _factors(account: Account, one: BudgetLine) -> str:
    language = account.language
    figures: list[tuple[object, Callable[[], str]]] = [
        (one.persons, lambda: number(one.persons or 0, language)),
        (one.number, lambda: number(one.number or 0, language)),
        (one.unit_price, lambda: money_in_table(one.unit_price, language)),
    ]
    return (
        " × ".join(told() if value is not None else account.missing for value, told in figures)
        if any(value is not None for value, _ in figures)
        else account.missing
    )


def comments(account: Account, lines: Iterable[BudgetLine]) -> Iterable[Inlines]:
    """Yield what is said of single budget lines, after their name and year."""
    for one in lines:
        if one.comment:
            year = line(date_alone(one.year, account.language)) if one.year else ()
            yield led(
                glued([heading_of(account, one), year], ", "), account.words(one.comment, f"{one.id}.comment")
            )
