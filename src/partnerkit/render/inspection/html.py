"""What keeps people from reading a web page, as far as its source tells without a browser; axe-core is the judge."""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import define, field

from partnerkit.documents.accessibility import SAYS_NOTHING
from partnerkit.documents.fault import DOCUMENT, Fault, short
from partnerkit.errors import Message

_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))


@define
class _Element:
    tag: str
    attributes: dict[str, str]
    words: list[str] = field(factory=list)

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        return " ".join(self.attributes.get("aria-label", "".join(self.words)).split())


class _Page(HTMLParser):
    """The elements of a page in their order, each with the text inside."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[_Element] = []
        self._open: list[_Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        element = _Element(tag, {key: value or "" for key, value in attrs})
        self.elements.append(element)
        for around in self._open:
            around.words.append(element.attributes.get("alt", ""))
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those inside that nobody closed."""
        if tag in (one.tag for one in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Add text to all elements around it."""
        for around in self._open:
            around.words.append(data)

    def all(self, *tags: str) -> list[_Element]:
        """Return the elements with these tags."""
        return [one for one in self.elements if one.tag in tags]


def html_faults(html: str) -> tuple[Fault, ...]:
    """Return what keeps people from reading a web page: language, title, outline, tables, pictures, links, ids."""
    page = _Page(html)
    return (*_about(page), *_outline(page), *_tables(page), *_parts(page), *_ids(page))


def _about(page: _Page) -> Iterator[Fault]:
    if not any(one.attributes.get("lang", "").strip() for one in page.all("html")):
        message = Message(
            "inspection.html-language", "The page does not say its language. Give html the attribute lang."
        )
        yield Fault("language-missing", DOCUMENT, message, "3.1.1")
    if not any(one.said for one in page.all("title")):
        message = Message("inspection.html-title", "The page has no title. Put one into its head.")
        yield Fault("title-missing", DOCUMENT, message, "2.4.2")


def _outline(page: _Page) -> Iterator[Fault]:
    before = 0
    for heading in page.all(*_HEADINGS):
        level = int(heading.tag[1])
        if not heading.said:
            message = Message("inspection.html-heading", "A heading is empty. Delete it, or give it words.")
            yield Fault("heading-empty", _at(heading), message, "2.4.6")
        elif level > before + 1:
            message = Message(
                "inspection.html-skipped",
                "A heading of level {level} stands where level {most} is the deepest that can follow.",
                {"level": level, "most": before + 1},
            )
            yield Fault("heading-skipped", _at(heading), message, "1.3.1")
        before = level


def _tables(page: _Page) -> Iterator[Fault]:
    if len(page.all("caption")) < len(page.all("table")):
        message = Message("inspection.html-caption", "A table has no caption. Begin it with one.")
        yield Fault("table-caption", DOCUMENT, message, "2.4.6")
    for cell in page.all("th"):
        if cell.attributes.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
            message = Message(
                "inspection.html-scope", "A header cell does not say what it is for. Give it scope."
            )
            yield Fault("table-header", _at(cell), message, "1.3.1")


def _parts(page: _Page) -> Iterator[Fault]:
    for picture in page.all("img"):
        if "alt" not in picture.attributes:
            message = Message(
                "inspection.html-alt", "A picture has no alternative text. Say in alt what it shows."
            )
            yield Fault("picture-alt", _at(picture), message, "1.1.1")
    labelled = {one.attributes.get("for") for one in page.all("label")}
    for control in page.all("input", "select", "textarea"):
        given = control.attributes
        if given.get("type") != "hidden" and not (
            {"aria-label", "aria-labelledby", "title"} & given.keys() or given.get("id", "") in labelled
        ):
            message = Message("inspection.html-label", "A field to fill in has no label. Give it one.")
            yield Fault("control-unnamed", _at(control), message, "4.1.2")
    for link in (one for one in page.all("a") if "href" in one.attributes):
        words = link.said.casefold()
        if not words or words.rstrip(".") in SAYS_NOTHING or words.startswith(("http:", "https:", "www.")):
            message = Message(
                "inspection.html-link",
                "The words of a link, “{words}”, do not say where it leads.",
                {"words": short(link.said)},
            )
            yield Fault("link-vague", _at(link), message, "2.4.4")


def _ids(page: _Page) -> Iterator[Fault]:
    ids = Counter(one.attributes["id"] for one in page.elements if "id" in one.attributes)
    for key, times in ids.items():
        if times > 1:
            message = Message(
                "inspection.html-id",
                "The id “{id}” is used {times} times.",
                {"id": short(key), "times": times},
            )
            yield Fault("id-repeated", DOCUMENT, message, "4.1.1")
    for link in page.all("a"):
        target = link.attributes.get("href", "")
        if target.startswith("#") and target[1:] and target[1:] not in ids:
            message = Message(
                "inspection.html-target",
                "A link leads nowhere: nothing has the id “{id}”.",
                {"id": short(target[1:])},
            )
            yield Fault("link-broken", _at(link), message, "2.4.4")


def _at(element: _Element) -> Message:
    return Message(
        "inspection.place.element",
        "{tag}, “{words}”",
        {"tag": f"<{element.tag}>", "words": short(element.said)},
    )
