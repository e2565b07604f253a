"""Pictures and what floats: words for those who do not see them, and a place in the order of reading."""

from collections.abc import Iterator

from partnerkit.documents.alt_text import alt_text
from partnerkit.documents.fault import Fault, short
from partnerkit.errors import Message
from partnerkit.render.ooxml import Element, name

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_INLINE, _ANCHOR = name("wp:inline"), name("wp:anchor")
_BOX, _FRAME = name("w:txbxContent"), name("w:framePr")
_VML = "{urn:schemas-microsoft-com:vml}"
_PICTURED = frozenset(f"{_VML}{tag}" for tag in ("shape", "rect", "oval", "line", "roundrect"))


def pictures(root: Element, *, margin: bool) -> Iterator[Fault]:
    """Drawings of a part; what floats in a page header or footer (`margin`) disturbs nobody."""
    number = 0
    for found in root.iter(_INLINE, _ANCHOR, *_PICTURED, _FRAME):
        if any(one.tag in (_FALLBACK, _BOX) for one in found.iterancestors()):
            continue
        if found.tag == _FRAME:
            if not margin:
                yield _floating(Message("inspection.place.frame", "a paragraph in a frame", {}))
            continue
        number += 1
        yield from _drawing(found, number, margin)


def _drawing(found: Element, number: int, margin: bool) -> Iterator[Fault]:
    vml = str(found.tag).startswith(_VML)
    named = found if vml else found.find(name("wp:docPr"))
    called = "" if named is None else named.get("name", "") or named.get("id", "")
    place = Message(
        "inspection.place.picture", "picture {number}, “{words}”", {"number": number, "words": short(called)}
    )
    if found.find(f".//{_VML}textpath") is not None:
        message = Message(
            "inspection.watermark", "It is a watermark, which makes the text hard to read. Take it out."
        )
        yield Fault("watermark", place, message, "1.4.3")
        return
    if next(found.iter(_BOX), None) is not None:
        message = Message(
            "inspection.text-box",
            "Its text stands in a box outside the order of reading. Move the text into ordinary paragraphs.",
        )
        yield Fault("text-box", place, message, "1.3.2")
        return
    missing = Message(
        "inspection.picture-alt",
        "The picture has no alternative text. Right-click it, choose View Alt Text, and say what it shows.",
    )
    yield from alt_text(named, place, missing)
    if found.tag == _ANCHOR and not margin:
        yield _floating(place)


def _floating(place: Message) -> Fault:
    message = Message(
        "inspection.floating",
        "It floats beside the text, so its place in the order of reading is not certain. Set it in line with the text.",
    )
    return Fault("floating", place, message, "1.3.2")
