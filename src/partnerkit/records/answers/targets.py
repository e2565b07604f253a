"""The map of questions: for the tag of each question that a document may ask, the field that its answer belongs to.

A new prompt in `documents` needs a decision here: a field, or that its answer cannot be taken back (`by_hand`).
A test asks every document for its questions and fails where one has no decision.
"""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import fields, frozen

from partnerkit import plugins
from partnerkit.forms import Form
from partnerkit.model import Paper, Partnership, Record, Report, walk
from partnerkit.render.controls import tag_of
from partnerkit.source.problem import Path
from partnerkit.values import FuzzyDate, Period, Reference, Text

Kind = Literal[
    "text", "date", "period", "reference", "organisation", "person", "answer", "narrative", "by_hand"
]

_KINDS: Mapping[Any, Kind] = {Text: "text", FuzzyDate: "date", Period: "period", Reference: "reference"}
_LISTS = (
    "feedback",
    "points",
    "financing",
    "former",
    "relation",
    "relations",
    "target_groups",
    "other_titles",
    "not_relevant",
    "heading",
    "question",
)
"""What is asked of a list under one key: which of its items is meant cannot be told."""
_PERSONS = ("officer", "contact")
_OTHER_NAMES = {
    "FollowUp": "follow-up",
    "PolicyGoal": "goal",
    "CrossCutting": "cross-cutting",
}


@frozen
class Target:
    """Where the answer to a question belongs.

    Attributes:
        kind: How the answer is understood.
        place: Field names and indices; for `answer`, the question's key; for `narrative`, the paper and the section's
            key; for what cannot be taken back, the record.
        new: Whether a record has to be made for it.
    """

    kind: Kind
    place: Path


@frozen
class Subject:
    """Which document the answers come from, as its properties say.

    Attributes:
        language: The language of its content.
        audience: Whom it was for.
        report: Id of the report, if it says.
        project: Id of the project, if it says.
    """

    language: str
    audience: str
    report: str | None = None
    project: str | None = None


def targets(partnership: Partnership, subject: Subject) -> dict[str, Target]:
    """Return where the answer to each question that the record's documents may ask belongs, by tag."""
    found: dict[str, Target] = {}
    for key, target in (
        *_of_report(partnership, subject),
        *_of_papers(partnership, subject),
        *_of_records(partnership),
    ):
        found.setdefault(tag_of(key), target)
    return found


def target_of(tag: str, known: Mapping[str, Target]) -> Target | None:
    """Return where an answer belongs; every key `answer.…` is a question of a form, also one nobody knows here.

    So is `narrative.…` after the name of a paper: the prose of a section that has none yet.
    """
    if tag in known:
        return known[tag]
    paper, told, section = tag.partition(".narrative.")
    if told and f"{paper}.narrative" in known:
        return Target("narrative", (*known[f"{paper}.narrative"].place[:2], section))
    prefix, dot, rest = tag.partition(".")
    if prefix == "answer" and dot:
        return Target("answer", (rest,))
    if prefix in {"form", "programme", "breakdown", "consideration"} or rest.endswith(
        (".heading", ".question")
    ):
        return Target("by_hand", ())
    if prefix == "None":  # a record without id, one of several
        return Target("by_hand", ())
    if prefix == "report" and rest.startswith("signature-"):  # nobody can tell which of several reports it is
        return Target("by_hand", ())
    if tag.rpartition(".")[2] in (
        "name",
        "relation",
    ):  # an organisation that is referred to and is not in the record
        return Target("by_hand", ())
    if prefix.rpartition("-")[2].isdecimal() and dot:  # an item that is known by its number in a table
        return Target("by_hand", ())
    return None


def _of_records(partnership: Partnership) -> Iterator[tuple[str, Target]]:
    classes: dict[type, list[Path]] = {}
    for place, record in walk(partnership):
        classes.setdefault(type(record), []).append(place)
        if record.id:
            yield from _of_record(record.id, type(record), place)
    for noun, places in classes.items():
        prefix = _OTHER_NAMES.get(noun.__name__, noun.__name__.lower())
        if len(places) == 1:
            yield from _of_record(prefix, noun, places[0])
        else:
            yield from ((key, Target("by_hand", ())) for key, _ in _of_record(prefix, noun, ()))
    for name, kind in _fields(Partnership).items():  # the record's own fields have no prefix
        yield name, Target(kind, (name,) if kind != "by_hand" else ())
    yield "organisation", Target("by_hand", ())


def _of_record(prefix: str, noun: type[Record], place: Path) -> Iterator[tuple[str, Target]]:
    for name, kind in _fields(noun).items():
        yield f"{prefix}.{name}", Target(kind, (*place, name) if kind != "by_hand" else place)
    for name in _LISTS:
        yield f"{prefix}.{name}", Target("by_hand", place)
    yield f"{prefix}.feedback.date", Target("by_hand", place)


def _fields(noun: type[Record]) -> dict[str, Kind]:
    hints = get_type_hints(noun)
    return {
        one.name: "person"
        if one.name in _PERSONS and "refers_to" in one.metadata
        else "organisation"
        if _plain(hints[one.name]) is str and one.metadata.get("refers_to") == ("Organisation",)
        else _KINDS.get(_plain(hints[one.name]), "by_hand")
        for one in fields(noun)
        if one.name not in ("id", "public", "note")
    }


def _plain(hint: Any) -> Any:
    """Return `X` for `X | None`."""
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def _of_papers(partnership: Partnership, subject: Subject) -> Iterator[tuple[str, Target]]:
    for number, paper in enumerate(partnership.papers or (Paper(id="paper"),)):
        place: Path = ("papers", number)
        prefix = paper.id or "paper"
        decided = next(
            (i for i, one in enumerate(partnership.decisions) if one.id and one.id == paper.decision), None
        )
        yield (
            f"{prefix}.decision",
            Target("by_hand", place) if decided is None else Target("date", ("decisions", decided, "date")),
        )
        yield from _of_record(prefix, Paper, place)
        for name, field in (("proposals", "text"), ("basis", "title"), ("basis", "date")):
            for shown, index in enumerate(_shown(getattr(paper, name), subject)):
                kind: Kind = "date" if field == "date" else "text"
                key = f"{prefix}.{name}.{shown}" + ("" if field == "text" else f".{field}")
                yield key, Target(kind, (*place, name, index, field))
        for name in ("narrative", "considerations"):
            for index, one in enumerate(getattr(paper, name)):
                yield f"{prefix}.{name}.{one.section}", Target("text", (*place, name, index, "text"))
        for shown, index in enumerate(_shown(paper.signatures, subject), 1):
            at = (*place, "signatures", index)
            yield f"{prefix}.signatures.{shown}.contact", Target("person", (*at, "contact"))
            yield f"{prefix}.signatures.{shown}.title", Target("text", (*at, "title"))


def _of_report(partnership: Partnership, subject: Subject) -> Iterator[tuple[str, Target]]:
    number = report_number(partnership, subject)
    report = (
        partnership.reports[number]
        if number is not None and number < len(partnership.reports)
        else Report(id="report")
    )
    place: Path = ("reports", number or 0)
    if number is None:
        keys = ("date", "reference", "funder-reference", "funder", "period")
        yield from ((f"report.{key}", Target("by_hand", ())) for key in keys)
        return
    yield "report.date", Target("date", (*place, "date"))
    for key in ("reference", "funder-reference"):
        yield f"report.{key}", Target("reference", (*place, "references", key))
    wanted = subject.project or report.project
    at = next((i for i, one in enumerate(partnership.projects) if one.id == wanted), None)
    if at is None and wanted is None and len(partnership.projects) == 1:
        at = 0
    unknown = Target("by_hand", ())
    period = unknown if at is None else Target("period", ("projects", at, "period"))
    yield "report.funder", unknown if at is None else Target("organisation", ("projects", at, "funder"))
    yield "report.period", period
    yield "project.period", period
    for shown, index in enumerate(_shown(report.signatures, subject), 1):
        signature = (*place, "signatures", index)
        yield f"report.signature-{shown}.name", Target("person", (*signature, "contact"))
        yield f"report.signature-{shown}.signer-title", Target("text", (*signature, "title"))
        yield f"signature-{shown}.title", Target("text", (*signature, "title"))
    for key in (*_questions(), *(one.question for one in report.answers)):
        yield f"answer.{key}", Target("answer", (key,))


def report_number(partnership: Partnership, subject: Subject) -> int | None:
    """Return which report of the record a document is; one beyond the last where it has yet to be begun."""
    if subject.report is not None:
        found = [i for i, one in enumerate(partnership.reports) if one.id == subject.report]
        return found[0] if found else None
    mine = [i for i, one in enumerate(partnership.reports) if subject.project in (None, one.project)]
    if len(mine) > 1:
        return None
    return mine[0] if mine else len(partnership.reports)


def _shown(records: tuple[Record, ...], subject: Subject) -> list[int]:
    """Return the indices of what the document's readers could see, which is what its numbers count."""
    return [i for i, one in enumerate(records) if one.public or subject.audience == "internal"]


def _questions() -> Iterator[str]:
    """Yield the keys of all sections of the installed forms, since a long key is shortened in its tag."""
    for form in plugins.load_all("partnerkit.forms", Form):
        yield from (section.key for section in form.sections)
