"""Which field of ours a name in a template's header means: tags, properties and fields that case systems fill.

The names are a convention of ours with common words beside them (a proposal, not any vendor's list); `fields` of
`read_template` adds a municipality's own.
"""

from collections.abc import Mapping

from attrs import frozen

from partnerkit.documents.tree import Document, Heading, Part, plain
from partnerkit.language.catalogue import text

FIELDS = ("title", "reference", "date", "sender", "kind", "status", "author", "subject", "keywords")
"""The fields of ours, which are also the tags that need no mapping."""

_WORDS: Mapping[str, str] = {
    "title": "title titel rubrik dokumenttitel dokumentrubrik documenttitle ärendemening otsikko",
    "reference": "reference dnr diarienummer diarienr ärendenummer ärendenr casenumber caseno aktenzeichen",
    "date": "date datum dokumentdatum documentdate publishdate päiväys",
    "sender": "sender avsändare organisation organization company absender lähettäjä",
    "kind": "kind handlingstyp dokumenttyp documenttype dokumentart asiakirjatyyppi",
    "status": "status contentstatus dokumentstatus",
    "author": "author creator förvaltning enhet department",
    "subject": "subject ämne",
    "keywords": "keywords nyckelord",
}
_MEANT = {word: field for field, words in _WORDS.items() for word in words.split()}
OF_THE_FILE = frozenset(("title", "subject", "author", "keywords", "status"))
"""What Word itself keeps as properties of the whole file."""


@frozen
class Meaning:
    """What names in a template mean.

    Attributes:
        own: A municipality's own names, folded, and the field that each one shows.
    """

    own: Mapping[str, str]

    def of(self, *called: str) -> str | None:
        """Return the field that the first known of these names means."""
        for one in map(folded, called):
            if one in self.own or one in _MEANT:
                return self.own.get(one) or _MEANT[one]
        return None


def folded(called: str) -> str:
    """Return a name without what people write differently: case, spaces, hyphens and colons."""
    return "".join(one for one in called.casefold() if one.isalnum())


def values_of(document: Document, part: Part) -> dict[str, str]:
    """Return what each field shows in the header of a part; fields that are not known are missing."""
    properties = document.properties
    titles = (plain(one.children) for one in part.blocks if isinstance(one, Heading) and one.level == 1)
    shown = {
        "title": next(titles, document.title),
        "reference": part.reference or "",
        "date": properties.date or "",
        "sender": part.sender,
        "kind": part.kind,
        "status": properties.status,
        "author": properties.author,
        "subject": properties.subject,
        "keywords": properties.keywords,
    }
    return {field: said for field, said in shown.items() if said.strip()}


def of_the_file(document: Document) -> dict[str, str]:
    """Return what Word shows of the file's own properties."""
    properties = document.properties
    shown = {
        "title": document.title,
        "subject": properties.subject,
        "author": properties.author,
        "keywords": properties.keywords,
        "status": properties.status,
    }
    return {field: said for field, said in shown.items() if said.strip()}


def missing(field: str, language: str) -> str:
    """Return what stands where a field is not known yet."""
    return text(f"template.{field}", language)
