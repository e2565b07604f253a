"""What a Word file says of itself: core properties, custom properties, settings and fonts.

A date that is not known is left out; nothing tells who made the file, on which machine or when.
"""

from lxml import etree

from partnerkit.documents.tree import Document
from partnerkit.language.catalogue import text
from partnerkit.render.house import FONT
from partnerkit.render.ooxml import serialize, w

_CORE = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = 2
_LONGEST = 255
_WORD_2013 = 15


def core(document: Document) -> bytes:
    """Return the core properties; the case numbers of the parts are the identifier."""
    properties = document.properties
    root = etree.Element(f"{{{_CORE['cp']}}}coreProperties", nsmap=_CORE)

    def add(prefix: str, tag: str, value: str) -> etree._Element:
        made = etree.SubElement(root, f"{{{_CORE[prefix]}}}{tag}")
        made.text = value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
        return made

    references = dict.fromkeys(part.reference for part in document.parts if part.reference)
    stated = (
        ("dc", "title", document.title),
        ("dc", "subject", properties.subject),
        ("dc", "creator", properties.author),
        ("cp", "keywords", properties.keywords),
        ("dc", "identifier", ", ".join(references)),
        ("dc", "language", text("render.tag", document.language)),
        ("cp", "contentStatus", properties.status),
    )
    for prefix, tag, value in stated:
        if value:
            add(prefix, tag, value)
    if properties.date is not None:
        for tag in ("created", "modified"):
            made = add("dcterms", tag, f"{properties.date}T00:00:00Z")
            made.set(f"{{{_CORE['xsi']}}}type", "dcterms:W3CDTF")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def custom(pairs: tuple[tuple[str, str], ...]) -> bytes:
    """Return the custom properties, as text."""
    root = etree.fromstring(f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VALUES}"/>')
    for number, (key, value) in enumerate(pairs, _FIRST_CUSTOM):
        made = etree.SubElement(
            root, f"{{{_CUSTOM}}}property", {"fmtid": _CUSTOM_SET, "pid": str(number), "name": key}
        )
        etree.SubElement(made, f"{{{_VALUES}}}lpwstr").text = value
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def settings(language: str) -> bytes:
    """Return the settings: the layout of Word 2013 and later, no hyphenation, no question at opening."""
    comma = language == "sv"
    mode = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=_WORD_2013,
    )
    return serialize(
        w(
            "settings",
            w("zoom", percent=100),
            w("autoHyphenation", val=0),
            w("characterSpacingControl", val="doNotCompress"),
            w("footnotePr", w("footnote", id=-1), w("footnote", id=0)),
            w("compat", mode),
            w("decimalSymbol", val="," if comma else "."),
            w("listSeparator", val=";" if comma else ","),
        )
    )


def fonts() -> bytes:
    """Return the font table: what may stand in for the font where it is missing."""
    font = w(
        "font",
        w("altName", val="Liberation Sans"),
        w("panose1", val="020B0604020202020204"),
        w("charset", val="00"),
        w("family", val="swiss"),
        w("pitch", val="variable"),
        name=FONT,
    )
    return serialize(w("fonts", font))
