"""What is taken out of every part of a template: people, revisions, comments, and what leads out of the file."""

from lxml import etree

from partnerkit.render.ooxml import Element, name

_DROPPED = frozenset(
    word
    for line in (
        "del delText delInstrText moveFrom rsid rsids placeholder proofErr permStart permEnd bookmarkStart",
        "bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef altChunk subDoc control",
        "cellIns cellDel cellMerge moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd",
        "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd customXmlPr smartTagPr numberingChange numPicBullet lvlPicBulletId",
        "lastRenderedPageBreak",
    )
    for word in line.split()
)
_UNWRAPPED = frozenset(("ins", "moveTo", "smartTag", "customXml"))
_REVISIONS = frozenset(("paraId", "textId"))


def clean(root: Element) -> Element:
    """Take what must not be passed on out of a part; tracked changes are accepted. Returns the part."""
    word = name("w:p")[:-1]
    for found in list(root.iter("*")):
        _forget(found)
        parent = found.getparent()
        if parent is None:
            continue
        _, _, local = str(found.tag).rpartition("}")
        if str(found.tag).startswith(word):
            if local in _DROPPED or local.endswith("PrChange"):
                parent.remove(found)
            elif local in _UNWRAPPED:
                unwrap(found)
        elif (
            local == "dataBinding"
        ):  # a second one, of newer versions; the first tells what the control is for
            parent.remove(found)
    return root


def unwrap(found: Element) -> None:
    """Put the children of an element in its place."""
    parent = found.getparent()
    if parent is not None:
        place = parent.index(found)
        parent[place : place + 1] = list(found)


def written(root: Element) -> bytes:
    """Return a part of a template as bytes; its namespaces stay, since `mc:Ignorable` names their prefixes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _forget(found: Element) -> None:
    for key in list(found.attrib):
        local = str(key).rpartition("}")[2]
        if local.startswith("rsid") or local in _REVISIONS:
            del found.attrib[key]
