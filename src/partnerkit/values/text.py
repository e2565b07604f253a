"""`Text`: words that always say which language they are in."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.values.characters import clean

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


@lru_cache(maxsize=256)
def language_tag(tag: str) -> str:
    """Return `tag` if it has the form of a BCP 47 tag such as `sv`, `vi` or `zh-Hant-TW`.

    Raises:
        InvalidValueError: It has another form.
    """
    if not _TAG.fullmatch(tag):
        raise InvalidValueError(
            "text.language",
            "'{tag}' is not a language code. Write a code such as sv, en or vi in lower case.",
            tag=tag,
        )
    return tag


def _versions(given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    if not given:
        raise InvalidValueError(
            "text.empty", "The text is empty. Leave the field out if there is nothing to say."
        )
    return tuple(sorted((language_tag(tag), clean(words)) for tag, words in given.items()))


@frozen
class Text:
    """Words in one or more languages, each version tagged; two texts with the same versions are equal.

    Attributes:
        versions: Pairs of language tag (BCP 47) and words, sorted by tag.

    >>> Text({"sv": "Hej", "en": "Hello"}).get("en")
    'Hello'
    >>> Text({"sv": "Hej"}).get("en") is None
    True
    """

    versions: tuple[tuple[str, str], ...] = field(converter=_versions)

    def get(self, language: str) -> str | None:
        """Return the words in `language`, or `None`; another language is never put in its place."""
        for tag, words in self.versions:
            if tag == language:
                return words
        return None

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of all versions."""
        return tuple(tag for tag, _ in self.versions)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Go through pairs of tag and words."""
        return iter(self.versions)
