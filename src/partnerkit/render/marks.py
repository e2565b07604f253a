"""What a Word file says of its own text when it is made, and what came to it since.

Custom properties hold a short digest of every line, the questions that were asked (tag, digest of the placeholder,
line), and the lines at which sections begin. They survive Word and LibreOffice, hold no text, and are the same for
the same document. Which line is which is found by comparing; so a question is known even where LibreOffice has lost
the tag of its control, or somebody has deleted the control and typed into the line.
"""

from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Any

from attrs import evolve, frozen

from partnerkit.render.reading import CONTROL, Control, Line, WordText, lines_of, read_word
from partnerkit.source.problem import Refused

_DIGEST = 6
_LONGEST = 255
_TEXT, _ASKED, _SECTIONS = "text-digests", "asked", "sections"


@frozen
class Asked:
    """A question as it was asked.

    Attributes:
        tag: The tag of its control.
        placeholder: Digest of the words that stood in it.
        line: The number of its line, from 0.
    """

    tag: str
    placeholder: str
    line: int


@frozen
class Marks:
    """What a file said when it was made.

    Attributes:
        lines: The digest of each line.
        asked: The questions.
        sections: The key of each section with the number of its first line.
    """

    lines: tuple[str, ...]
    asked: tuple[Asked, ...]
    sections: tuple[tuple[str, int], ...]


@frozen
class Filled:
    """A question with what stands there now.

    Attributes:
        tag: The tag it was asked under.
        control: The control; one without tag where only its text is left.
        open: Whether it is still unanswered.
    """

    tag: str
    control: Control
    open: bool


@frozen
class Edit:
    """A stretch of lines that was changed by hand.

    Attributes:
        before: The digests of the lines that stood there.
        first: The number of the first of them.
        after: The lines that stand there now.
        section: The key of the section, where one is known.
    """

    before: tuple[str, ...]
    first: int
    after: tuple[Line, ...]
    section: str | None


@frozen
class Since:
    """What came to a file since it was made.

    Attributes:
        text: The file as it is.
        marks: What it said when it was made.
        filled: Its questions with what stands there now.
        gone: Tags of questions whose control is there no more and whose answer cannot be told from its line.
        edits: What was changed by hand besides.
        kept: For each line that is as it was, its number then and now.
    """

    text: WordText
    marks: Marks
    filled: tuple[Filled, ...]
    gone: tuple[str, ...]
    edits: tuple[Edit, ...]
    kept: Mapping[int, int]


def digest(text: str) -> str:
    """Return a short digest of a line; kinds and numbers of blanks do not count, nor does what controls hold."""
    return urlsafe_b64encode(sha256(" ".join(text.split()).encode()).digest()).decode()[:_DIGEST]


def marks_of(stories: Iterable[Any], anchors: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the properties that say what a document holds.

    Args:
        stories: Its body and its notes, as elements.
        anchors: The bookmark of each anchor of a heading.
    """
    named = {bookmark: anchor for anchor, bookmark in anchors.items()}
    lines = [line for story in stories for line in lines_of(story)]
    asked = [
        f"{_kept(control.tag or '')}={digest(control.text)}@{number}"
        for number, line in enumerate(lines)
        for control in line.controls
    ]
    sections = [
        f"{_kept(named[bookmark])}@{number}"
        for number, line in enumerate(lines)
        for bookmark in line.bookmarks
        if bookmark in named
    ]
    stated = {
        _TEXT: "".join(digest(line.text) for line in lines),
        _ASKED: ";".join(asked),
        _SECTIONS: ";".join(sections),
    }
    return tuple(
        (f"{name}-{number}", value[start : start + _LONGEST])
        for name, value in stated.items()
        for number, start in enumerate(range(0, len(value), _LONGEST), 1)
    )


def marks_in(properties: Mapping[str, str]) -> Marks | None:
    """Return what a file said when it was made, or nothing if it does not say."""
    digests = _whole(properties, _TEXT)
    if not digests:
        return None
    asked = []
    for one in filter(None, _whole(properties, _ASKED).split(";")):
        head, _, number = one.rpartition("@")
        tag, _, placeholder = head.rpartition("=")
        asked.append(Asked(_restored(tag), placeholder, int(number) if number.isdecimal() else 0))
    sections = (one.rpartition("@") for one in filter(None, _whole(properties, _SECTIONS).split(";")))
    return Marks(
        tuple(digests[start : start + _DIGEST] for start in range(0, len(digests), _DIGEST)),
        tuple(asked),
        tuple((_restored(key), int(number)) for key, _, number in sections if number.isdecimal()),
    )


def since_made(text: WordText) -> Since | None:
    """Return what came to a file since it was made, or nothing if it does not say what it held."""
    marks = marks_in(text.properties)
    if marks is None:
        return None
    now = [digest(line.text) for line in text.lines]
    kept: dict[int, int] = {}
    edits: list[Edit] = []
    filled: list[Filled] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, marks.lines, now, autojunk=False).get_opcodes():
        if kind == "equal":
            kept.update(zip(range(i1, i2), range(j1, j2), strict=True))
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                asked = [one for one in marks.asked if one.line == i]
                filled += (_filled(*pair) for pair in zip(asked, text.lines[j].controls, strict=False))
            continue
        asked = [one for one in marks.asked if i1 <= one.line < i2]
        if i1 == i2 and filled and _continues(filled[-1], marks, i1):
            filled[-1] = _longer(filled[-1], text.lines[j1:j2])
            continue
        told, rest = _told(marks.lines[i1:i2], i1, text.lines[j1:j2], asked)
        filled += told
        if rest is not None:
            section = next((key for key, number in reversed(marks.sections) if number <= i1), None)
            edits.append(Edit(marks.lines[i1:i2], i1, tuple(rest), section))
    found = {one.tag for one in filled}
    gone = tuple(one.tag for one in marks.asked if one.tag not in found)
    return Since(text, marks, tuple(filled), gone, tuple(edits), kept)


def _continues(last: Filled, marks: Marks, line: int) -> bool:
    """Whether lines that came before line `line` belong to the answer above them.

    LibreOffice keeps only the first paragraph of an answer in its control, and loses the control's tag.
    """
    own = line > 0 and marks.lines[line - 1] == digest(CONTROL)
    mine = any(one.tag == last.tag and one.line == line - 1 for one in marks.asked)
    return own and mine and not last.open and last.control.tag is None


def _longer(last: Filled, lines: tuple[Line, ...]) -> Filled:
    text = "\n\n".join((last.control.text, *(line.text for line in lines)))
    revised = last.control.revised or any(line.revised for line in lines)
    return evolve(last, control=evolve(last.control, text=text, revised=revised))


def _told(
    before: tuple[str, ...], first: int, lines: tuple[Line, ...], asked: list[Asked]
) -> tuple[list[Filled], list[Line] | None]:
    """Return the questions in lines that differ, and the lines if more than their answers differs."""
    filled: list[Filled] = []
    left = list(asked)
    for line in lines:
        for control in line.controls:  # the control has kept its tag
            mine = next((one for one in left if one.tag == control.tag), None)
            if mine:
                filled.append(_filled(mine, control))
                left.remove(mine)
    if len(before) == len(lines):
        explained = 0
        for number, (stood, line) in enumerate(zip(before, lines, strict=True), first):
            here = [one for one in left if one.line == number]
            answer = _typed(line.text, stood) if len(here) == 1 else None
            if answer is not None:
                filled.append(_filled(here[0], Control(None, None, answer, False, False, line.revised)))
                left.remove(here[0])
                explained += 1
        return filled, None if explained == len(lines) else list(lines)
    if not lines and all(stood == digest(CONTROL) for stood in before):
        return filled, None  # the questions are gone
    if len(before) == 1 == len(left) and before[0] == digest(CONTROL):
        text = "\n\n".join(line.text for line in lines)
        revised = any(line.revised for line in lines)
        return [*filled, _filled(left[0], Control(None, None, text, False, True, revised))], None
    return filled, list(lines)


def _typed(text: str, stood: str) -> str | None:
    """Return the words that were typed where a control stood, if the rest of the line is as it was."""
    edges = [
        0,
        *(
            place
            for place in range(1, len(text))
            if not (text[place - 1].isalnum() and text[place].isalnum())
        ),
        len(text),
    ]
    if len(edges) > 200:
        return None
    for start in edges:
        for end in reversed(edges):
            if end <= start:
                break
            if digest(text[:start] + CONTROL + text[end:]) == stood:
                return text[start:end].strip()
    return None


def _filled(asked: Asked, control: Control) -> Filled:
    text = control.text
    unanswered = not text.replace("\u00ad", "").strip() or digest(text) == asked.placeholder
    return Filled(asked.tag, control, unanswered)


def unsaved(old: bytes, new: bytes) -> tuple[str, ...]:
    """Return what would be lost if `new` were written over `old`: keys of reasons, none if nothing is lost.

    Reasons: `revisions`, `comments`, `answers` (filled in, but still asked for by the new file) and `prose`. A file
    that says nothing of what it held, or is no Word file, is not ours to judge.
    """
    try:
        since = since_made(read_word(old))
        fresh = since_made(read_word(new))
    except Refused:
        return ()
    if since is None or fresh is None:
        return ()
    asked = {one.tag for one in fresh.marks.asked}
    before, after = Counter(since.marks.lines), Counter(fresh.marks.lines)
    now = Counter(digest(line.text) for line in since.text.lines)
    lost = ((now - before) - after) or ((before - now) & after)
    answered = {one.tag for one in since.filled if not one.open}
    reasons = {
        "revisions": bool(since.text.revisions),
        "comments": bool(since.text.comments),
        "answers": bool(answered & asked),
        "prose": bool(since.edits) and bool(lost),
    }
    return tuple(reason for reason, there in reasons.items() if there)


def _whole(properties: Mapping[str, str], name: str) -> str:
    pieces: list[str] = []
    while (piece := properties.get(f"{name}-{len(pieces) + 1}")) is not None:
        pieces.append(piece)
    return "".join(pieces)


def _kept(key: str) -> str:
    for sign in "%;@=":
        key = key.replace(sign, f"%{ord(sign):02X}")
    return "".join(f"%{ord(sign):02X}" if sign.isspace() else sign for sign in key)


def _restored(key: str) -> str:
    for sign in " \t\n;@=%":
        key = key.replace(f"%{ord(sign):02X}", sign)
    return key
