"""What styles are called: in the format, by Word in other languages, and by LibreOffice.

Word stores built-in names in English whatever its language; other programs store what the user sees. Add a
language as one more name in each row. Styles that are not listed are ours alone and never taken from a template.
"""

from collections.abc import Mapping

from partnerkit.render.ooxml import Element, name

_HEADINGS = {
    f"heading {level}": (f"Rubrik {level}", f"Überschrift {level}", f"Otsikko {level}")
    for level in range(1, 5)
}
_NAMES: Mapping[str, tuple[str, ...]] = {
    **_HEADINGS,
    "Title": ("Rubrik", "Titel", "Otsikko"),
    "Body Text": ("Text body", "Brödtext", "Textkörper", "Leipäteksti"),
    "List Bullet": ("Punktlista", "Aufzählungszeichen", "Merkitty luettelo"),
    "List Number": ("Numrerad lista", "Listennummer", "Numeroitu luettelo"),
    "Table Text": ("Tabelltext", "Table Contents", "Tabellentext", "Taulukkoteksti"),
    "Table Heading": ("Tabellrubrik", "Tabellhuvud", "Tabellenüberschrift", "Taulukon otsikko"),
    "caption": ("Beskrivning", "Beschriftung", "Kuvaotsikko", "Kuvan otsikko"),
    "footnote text": ("Fotnotstext", "Footnote", "Fußnotentext", "Alaviitteen teksti"),
    "header": ("Sidhuvud", "Kopfzeile", "Ylätunniste"),
    "footer": ("Sidfot", "Fußzeile", "Alatunniste"),
    "Default Paragraph Font": (
        "Standardstycketeckensnitt",
        "Absatz-Standardschriftart",
        "Kappaleen oletusfontti",
    ),
    "Strong": ("Stark", "Strong Emphasis", "Fett", "Voimakas"),
    "Emphasis": ("Betoning", "Hervorhebung", "Korostus"),
    "Hyperlink": ("Hyperlänk", "Internet Link", "Hyperlinkki"),
    "Placeholder Text": ("Platshållartext", "Platzhaltertext", "Paikkamerkkiteksti"),
    "footnote reference": ("Fotnotsreferens", "Footnote anchor", "Fußnotenzeichen", "Alaviitteen viite"),
    "Normal Table": ("Normal tabell", "Normale Tabelle", "Normaali taulukko"),
    "toc 1": ("Innehåll 1", "Contents 1", "Verzeichnis 1", "Sisluet 1"),
    "toc 2": ("Innehåll 2", "Contents 2", "Verzeichnis 2", "Sisluet 2"),
    "toc 3": ("Innehåll 3", "Contents 3", "Verzeichnis 3", "Sisluet 3"),
}
EXPECTED = ("heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "caption")
"""The styles by which a template shapes a document; that one is missing is told."""

_BY_NAME = {known.casefold(): others for known, others in _NAMES.items()}


class Names:
    """The styles of a template, found by what they are called.

    Attributes:
        by_id: Every style by its id.
        normal: The style of paragraphs that name none, if there is one.
    """

    def __init__(self, styles: Element) -> None:
        """Read the styles part."""
        self._known: dict[tuple[str, str], Element] = {}
        self.by_id: dict[str, Element] = {}
        self.normal: Element | None = None
        found = list(styles.iterfind(name("w:style")))
        for style in found:
            self.by_id.setdefault(identity(style), style)
        for style in found:
            kind = style.get(name("w:type"), "paragraph")
            said = value(style, "name")
            for called in (said, *value(style, "aliases").split(",")):
                self._known.setdefault((kind, _folded(called)), style)
            if kind == "paragraph" and style.get(name("w:default")) in ("1", "true", "on"):
                self.normal = style
        if self.normal is None:
            self.normal = self._known.get(("paragraph", "normal"))

    def find(self, kind: str, wanted: str) -> Element | None:
        """Return the style that is meant by one of our names; `None` if the template has none such."""
        others = _BY_NAME.get(wanted.casefold())
        if others is None:
            return None
        for called in (wanted, *others):
            found = self._known.get((kind, _folded(called)))
            if found is not None:
                return found
        for called in (wanted, *others):
            found = self.by_id.get(called.title().replace(" ", ""))
            if found is not None and found.get(name("w:type"), "paragraph") == kind:
                return found
        return None

    def taken(self, called: str) -> bool:
        """Whether some style has this name."""
        return any(folded == _folded(called) for _, folded in self._known)

    def chain(self, style: Element | None) -> list[Element]:
        """Return a style and those it is based on, from the nearest."""
        found: list[Element] = []
        while style is not None and style not in found and len(found) < _DEEPEST:
            found.append(style)
            style = self.by_id.get(value(style, "basedOn"))
        return found


_DEEPEST = 20


def identity(style: Element) -> str:
    """Return the id of a style."""
    return str(style.get(name("w:styleId"), ""))


def value(parent: Element, path: str) -> str:
    """Return the `w:val` of a descendant, by a path such as `pPr/outlineLvl`; empty if it is not there."""
    found = parent.find("/".join(name("w:" + step) for step in path.split("/")))
    return "" if found is None else str(found.get(name("w:val"), ""))


def _folded(called: str) -> str:
    return " ".join(called.casefold().split())
