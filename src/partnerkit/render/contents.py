"""The list of contents of a Word document: a field whose result is there before Word touches the file.

The entries are links to the headings, without page numbers, which nobody has counted. The field says how Word
makes the list anew when someone asks for it; nothing asks at opening.
"""

from collections.abc import Iterable

from partnerkit.documents.tree import Contents, Heading
from partnerkit.render.anchors import entry
from partnerkit.render.house import BOLD
from partnerkit.render.labels import heading_number
from partnerkit.render.ooxml import Element, paragraph, run, w
from partnerkit.render.runs import Story

_TITLE = "TocHeading"


def contents(
    source: Contents, listed: Iterable[Heading], story: Story, within: str, *, page_break: bool
) -> Element:
    """Return the list in the kind of content control that Word keeps lists of contents in.

    Args:
        source: The list.
        listed: The headings in it, each with an anchor; at least one.
        story: Writes lines.
        within: The bookmark around what is listed, so that Word lists the same.
        page_break: Whether the list begins a page.
    """
    title = story.line(source.title, in_bold=_TITLE in BOLD)
    entries = [_entry(heading, story) for heading in listed]
    instruction = w("instrText")
    instruction.text = f' TOC \\b {within} \\h \\n \\z \\o "2-{source.deepest}" '
    entries[0][1:1] = [_field("begin"), w("r", instruction), _field("separate")]
    entries[-1].append(_field("end"))
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    heading = paragraph(_TITLE, *title, page_break=page_break)
    return w("sdt", w("sdtPr", gallery), w("sdtContent", heading, *entries))


def _entry(heading: Heading, story: Story) -> Element:
    words = story.line(entry(heading.children))
    if heading.number is not None:
        words.insert(0, run(heading_number(heading.number)))
    link = w("hyperlink", *words, anchor=story.anchors[heading.anchor or ""], history=1)
    return paragraph(f"Toc{heading.level}", link)


def _field(part: str) -> Element:
    return w("r", w("fldChar", fldCharType=part))
