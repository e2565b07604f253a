"""The annex about what others said: feedback on reports, sources, and statements that compete."""

from partnerkit.documents.paper.outcome import answered
from partnerkit.documents.report.account import Account, glued, labelled, line, sentences, strong
from partnerkit.documents.report.aims import titled
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines
from partnerkit.errors import InvalidValueError
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import code, label
from partnerkit.language.dates import date_in_sentence, date_in_table
from partnerkit.model import Claim, Report
from partnerkit.values import FuzzyDate


def earlier_reports(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the project's other reports with dates and status, and what was answered to each; no later ones."""
    language = account.language
    this = account.report
    reports = [
        one
        for one in _reports(account)
        if one is not this and not (this and ((this.id and one.id == this.id) or _is_later(one, this)))
    ]
    rows = []
    for one in reports:
        kind = code(one.kind, language) if one.kind else account.say("feedback.report")
        year = account.say("cover.year", year=one.year) if one.year else ""
        rows.append(
            (
                line(", ".join(part for part in (kind, year) if part)),
                account.coded(one.status) or account.lacking,
                line(date_in_table(one.submitted or one.date, language)),
                glued((account.reference(number) for number in one.references), ", ") or account.lacking,
            )
        )
    widths = {"report": 50, "status": 30, "when": 25, "references": 40}
    return (
        *table(account, "reports", widths, rows, may_go=["status", "when", "references"]),
        *_answers(account, reports),
    )


def _is_later(one: Report, this: Report) -> bool:
    """Whether a report is certainly later than this one, by its project year or its date."""
    if one.year is not None and this.year is not None:
        return one.year > this.year
    ours, theirs = this.submitted or this.date, one.submitted or one.date
    return bool(ours and theirs and ours.certainly_before(theirs))


def feedback(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what was answered to this report, which cannot stand in the report that was sent."""
    return _answers(account, [account.report] if account.report else [])


def _reports(account: Account) -> list[Report]:
    project = account.project.id if account.project else None
    return [one for one in account.telling.shown(account.partnership.reports) if one.project == project]


def _answers(account: Account, reports: list[Report]) -> tuple[Block, ...]:
    return tuple(
        block
        for report in reports
        for one in account.telling.shown(report.feedback)
        for block in answered(account.telling, report, one)
    )


def sources(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the sources and what they state, for readers in the house only: others see the chosen value."""
    if not account.internal:
        return ()
    language = account.language
    rows = [
        (
            glued(
                [account.words(one.title, f"{one.id}.title"), account.address(one.address)],
                ", ",
            ),
            account.coded(one.kind) or account.lacking,
            glued(
                [
                    account.named(one.publisher),
                    account.dated(one.date),
                    line(f"{account.say('sources.seen')} {date_in_table(one.seen, language)}")
                    if one.seen
                    else (),
                ],
                ", ",
            )
            or account.lacking,
        )
        for one in account.partnership.sources
    ]
    claims = [
        (strong(_about(account, one)), _stated(account, one), _judged(account, one))
        for one in account.partnership.claims
    ]
    return (
        *table(
            account,
            "sources",
            {"source": 60, "kind": 35, "published": 50},
            rows,
            may_go=["kind", "published"],
        ),
        *table(account, "claims", {"about": 40, "stated": 60, "chosen": 45}, claims),
    )


def _about(account: Account, one: Claim) -> Inlines:
    """Return which field of which record a claim is about, in words as far as there are any."""
    name, _, field = one.about.rpartition(".")
    found = account.telling.index.get(name)
    if found is None:
        return line(one.about)
    try:
        told = label(type(found).__name__, field, account.language)
    except KeyError:
        told = field
    return glued([titled(account, name), line(told)], ": ")


def _stated(account: Account, one: Claim) -> Inlines:
    where = ", ".join(part for part in (account.source(one.source), one.locator) if part)
    return (
        sentences(
            [
                _value(account, one.value) if one.value else (),
                account.optional(one.wording, f"{one.id}.wording"),
                labelled(account.say("sources.source"), line(where) if where else ()),
            ]
        )
        or account.lacking
    )


def _value(account: Account, value: str) -> Inlines:
    """Return a stated value: an organisation by its name, a date as dates are written, else as it stands."""
    if account.telling.organisation(value):
        return account.name(value)
    try:
        return line(date_in_sentence(FuzzyDate(value), account.language))
    except InvalidValueError:
        return line(value)


def _judged(account: Account, one: Claim) -> Inlines:
    chosen = account.say(
        f"sources.{'unchosen' if one.chosen is None else 'chosen' if one.chosen else 'rejected'}"
    )
    return sentences([line(chosen), account.optional(one.reason, f"{one.id}.reason")])
