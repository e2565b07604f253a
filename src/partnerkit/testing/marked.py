"""A record in which every text can be recognised: whether a file shows it, whole, and in which language."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from attrs import evolve, fields

from partnerkit.model import Contact, Organisation, Partnership, Record
from partnerkit.testing.samples import fullest
from partnerkit.testing.values import HOSTILE
from partnerkit.values import Text

PRIVATE = ("Zebulon Hemlig-Persson", "zebulon.hemlig", "070-0009127", "Xylofonkvarnen", "Wolframskatten")
"""What stands in `marked` and may not leave the house."""

_MARK = re.compile(r"\b(sv|en)qa(\d+)q\b")
_MARKED = re.compile(r"\b(sv|en)qa(\d+)q\b(?:.*?\b\1qz\2q\b|[^\n]*)", re.DOTALL)


def marked() -> Partnership:
    """Return the fullest record, in which each text has a beginning and an end of its own, and some are private.

    Between the two stands a text that some format would take for something else. Private are a person's name, e-mail
    and telephone number, an organisation that is not public, and a remark.
    """
    record: Partnership = _marked(fullest(), count(1))
    name, email, phone, hidden, remark = PRIVATE
    contact = Contact(id="private-contact", name=name, email=f"{email}@example.org", phone=phone)
    mill = Organisation(id="private-organisation", name=Text({"sv": hidden, "en": hidden}), public=False)
    return evolve(
        record,
        contacts=(*record.contacts, contact),
        organisations=(*record.organisations, mill),
        note=Text({"sv": remark, "en": remark}),
    )


def _marked(value: Any, numbers: Iterator[int]) -> Any:
    if isinstance(value, Text):
        number = next(numbers)
        hostile = HOSTILE[number % len(HOSTILE)]
        return Text({tag: _words(tag, number, hostile) for tag in ("sv", "en")})
    if isinstance(value, tuple):
        return tuple(_marked(one, numbers) for one in value)
    if not isinstance(value, Record):
        return value
    return evolve(
        value, **{one.name: _marked(getattr(value, one.name), numbers) for one in fields(type(value))}
    )


def _words(tag: str, number: int, hostile: str) -> str:
    begun = {"sv": "Svensk text", "en": "English text"}[tag]
    return f"{begun} {tag}qa{number}q {hostile} {tag}qz{number}q."


def shown(words: str) -> dict[int, set[str]]:
    """Return the numbers of the marked texts that begin in `words`, each with the languages it is in."""
    found: dict[int, set[str]] = {}
    for tag, number in _MARK.findall(words.casefold()):
        found.setdefault(int(number), set()).add(tag)
    return found


def broken(words: str) -> list[str]:
    """Return each marked text that begins in `words` but nowhere stands whole, as it should have been."""
    there = plain(words)
    return [
        wanted
        for number, tags in sorted(shown(words).items())
        for tag in sorted(tags)
        if plain(wanted := _words(tag, number, HOSTILE[number % len(HOSTILE)]).partition(f"{tag}qa")[2])
        not in there
    ]


def without_marked(words: str) -> str:
    """Return `words` without the marked texts: what the exporter says of its own."""
    return _MARKED.sub(" ", words)


_QUOTES = str.maketrans(dict.fromkeys("”“„«»’‘'", '"') | {"\u2011": "-"})
_SCHEME = re.compile(r"https?://")
_UNSEEN = re.compile(r"[\x7f-\x9f\u00ad\u200b\u2028\u2060\u2066-\u2069\u200e\u200f\ufeff\s]+")


def plain(words: str) -> str:
    """Return words for comparison, in which what a typographer may change is made alike.

    That is spaces, quotation marks, case, and whether an address begins with https.
    """
    return _UNSEEN.sub(" ", _SCHEME.sub("", words.translate(_QUOTES))).casefold()
