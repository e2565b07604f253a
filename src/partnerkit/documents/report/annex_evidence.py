"""The annex about what others said: feedback on reports, sources, and statements that compete."""

from partnerkit.documents.report.account import Account, glued, labelled, line, sentences, strong
from partnerkit.documents.report.annex_commitments import linked
from partnerkit.documents.report.parties import titled
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, BulletList, Inlines, Paragraph
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_in_table
from partnerkit.language.lists import quote
from partnerkit.model import Claim, Feedback, Report


def feedback(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the reports of the project with dates and status, and what was answered to each."""
    language = account.language
    blocks: list[Block] = []
    rows = []
    shown = account.telling.shown(account.partnership.reports)
    reports = [
        one
        for one in shown
        if one is account.report or account.project is None or one.project == account.project.id
    ]
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
    if len(reports) > 1:
        blocks.extend(
            table(account, "reports", {"report": 50, "status": 30, "when": 25, "references": 40}, rows)
        )
    for one in reports:
        for answer in account.telling.shown(one.feedback):
            blocks.extend(_feedback(account, one, answer))
    return tuple(blocks)


def _feedback(account: Account, report: Report, one: Feedback) -> tuple[Block, ...]:
    who = [
        account.named(one.by),
        account.dated(one.date),
    ]
    leading = labelled(account.say("feedback.from"), glued(who, ", ")) or line(
        account.say("feedback.unnamed")
    )
    points = tuple(
        _quoted(account, point.text.get(account.language))
        if point.quoted and account.telling.has(point.text)
        else sentences([account.words(point.text, f"{report.id}.feedback")])
        for point in one.points
    )
    return (Paragraph(leading, keep_with_next=bool(points)), *((BulletList(points),) if points else ()))


def _quoted(account: Account, words: str | None) -> Inlines:
    return line(quote(words or "", account.language))


def sources(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the sources and what they state, for readers in the house only: others see the chosen value."""
    if not account.internal:
        return ()
    language = account.language
    rows = [
        (
            glued(
                [account.words(one.title, f"{one.id}.title"), linked(one.address) if one.address else ()],
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
