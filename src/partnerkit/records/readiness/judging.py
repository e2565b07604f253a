"""`readiness`: the form's sections, the annexes and the rules brought together for one document."""

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from partnerkit.documents.answered import Answered
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.paper.states import states as paper_states
from partnerkit.documents.position_paper import parts_made
from partnerkit.documents.report.account import Account
from partnerkit.documents.report.states import cover_asks
from partnerkit.documents.report.states import states as report_states
from partnerkit.documents.telling import Telling
from partnerkit.forms import Form, FormKind
from partnerkit.forms.limit import overruns
from partnerkit.model import Paper, Partnership, Project, Report
from partnerkit.programmes import Programme
from partnerkit.records.audience import for_audience, lost_to, shown_of
from partnerkit.records.readiness.annexes import annexes
from partnerkit.records.readiness.passing import example_of
from partnerkit.records.readiness.placing import sorted_out, telling
from partnerkit.records.readiness.standing import Noted, Question, Readiness, TooLong
from partnerkit.records.readiness.subject import Subject
from partnerkit.rules import Finding, Profile, RulePack, validate
from partnerkit.rules.core.lengths import level_of
from partnerkit.rules.engine import installed
from partnerkit.rules.report import Report as Judged
from partnerkit.source.origin import Origin
from partnerkit.values import Text

_TOO_LONG = frozenset({"PK740", "PK741"})
_ANNEX = "PK731"
"""Findings that say again what is told as a text over its limit, or as an annex."""

_PROFILES = {FormKind.POSITION_PAPER: Profile.DECISION, FormKind.FINAL_REPORT: Profile.FINAL_REPORT}


def readiness(
    partnership: Partnership,
    subject: Subject | None = None,
    *,
    language: str,
    audience: str = "public",
    today: date | None = None,
    origin: Origin | None = None,
    packs: Iterable[RulePack] | None = None,
    programmes: Iterable[Programme] = (),
) -> Readiness:
    """Return how one document of a record stands.

    Args:
        partnership: The whole record.
        subject: The document with its form; without one only what the rules say of the record counts.
        language: Language of the document, `sv` or `en`.
        audience: Whom it is for: `public`, `partner` or `internal`; what these may not see answers nothing.
        today: The day it is judged for; without one, rules that ask for it are told as not examined.
        origin: Where everything stands in the file.
        packs: The rule packs to ask; without any, our own and every installed one.
        programmes: Programmes of one's own, which rules read in place of installed ones of the same name.
    """
    asked = tuple(packs) if packs is not None else installed()[0]
    profile = _PROFILES[subject.form.kind] if subject else Profile.DRAFT
    judged = validate(
        partnership,
        profile=profile,
        today=today,
        origin=origin,
        packs=None if packs is None else asked,
        programmes=programmes,
    )
    found = Readiness(
        profile=profile,
        subject=subject,
        language=language,
        nothing_there=tuple(code for code in judged.examined if not judged.looked_at.get(code)),
        not_examined=judged.not_examined,
    )
    if subject is None:
        noted = Noted(judged.findings, judged.waived, _passed(judged))
        return evolve(found, record=noted)
    shown, _ = for_audience(partnership, audience)
    seen = _seen(partnership, subject, audience)
    mine, waived = _own(partnership, subject, judged.findings), _own(partnership, subject, judged.waived)
    accepted = {one.message.params.get("kind") for one in waived if one.code == _ANNEX}
    enclosed = annexes(shown, seen, accepted)
    told = {*_TOO_LONG, *((_ANNEX,) if enclosed else ())}
    answered, asks = _answered(shown, seen, language, audience)
    sections = tuple(one.section for one in answered)
    standing = sorted_out(
        tuple(one for one in mine if one.code not in told), subject.form, partnership, sections
    )
    accepting = sorted_out(waived, subject.form, partnership, sections)
    passing = _passing(subject.form, asked, _passed(judged), frozenset(one.key for one in sections))
    notes = {
        key: Noted(tuple(standing.get(key, ())), tuple(accepting.get(key, ())), tuple(passing.get(key, ())))
        for key in (None, *(one.key for one in sections))
    }
    return evolve(
        found,
        subject=seen,
        questions=tuple(_question(seen.form, one, notes[one.section.key]) for one in answered),
        annexes=enclosed,
        asks=asks,
        record=notes[None],
        elsewhere=tuple(one for one in judged.findings if subject.elsewhere(partnership, one.place)),
    )


def _seen(partnership: Partnership, subject: Subject, audience: str) -> Subject:
    """Return the document as its audience sees it; what is not for them is as if nobody had begun it."""
    lost = lost_to(partnership, audience)
    paper, project, report = (
        shown_of(one, audience, lost) if one else None
        for one in (subject.paper, subject.project, subject.report)
    )
    return evolve(
        subject,
        paper=paper if isinstance(paper, Paper) else None,
        project=project if isinstance(project, Project) else None,
        report=report if isinstance(report, Report) else None,
    )


def _own(partnership: Partnership, subject: Subject, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(one for one in findings if not subject.elsewhere(partnership, one.place))


def _answered(
    shown: Partnership, subject: Subject, language: str, audience: str
) -> tuple[tuple[Answered, ...], tuple[Text, ...]]:
    """Return the sections with how far they are answered, and what the document asks for outside them."""
    form = subject.form
    if form.kind is FormKind.POSITION_PAPER:
        paper = subject.paper or Paper(id="paper")
        context = PaperContext(Telling(shown, language, audience, as_of=paper.date), paper, form)
        return paper_states(context, parts_made(form, context.adopted, subject.parts)), ()
    dated = subject.report.date if subject.report else None
    telling = Telling(shown, language, audience, "report", as_of=dated)
    account = Account(telling, subject.project, subject.report, form, subject.stands_in)
    return report_states(account), cover_asks(account)


def _question(form: Form, one: Answered, noted: Noted) -> Question:
    if any(two.code in _TOO_LONG for two in noted.waived):
        return Question(one, noted=noted)
    level = level_of(form, one.section)
    over = overruns(one.section.limit, one.said, one.section.languages)
    return Question(one, tuple(TooLong(two, level) for two in over), noted)


def _passed(judged: Judged) -> tuple[str, ...]:
    """Return the codes of rules that looked at something and found nothing, neither standing nor waived.

    Those whose matter is told in another way are not among them.
    """
    found = {one.code for one in (*judged.findings, *judged.waived)} | _TOO_LONG | {_ANNEX}
    return tuple(code for code in judged.examined if judged.looked_at.get(code) and code not in found)


def _passing(
    form: Form, packs: tuple[RulePack, ...], passed: tuple[str, ...], keys: frozenset[str]
) -> dict[str | None, list[str]]:
    """Return the codes of rules by the section they speak of; those about another kind of document are left out."""
    other = "reports" if form.kind is FormKind.POSITION_PAPER else "papers"
    told: dict[str | None, list[str]] = {}
    for rule in (rule for pack in packs for rule in pack.rules if rule.code in passed):
        example = example_of(rule)
        key = telling(form, *example, keys) if example else None
        if key or not example or example[1][:1] != (other,):
            told.setdefault(key, []).append(rule.code)
    return told
