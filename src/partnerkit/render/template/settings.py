"""The settings of a template that change how its pages look, put into ours; all others stay behind."""

from copy import deepcopy

from lxml import etree

from partnerkit.render.ooxml import Element, name, w
from partnerkit.render.template.cleaning import written
from partnerkit.render.template.order import SETTINGS, put

_TAKEN = (
    "mirrorMargins",
    "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter",
    "gutterAtTop",
    "defaultTabStop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "evenAndOddHeaders",
    "clrSchemeMapping",
)


def taken(theirs: Element) -> bytes:
    """Return what is taken of a template's settings."""
    found = (theirs.find(name("w:" + tag)) for tag in _TAKEN)
    return etree.tostring(w("settings", *(deepcopy(one) for one in found if one is not None)))


def joined(ours: bytes, theirs: bytes | None, tag: str) -> bytes:
    """Return our settings with those taken from a template, for a document in the language `tag`."""
    root = etree.fromstring(ours)
    if theirs is not None:
        for one in list(etree.fromstring(theirs)):
            put(root, one, SETTINGS)
    put(root, w("themeFontLang", val=tag), SETTINGS)
    return written(root)
