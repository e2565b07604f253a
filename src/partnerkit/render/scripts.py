"""Languages other than the document's: how Word is told of them, and which direction and font they need.

A language that is missing here is marked with the tag it came with and set in the font of the document, which
covers Latin, Greek, Cyrillic, Hebrew and Arabic. Add a row when Word needs a region, a direction or a font.
"""

import re
from enum import Enum

from attrs import frozen


class Kind(Enum):
    """Which of Word's three sets of run properties a language uses, and its direction."""

    WESTERN = "western"
    EAST_ASIAN = "east-asian"
    COMPLEX = "complex"
    RIGHT_TO_LEFT = "right-to-left"


@frozen
class Script:
    """How a language is written.

    Attributes:
        tag: The tag with a region, which Word needs to know the language.
        kind: The set of run properties.
        font: A font of Office that holds the letters, where the document's does not.
    """

    tag: str
    kind: Kind = Kind.WESTERN
    font: str | None = None


_ROWS = (
    *map(Script, ("bs-Latn-BA", "da-DK", "de-DE", "en-GB", "es-ES", "et-EE", "fi-FI", "fr-FR", "hr-HR")),
    *map(Script, ("is-IS", "lt-LT", "lv-LV", "mk-MK", "nb-NO", "nl-NL", "pl-PL", "pt-PT", "ro-RO", "ru-RU")),
    *map(Script, ("so-SO", "sq-AL", "sr-Latn-RS", "sv-SE", "sw-KE", "tr-TR", "uk-UA", "vi-VN", "zu-ZA")),
    Script("ar-SA", Kind.RIGHT_TO_LEFT),
    Script("fa-IR", Kind.RIGHT_TO_LEFT),
    Script("he-IL", Kind.RIGHT_TO_LEFT),
    Script("ur-PK", Kind.RIGHT_TO_LEFT),
    Script("ja-JP", Kind.EAST_ASIAN, "Yu Gothic"),
    Script("ko-KR", Kind.EAST_ASIAN, "Malgun Gothic"),
    Script("zh-CN", Kind.EAST_ASIAN, "Microsoft YaHei"),
    Script("am-ET", Kind.WESTERN, "Ebrima"),
    Script("ti-ET", Kind.WESTERN, "Ebrima"),
    Script("hy-AM", Kind.WESTERN, "Sylfaen"),
    Script("ka-GE", Kind.WESTERN, "Sylfaen"),
    Script("bn-BD", Kind.COMPLEX, "Nirmala UI"),
    Script("hi-IN", Kind.COMPLEX, "Nirmala UI"),
    Script("ne-NP", Kind.COMPLEX, "Nirmala UI"),
    Script("ta-IN", Kind.COMPLEX, "Nirmala UI"),
    Script("km-KH", Kind.COMPLEX, "Leelawadee UI"),
    Script("lo-LA", Kind.COMPLEX, "Leelawadee UI"),
    Script("my-MM", Kind.COMPLEX, "Myanmar Text"),
    Script("th-TH", Kind.COMPLEX, "Leelawadee UI"),
)
_BY_LANGUAGE = {row.tag.partition("-")[0]: row for row in _ROWS}
_TRADITIONAL = Script("zh-TW", Kind.EAST_ASIAN, "Microsoft JhengHei")
_RIGHT_TO_LEFT_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_DIRECTIONS = re.compile(f"([{_RIGHT_TO_LEFT_LETTERS}]+(?:[^\\w\n]+[{_RIGHT_TO_LEFT_LETTERS}]+)*)")


def script(tag: str) -> Script:
    """Return how the language of a BCP 47 tag is written; the tag gets a region if it has none."""
    language, _, rest = tag.partition("-")
    if tag.startswith("zh-Hant"):
        return _TRADITIONAL
    known = _BY_LANGUAGE.get(language)
    if known is None:
        return Script(tag)
    has_region = any(len(piece) == 2 or piece.isdigit() for piece in rest.split("-"))
    return Script(tag, known.kind, known.font) if has_region else known


def directions(text: str) -> tuple[tuple[str, bool], ...]:
    """Return `text` in pieces, each with whether it is written from right to left.

    >>> directions("ab")
    (('ab', False),)
    """
    pieces = _DIRECTIONS.split(text)
    return tuple((piece, bool(place % 2)) for place, piece in enumerate(pieces) if piece)
