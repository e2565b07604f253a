"""What should not leave the house with a Word file: remarks, changes, names, traces of machines, hidden things.

A document that a municipality sends is a public record from then on, with all that is inside the file.
"""

import re
from collections import Counter
from collections.abc import Iterator

from partnerkit.documents.fault import DOCUMENT, Fault, short
from partnerkit.errors import Message
from partnerkit.render.inspection.cascade import Cascade, on
from partnerkit.render.inspection.opened import Opened
from partnerkit.render.inspection.walk import pieces, spots
from partnerkit.render.ooxml import Element, name
from partnerkit.source.problem import Refused

_CHANGES = frozenset(
    name(f"w:{tag}") for tag in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
)
_PATH = re.compile(r"file:/\S+|\b[A-Za-z]:[\\/][^\s<>\"|]+|\\\\[\w.-]+\\\S+|/(?:home|Users)/\S+")
_STORIES = ("header", "footer", "footnotes", "endnotes")
_HARMLESS = ("hyperlink",)


def leftovers(docx: bytes, *, author: str | None = None) -> tuple[Fault, ...]:
    """Return what should be taken out of a Word file before it is sent; nothing if nothing should.

    Args:
        docx: The bytes of a .docx, .docm, .dotx or .dotm file.
        author: The author that the properties may name, such as a unit. Without it any author is told, since a
            program cannot tell a unit from a person; but not in files made by partnerkit, which names units only.

    Returns:
        The faults. A file that cannot be opened has a single one, of the kind `unreadable`.
    """
    try:
        file = Opened(docx)
        return tuple(_left(file, author))
    except Refused as refused:
        return (Fault("unreadable", DOCUMENT, refused.problems[0].message),)


def _left(file: Opened, author: str | None) -> Iterator[Fault]:
    texts = [(file.main, file.document), *(part for kind in _STORIES for part in file.beside(kind))]
    yield from _remarks(file)
    yield from _changes(file, texts)
    yield from _names(file, author)
    yield from _revisions(file, texts)
    yield from _paths(file)
    yield from _hidden(file, texts)
    yield from _carried(file)


def _remarks(file: Opened) -> Iterator[Fault]:
    count = sum(len(root.findall("{*}comment")) for _, root in file.beside("comments"))
    if count:
        message = Message(
            "inspection.comments",
            "The file holds {count} comments. Settle them and delete them.",
            {"count": count},
        )
        yield Fault("comments", DOCUMENT, message)


def _changes(file: Opened, texts: list[tuple[str, Element]]) -> Iterator[Fault]:
    count = sum(
        one.tag in _CHANGES or str(one.tag).endswith("PrChange")
        for _, root in texts
        for one in root.iter("*")
    )
    if count:
        message = Message(
            "inspection.changes",
            "The file holds {count} tracked changes. Accept or reject them under Review.",
            {"count": count},
        )
        yield Fault("tracked-changes", DOCUMENT, message)
    if any(on(root.find("{*}trackRevisions")) for _, root in file.beside("settings")):
        message = Message("inspection.tracking", "Tracking of changes is on. Switch it off under Review.")
        yield Fault("tracking-on", DOCUMENT, message)


def _names(file: Opened, author: str | None) -> Iterator[Fault]:
    ours = any(one.get("name") == "partnerkit" for root in _outer(file, "custom-properties") for one in root)
    asked = ("lastModifiedBy",) if ours and author is None else ("creator", "lastModifiedBy")
    found = Counter(words for tag in asked if (words := file.core(tag)) not in ("", author))
    for root in _outer(file, "extended-properties"):
        found.update(words for words in [(root.findtext("{*}Manager") or "").strip()] if words)
    found.update(
        words
        for _, root in file.beside("people")
        for one in root.iter("{*}person")
        if (
            words := next(
                (str(value) for key, value in one.attrib.items() if str(key).endswith("}author")), ""
            )
        )
    )
    for words in found:
        message = Message(
            "inspection.names",
            "The properties name “{words}”. If that is a person, take the name out under File, Info, Inspect Document; "
            "the author is the unit.",
            {"words": short(words)},
        )
        yield Fault("names", DOCUMENT, message)


def _revisions(file: Opened, texts: list[tuple[str, Element]]) -> Iterator[Fault]:
    prefix = name("w:rsid")
    marked = any(
        str(key).startswith(prefix) for _, root in texts for one in root.iter("*") for key in one.attrib
    )
    if marked or any(root.find("{*}rsids") is not None for _, root in file.beside("settings")):
        message = Message(
            "inspection.revisions",
            "The file holds marks of its editing sessions (rsid). Inspect Document, or Options, Trust Center, "
            "Privacy, takes them out.",
        )
        yield Fault("revision-ids", DOCUMENT, message)


def _paths(file: Opened) -> Iterator[Fault]:
    """Paths of a computer, in what the parts say beside their text."""
    found: dict[str, None] = {}
    for part in file.names:
        if part.endswith((".xml", ".rels")):
            root = file.parse(part)
            values = (str(value) for one in root.iter("*") for value in one.attrib.values())
            properties = (one.text or "" for one in root.iter("*") if part.startswith("docProps/"))
            instructions = (one.text or "" for one in root.iter(name("w:instrText")))
            for words in (*values, *properties, *instructions):
                found |= dict.fromkeys(_PATH.findall(words))
    for path in found:
        message = Message(
            "inspection.path",
            "The file names a place on somebody's computer: {path}. Take the link or the template away.",
            {"path": short(path)},
        )
        yield Fault("local-path", DOCUMENT, message)


def _hidden(file: Opened, texts: list[tuple[str, Element]]) -> Iterator[Fault]:
    cascade = Cascade(file)
    for part, root in texts:
        story = "body" if part == file.main else "header"
        inner = root.find(name("w:body"))
        for spot in spots(root if inner is None else inner, story):
            said = (one for one in pieces(spot.paragraph) if one.words.strip())
            if any(on(cascade.run(spot, one.run).get("vanish")) for one in said):
                message = Message("inspection.hidden", "Text is hidden. Delete it, or show it.")
                yield Fault("hidden-text", spot.place, message)


def _carried(file: Opened) -> Iterator[Fault]:
    names = [one.casefold() for one in file.names]
    if any(one.endswith(("vbaproject.bin", "vbadata.xml")) for one in names):
        message = Message("inspection.macros", "The file holds macros. Save it as .docx.")
        yield Fault("macros", DOCUMENT, message)
    if any("/embeddings/" in one or "/activex/" in one for one in names):
        message = Message(
            "inspection.embedded",
            "Other files or controls are embedded. Put a picture or a table in their place, or attach the file.",
        )
        yield Fault("embedded", DOCUMENT, message)
    if any("thumbnail" in one for one in names):
        message = Message(
            "inspection.thumbnail",
            "The file holds a picture of an earlier version of its first page. Delete it.",
        )
        yield Fault("thumbnail", DOCUMENT, message)
    outside = dict.fromkeys(
        one.target
        for part in file.names
        if not part.endswith(".rels")
        for one in file.relations(part).values()
        if one.external and one.kind not in _HARMLESS
    )
    for target in outside:
        message = Message(
            "inspection.external",
            "The file fetches something from outside when it is opened: {target}. Put it into the file, or take it away.",
            {"target": short(target)},
        )
        yield Fault("external-link", DOCUMENT, message)


def _outer(file: Opened, kind: str) -> Iterator[Element]:
    yield from map(file.parse, file.linked("", kind))
