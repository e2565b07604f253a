"""The annex about what binds the parties: agreements, decisions, consultations, follow-up, policy."""

from partnerkit.documents.joining import capital
from partnerkit.documents.paper.goals import goal_of_owners
from partnerkit.documents.report.account import (
    Account,
    bullets,
    glued,
    labelled,
    led,
    line,
    sentences,
    strong,
    unless_said,
)
from partnerkit.documents.report.aims import decision, titled
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Paragraph, plain
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_in_table
from partnerkit.language.phrases import paragraph_in_words
from partnerkit.model import Agreement, Decision, FollowUpEvent, PolicyGoal


def agreements(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what the parties agreed, with case numbers and ends."""
    rows = [
        (_agreement(account, one), line(date_in_table(one.signed, account.language)), _terms(account, one))
        for one in account.telling.shown(account.partnership.agreements)
    ]
    widths = {"agreement": 55, "signed": 26, "terms": 64}
    return table(account, "agreements", widths, rows, may_go=["signed", "terms"])


def _agreement(account: Account, one: Agreement) -> Inlines:
    kind = account.coded(one.kind)
    title = account.optional(one.title, f"{one.id}.title")
    parties = account.telling.joined(account.telling.name(party) for party in one.parties)
    return (
        sentences(
            [
                strong(title or kind) if title or kind else (),
                unless_said(kind, title) if title else (),
                labelled(account.say("agreements.between"), parties),
            ]
        )
        or account.lacking
    )


def _terms(account: Account, one: Agreement) -> Inlines:
    say = account.say
    ended = [
        account.dated(one.ended),
        account.named(one.ended_by),
        account.optional(one.ended_reason, f"{one.id}.ended_reason"),
    ]
    return (
        sentences(
            [
                account.optional(one.content, f"{one.id}.content"),
                labelled(say("agreements.valid"), account.spanned(one.valid)),
                labelled(
                    say("agreements.references"),
                    glued((account.reference(number) for number in one.references), ", "),
                ),
                labelled(say("agreements.ended"), glued(ended, ", ")),
            ]
        )
        or account.lacking
    )


def decisions(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what bodies on either side decided, and who was asked."""
    rows = [
        (account.name(one.body), _when(account, one), _decided(account, one))
        for one in sorted(account.telling.shown(account.partnership.decisions), key=_in_time)
    ]
    consulted = account.telling.shown(account.partnership.consultations)
    shared = shared_title(account, [one.about for one in consulted])
    asked = [
        (
            account.name(one.organisation),
            glued(
                [
                    account.dated(one.date),
                    account.optional(one.manner, f"{one.id}.manner"),
                ],
                ", ",
            )
            or account.lacking,
            sentences(
                [
                    account.coded(one.outcome),
                    account.optional(one.remarks, f"{one.id}.remarks"),
                    labelled(account.say("decisions.about"), () if shared else titled(account, one.about)),
                ]
            )
            or account.lacking,
        )
        for one in consulted
    ]
    return (
        *table(account, "decisions", {"body": 54, "when": 33, "decided": 58}, rows),
        *table(
            account,
            "consultations",
            {"body": 55, "when": 33, "answer": 57},
            asked,
            note=_note(account, shared),
            may_go=["when", "answer"],
        ),
    )


def shared_title(account: Account, names: list[str | None]) -> Inlines:
    """Return the title of what several rows are all about, to be said once below them; else nothing."""
    return titled(account, names[0]) if len(names) > 1 and len(set(names)) == 1 else ()


def _note(account: Account, title: Inlines) -> str | None:
    return plain(sentences([labelled(account.say("decisions.about"), title)])) if title else None


def _in_time(one: Decision) -> tuple[bool, object]:
    return (one.date is None, one.date.sort_key if one.date else ())


def _when(account: Account, one: Decision) -> Inlines:
    return glued(
        [
            line(date_in_table(one.date, account.language)),
            line(paragraph_in_words(one.paragraph, account.language)) if one.paragraph else (),
            account.reference(one.reference) if one.reference else (),
        ],
        ", ",
    )


def _decided(account: Account, one: Decision) -> Inlines:
    matter = account.optional(one.matter, f"{one.id}.matter")
    about = glued((titled(account, name) for name in one.about), "; ")
    return (
        sentences(
            [
                strong(matter) if matter else (),
                *(account.words(point.text, f"{one.id}.points") for point in one.points),
                labelled(account.say("decisions.about"), unless_said(about, matter)),
                account.coded(one.stage),
            ]
        )
        or account.lacking
    )


def follow_ups(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what falls due and what was done about it."""
    say = account.say
    shown = account.telling.shown(account.partnership.follow_ups)
    shared = shared_title(account, [one.about for one in shown])
    rows, done = [], []
    for one in shown:
        what = account.optional(one.what, f"{one.id}.what")
        about = () if shared else titled(account, one.about)
        who = [account.named(one.by), labelled(say("follow-ups.reports-to"), account.named(one.reports_to))]
        when = [account.coded(one.clock), account.dated(one.due)]
        rows.append(
            (
                sentences([what, labelled(say("decisions.about"), about)]) or account.lacking,
                glued(who, "; ") or account.lacking,
                glued(when, ", ") or account.lacking,
            )
        )
        told = sentences(_event(account, event) for event in account.telling.shown(one.events))
        if told:
            done.append(led(capital(what or account.named(one.by) or account.lacking), told))
    widths = {"what": 50, "who": 60, "when": 35}
    return (
        *table(account, "follow-ups", widths, rows, note=_note(account, shared), may_go=["when"]),
        *bullets(done),
    )


def _event(account: Account, one: FollowUpEvent) -> Inlines:
    taken = account.telling.index.get(one.decision) if one.decision else None
    said = isinstance(taken, Decision) and taken.date == one.date
    parts = [
        line(date_in_table(one.date, account.language)) if one.date and not said else (),
        decision(account, one.decision) if one.decision else (),
        account.optional(one.outcome, f"{one.id}.outcome"),
    ]
    return glued(parts, ": ")


def policy(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the documents the work is measured against, and the goals in them."""
    say = account.say
    rows = []
    for one in account.telling.shown(account.partnership.policy_documents):
        title = account.words(one.title, f"{one.id}.title")
        more = [
            labelled(say("policy.valid"), account.spanned(one.valid)),
            line(one.reference) if one.reference else (),
            account.address(one.address),
        ]
        rows.append(
            (
                title,
                account.telling.joined(account.name(owner) for owner in one.owners) or account.lacking,
                sentences(more) or account.lacking,
            )
        )
    goals: dict[Inlines, list[Inlines]] = {}
    for goal in account.telling.shown(account.partnership.policy_goals):
        told = sentences([labelled(_kind(account, goal), _goal(account, goal))])
        goals.setdefault(titled(account, goal.document), []).append(told)
    widths = {"document": 50, "owner": 52, "more": 43}
    return (
        *table(account, "policy", widths, rows, may_go=["owner", "more"]),
        *(
            block
            for title, told in sorted(goals.items(), key=lambda group: not group[0])
            for block in _goals(account, title, told)
        ),
    )


def _goals(account: Account, title: Inlines, told: list[Inlines]) -> tuple[Block, ...]:
    lead = strong(title or line(account.say("policy.other-goals")))
    return (Paragraph(lead, keep_with_next=True), *bullets(told))


def _goal(account: Account, one: PolicyGoal) -> Inlines:
    """Return a goal with whose it is and when it is to be reached."""
    if one.owners and one.statement:
        return goal_of_owners(account.telling, one)
    due = labelled(account.say("policy.due"), account.dated(one.due))
    said = account.words(one.statement, f"{one.id}.statement")
    return sentences([said, due]) if due else said


def _kind(account: Account, one: PolicyGoal) -> str:
    kind = code(one.kind, account.language) if one.kind else account.say("policy.goal")
    return f"{kind} {one.number}" if one.number else kind
