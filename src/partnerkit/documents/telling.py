"""`Telling`: a record on its way into words of one language; what every prose document needs of it.

Everything is read from the record and the catalogues each time; nothing is remembered between calls.
Words that more than one document shares belong here; what only one document says belongs to that document.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from attrs import evolve, frozen

from partnerkit.documents.joining import capital, merged
from partnerkit.documents.tree import (
    Blank,
    Emphasis,
    Inline,
    Inlines,
    Paragraph,
    Text,
    plain,
)
from partnerkit.language.catalogue import entries, nbsp, text
from partnerkit.language.dates import date_in_sentence, date_in_table
from partnerkit.language.lists import genitive, join, order_key, quote, typography
from partnerkit.language.points import month_in_words
from partnerkit.language.spoken import document_tag
from partnerkit.model import Organisation, OrganisationKind, Partnership, Record, index
from partnerkit.values import FuzzyDate
from partnerkit.values import Text as Words

Shown = TypeVar("Shown", bound=Record)

_PLACES = frozenset(
    {
        OrganisationKind.MUNICIPALITY,
        OrganisationKind.REGION,
        OrganisationKind.COUNTY,
        OrganisationKind.PROVINCE,
        OrganisationKind.TOWN,
        OrganisationKind.DISTRICT,
    }
)
_SLOT = re.compile(r"\{(\w+)\}")


@frozen
class Telling:
    """A record told in one language to one audience.

    Attributes:
        partnership: The record.
        language: The document's language, `sv` or `en`.
        audience: `public`, `partner` or `internal`; only the last sees records that are not public.
        theme: First part of the catalogue keys, such as `documents` or `report`.
        labels: The language of headings and labels, where it is another.
        as_of: The document's own date: organisations bear the names they had then.
    """

    partnership: Partnership
    language: str
    audience: str = "public"
    theme: str = "documents"
    labels: str | None = None
    as_of: FuzzyDate | None = None

    @cached_property
    def labelling(self) -> "Telling":
        """The same record, told in the language of headings and labels."""
        return (
            self if self.labels in (None, self.language) else evolve(self, language=self.labels, labels=None)
        )

    def as_label(self, inlines: Inlines) -> Inlines:
        """Return the words of a heading, marked with their language where it is not the document's."""
        if self.labelling is self:
            return inlines
        tag = document_tag(self.labelling.language)
        return tuple(evolve(one, language=tag) if isinstance(one, Text) else one for one in inlines)

    @cached_property
    def index(self) -> dict[str, Record]:
        """Every record that has an id, by its id."""
        return index(self.partnership)

    def shown(self, records: Iterable[Shown]) -> tuple[Shown, ...]:
        """Return the records that the audience may see."""
        return tuple(one for one in records if one.public or self.audience == "internal")

    def organisation(self, name: str | None) -> Organisation | None:
        """Return an organisation by its id, or `None`."""
        found = self.index.get(name) if name else None
        return found if isinstance(found, Organisation) else None

    def say(self, key: str, /, **params: object) -> str:
        """Return a text of the catalogue."""
        return text(f"{self.theme}.{key}", self.language, **params)

    def phrase(self, key: str, /, **params: str | Inlines) -> Inlines:
        """Return a text of the catalogue whose `{named}` places are filled with words or inlines."""
        said: list[Inline] = []
        template = entries(self.language)[f"{self.theme}.{key}"]
        for place, part in enumerate(_SLOT.split(template)):
            if place % 2 == 0:
                said += [Text(part)] if part else []
                continue
            value = params[part]
            said += ([Text(value)] if value else []) if isinstance(value, str) else value
        return merged(said)

    def sentence(self, key: str, /, **params: str | Inlines) -> Inlines:
        """Return a text of the catalogue as `phrase` does, with a capital first."""
        return capital(self.phrase(key, **params))

    def blank(self, kind: str, key: str) -> Inlines:
        """Return a question in a line; `kind` is a key of the catalogue, `key` is what it is read back by."""
        return (
            Blank(
                key=key,
                label=text(f"documents.blank.{kind}.label", self.language),
                placeholder=text(f"documents.blank.{kind}.placeholder", self.language),
            ),
        )

    def has(self, words: Words | None) -> bool:
        """Whether there are words in the document's language."""
        return words is not None and words.get(self.language) is not None

    def prose(self, words: Words) -> str | None:
        """Return words in the document's language with its typography, or `None`."""
        found = words.get(self.language)
        return None if found is None else self.set(found)

    def set(self, prose: str) -> str:
        """Return prose on one line, with the language's typography and each place name kept on one line."""
        line = typography(" ".join(prose.split()), self.language)
        for name in self._whole:
            line = line.replace(name, nbsp(name))
        return line

    def words(self, words: Words | None, key: str) -> Inlines:
        """Return words in the document's language; a missing translation is a question, no other language."""
        if words is None:
            return ()
        found = self.prose(words)
        return self.blank("translation", key) if found is None else (Text(found),)

    def paragraphs(self, words: Words | None, key: str) -> tuple[Paragraph, ...]:
        """Return prose as paragraphs, which an empty line parts."""
        if words is None:
            return ()
        found = words.get(self.language)
        if found is None:
            return (Paragraph(self.blank("translation", key)),)
        parts = (self.set(part) for part in re.split(r"\n\s*\n", found))
        return tuple(Paragraph((Text(part),)) for part in parts if part)

    def official(self, name: str | None) -> Inlines:
        """Return an organisation's official name."""
        found = self.organisation(name)
        return self._named(*self._then(found), found.name) if found else self._unknown(name)

    def name(self, name: str | None) -> Inlines:
        """Return an organisation's name as it stands within a sentence."""
        found = self.organisation(name)
        if not found:
            return self._unknown(name)
        return self._named(*self._then(found), found.in_text or found.name, found.name)

    def short(self, name: str | None) -> Inlines:
        """Return an organisation's short name if it has one, otherwise as `name` does."""
        found = self.organisation(name)
        if found and self.has(found.short) and not any(self.has(name) for name in self._then(found)):
            return self.words(found.short, "")
        return self.name(name)

    def quoted(self, title: Inlines) -> Inlines:
        """Return an exact title in quotation marks."""
        match title:
            case (Text(words),):
                return (Text(quote(words, self.language)),)
            case _:
                return title

    def possessive(self, inlines: Inlines) -> Inlines:
        """Return the genitive of a name."""
        match inlines:
            case (Text(words),):
                return (Text(genitive(words, self.language)),)
            case _:
                return inlines

    def ordered(self, names: Iterable[Inlines]) -> tuple[Inlines, ...]:
        """Return names in alphabetical order, each once."""
        return tuple(sorted(dict.fromkeys(names), key=lambda name: order_key(plain(name), self.language)))

    def joined(self, names: Iterable[Inlines]) -> Inlines:
        """Return names as a list within a sentence, in the order given."""
        members = tuple(names)
        words = [plain(member) for member in members]
        rest = join(words, self.language)
        said: list[Inline] = []
        for member, word in zip(members, words, strict=True):
            before, _, rest = rest.partition(word)
            said += [*([Text(before)] if before else []), *member]
        return merged(said)

    def listed(self, names: Iterable[Inlines]) -> Inlines:
        """Return names as a list within a sentence, in alphabetical order."""
        return self.joined(self.ordered(names))

    def with_former(self, now: Iterable[Inlines], before: Iterable[Inlines]) -> Inlines:
        """Return names as a list, and after them those that take part no more."""
        present, former = self.joined(now), self.joined(before)
        if not former:
            return present
        telling = evolve(self, theme="documents")
        if not present:
            return telling.phrase("actors.only-former", former=former)
        return telling.phrase("actors.former", present=present, former=former)

    def date(self, date: FuzzyDate | None, key: str) -> Inlines:
        """Return a date as it follows a verb; a month without a year asks for the year."""
        point = date.end if date else None
        if date and not date.is_interval and point and point.precision == "month-without-year":
            year = self.blank("year", key)
            month = month_in_words(point, self.language)
            return evolve(self, theme="documents").phrase("month-without-year", month=month, year=year)
        return (Text(date_in_sentence(date, self.language)),) if date else ()

    def date_or_blank(self, date: FuzzyDate | None, key: str) -> Inlines:
        """Return a date for a table or a head block, or a question for it."""
        return (Text(date_in_table(date, self.language)),) if date else self.blank("date", key)

    def _then(self, organisation: Organisation) -> tuple[Words, ...]:
        """Return the name an organisation had on the document's date, if it certainly had another one then."""
        return tuple(
            one.name
            for one in organisation.former_names
            if self.as_of and one.valid and one.valid.end and one.valid.certainly_covers(self.as_of)
        )

    def _named(self, *names: Words) -> Inlines:
        for name in names:
            found = self.prose(name)
            if found is not None:
                return (Text(found),)
        tag, found = next(
            (version for version in names[0] if version[0] == self.partnership.language), next(iter(names[0]))
        )
        return (Emphasis((Text(found, language=document_tag(tag)),)),)

    @cached_property
    def _whole(self) -> tuple[str, ...]:
        """Names that a line must not break: those of places, and those the catalogue lists."""
        names = set(text("documents.keep-together", self.language).split("|"))
        for one in self.partnership.organisations:
            if one.kind in _PLACES:
                names |= {
                    found for words in (one.short, one.name) if words and (found := words.get(self.language))
                }
        return tuple(sorted(name for name in names if name.count(" ") == 1))

    def _unknown(self, name: str | None) -> Inlines:
        return self.blank("organisation", f"{name}.name" if name else "organisation")
