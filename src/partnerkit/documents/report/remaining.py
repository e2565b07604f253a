"""What the form does not ask for: answers to other questions, and the rest of the record for readers in the house."""

from attrs import evolve

from partnerkit.documents.report.account import Account, labelled, line, sentences
from partnerkit.documents.report.results import other_results
from partnerkit.documents.tree import Block, Heading, Paragraph
from partnerkit.forms.form import Part, Requirement, Section
from partnerkit.forms.shipped import shipped


def left_over(account: Account) -> tuple[Block, ...]:
    """Return answers, considerations and results that the form does not ask for, so that nothing is lost."""
    blocks = [*_answers(account), *_considerations(account)]
    results = other_results(account)
    return (
        *(
            (Heading(2, line(account.say("results.other")), anchor="other-results"), *results)
            if results
            else ()
        ),
        *(
            (Heading(2, line(account.say("other-answers")), anchor="other-answers"), *blocks)
            if blocks
            else ()
        ),
    )


def _answers(account: Account) -> list[Block]:
    known = {section.key for section in account.form.sections}
    blocks: list[Block] = []
    for one in account.telling.shown(account.report.answers) if account.report else ():
        if one.question not in known:
            reason = account.words(one.not_relevant, f"answer.{one.question}")
            blocks.append(Heading(3, line(_name(account, one.question))))
            blocks.extend(account.telling.paragraphs(one.text, f"answer.{one.question}"))
            if one.not_relevant or not one.text:
                blocks.append(Paragraph(sentences([labelled(account.say("not-relevant"), reason)])))
    return blocks


def _considerations(account: Account) -> list[Block]:
    known = {section.key for section in account.form.sections}
    blocks: list[Block] = []
    for one in account.telling.shown(account.report.considerations) if account.report else ():
        if one.section not in known:
            reason = account.words(one.text, f"consideration.{one.section}")
            label = account.say("considered" if one.relevant else "not-relevant")
            blocks.append(Heading(3, line(_name(account, one.section))))
            blocks.append(Paragraph(sentences([labelled(label, reason)])))
    return blocks


def _name(account: Account, key: str) -> str:
    """Return the heading that the neutral form has for a question, or else its key."""
    found = shipped("neutral-final-report").section(key)
    return (found.heading.get(account.language) if found else None) or key


def annexed(account: Account) -> tuple[Section, ...]:
    """Return the sections of the annex: the form's own, then every block that the form does not use.

    The annex is for those who keep the record, so the rest carries the headings of the neutral form.
    """
    form = account.form
    own = tuple(one for one in form.sections if one.part is Part.ANNEX)
    used = {one.block for one in form.sections} | {"answer"}
    rest = (one for one in shipped("neutral-final-report").sections if one.block not in used)
    return (*own, *(_only_facts(one) for one in rest))


def _only_facts(section: Section) -> Section:
    return evolve(
        section,
        key=f"annex.rest.{section.key}",
        part=Part.ANNEX,
        requirement=Requirement.OPTIONAL,
        under=None,
        question=None,
    )
