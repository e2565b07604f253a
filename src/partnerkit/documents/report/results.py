"""What came of the work: results by level, indicators with their values, matters that cut across, risks."""

from decimal import Decimal

from partnerkit.documents.joining import capital, with_spaces
from partnerkit.documents.report.account import Account, bullets, glued, labelled, led, line, sentences
from partnerkit.documents.report.aims import objective_numbers
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Footnote, Heading, Inlines, plain
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.amounts import number, percent_in_table
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_in_table
from partnerkit.model import Indicator, Modality, Observation, Result, ResultLevel, Term


def results(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the results by the level where they show, or at the level asked for."""
    if section.level:
        return _by_level(account, (section.level,))
    return _by_level(account, (*ResultLevel, None), heading=4 if section.question or section.under else 3)


def other_results(account: Account) -> tuple[Block, ...]:
    """Return the results at levels that a form which asks by level does not ask for, so that nothing is lost."""
    asked = [one.level for one in account.form.sections if one.block == "results"]
    if not asked or None in asked:
        return ()
    return _by_level(account, tuple(one for one in (*ResultLevel, None) if one not in asked))


def _by_level(
    account: Account, levels: tuple[ResultLevel | None, ...], heading: int | None = None
) -> tuple[Block, ...]:
    """Return the results of some levels; those with one lead stand together.

    Args:
        account: What the report is made from.
        levels: The levels, in order; `None` for results without one.
        heading: The level of the heading before each; without one they have none.
    """
    shown = account.telling.shown(account.project.results) if account.project else ()
    blocks: list[Block] = []
    for level in levels:
        here = [(place, one) for place, one in enumerate(shown, 1) if one.level is level]
        if not here:
            continue
        if heading and any(one.level for one in shown):
            name = code(level, account.language) if level else account.say("results.no-level")
            blocks.append(Heading(heading, capital(line(name))))
        groups: dict[Inlines | int, list[Inlines]] = {}
        for place, one in here:
            key = one.id or f"result-{place}"
            groups.setdefault(_lead(account, one, key) or place, []).append(_result(account, one, key))
        blocks.extend(
            bullets(
                with_spaces(told) if isinstance(lead, int) else led(capital(lead), with_spaces(told))
                for lead, told in groups.items()
            )
        )
    return tuple(blocks)


def _lead(account: Account, one: Result, key: str) -> Inlines:
    """Return what a result is about, and for whom unless the words say so."""
    subject = account.optional(one.lead, f"{key}.lead")
    whose = [
        account.telling.name(party)
        for party in one.benefits
        if plain(account.telling.short(party)) not in plain(subject)
    ]
    return glued([subject, account.telling.listed(whose)], ", ")


def _result(account: Account, one: Result, key: str) -> Inlines:
    return sentences(
        [
            (*account.words(one.statement, f"{key}.statement"), *_notes(account, one))
            if one.statement
            else (),
            line(account.say(f"results.{one.modality.value}"))
            if one.modality and one.modality is not Modality.ACHIEVED
            else (),
            line(account.say(f"results.formalised-{'yes' if one.formalised else 'no'}"))
            if one.formalised is False or (one.formalised and not one.formalised_in)
            else (),
            labelled(account.say("results.when"), account.dated(one.date)),
            labelled(
                account.say("results.formalised-in"),
                account.optional(one.formalised_in, f"{key}.formalised_in"),
            ),
            labelled(account.say("results.evidence"), account.optional(one.evidence, f"{key}.evidence")),
            objective_numbers(account, one.supports),
        ]
    ) or sentences([account.lacking])


def _notes(account: Account, one: Result) -> Inlines:
    found = [account.telling.index.get(term) for term in one.terms]
    return tuple(
        Footnote(term.id, account.telling.words(term.explanation, f"{term.id}.explanation"))
        for term in found
        if isinstance(term, Term) and term.explanation
    )


def indicators(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the indicators with baseline, target and outcome, and every value where there are several."""
    shown = account.telling.shown(account.project.indicators) if account.project else ()
    rows, values = [], []
    for place, one in enumerate(shown, 1):
        key = one.id or f"indicator-{place}"
        outcome = one.outcome
        rows.append(
            (
                _indicator(account, one, key),
                _value(account, one, one.baseline, dated=True),
                _value(account, one, one.target, dated=True),
                _value(account, one, outcome),
                _seen(account, outcome),
            )
        )
        for seen in one.observations if len(one.observations) > 1 else ():
            name = account.words(one.name, f"{key}.name")
            when = line(date_in_table(seen.date, account.language))
            values.append(
                (name, when, _value(account, one, seen), line(account.source(seen.source) or account.missing))
            )
    return (
        *table(
            account,
            "indicators",
            {"indicator": 43, "baseline": 23, "target": 22, "outcome": 29, "seen": 28},
            rows,
        ),
        *table(account, "values", {"indicator": 55, "when": 25, "outcome": 25, "source": 40}, values),
    )


def _indicator(account: Account, one: Indicator, key: str) -> Inlines:
    unit = (Words(" ("), *account.words(one.unit, f"{key}.unit"), Words(")")) if one.unit else ()
    return sentences(
        [
            (*account.words(one.name, f"{key}.name"), *unit),
            line(account.say(f"indicators.{one.direction.value}")) if one.direction else (),
            line(account.say(f"indicators.cumulative-{'yes' if one.cumulative else 'no'}"))
            if one.cumulative is not None
            else (),
            labelled(account.say("indicators.method"), account.optional(one.method, f"{key}.method")),
            objective_numbers(account, (one.objective,)) if one.objective else (),
        ]
    )


def _value(
    account: Account, indicator: Indicator, one: Observation | None, *, dated: bool = False
) -> Inlines:
    if one is None:
        return account.lacking
    share = _is_share(indicator)
    parts = [
        line(_figure(account, one.value, share)) if one.value is not None else (),
        line(_fraction(account, one)) if one.numerator is not None or one.denominator is not None else (),
        account.optional(one.text, "observation.text"),
    ]
    told = glued(parts, "; ") or account.lacking
    pieces = [
        (
            *account.words(part.category, "breakdown.category"),
            Words(f" {_figure(account, part.value, share)}"),
        )
        for part in one.breakdown
    ]
    if pieces:
        told = (*told, Words(" ("), *glued(pieces, ", "), Words(")"))
    return (*told, Words(f" ({date_in_table(one.date, account.language)})")) if dated and one.date else told


def _fraction(account: Account, one: Observation) -> str:
    part, whole = (
        account.missing if side is None else number(side, account.language)
        for side in (one.numerator, one.denominator)
    )
    return account.say("indicators.fraction", part=part, whole=whole)


def _figure(account: Account, value: Decimal | None, share: bool) -> str:
    if value is None:
        return account.missing
    return percent_in_table(value, account.language) if share else number(value, account.language)


def _is_share(indicator: Indicator) -> bool:
    """Whether values are told in per cent: the unit says so in one of its languages."""
    words = {said.strip().casefold() for _, said in indicator.unit} if indicator.unit else set()
    return bool(words & {"procent", "per cent", "percent", "%"})


def _seen(account: Account, one: Observation | None) -> Inlines:
    if one is None:
        return account.lacking
    source = account.source(one.source)
    return glued([line(date_in_table(one.date, account.language)), line(source) if source else ()], "; ")


def cross_cutting(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what was done in the matters that cut across the work."""
    shown = account.telling.shown(account.project.cross_cutting) if account.project else ()
    return bullets(
        led(
            capital(line(code(one.matter, account.language))),
            account.words(one.statement, f"{one.id}.statement"),
        )
        if one.matter
        else account.words(one.statement, f"{one.id}.statement")
        for one in shown
    )


def risks(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the risks the readers may see, with what happened and what was done."""
    shown = account.telling.shown(account.project.risks) if account.project else ()
    rows = [
        tuple(
            account.words(getattr(one, name), f"{one.id}.{name}")
            for name in ("statement", "happened", "action")
        )
        for one in shown
    ]
    return table(account, "risks", {"risk": 50, "happened": 45, "done": 50}, rows)
