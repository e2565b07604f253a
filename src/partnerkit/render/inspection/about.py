"""What a file says of itself: title, languages, hyphenation, and the names of its content controls."""

import re
from collections.abc import Iterator

from partnerkit.documents.fault import DOCUMENT, Fault, short
from partnerkit.errors import Message
from partnerkit.render.inspection.cascade import on
from partnerkit.render.inspection.opened import Opened
from partnerkit.render.inspection.walk import VAL
from partnerkit.render.ooxml import Element, name

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*|x-none", re.ASCII)
_SETTINGS = (VAL, name("w:eastAsia"), name("w:bidi"))
_NOT_FOR_ANSWERS = frozenset(
    name(f"w:{tag}") for tag in ("docPartObj", "docPartList", "citation", "bibliography")
)


def title(file: Opened) -> Iterator[Fault]:
    """The properties give the document a title."""
    if not file.core("title"):
        message = Message(
            "inspection.title",
            "The properties hold no title. Write one under File, Info, Title.",
        )
        yield Fault("title-missing", DOCUMENT, message, "2.4.2")


def language(file: Opened) -> Iterator[Fault]:
    """The document has a language, and each language is named by a tag that exists."""
    stated = ""
    for _, root in file.beside("styles"):
        for path in ("{*}docDefaults/{*}rPrDefault/{*}rPr/{*}lang", "{*}style[@{*}default]/{*}rPr/{*}lang"):
            for found in root.iterfind(path.replace("@{*}", "@" + name("w:"))):
                stated = found.get(VAL, "") or stated
    if stated in ("", "x-none"):
        message = Message(
            "inspection.language",
            "No language is set, so screen readers guess. Set it for the whole document under Review, Language.",
        )
        yield Fault("language-missing", DOCUMENT, message, "3.1.1")
    used = dict.fromkeys(
        tag
        for root in (
            file.document,
            *(root for kind in ("styles", "footnotes") for _, root in file.beside(kind)),
        )
        for found in root.iter(name("w:lang"))
        for tag in (found.get(setting) for setting in _SETTINGS)
        if tag
    )
    for tag in used:
        if not _TAG.fullmatch(tag):
            message = Message(
                "inspection.language-tag",
                "“{tag}” is no language. Choose one of the languages Word lists.",
                {"tag": short(tag)},
            )
            yield Fault("language-invalid", DOCUMENT, message, "3.1.2")


def hyphenation(file: Opened) -> Iterator[Fault]:
    """Words are not broken automatically."""
    if any(on(root.find("{*}autoHyphenation")) for _, root in file.beside("settings")):
        message = Message(
            "inspection.hyphenation",
            "Automatic hyphenation is on; broken words are hard to read. Switch it off under Layout, Hyphenation.",
        )
        yield Fault("hyphenation", DOCUMENT, message)


def controls(file: Opened) -> Iterator[Fault]:
    """Each content control is named by the question it asks."""
    for number, control in enumerate(file.document.iter(name("w:sdt")), 1):
        properties = control.find(name("w:sdtPr"))
        stated: Element | tuple[()] = () if properties is None else properties
        if any(one.tag in _NOT_FOR_ANSWERS for one in stated):
            continue
        names = [one.get(VAL, "") for one in stated if one.tag == name("w:alias")]
        if not any(words.strip() for words in names):
            place = Message(
                "inspection.place.control",
                "content control {number}, “{words}”",
                {"number": number, "words": short("".join(t.text or "" for t in control.iter(name("w:t"))))},
            )
            message = Message(
                "inspection.control",
                "The field to fill in has no name. Give it a title under Developer, Properties: the question it asks.",
            )
            yield Fault("control-unnamed", place, message, "4.1.2")
