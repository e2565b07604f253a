"""The styles part of a Word file: the rows of `house` as XML, and the character and table styles.

No style names a theme font, and the font is named for all four ranges of characters, so Arial is Arial.
"""

from partnerkit.render.house import (
    CELL_SIDE_MM,
    CELL_TOP_MM,
    FONT,
    PARAGRAPHS,
    ParagraphStyle,
    style_id,
)
from partnerkit.render.ooxml import Element, serialize, twips, w
from partnerkit.render.palette import GREY, HEAD_FILL, INK, LINK, RULE

TABLE_STYLE = "FactTable"

_BUILT_IN_STYLES = 376
_THIN, _BAR = 4, 24


def styles(tag: str) -> bytes:
    """Return the styles part for a document whose language is `tag`."""
    return serialize(
        w(
            "styles",
            w("docDefaults", w("rPrDefault", w("rPr", _font(), *_size(10.5), w("lang", val=tag)))),
            w(
                "latentStyles",
                defLockedState=0,
                defUIPriority=99,
                defSemiHidden=1,
                defUnhideWhenUsed=1,
                defQFormat=0,
                count=_BUILT_IN_STYLES,
            ),
            *map(_paragraph, PARAGRAPHS),
            *_characters(),
            *_defaults(),
            _table(),
        )
    )


def _font() -> Element:
    return w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


def _size(points: float) -> tuple[Element, Element]:
    return w("sz", val=round(points * 2)), w("szCs", val=round(points * 2))


def _style(kind: str, name: str, *content: Element, **values: str | int) -> Element:
    return w("style", w("name", val=name), *content, type=kind, **values, styleId=style_id(name))


def _paragraph(style: ParagraphStyle) -> Element:
    links = []
    if style.based_on:
        links.append(w("basedOn", val=style.based_on))
    if style.following:
        links.append(w("next", val=style.following))
    default = {"default": 1} if style.based_on is None else {}
    return _style(
        "paragraph",
        style.name,
        *links,
        w("uiPriority", val=1),
        w("qFormat"),
        _layout(style),
        _look(style),
        **default,
    )


def _layout(style: ParagraphStyle) -> Element:
    made = w("pPr")
    if style.keep_next is not None:
        made.append(w("keepNext", val=int(style.keep_next)))
    if style.keep_lines:
        made.append(w("keepLines"))
    if style.based_on is None:
        made.append(w("widowControl"))
    if style.numbering:
        made.append(w("numPr", w("numId", val=style.numbering)))
    if style.frame:
        made.append(_frame(*style.frame))
    if style.fill:
        made.append(w("shd", val="clear", color="auto", fill=style.fill))
    if style.tab:
        kind, at = style.tab
        made.append(w("tabs", w("tab", val=kind, pos=twips(at))))
    if style.based_on is None:
        made.append(w("suppressAutoHyphens"))
    made.extend(_space(style))
    if style.outline is not None:
        made.append(w("outlineLvl", val=style.outline))
    return made


def _space(style: ParagraphStyle) -> list[Element]:
    spacing: dict[str, str | int] = {}
    if style.before is not None:
        spacing["before"] = round(style.before * 20)
    if style.after is not None:
        spacing["after"] = round(style.after * 20)
    if style.line is not None:
        spacing |= {"line": style.line, "lineRule": "exact" if style.exact else "auto"}
    indents = (("left", style.left), ("right", style.right), ("hanging", style.hanging))
    indent = {side: twips(mm) for side, mm in indents if mm is not None}
    return [w(tag, **values) for tag, values in (("spacing", spacing), ("ind", indent)) if values]


def _frame(bar: str, line: str) -> Element:
    thin: dict[str, str | int] = {"val": "single", "sz": _THIN, "color": line}
    return w(
        "pBdr",
        w("top", **thin, space=3),
        w("left", val="single", sz=_BAR, color=bar, space=6),
        w("bottom", **thin, space=3),
        w("right", **thin, space=6),
    )


def _look(style: ParagraphStyle) -> Element:
    made = w("rPr")
    if style.bold:
        made.extend((w("b"), w("bCs")))
    if style.colour:
        made.append(w("color", val=style.colour))
    if style.size:
        made.extend(_size(style.size))
    return made


def _characters() -> tuple[Element, ...]:
    looks = (
        ("Strong", (w("b"), w("bCs"))),
        ("Emphasis", (w("i"), w("iCs"))),
        ("Lead", (w("b"), w("bCs"))),
        ("Hyperlink", (w("color", val=LINK), w("u", val="single"))),
        ("Placeholder Text", (w("color", val=GREY),)),
        ("footnote reference", (w("vertAlign", val="superscript"),)),
    )
    plain = _style("character", "Default Paragraph Font", w("uiPriority", val=1), w("semiHidden"), default=1)
    return (
        plain,
        *(
            _style("character", name, w("basedOn", val="DefaultParagraphFont"), w("qFormat"), w("rPr", *look))
            for name, look in looks
        ),
    )


def _defaults() -> tuple[Element, Element]:
    return (
        _style("table", "Normal Table", w("uiPriority", val=99), w("semiHidden"), default=1),
        _style("numbering", "No List", w("uiPriority", val=99), w("semiHidden"), default=1),
    )


def _table() -> Element:
    borders = w(
        "tblBorders",
        w("top", val="single", sz=8, space=0, color=INK),
        w("bottom", val="single", sz=8, space=0, color=INK),
        w("insideH", val="single", sz=4, space=0, color=RULE),
    )
    margins = w(
        "tblCellMar",
        w("top", w=twips(CELL_TOP_MM), type="dxa"),
        w("left", w=twips(CELL_SIDE_MM), type="dxa"),
        w("bottom", w=twips(CELL_TOP_MM), type="dxa"),
        w("right", w=twips(CELL_SIDE_MM), type="dxa"),
    )
    header = w("tblStylePr", w("tcPr", w("shd", val="clear", color="auto", fill=HEAD_FILL)), type="firstRow")
    return _style(
        "table",
        "Fact Table",
        w("basedOn", val="NormalTable"),
        w("tblPr", borders, margins),
        header,
        customStyle=1,
    )
