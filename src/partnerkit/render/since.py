"""What came to a Word file since it was made: answers, changed lines, and what would be lost by replacing it.

Which line is which is found by comparing; so a question is known even where LibreOffice has lost the tag of its
control, or somebody has taken the control away and typed into the line.
"""

from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher

from attrs import evolve, frozen

from partnerkit.render.reading import read_word
from partnerkit.render.stated import Asked, Stated, digest, stated_in
from partnerkit.render.word_text import CONTROL, Control, Line, WordText
from partnerkit.source.problem import Refused


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
        stated: What it said when it was made.
        filled: Its questions with what stands there now.
        gone: Tags of questions whose control is there no more and whose answer cannot be told from its line.
        edits: What was changed by hand besides.
        kept: For each line that is as it was, its number then and now.
    """

    text: WordText
    stated: Stated
    filled: tuple[Filled, ...]
    gone: tuple[str, ...]
    edits: tuple[Edit, ...]
    kept: Mapping[int, int]


def since_made(text: WordText) -> Since | None:
    """Return what came to a file since it was made, or nothing if it does not say what it held."""
    stated = stated_in(text.properties)
    if stated is None:
        return None
    now = [digest(line.text) for line in text.lines]
    kept: dict[int, int] = {}
    edits: list[Edit] = []
    filled: list[Filled] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, stated.lines, now, autojunk=False).get_opcodes():
        if kind == "equal":
            kept.update(zip(range(i1, i2), range(j1, j2), strict=True))
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                asked = [one for one in stated.asked if one.line == i]
                filled += (_filled(*pair) for pair in zip(asked, text.lines[j].controls, strict=False))
            continue
        asked = [one for one in stated.asked if i1 <= one.line < i2]
        if i1 == i2 and filled and _continues(filled[-1], stated, i1):
            filled[-1] = _longer(filled[-1], text.lines[j1:j2])
            continue
        told, rest = _told(stated.lines[i1:i2], i1, text.lines[j1:j2], asked)
        filled += told
        if rest is not None:
            section = next((key for key, number in reversed(stated.sections) if number <= i1), None)
            edits.append(Edit(stated.lines[i1:i2], i1, tuple(rest), section))
    found = {one.tag for one in filled}
    gone = tuple(one.tag for one in stated.asked if one.tag not in found)
    return Since(text, stated, tuple(filled), gone, tuple(edits), kept)


def _continues(last: Filled, stated: Stated, line: int) -> bool:
    """Whether lines that came before line `line` belong to the answer above them.

    LibreOffice keeps only the first paragraph of an answer in its control, and loses the control's tag.
    """
    own = line > 0 and stated.lines[line - 1] == digest(CONTROL)
    mine = any(one.tag == last.tag and one.line == line - 1 for one in stated.asked)
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
    asked = {one.tag for one in fresh.stated.asked}
    before, after = Counter(since.stated.lines), Counter(fresh.stated.lines)
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
