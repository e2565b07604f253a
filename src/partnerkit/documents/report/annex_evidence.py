"""The annex about what others said: feedback on reports, sources, and statements that compete."""

from partnerkit.documents.paper.outcome import answered
from partnerkit.documents.report.account import Account, glued, labelled, line, sentences, strong
from partnerkit.documents.report.aims import titled
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_in_table
from partnerkit.model import Claim, Report


def earlier_reports(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the project's other reports with dates and status, and what was answered to each."""
    language = account.language
    this = account.report
    reports = [
        one for one in _reports(account) if one is not this and not (this and this.id and one.id == this.id)
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
        *table(account, "sources", {"source": 60, "kind": 35, "published": 50}, rows),
        *table(account, "claims", {"about": 40, "stated": 60, "chosen": 45}, claims),
    )


def _about(account: Account, one: Claim) -> Inlines:
    name, _, field = one.about.rpartition(".")
    title = titled(account, name) if name in account.telling.index else ()
    return (*title, *line(f" ({one.about})")) if title else line(one.about or field)


def _stated(account: Account, one: Claim) -> Inlines:
    return (
        sentences(
            [
                line(one.value) if one.value else (),
                account.optional(one.wording, f"{one.id}.wording"),
                labelled(
                    account.say("sources.source"),
                    line(", ".join(part for part in (account.source(one.source), one.locator) if part)),
                )
                if one.source or one.locator
                else (),
            ]
        )
        or account.lacking
    )


def _judged(account: Account, one: Claim) -> Inlines:
    chosen = account.say(
        f"sources.{'unchosen' if one.chosen is None else 'chosen' if one.chosen else 'rejected'}"
    )
    return sentences([line(chosen), account.optional(one.reason, f"{one.id}.reason")])
