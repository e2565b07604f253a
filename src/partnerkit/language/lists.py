"""Small joinery of sentences: lists, alphabetical order, genitives, quotation marks, capital and full stop.

What belongs here works on words that are there already. The spaces and marks of prose that people wrote stand
in `typography`, which is offered here too.
"""

import re
import unicodedata
from collections.abc import Iterable

from partnerkit.language.catalogue import text
from partnerkit.language.typography import typography

__all__ = ["genitive", "in_order", "join", "order_key", "quote", "sentence", "source_words", "typography"]

_ALPHABET = {letter: place for place, letter in enumerate(" 0123456789abcdefghijklmnopqrstuvwxyzåäö")}
# Letters that do not come apart into a letter and a mark; Swedish sorts its neighbours' vowels among its own.
_LIKE = {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "œ": "oe"}
_LIKE_IN_SWEDISH = {"æ": "ä", "ø": "ö", "ü": "y"}
_SWEDISH_LETTERS = frozenset("åäö")

_ABBREVIATION = re.compile(r"(?:.*[\s-])?[A-ZÅÄÖ0-9]*[A-ZÅÄÖ][A-ZÅÄÖ0-9]*|.*[0-9]", re.DOTALL)
_ASIDE = re.compile(r"\([^()]*\)")
_FIRST_LETTER = re.compile("[\\s(\\[\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}]*(\\w)")
_ENDED = re.compile("[.!?…:][)\\]\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]*$")


def join(items: Iterable[str], language: str) -> str:
    """Join words to a list: "a, b och c", "a, b and c".

    Swedish takes "samt" instead of "och" beside a member that itself holds "och". English takes semicolons if
    a member holds "and" or a comma; Swedish if one holds a comma. What stands in brackets does not count.
    """
    members = tuple(items)
    if len(members) < 2:
        return "".join(members)
    conjunction = text("words.list.and", language)
    bare = [_ASIDE.sub("", member) for member in members]
    holds = [re.search(rf"\b{conjunction}\b", member) is not None for member in bare]
    commas = any("," in member for member in bare)
    heavy = any(holds) or commas if language == "en" else any(holds[-2:])
    separator = "; " if commas or (heavy and language == "en") else ", "
    last = text("words.list.heavy-and", language) if heavy else f" {conjunction} "
    return separator.join(members[:-1]) + last + members[-1]


def in_order(items: Iterable[str], language: str) -> tuple[str, ...]:
    """Return words in alphabetical order; in Swedish å, ä and ö come last."""
    return tuple(sorted(items, key=lambda item: order_key(item, language)))


def order_key(name: str, language: str) -> tuple[tuple[int, ...], str]:
    """Return what a name is sorted by: word for word, without regard to case, marks and punctuation.

    The alphabet is our own, since that of the process differs between machines. Letters of other alphabets
    come after these, and two names alike in all this stand in the order of their characters.
    """
    swedish = language == "sv"
    places: list[int] = []
    for letter in unicodedata.normalize("NFC", name).casefold():
        like = (_LIKE_IN_SWEDISH.get(letter) if swedish else None) or _LIKE.get(letter, letter)
        if not (swedish and like in _SWEDISH_LETTERS):
            like = unicodedata.normalize("NFKD", like)
        for part in like:
            if unicodedata.combining(part):
                continue
            if part in _ALPHABET:
                places.append(_ALPHABET[part])
            elif part.isalnum():
                places.append(len(_ALPHABET) + ord(part))
            elif places and places[-1] != 0:
                places.append(0)
    while places and places[-1] == 0:
        places.pop()
    return tuple(places), name


def genitive(name: str, language: str) -> str:
    """Return the genitive of a name: "Linköpings", "ICLD:s", "Borås", "Sida's", "of Borås".

    An English name in s, x or z is given with "of", and then stands *after* what it owns. A name in capitals,
    read letter by letter, takes a colon in Swedish. A name with a preposition in it or a number at its end
    has no good genitive: write the sentence with a preposition ("rektorn vid …", "målen i Agenda 2030").
    """
    sibilant = name[-1:].casefold() in ("s", "x", "z")
    if language == "en":
        return f"of {name}" if sibilant else f"{name}'s"
    if sibilant:
        return name
    return f"{name}:s" if _ABBREVIATION.fullmatch(name) else f"{name}s"


def sentence(text: str) -> str:
    """Return `text` with a capital first and, unless it has an end already, a full stop last."""
    first = _FIRST_LETTER.match(text)
    if first:
        place = first.start(1)
        text = text[:place] + text[place].upper() + text[place + 1 :]
    return text if not text.strip() or _ENDED.search(text) else f"{text}."


def quote(words: str, language: str) -> str:
    """Return `words` in the quotation marks of the language, with those inside it as inner ones."""
    marks = {name: text(f"words.quotes.{name}", language) for name in _MARKS}
    inner = re.sub(
        rf'"([^"]*)"|“([^“”]*)”|”([^”]*)”|{_SINGLE}',
        lambda found: (
            marks["inner-open"]
            + next(part for part in found.groups() if part is not None)
            + marks["inner-close"]
        ),
        words,
    )
    return f"{marks['open']}{inner}{marks['close']}"


def source_words(wording: str, language: str) -> str:
    """Return what a source said in its own words, in quotation marks and marked as the source's."""
    return text("words.source.wording", language, wording=quote(wording, language))


_MARKS = ("open", "close", "inner-open", "inner-close")
# A single mark within a word, or after its s, may be an apostrophe: only marks around whole words are paired.
_SINGLE = "(?<!\\w)\N{LEFT SINGLE QUOTATION MARK}([^\u2018\u2019]*)\N{RIGHT SINGLE QUOTATION MARK}(?!\\w)"
