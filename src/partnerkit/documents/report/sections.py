"""From the form to the document: sections with numbers, questions, answers, and what is still missing."""

import re
from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

from partnerkit.documents.report import (
    aims,
    annex_actors,
    annex_commitments,
    annex_evidence,
    annex_money,
    annexes,
    closing,
    doing,
    identity,
    money,
    money_years,
    parties,
    results,
)
from partnerkit.documents.report.account import Account, labelled, led, line, sentences
from partnerkit.documents.report.drawn import drawn
from partnerkit.documents.report.last_year import last_answer
from partnerkit.documents.report.lengths import length
from partnerkit.documents.report.portal import boxed
from partnerkit.documents.tree import Block, Heading, Inlines, Paragraph, Prompt
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Layout, Part, Requirement, Section
from partnerkit.language.spoken import document_tag, language_name
from partnerkit.model import Answer, Consideration
from partnerkit.values import Text

Fill = Callable[[Account, Section], tuple[Block, ...]]


def _nothing(account: Account, section: Section) -> tuple[Block, ...]:
    return ()


BLOCKS: Mapping[str, Fill] = {
    "answer": _nothing,
    "changes": aims.changes,
    "parties": parties.parties,
    "objectives": aims.objectives,
    "activities": doing.activities,
    "participants": doing.participants,
    "results": results.results,
    "indicators": results.indicators,
    "cross-cutting": results.cross_cutting,
    "risks": results.risks,
    "finances": money.finances,
    "annexes": annexes.annexes,
    "declaration": closing.declaration,
    "relation": annex_actors.relation,
    "organisations": annex_actors.organisations,
    "agreements": annex_commitments.agreements,
    "decisions": annex_commitments.decisions,
    "follow-ups": annex_commitments.follow_ups,
    "policy": annex_commitments.policy,
    "grants": annex_money.grants,
    "other-grants": annex_money.other_grants,
    "rates": annex_money.rates,
    "vouchers": annex_money.vouchers,
    "feedback": annex_evidence.feedback,
    "earlier-reports": annex_evidence.earlier_reports,
    "sources": annex_evidence.sources,
    "project-name": identity.project_name,
    "contacts": identity.contacts,
    "references": identity.case_numbers,
    "report-year": identity.report_year,
    "projects": identity.projects,
    "budget-years": money_years.budget_years,
}
"""What fills a section from the record, by the name of its block; an unknown name fills nothing."""


def _whatever(account: Account) -> bool:
    return True


COMPLETE: Mapping[str, Callable[[Account], bool]] = {
    "participants": doing.counted,
    "finances": money.reported,
    "annexes": annexes.settled,
    "budget-years": money_years.complete,
    "report-year": identity.case_and_year,
}
"""What the record must hold for a block to answer its section; for the others, anything.

A sent report says in a sentence what one of these lacks, from `report.no-answer`.
"""


@frozen
class Filled:
    """A section or question with what is said of it.

    Attributes:
        section: The section of the form.
        blocks: Facts, answer, or the reason why it is not relevant.
        answered: Whether what the form asks for is said.
        said: What people wrote for it.
        reason: Why it is not relevant, if somebody said so.
    """

    section: Section
    blocks: tuple[Block, ...]
    answered: bool
    said: Text | None = None
    reason: Text | None = None

    @property
    def missing(self) -> bool:
        """Whether it must be answered and is not."""
        return not self.answered and self.section.requirement is not Requirement.OPTIONAL


def of_part(account: Account, part: Part) -> tuple[Section, ...]:
    """Return the sections of the form that stand in a part."""
    return tuple(one for one in account.form.sections if one.part is part)


def filled(account: Account, sections: Iterable[Section]) -> tuple[Filled, ...]:
    """Return sections and questions with what is said of them, in order."""
    return tuple(_fill(account, section) for section in sections)


def _fill(account: Account, section: Section) -> Filled:
    facts = BLOCKS.get(section.block, _nothing)(account, section)
    answer, considered = _answer(account, section.key), _consideration(account, section.key)
    reason = (answer.not_relevant if answer else None) or (
        considered.text if considered and not considered.relevant else None
    )
    said = (answer.text if answer else None) or (
        considered.text if considered and considered.relevant else None
    )
    blocks = [*facts, *drawn(account, section.block)] if facts else []
    if said:
        blocks.extend(_said(account, section, said))
    if reason:
        words = account.words(reason, f"{section.key}.not_relevant")
        blocks.append(Paragraph(sentences([labelled(account.say("not-relevant"), words)])))
    wanted = section.languages or (account.language,)
    complete = bool(said) and all(said.get(language) is not None for language in wanted if said)
    enough = COMPLETE.get(section.block, _whatever)
    answered = complete or bool(reason) or (bool(facts) and not said and enough(account))
    return Filled(section, tuple(blocks), answered, said, reason)


def _answer(account: Account, key: str) -> Answer | None:
    answers = account.telling.shown(account.report.answers) if account.report else ()
    return next((one for one in answers if one.question == key), None)


def _consideration(account: Account, key: str) -> Consideration | None:
    considered = account.telling.shown(account.report.considerations) if account.report else ()
    return next((one for one in considered if one.section == key), None)


def _said(account: Account, section: Section, said: Text) -> tuple[Block, ...]:
    """Return an answer in the document's language, or in every language the form asks for, each marked."""
    if not section.languages:
        return account.telling.paragraphs(said, f"answer.{section.key}")
    blocks: list[Block] = []
    for language in section.languages:
        lead = line(language_name(language, account.language).capitalize())
        tag = None if language == account.language else document_tag(language)
        for place, paragraph in enumerate(re.split(r"\n\s*\n", said.get(language) or "")):
            words = " ".join(paragraph.split())
            if words:
                blocks.append(
                    Paragraph(led(lead, (Words(words, tag),)) if place == 0 else (Words(words, tag),))
                )
    return tuple(blocks)


def printed(account: Account, sections: tuple[Filled, ...], *, numbers: bool) -> tuple[Block, ...]:
    """Return the sections as blocks, numbered or not; a question is a heading of its own."""
    blocks: list[Block] = []
    count = 0
    for top in sections:
        if top.section.under is not None:
            continue
        further = [one for one in sections if one.section.under == top.section.key]
        shown = [one for one in (top, *further) if _says(account, one)]
        if not shown:
            continue
        count += 1
        number = str(count) if numbers else None
        heading = _label(account, top.section.heading, f"{top.section.key}.heading")
        blocks.append(Heading(2, heading, anchor=top.section.key, number=number))
        for place, one in enumerate(shown, 1):
            alone = not number or len(shown) == 1
            blocks.extend(_question(account, one, None if alone else f"{number}.{place}"))
    return tuple(blocks)


def _label(account: Account, words: Text, key: str) -> Inlines:
    telling = account.telling
    return telling.as_label(telling.labelling.words(words, key))


def _says(account: Account, one: Filled) -> bool:
    """Whether there is anything to print: a finished report asks for nothing, so it says nothing of a gap.

    An optional question without an answer does not stand in the document, unless last year's report answered it.
    """
    return bool(one.blocks or (one.missing and not account.done) or last_answer(account, one.section))


def _question(account: Account, one: Filled, number: str | None) -> tuple[Block, ...]:
    section = one.section
    question = section.question or (section.heading if section.under else None)
    blocks: list[Block] = []
    if question:
        anchor = section.key if section.under else None
        blocks.append(
            Heading(3, _label(account, question, f"{section.key}.question"), anchor=anchor, number=number)
        )
    blocks.extend(last_answer(account, section))
    if account.form.layout is Layout.PORTAL and section.part is Part.REPORT:
        blocks.extend(boxed(account, section, one.blocks))
    else:
        answer = _answer(account, section.key)
        if not account.done and (one.missing or answer):
            blocks.extend(length(account, section, answer.text if answer else None))
        blocks.extend(one.blocks)
    if one.missing and not account.done:
        blocks.append(_ask(account, one))
    elif one.missing and section.block in COMPLETE:
        blocks.append(Paragraph(line(account.say(f"no-answer.{section.block}"))))
    return tuple(blocks)


def _ask(account: Account, one: Filled) -> Prompt:
    section = one.section
    guidance = section.guidance.get(account.language) if section.guidance else None
    said = (section.question or section.heading).get(account.language)
    return Prompt(
        key=f"answer.{section.key}",
        label=said or section.key,
        text=account.say(
            "prompt-rest" if one.blocks else "prompt", guidance=guidance or account.say("prompt-guidance")
        ),
    )


def unanswered(account: Account, missing: tuple[Filled, ...]) -> tuple[Block, ...]:
    """Return one sentence on what a finished report says nothing of; it has no sections of their own."""
    silent = [one.section for one in missing if not one.blocks]
    if not account.done or not silent:
        return ()
    names = account.telling.joined(account.words(one.heading, f"{one.key}.heading") for one in silent)
    return (
        Heading(2, line(account.say("unanswered.heading")), anchor="unanswered"),
        Paragraph(account.telling.sentence("unanswered.text", sections=names)),
    )
