"""Taking one answer into a record: understood as a file would be, compared with what stands there, or refused.

A name typed into a prompt becomes a contact whose name is not public: a person may have typed it without being
asked. Only `name_public: true`, written by someone who has asked, lets a document print it.
"""

import re
from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from partnerkit.errors import InvalidValueError, Message, PartnerkitError
from partnerkit.model import (
    Answer,
    Contact,
    Narrative,
    Paper,
    Partnership,
    Project,
    Report,
    ReportKind,
    Signature,
    index,
)
from partnerkit.records.answers.proposal import State
from partnerkit.records.answers.targets import Subject, Target, report_number
from partnerkit.records.answers.understanding import Unclear, conflict, understood
from partnerkit.records.placing import placed, value_at
from partnerkit.source.problem import Path, Refused
from partnerkit.values import FuzzyDate, Period, Reference, Text


@frozen
class Taken:
    """What became of an answer.

    Attributes:
        state: `taken`, `same`, `conflict`, `refused` or `by_hand`.
        record: The record with it.
        place: The field.
        message: Why not, or what to know.
    """

    state: State
    record: Partnership
    place: Path
    message: Message | None = None


def take(record: Partnership, target: Target, text: str, subject: Subject) -> Taken:
    """Return what becomes of one answer.

    Args:
        record: The record so far.
        target: Where the answer belongs.
        text: What was written.
        subject: Which document it stood in.
    """
    try:
        match target.kind:
            case "by_hand":
                return Taken("by_hand", record, target.place)
            case "answer":
                return _answer(record, str(target.place[0]), text, subject)
            case "narrative":
                return _narrative(record, target.place, text, subject.language)
            case "person":
                return _person(record, target.place, text, subject)
            case "reference" if target.place[-2:-1] == ("references",):
                return _report_reference(record, target.place, text)
            case "text":
                return _text(record, target.place, text, subject.language)
            case "date" | "period" | "reference" | "organisation":
                value = understood(record, target, text)
                return _settled(record, target.place, value)
    except Unclear as unclear:
        return Taken(unclear.state, record, target.place, unclear.message)
    except Refused as refused:
        return Taken("refused", record, target.place, refused.problems[0].message)
    except PartnerkitError as error:
        return Taken("refused", record, target.place, error.message)


def _settled(record: Partnership, place: Path, value: Any) -> Taken:
    """Put a value where nothing stands, or tell that another one stands there."""
    record = _begun(record, place)
    there = value_at(record, place)
    if there == value:
        return Taken("same", record, place)
    if there is None or _completes(there, value):
        return Taken("taken", placed(record, place, value), place)
    return Taken("conflict", record, place, conflict(there))


def _completes(there: Any, value: Any) -> bool:
    """Whether a value only adds the year to a month that had none."""
    if isinstance(there, Period) and isinstance(value, Period):
        pairs = [(there.start, value.start), (there.end, value.end)]
        return all(
            one == two or (one is not None and two is not None and _completes(one, two)) for one, two in pairs
        )
    return (
        isinstance(there, FuzzyDate)
        and isinstance(value, FuzzyDate)
        and (there.edtf.replace("XXXX", value.edtf[:4]) == value.edtf)
    )


def _text(record: Partnership, place: Path, text: str, language: str) -> Taken:
    record = _begun(record, place)
    there = value_at(record, place)
    if there is None:
        return Taken("taken", placed(record, place, Text({language: text})), place)
    said = there.get(language)
    if said is not None:
        return (
            Taken("same", record, place)
            if said == text
            else Taken("conflict", record, place, conflict(there, language))
        )
    return Taken("taken", placed(record, place, Text({**dict(there), language: text})), place)


def _person(record: Partnership, place: Path, text: str, subject: Subject) -> Taken:
    record = _begun(record, place)
    name, _, role = (part.strip() for part in re.sub(r"\s*\n\s*", ", ", text.strip()).partition(","))
    known = value_at(record, place)
    number = next((i for i, one in enumerate(record.contacts) if one.id and one.id == known), None)
    private = Message(
        "answers.private",
        "The name is kept in the record and is not printed until somebody who has asked {name} writes "
        "name_public: true there.",
        {"name": name},
    )
    if number is not None:
        there = record.contacts[number]
        at: Path = ("contacts", number, "name")
        if there.name is None:
            return Taken("taken", placed(record, at, name), at, private)
        return (
            Taken("same", record, at, private)
            if there.name == name
            else Taken("conflict", record, at, conflict(there.name))
        )
    if known is not None:
        return Taken("conflict", record, place, conflict(known))
    owner = value_at(record, place[:-1])
    unit = owner.unit if isinstance(owner, Paper | Signature) else None
    wanted = f"{_owner_name(record, place)}-{'officer' if place[-1] == 'officer' else 'signer'}"
    contact = Contact(
        id=_free(record, wanted),
        name=name,
        role=Text({subject.language: role}) if role else None,
        organisation=unit,
    )
    with_contact = evolve(record, contacts=(*record.contacts, contact))
    return Taken("taken", placed(with_contact, place, contact.id), place, private)


def _owner_name(record: Partnership, place: Path) -> str:
    owner = value_at(record, place[:2])
    return (owner.id if owner is not None else None) or str(place[0]).removesuffix("s")


def _free(record: Partnership, wanted: str) -> str:
    taken = index(record)
    names: Iterable[str] = (wanted, *(f"{wanted}-{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)


def _report_reference(record: Partnership, place: Path, text: str) -> Taken:
    """Take a case number of a report: the funder's with its issuer, one's own without."""
    record = _begun(record, place)
    report: Report = record.reports[int(place[1])]
    issuer = None
    if place[-1] == "funder-reference":
        project = next((one for one in record.projects if one.id == report.project), None)
        issuer = project.funder if isinstance(project, Project) else None
    else:
        own = next((one.organisation for one in record.parties if one.organisation), None)
        issuer = own
    reference = Reference(" ".join(text.split()), issuer)
    at = place[:-1]
    if any(one.number == reference.number for one in report.references):
        return Taken("same", record, at)
    return Taken("taken", placed(record, at, (*report.references, reference)), at)


def _answer(record: Partnership, question: str, text: str, subject: Subject) -> Taken:
    number = report_number(record, subject)
    if number is None:
        raise Unclear(
            Message(
                "answers.which-report",
                "The record holds several reports, and the document does not say which one it is. Write the answer into "
                "the right one.",
            )
        )
    record = _begun(record, ("reports", number), subject)
    answers = record.reports[number].answers
    at: Path = ("reports", number, "answers")
    for place, one in enumerate(answers):
        if one.question == question:
            return _text(record, (*at, place, "text"), text, subject.language)
    answer = Answer(question=question, text=Text({subject.language: text}))
    return Taken("taken", placed(record, at, (*answers, answer)), (*at, len(answers)))


def _narrative(record: Partnership, place: Path, text: str, language: str) -> Taken:
    """Take the prose of a section that had none when the paper was made."""
    record = _begun(record, place)
    at, section = (*place[:2], "narrative"), str(place[-1])
    there: tuple[Narrative, ...] = value_at(record, at)
    for number, one in enumerate(there):
        if one.section == section:
            return _text(record, (*at, number, "text"), text, language)
    told = Narrative(section=section, text=Text({language: text}))
    return Taken("taken", placed(record, at, (*there, told)), (*at, len(there)))


def _begun(record: Partnership, place: Path, subject: Subject | None = None) -> Partnership:
    """Return the record with the paper or report that is not in it yet."""
    if place[:1] == ("papers",) and not record.papers:
        return evolve(record, papers=(Paper(id="paper"),))
    if place[:1] == ("reports",) and len(record.reports) == place[1]:
        project = subject.project if subject else None
        if project is None and len(record.projects) == 1:
            project = record.projects[0].id
        report = Report(id=_free(record, "report"), kind=ReportKind.FINAL, project=project)
        return evolve(record, reports=(*record.reports, report))
    return record


def check_known(record: Partnership, name: str | None) -> None:
    """Check that a document was made from this record.

    Raises:
        InvalidValueError: It was made from another one.
    """
    if name is not None and name != record.id:
        raise InvalidValueError(
            "answers.other-record",
            "The document was made from the record '{found}', not from '{wanted}'. Choose the record it belongs to.",
            found=name,
            wanted=record.id,
        )
