"""Reading a template: what is taken of it, and what is told about it."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve
from lxml import etree

from partnerkit.errors import FormatError, InvalidValueError, Message
from partnerkit.render.ooxml import Element, name
from partnerkit.render.template import furniture as page_furniture
from partnerkit.render.template import pages, settings
from partnerkit.render.template.archive import Archive, damaged
from partnerkit.render.template.cleaning import clean, written
from partnerkit.render.template.filling import counts_pages, unknown
from partnerkit.render.template.looks import LOWEST_CONTRAST, colour_of, contrast
from partnerkit.render.template.meaning import FIELDS, Meaning, folded
from partnerkit.render.template.names import EXPECTED, Names, value
from partnerkit.render.template.order import LEVEL
from partnerkit.render.template.value import Furniture, Template
from partnerkit.source.problem import Refused

_EMBEDDED = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")


def read_template(raw: bytes, called: str, fields: Mapping[str, str] | None = None) -> Template:
    """Read a municipality's own Word file (.docx or .dotx) as a house style.

    Styles, fonts, colours, page, header and footer are taken. Text, comments, tracked changes, names of people,
    macros and links out of the file are not.

    Args:
        raw: The bytes of the file.
        called: The file's name, for messages.
        fields: Names of controls, properties or fields in the header and footer, and the field of ours that each one
            shows: `title`, `reference`, `date`, `sender`, `kind`, `status`, `author`, `subject` or `keywords`.

    Raises:
        FormatError: The file is damaged, has a password or macros, is no Word file, or is too large.
        InvalidValueError: `fields` names a field of ours that does not exist.
    """
    meaning = _meaning(fields or {})
    try:
        archive = Archive(raw)
        found = _read(archive, called, meaning)
    except Refused as refused:
        raise FormatError(called, tuple(evolve(one, file=called) for one in refused.problems)) from None
    return evolve(found, fields=tuple(sorted(meaning.own.items())))


def _meaning(fields: Mapping[str, str]) -> Meaning:
    for theirs, ours in fields.items():
        if ours not in FIELDS:
            raise InvalidValueError(
                "template.field",
                "'{theirs}' cannot show '{ours}'. Choose one of {known}.",
                theirs=theirs,
                ours=ours,
                known=", ".join(FIELDS),
            )
    return Meaning({folded(theirs): ours for theirs, ours in fields.items()})


def _read(archive: Archive, called: str, meaning: Meaning) -> Template:
    beside = {
        one.kind: one.target
        for one in archive.relations(archive.main).values()
        if not one.external and one.target in archive
    }
    if "styles" not in beside:
        raise damaged()
    main = archive.parse(archive.main)
    if main.tag != name("w:document"):
        raise damaged()
    styles = clean(_whole(archive.parse(beside["styles"]), "styles"))
    sections = list(main.iter(name("w:sectPr")))
    sections = [one for one in sections if not _in_a_revision(one)]
    section = pages.chosen(sections)
    placed = page_furniture.find(archive, sections, section)
    shown = tuple(one for one in placed.furniture if page_furniture.shows_something(one))
    theirs = placed.furniture if shown else ()

    def part(kind: str) -> Element | None:
        return clean(archive.parse(beside[kind])) if kind in beside else None

    numbering, fonts, theme, set_up = map(part, ("numbering", "fontTable", "theme", "settings"))
    notes = (
        *_styles(Names(styles)),
        *pages.notes(sections, section),
        *_furniture(shown, placed, meaning),
    )
    return Template(
        called,
        written(styles),
        None if numbering is None else written(_in_order(_whole(numbering, "numbering"))),
        None if theme is None else written(_self_contained(theme)),
        None if fonts is None else written(_without_files(_whole(fonts, "fonts"))),
        None if set_up is None else settings.taken(set_up),
        pages.usable(section),
        theirs,
        placed.pictures if theirs else (),
        notes=notes,
    )


def _whole(root: Element, tag: str) -> Element:
    if root.tag != name("w:" + tag):
        raise damaged()
    return root


def _in_order(numbering: Element) -> Element:
    """Put what describes a level in the order of the format, which LibreOffice does not keep."""
    places = {name("w:" + tag): place for place, tag in enumerate(LEVEL)}
    for level in numbering.iter(name("w:lvl")):
        level[:] = sorted(level, key=lambda one: places.get(str(one.tag), len(places)))
    return numbering


def _in_a_revision(section: Element) -> bool:
    return any(str(one.tag).endswith("PrChange") for one in section.iterancestors())


def _styles(names: Names) -> Iterator[Message]:
    missing = [wanted for wanted in EXPECTED if names.find("paragraph", wanted) is None]
    if missing:
        yield Message(
            "template.styles",
            "The template does not define the styles {styles}. Ours are used, in its font.",
            {"styles": ", ".join(one[0].upper() + one[1:] for one in missing)},
        )
    pale = []
    for wanted in EXPECTED[:3]:
        style = names.find("paragraph", wanted)
        colour = colour_of(names, style)
        if style is not None and colour and contrast(colour) < LOWEST_CONTRAST:
            pale.append(f"{value(style, 'name')} (#{colour}, {contrast(colour):.1f}:1)")
    if pale:
        yield Message(
            "template.contrast",
            "The colour of these headings is too pale on white for many readers; 4.5:1 is asked for: {styles}.",
            {"styles": ", ".join(pale)},
        )


def _furniture(
    shown: Iterable[Furniture], found: page_furniture.Found, meaning: Meaning
) -> Iterator[Message]:
    if found.lost:
        yield Message(
            "template.left-out",
            "A chart, an object or a linked picture in the header or footer was left out. Store a picture in its place.",
        )
    roots = [etree.fromstring(one.content) for one in shown]
    if not roots:
        yield Message(
            "template.no-header",
            "The template has nothing in its header and footer. Ours is used, with sender, kind, case number and page.",
        )
        return
    strange = dict.fromkeys(one for root in roots for one in unknown(root, meaning))
    if strange:
        yield Message(
            "template.unknown",
            "Nothing is known for these fields in the header or footer, so they stay as they are: {names}.",
            {"names": ", ".join(strange)},
        )
    if not any(map(counts_pages, roots)):
        yield Message(
            "template.no-page-number", "Neither header nor footer of the template shows the page number."
        )
    if found.unnamed:
        yield Message(
            "template.picture",
            "A picture in the header or footer has no alternative text. Give it one in the template.",
        )


def _self_contained(theme: Element) -> Element:
    """Let a theme that fills shapes with pictures fill them with a colour: the pictures are not taken along."""
    for found in list(theme.iter(name("a:blipFill"))):
        parent = found.getparent()
        if parent is not None:
            plain = etree.SubElement(parent, name("a:solidFill"))
            etree.SubElement(plain, name("a:schemeClr"), val="phClr")
            parent.replace(found, plain)
    return theme


def _without_files(fonts: Element) -> Element:
    """Leave out font files: a font is licensed to those who have it."""
    for font in fonts:
        for found in [one for tag in _EMBEDDED for one in font.findall(name("w:" + tag))]:
            font.remove(found)
    return fonts
