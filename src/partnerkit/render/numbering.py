"""Lists that Word itself counts: one definition for bullets, one for numbers, and a restart for each list."""

from partnerkit.render.house import FONT, LIST_MM
from partnerkit.render.ooxml import Element, serialize, twips, w

BULLETS = 1
_NUMBERS = 2
_FIRST_LIST = 3


class Lists:
    """The numbered lists of a document; each gets a number of its own, so that it starts from 1."""

    def __init__(self) -> None:
        """Begin without lists."""
        self._count = 0

    def begin(self) -> int:
        """Return the numbering of a new list."""
        self._count += 1
        return _FIRST_LIST + self._count - 1

    def part(self) -> bytes:
        """Return the numbering part."""
        restarts = (
            w(
                "num",
                w("abstractNumId", val=_NUMBERS),
                w("lvlOverride", w("startOverride", val=1), ilvl=0),
                numId=_FIRST_LIST + place,
            )
            for place in range(self._count)
        )
        return serialize(
            w(
                "numbering",
                _definition(BULLETS, "bullet", "\u2022", "ListBullet"),
                _definition(_NUMBERS, "decimal", "%1.", "ListNumber"),
                w("num", w("abstractNumId", val=BULLETS), numId=BULLETS),
                w("num", w("abstractNumId", val=_NUMBERS), numId=_NUMBERS),
                *restarts,
            )
        )


def _definition(number: int, kind: str, sign: str, style: str) -> Element:
    indent = twips(LIST_MM)
    return w(
        "abstractNum",
        w("multiLevelType", val="singleLevel"),
        w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=kind),
            w("pStyle", val=style),
            w("lvlText", val=sign),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=indent, hanging=indent)),
            w("rPr", w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)),
            ilvl=0,
        ),
        abstractNumId=number,
    )
