"""Answers read back: from a document that people have filled in to a change of the record.

`propose` is the way in. `targets` says where each question's answer belongs, `taking` understands it, `prose` finds
the fields of changed paragraphs. Nothing is written here; `records.patching` does that.
"""

import hashlib

from attrs import evolve

from partnerkit.errors import Message
from partnerkit.model import Partnership
from partnerkit.records.answers.proposal import Item, Proposal
from partnerkit.records.answers.prose import changed_prose
from partnerkit.records.answers.taking import check_known, take
from partnerkit.records.answers.targets import Subject, Target, target_of, targets
from partnerkit.records.dumping import encode
from partnerkit.render.reading import read_word
from partnerkit.render.since import Filled, Since, since_made
from partnerkit.render.word_text import Control, WordText

__all__ = ["Item", "Proposal", "propose"]


def propose(record: Partnership, document: bytes, *, narratives: tuple[str, ...] = ()) -> Proposal:
    """Return what a Word file that partnerkit made, and that people have edited since, proposes for its record.

    Args:
        record: The record the file was made from.
        document: The .docx file, as Word, LibreOffice or another program saved it.
        narratives: Sections of a paper that are to be told by the words that stand there now.

    Raises:
        Refused: PK020, the file is no Word file or is damaged.
        InvalidValueError: It was made from another record.
    """
    text = read_word(document)
    check_known(record, text.properties.get("record"))
    subject = Subject(
        language=text.properties.get("language") or record.language,
        audience=text.properties.get("audience", "public"),
        report=text.properties.get("report"),
        project=text.properties.get("project"),
    )
    known = targets(record, subject)
    since = since_made(text)
    new, items = record, []
    for one in _by_tag(since.filled if since else _controls(text)):
        new, item = _taken(new, one, known, subject)
        if item is not None:
            items.append(item)
    if since is not None:
        items += [_gone(tag) for tag in since.gone]
        new, prose = changed_prose(since, new, subject, paper=_paper(record, text), narratives=narratives)
        items += prose
    return Proposal(record, new, tuple(items), text.revisions, text.comments, _notes(record, text, since))


def _notes(record: Partnership, text: WordText, since: Since | None) -> tuple[Message, ...]:
    if since is None:
        return (
            Message(
                "answers.no-marks",
                "The file does not say what it held when it was made, so only its fields can be read, and no changed text.",
            ),
        )
    if text.properties.get("record-sha256") != hashlib.sha256(encode(record, "json")).hexdigest():
        return (
            Message(
                "answers.older",
                "The record has changed since the document was made. What differs is told below.",
            ),
        )
    return ()


def _by_tag(filled: tuple[Filled, ...]) -> list[Filled]:
    """Return each question once for each different answer; one that is unanswered everywhere goes."""
    seen: dict[tuple[str, str], Filled] = {}
    for one in filled:
        if not one.open:
            seen.setdefault((one.tag, " ".join(one.control.text.split())), one)
    return list(seen.values())


def _controls(text: WordText) -> tuple[Filled, ...]:
    """Return the controls of a file that has lost what it said of itself, as Google Docs leaves it."""
    return tuple(
        Filled(control.tag, control, control.placeholder or not control.text.strip())
        for line in text.lines
        for control in line.controls
        if control.tag
    )


def _taken(
    record: Partnership, one: Filled, known: dict[str, Target], subject: Subject
) -> tuple[Partnership, Item | None]:
    said = (
        one.control.text.strip("\n\t \u00a0")
        if "\n" not in one.control.text
        else one.control.text.strip("\n\t ")
    )
    question = _question(one.control, one.tag)
    target = target_of(one.tag, known)
    if target is None:
        message = Message(
            "answers.unknown",
            "The record has nothing that the question '{tag}' could be about.",
            {"tag": one.tag},
        )
        return record, Item("unknown", question, said, (), message)
    taken = take(record, target, said, subject)
    if taken.state == "by_hand":
        return record, Item("by_hand", question, said, taken.place, _BY_HAND)
    if one.control.revised and taken.state == "taken":
        return record, Item("open", question, said, taken.place, _OPEN)
    new = taken.record if taken.state == "taken" else record
    return new, Item(taken.state, question, said, taken.place, taken.message)


def _question(control: Control, tag: str) -> str:
    return control.alias or tag


def _gone(tag: str) -> Item:
    return Item("gone", tag, "", (), evolve(_GONE, params={"tag": tag}))


def _paper(record: Partnership, text: WordText) -> int | None:
    """Return which paper of the record the document is, if it is one."""
    if not text.properties.get("exporter", "").startswith("position-paper"):
        return None
    named = text.properties.get("paper")
    found = [number for number, one in enumerate(record.papers) if named is None or one.id == named]
    return found[0] if len(found) == 1 else None


_BY_HAND = Message(
    "answers.by-hand",
    "This cannot be taken back by itself: which of several it is about cannot be told. Write it there.",
)
_OPEN = Message(
    "answers.open",
    "There are tracked changes here that nobody has settled. This is how it reads if all are accepted. Accept or reject "
    "them in Word, save, and run the command again.",
)
_GONE = Message(
    "answers.gone",
    "The field for this question is no longer in the document, and its answer cannot be told from the rest. Write it "
    "into the record.",
)
