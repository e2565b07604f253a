"""What a Word file says of its own text when it is made, and what came to it since.

Custom properties hold a short digest of every line, the questions that were asked (tag, digest of the placeholder,
line), and the lines at which sections begin. They survive Word and LibreOffice, hold no text, and are the same for
the same document. What came to a file since is told by `since`.
"""

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from attrs import frozen

from partnerkit.render.reading import lines_of

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
class Stated:
    """What a file said when it was made.

    Attributes:
        lines: The digest of each line.
        asked: The questions.
        sections: The key of each section with the number of its first line.
    """

    lines: tuple[str, ...]
    asked: tuple[Asked, ...]
    sections: tuple[tuple[str, int], ...]


def digest(text: str) -> str:
    """Return a short digest of a line; kinds and numbers of blanks do not count, nor does what controls hold."""
    return urlsafe_b64encode(sha256(" ".join(text.split()).encode()).digest()).decode()[:_DIGEST]


def stated(stories: Iterable[Any], anchors: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
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
    said = {
        _TEXT: "".join(digest(line.text) for line in lines),
        _ASKED: ";".join(asked),
        _SECTIONS: ";".join(sections),
    }
    return tuple(
        (f"{name}-{number}", value[start : start + _LONGEST])
        for name, value in said.items()
        for number, start in enumerate(range(0, len(value), _LONGEST), 1)
    )


def stated_in(properties: Mapping[str, str]) -> Stated | None:
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
    return Stated(
        tuple(digests[start : start + _DIGEST] for start in range(0, len(digests), _DIGEST)),
        tuple(asked),
        tuple((_restored(key), int(number)) for key, _, number in sections if number.isdecimal()),
    )


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
