"""The annex about what binds the parties: agreements, decisions, consultations, follow-up, policy documents."""

from partnerkit.documents.report.account import Account, bullets, glued, labelled, line, sentences, strong
from partnerkit.documents.report.parties import decision, titled
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Link, linkable
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_in_table, period_in_table
from partnerkit.language.phrases import paragraph_in_words
from partnerkit.model import Agreement, Decision, FollowUpEvent


def agreements(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what the parties agreed, with case numbers and ends."""
    rows = [
        (_agreement(account, one), line(date_in_table(one.signed, account.language)), _terms(account, one))
        for one in account.telling.shown(account.partnership.agreements)
    ]
    return table(account, "agreements", {"agreement": 55, "signed": 25, "terms": 65}, rows)


def _agreement(account: Account, one: Agreement) -> Inlines:
    kind = line(code(one.kind, account.language)) if one.kind else ()
    title = account.words(one.title, f"{one.id}.title") if one.title else ()
    parties = account.telling.joined(account.telling.name(party) for party in one.parties)
    return sentences([strong(title or kind) if title or kind else (), kind if title else (), labelled(account.say("agreements.between"), parties)]) or line(account.missing)


def _terms(account: Account, one: Agreement) -> Inlines:
    language, say = account.language, account.say
    ended = [
        line(date_in_table(one.ended, language)) if one.ended else (),
        account.name(one.ended_by) if one.ended_by else (),
        account.words(one.ended_reason, f"{one.id}.ended_reason") if one.ended_reason else (),
    ]
    return sentences(
        [
            account.words(one.content, f"{one.id}.content") if one.content else (),
            line(f"{say('agreements.valid')}: {period_in_table(one.valid, language)}") if one.valid else (),
            labelled(say("agreements.references"), glued((account.reference(number) for number in one.references), ", ")),
            labelled(say("agreements.ended"), glued(ended, ", ")),
        ]
    ) or line(account.missing)


def decisions(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what bodies on either side decided, and who was asked."""
    language = account.language
    rows = [
        (account.name(one.body), _when(account, one), _decided(account, one))
        for one in account.telling.shown(account.partnership.decisions)
    ]
    asked = [
        (
            account.name(one.organisation),
            glued(
                [
                    line(date_in_table(one.date, language)) if one.date else (),
                    account.words(one.manner, f"{one.id}.manner") if one.manner else (),
                ],
                ", ",
            )
            or line(account.missing),
            sentences(
                [
                    line(code(one.outcome, language)) if one.outcome else (),
                    account.words(one.remarks, f"{one.id}.remarks") if one.remarks else (),
                    labelled(account.say("decisions.about"), titled(account, one.about)) if one.about else (),
                ]
            )
            or line(account.missing),
        )
        for one in account.telling.shown(account.partnership.consultations)
    ]
    return (
        *table(account, "decisions", {"body": 45, "when": 35, "decided": 65}, rows),
        *table(account, "consultations", {"body": 45, "when": 35, "answer": 65}, asked),
    )


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
    return sentences(
        [
            strong(account.words(one.matter, f"{one.id}.matter")) if one.matter else (),
            *(account.words(point.text, f"{one.id}.points") for point in one.points),
            labelled(account.say("decisions.about"), glued((titled(account, name) for name in one.about), "; ")) if one.about else (),
            line(code(one.stage, account.language)) if one.stage else (),
        ]
    ) or line(account.missing)


def follow_ups(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what falls due and what was done about it."""
    language, say = account.language, account.say
    rows = []
    for one in account.telling.shown(account.partnership.follow_ups):
        what = [
            account.words(one.what, f"{one.id}.what") if one.what else (),
            labelled(say("follow-ups.about"), titled(account, one.about)) if one.about else (),
        ]
        who = [
            account.name(one.by) if one.by else (),
            labelled(say("follow-ups.reports-to"), account.name(one.reports_to)) if one.reports_to else (),
        ]
        when = [line(code(one.clock, language)) if one.clock else (), line(date_in_table(one.due, language)) if one.due else ()]
        done = [_event(account, event) for event in account.telling.shown(one.events)]
        rows.append(
            (
                sentences(what) or line(account.missing),
                sentences(who) or line(account.missing),
                glued(when, ", ") or line(account.missing),
                sentences(done) or line(say("follow-ups.none")),
            )
        )
    return table(account, "follow-ups", {"what": 45, "who": 35, "when": 25, "events": 40}, rows)


def _event(account: Account, one: FollowUpEvent) -> Inlines:
    parts = [
        line(date_in_table(one.date, account.language)) if one.date else (),
        decision(account, one.decision) if one.decision else (),
        account.words(one.outcome, f"{one.id}.outcome") if one.outcome else (),
    ]
    return glued(parts, ", ")


def policy(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the documents the work is measured against, and the goals in them."""
    language, say = account.language, account.say
    rows = []
    for one in account.telling.shown(account.partnership.policy_documents):
        title = account.words(one.title, f"{one.id}.title")
        more = [
            line(f"{say('policy.valid')}: {period_in_table(one.valid, language)}") if one.valid else (),
            line(one.reference) if one.reference else (),
            linked(one.address) if one.address else (),
        ]
        rows.append((title, account.telling.joined(account.name(owner) for owner in one.owners) or line(account.missing), sentences(more) or line(account.missing)))
    goals = [
        sentences(
            [
                line(f"{say('policy.number')} {goal.number}") if goal.number else (),
                account.words(goal.statement, f"{goal.id}.statement"),
                line(code(goal.kind, language)) if goal.kind else (),
                labelled(say("policy.document"), titled(account, goal.document)) if goal.document else (),
                labelled(say("policy.owners"), account.telling.joined(account.name(owner) for owner in goal.owners)),
                line(f"{say('policy.due')}: {date_in_table(goal.due, language)}") if goal.due else (),
            ]
        )
        for goal in account.telling.shown(account.partnership.policy_goals)
    ]
    return (*table(account, "policy", {"document": 60, "owner": 40, "more": 45}, rows), *bullets(goals))


def linked(address: str) -> Inlines:
    """Return a web address as a link whose words are its domain; one that leads nowhere as it is written."""
    if not linkable(address) or address.startswith("#"):
        return (Words(address),)
    domain = address.partition("//")[2].partition("/")[0] or address.partition(":")[2]
    return (Link((Words(domain.removeprefix("www.")),), address),)
