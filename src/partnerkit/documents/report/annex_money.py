"""The annex about money beside the budget: grants, financing without amounts, exchange rates, vouchers."""

from partnerkit.documents.report.account import Account, bullets, glued, labelled, led, line, sentences
from partnerkit.documents.report.aims import titled
from partnerkit.documents.report.cover import programme
from partnerkit.documents.report.money import KINDS, added
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines
from partnerkit.forms.form import Section
from partnerkit.language.amounts import count_in_table, money_in_sentence, money_in_table, money_unit, number
from partnerkit.language.dates import date_in_table
from partnerkit.model import BudgetLine, Grant, Voucher


def grants(account: Account, section: Section) -> tuple[Block, ...]:
    """Return each grant to the project with its five amounts, what it covers and its conditions."""
    mine = [one for one in account.telling.shown(account.partnership.grants) if _is_mine(account, one)]
    return _grants(account, mine)


def other_grants(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the grants to other projects, then financing that no amount is known of."""
    shown = account.telling.shown(account.partnership.grants)
    return (
        *_grants(account, [one for one in shown if not _is_mine(account, one)]),
        *_financing(account),
    )


def _is_mine(account: Account, one: Grant) -> bool:
    return account.project is None or not one.projects or account.project.id in one.projects


def _grants(account: Account, shown: list[Grant]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for currency in dict.fromkeys(_currency(one) for one in shown):
        rows = [
            (
                _grant(account, one),
                *(line(money_in_table(getattr(one, kind), account.language)) for kind in KINDS),
            )
            for one in shown
            if _currency(one) == currency
        ]
        widths = {"grant": 45, **dict.fromkeys(KINDS, 20)}
        unit = money_unit(currency, account.language)
        blocks.extend(table(account, "grants", widths, rows, may_go=KINDS, unit=unit))
    return (*blocks, *bullets(_covers(account, one) for one in shown))


def _currency(one: Grant) -> str:
    amounts = (getattr(one, kind) for kind in KINDS)
    return next((money.currency for money in amounts if money), "SEK")


def _grant(account: Account, one: Grant) -> Inlines:
    numbers = glued((account.reference(number, one.funder) for number in one.references), ", ")
    return glued([account.name(one.funder), numbers], ", ")


def _of_project(account: Account, one: Grant) -> bool:
    """Whether the grant is of the same programme as the project, which the first page tells."""
    project = account.project
    return project is not None and (project.programme, project.edition) == (one.programme, one.edition)


def _covers(account: Account, one: Grant) -> Inlines:
    say, language = account.say, account.language
    mine = account.project.id if account.project else None
    others = () if one.projects == (mine,) else one.projects
    told = sentences(
        [
            labelled(say("grants.projects"), glued((titled(account, name) for name in others), "; ")),
            line(f"{say('grants.other-projects')}: {count_in_table(one.other_projects, language)}")
            if one.other_projects
            else (),
            labelled(say("grants.programme"), programme(account, one.programme, one.edition))
            if (one.programme or one.edition) and not _of_project(account, one)
            else (),
            labelled(say("grants.decided"), account.dated(one.decided)),
            *(
                labelled(say("grants.condition"), account.words(said, f"{one.id}.conditions"))
                for said in one.conditions
            ),
        ]
    )
    return led(account.name(one.funder), told) if told else ()


def _financing(account: Account) -> tuple[Block, ...]:
    say = account.say
    return bullets(
        sentences(
            [
                labelled(say("grants.about"), titled(account, one.about)),
                labelled(
                    say("grants.paid-by"), account.telling.joined(account.name(who) for who in one.paid_by)
                ),
                *(
                    account.words(said, f"{one.id}.financing")
                    for said in (one.statement, one.drivers, one.unknown_reason)
                    if said
                ),
            ]
        )
        for one in account.telling.shown(account.partnership.financing)
    )


def rates(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the exchange rates that were used."""
    language = account.language
    rows = [
        (
            line(account.say("rates.pair", start=one.from_currency, end=one.to_currency)),
            line(number(one.rate, language) if one.rate is not None else account.missing),
            line(date_in_table(one.date, language)),
            line(account.source(one.source) or account.missing),
        )
        for one in account.telling.shown(account.partnership.exchange_rates)
    ]
    widths = {"currencies": 40, "rate": 30, "when": 30, "source": 45}
    return table(account, "rates", widths, rows, may_go=["when", "source"])


def vouchers(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the bookkeeping entries behind the outcome, with their sum for each currency."""
    shown = account.telling.shown(account.project.vouchers) if account.project else ()
    blocks: list[Block] = []
    for currency in dict.fromkeys(one.amount.currency if one.amount else "SEK" for one in shown):
        mine = [one for one in shown if (one.amount.currency if one.amount else "SEK") == currency]
        whole = added(one.amount for one in mine)
        unit = money_unit(currency, account.language)
        label = account.say("sum.all" if whole.complete else "sum.known")
        summed = f"{label}: {money_in_sentence(whole.money, account.language)}"
        blocks.extend(
            table(
                account,
                "vouchers",
                {"voucher": 28, "when": 25, "amount": 24, "line": 34, "text": 34},
                [_voucher(account, one) for one in mine],
                may_go=["when", "line", "text"],
                note=summed if len(mine) > 1 and whole.money else None,
                unit=unit,
            )
        )
    return tuple(blocks)


def _voucher(account: Account, one: Voucher) -> tuple[Inlines, ...]:
    found = account.telling.index.get(one.line) if one.line else None
    heading = found.heading if isinstance(found, BudgetLine) else None
    return (
        line(one.number or account.missing),
        line(date_in_table(one.date, account.language)),
        line(money_in_table(one.amount, account.language)),
        account.words(heading, f"{one.line}.heading") if heading else line(one.line or account.missing),
        account.words(one.text, f"{one.id}.text"),
    )
