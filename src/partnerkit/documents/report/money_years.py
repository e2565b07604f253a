"""The budget as a funder's web form has it: for each budget year four amounts for each line, and how it was worked out.

Amounts are whole; they are rounded in print only. A line that nobody reported is "not stated", never 0. A report
on one project year tells of that year's lines.
"""

from collections.abc import Iterable, Sequence

from partnerkit.documents.report.account import Account, bullets, line
from partnerkit.documents.report.money import added, comments, currency_of, heading_of, is_known
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines
from partnerkit.forms.form import Section
from partnerkit.language.amounts import money_in_table, money_unit, number
from partnerkit.language.counting import part_of_whole
from partnerkit.language.dates import date_alone
from partnerkit.model import BudgetLine, Report
from partnerkit.values import FuzzyDate, Money

_KINDS = ("applied", "granted", "reported", "paid")
_COLUMNS = ("applied", "granted", "accounted", "paid")
"""The columns of the amounts, in the same order; here the outcome is called what was reported."""


def budget_years(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the four amounts of each line, year by year, then the years beside each other."""
    whole = _budget(account)
    ordinals = _ordinals(whole)
    lines = _covered(account.report, whole, ordinals)
    blocks: list[Block] = []
    for currency in dict.fromkeys(currency_of(one, whole) for one in lines):
        mine = [one for one in lines if currency_of(one, whole) == currency]
        years = sorted({one.year for one in mine}, key=lambda year: ordinals[year])
        for year in years:
            here = [one for one in mine if one.year == year]
            told = _year(account, year, ordinals)
            blocks.extend(_amounts(account, here, currency, told))
            blocks.extend(_worked_out(account, here, currency, told))
        if len(years) > 1:
            groups = [(_year(account, one, ordinals), [it for it in mine if it.year == one]) for one in years]
            blocks.extend(_totals(account, groups, currency))
    return (*blocks, *bullets(comments(account, lines)))


def complete(account: Account) -> bool:
    """Whether every line that the report covers has both its granted amount and its outcome."""
    whole = _budget(account)
    lines = _covered(account.report, whole, _ordinals(whole))
    return bool(lines) and all(is_known(one.granted) and is_known(one.reported) for one in lines)


def _budget(account: Account) -> Sequence[BudgetLine]:
    return account.telling.shown(account.project.budget) if account.project else ()


def _ordinals(lines: Sequence[BudgetLine]) -> dict[FuzzyDate | None, int]:
    """Return the number of each budget year, from 1; lines without a year come last."""
    dated = sorted({one.year for one in lines if one.year}, key=lambda year: year.sort_key)
    return {**{year: place for place, year in enumerate(dated, 1)}, None: len(dated) + 1}


def _covered(
    report: Report | None, lines: Sequence[BudgetLine], ordinals: dict[FuzzyDate | None, int]
) -> Sequence[BudgetLine]:
    """Return the lines of the project year that a report covers, or all if it covers no single one."""
    if report is None or report.year is None:
        return lines
    return [one for one in lines if one.year and ordinals[one.year] == report.year] or lines


def _year(account: Account, year: FuzzyDate | None, ordinals: dict[FuzzyDate | None, int]) -> str:
    if year is None:
        return account.say("finances.no-year")
    return account.say("budget-year", year=date_alone(year, account.language), ordinal=ordinals[year])


def _cell(account: Account, money: Money | None) -> Inlines:
    return line(money_in_table(money, account.language, places=0))


def _amounts(account: Account, lines: list[BudgetLine], currency: str, year: str) -> tuple[Block, ...]:
    rows = [
        (heading_of(account, one), *(_cell(account, getattr(one, kind)) for kind in _KINDS)) for one in lines
    ]
    sums = [added(getattr(one, kind) for one in lines) for kind in _KINDS]
    used = [one for one in sums if one.money]
    key = "all" if all(one.complete for one in used) else "known"
    total = (line(account.say(f"sum.{key}")), *(_cell(account, one.money) for one in sums))
    return table(
        account,
        "budget-year",
        {"line": 41, **dict.fromkeys(_COLUMNS, 26)},
        rows,
        total=total if len(lines) > 1 else None,
        note=_note(account, lines),
        may_go=["applied", "paid"],
        unit=money_unit(currency, account.language),
        year=year,
    )


def _note(account: Account, lines: list[BudgetLine]) -> str | None:
    """Return that amounts are rounded, and that some are missing in a column that has any, where it is so."""
    used = [kind for kind in _KINDS if any(is_known(getattr(one, kind)) for one in lines)]
    lacking = sum(not all(is_known(getattr(one, kind)) for kind in used) for one in lines)
    part = part_of_whole(lacking, len(lines), "table-row", account.language)
    notes = [account.say("rounded")] if _is_rounded(lines) else []
    return " ".join([*notes, *([account.say("sum.incomplete", part=part)] if lacking else [])]) or None


def _is_rounded(lines: Iterable[BudgetLine]) -> bool:
    amounts = (getattr(one, kind) for one in lines for kind in _KINDS)
    return any(one.amount % 1 for one in amounts if one and one.amount is not None)


def _worked_out(account: Account, lines: list[BudgetLine], currency: str, year: str) -> tuple[Block, ...]:
    """Return persons, number and unit price of the lines that state any of them."""
    language = account.language
    rows = [
        (
            heading_of(account, one),
            line(account.missing if one.persons is None else number(one.persons, language)),
            line(account.missing if one.number is None else number(one.number, language)),
            line(money_in_table(one.unit_price, language)),
            _cell(account, one.reported),
        )
        for one in lines
        if any(value is not None for value in (one.persons, one.number, one.unit_price))
    ]
    widths = {"line": 53, "persons": 20, "units": 20, "price": 26, "accounted": 26}
    unit = money_unit(currency, language)
    return table(account, "budget-worked-out", widths, rows, unit=unit, year=year)


def _totals(account: Account, years: list[tuple[str, list[BudgetLine]]], currency: str) -> tuple[Block, ...]:
    """Return the four totals of each year; one that lacks a term is not stated."""

    def total(lines: list[BudgetLine], kind: str) -> Inlines:
        whole = added(getattr(one, kind) for one in lines)
        return _cell(account, whole.money if whole.complete else None)

    rows = [(line(year), *(total(lines, kind) for kind in _KINDS)) for year, lines in years]
    lacking = any(account.lacking in row for row in rows)
    return table(
        account,
        "budget-totals",
        {"year": 41, **dict.fromkeys(_COLUMNS, 26)},
        rows,
        note=account.say("totals-lacking") if lacking else None,
        may_go=["applied", "paid"],
        unit=money_unit(currency, account.language),
    )
