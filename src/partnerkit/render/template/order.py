"""The order in which the format demands children to stand, and putting one in its place."""

from collections.abc import Sequence

from partnerkit.render.ooxml import Element, name, w


def _words(*lines: str) -> tuple[str, ...]:
    return tuple(word for line in lines for word in line.split())


PARAGRAPH = _words(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs",
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd",
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment",
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr",
)
STYLE = _words(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked",
    "personal personalCompose personalReply pPr rPr tblPr trPr tcPr tblStylePr",
)
RUN = _words(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid",
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs",
    "em lang eastAsianLayout specVanish oMath",
)
SECTION = _words(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType",
    "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
)
SETTINGS = _words(
    "zoom mirrorMargins bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop defaultTabStop",
    "autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders",
    "characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator",
)
LEVEL = _words("start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr")
CONTROL = _words("rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding")


def put(parent: Element, child: Element, order: Sequence[str]) -> Element:
    """Put a child where the format wants it, in place of one of its kind; returns the child."""
    old = parent.find(child.tag)
    if old is not None:
        parent.remove(old)
    before = {name("w:" + tag) for tag in order[: order.index(_local(child))]}
    place = 0
    for number, found in enumerate(parent, 1):
        if found.tag in before:
            place = number
    parent.insert(place, child)
    return child


def child(parent: Element, tag: str, order: Sequence[str]) -> Element:
    """Return the child of this tag, made if it is missing."""
    found = parent.find(name("w:" + tag))
    return put(parent, w(tag), order) if found is None else found


def _local(found: Element) -> str:
    return str(found.tag).rpartition("}")[2]
