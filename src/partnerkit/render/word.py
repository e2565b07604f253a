"""Documents as Word files: the parts of the file put together.

The body is written first, since it decides which notes, links, lists and pictures the other parts hold.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from partnerkit.documents.tree import Block, Document, Heading
from partnerkit.language.catalogue import text
from partnerkit.render import properties
from partnerkit.render.anchors import anchored, names
from partnerkit.render.body import Body, bookmarks
from partnerkit.render.notes import footnotes
from partnerkit.render.ooxml import serialize
from partnerkit.render.package import Member, Relations, pack
from partnerkit.render.runs import Story
from partnerkit.render.sections import header, section
from partnerkit.render.stated import stated
from partnerkit.render.styles import styles
from partnerkit.render.template import Template
from partnerkit.render.template.dress import dress

_FOOTNOTES = "/word/footnotes.xml"


def render_word(document: Document, template: Template | None = None) -> bytes:
    """Return a document as a Word file (.docx); the same document gives the same bytes.

    What `documents.tree.check` finds wrong is printed as it stands: a draft can always be made.

    Args:
        document: The document.
        template: The house style of a municipality, from `read_template`; ours without it.
    """
    relations = Relations()
    keys = [one.section or one.anchor for one in _headings(document)]
    document = anchored(_sections_marked(document))
    tag = text("render.tag", document.language)
    story = Story(tag, bookmarks(document), names(document), relations)
    body = Body(story, document.language)
    members = list(_headers(document))
    for number, (part, head) in enumerate(zip(document.parts, tuple(members), strict=True), 1):
        body.write(part)
        page = section(relations.to(RELATIONSHIP_TYPE.HEADER, head.name))
        if number < len(document.parts):
            body.end_section(page)
        else:
            body.elements.append(page)
    for kind, member in _beside(document, body, story):
        relations.to(kind, member.name)
        members.append(member)
    members.extend(Member(stored, CONTENT_TYPE.PNG, data) for data, stored in body.pictures.items())
    content = serialize(body.document)
    main = Member("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, content, relations)
    beside: Sequence[Member] = members
    if template is not None:
        main, beside = dress(template, document, main, members)
    outer = Relations()
    outer.to(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, main.name)
    said: tuple[tuple[str, str], ...] = ()
    if document.properties.provenance:  # a file that says where it comes from says what it holds, too
        notes = next(one.content for one in beside if one.name == _FOOTNOTES)
        root = body.document if template is None else etree.fromstring(main.content)
        sections = {
            key: story.anchors[one.anchor]
            for key, one in zip(keys, _headings(document), strict=True)
            if key and one.anchor
        }
        said = stated((root, etree.fromstring(notes)), sections)
    about = tuple(_about(document, said))
    for kind, member in about:
        outer.to(kind, member.name)
    return pack((main, *beside, *(member for _, member in about)), outer)


def _sections_marked(document: Document) -> Document:
    """Return a document in which the heading of each section has an anchor, by which the section is found again."""

    def marked(block: Block) -> Block:
        if isinstance(block, Heading) and block.section is not None and block.anchor is None:
            return evolve(block, anchor=block.section)
        return block

    parts = (evolve(part, blocks=tuple(map(marked, part.blocks))) for part in document.parts)
    return evolve(document, parts=tuple(parts))


def _headings(document: Document) -> Iterator[Heading]:
    return (block for part in document.parts for block in part.blocks if isinstance(block, Heading))


def _headers(document: Document) -> Iterator[Member]:
    pages = len(document.parts)
    for number, part in enumerate(document.parts, 1):
        content = header(part, document.language, pages)
        yield Member(f"/word/header{number}.xml", CONTENT_TYPE.WML_HEADER, content)


def _beside(document: Document, body: Body, story: Story) -> Iterator[tuple[str, Member]]:
    linked = Relations()
    notes = footnotes(evolve(story, relations=linked))
    kinds = RELATIONSHIP_TYPE
    yield kinds.STYLES, Member("/word/styles.xml", CONTENT_TYPE.WML_STYLES, styles(story.tag))
    set_up = properties.settings(document.language)
    yield kinds.SETTINGS, Member("/word/settings.xml", CONTENT_TYPE.WML_SETTINGS, set_up)
    yield kinds.FONT_TABLE, Member("/word/fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE, properties.fonts())
    yield kinds.NUMBERING, Member("/word/numbering.xml", CONTENT_TYPE.WML_NUMBERING, body.lists.part())
    yield kinds.FOOTNOTES, Member(_FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES, notes, linked)


def _about(document: Document, said: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, Member]]:
    core = properties.core(document)
    yield (
        RELATIONSHIP_TYPE.CORE_PROPERTIES,
        Member("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, core),
    )
    if document.properties.provenance:
        custom = properties.custom((*document.properties.provenance, *said))
        yield (
            RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
            Member("/docProps/custom.xml", CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, custom),
        )
