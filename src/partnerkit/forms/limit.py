"""`Limit`: how long an answer may be, and how much too long one is.

Counted as people count: a word is what stands between blanks and holds a letter or a digit; characters are those of
Word's "characters (with spaces)", so that breaks between lines do not count; a line is about 80 characters in print.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Literal

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.language.pasting import character_count, line_count, word_count
from partnerkit.values import Text
from partnerkit.values.grade import Grade

Unit = Literal["words", "characters", "lines"]

_COUNTS: Mapping[Unit, Callable[[str], int]] = {
    "words": word_count,
    "characters": character_count,
    "lines": line_count,
}
_NOUNS: Mapping[Unit, str] = {"words": "word", "characters": "character", "lines": "line"}


def _check_length(limit: Any, attribute: Any, length: int | None) -> None:
    """Refuse a length that no answer could keep."""
    if length is not None and length < 1:
        raise InvalidValueError(
            "form.limit", "{limit} is no length an answer can have. Write 1 or more.", limit=length
        )


@frozen(kw_only=True)
class Limit:
    """How long an answer may be, in each of its languages.

    Attributes:
        words: At most so many words.
        characters: At most so many characters, spaces counted.
        lines: At most about so many printed lines.
        grade: How sure we are that the form says so; absent means as sure as of the question.
        source: Where it was seen; absent means where the question was.

    Raises:
        InvalidValueError: A length is below 1, or there is none.
    """

    words: int | None = field(default=None, validator=_check_length)
    characters: int | None = field(default=None, validator=_check_length)
    lines: int | None = field(default=None, validator=_check_length)
    grade: Grade | None = None
    source: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a limit that limits nothing."""
        if not self.lengths:
            raise InvalidValueError(
                "form.limit-empty",
                "The limit says no length. Write words, characters or lines, or leave it out.",
            )

    @property
    def lengths(self) -> tuple[tuple[int, str], ...]:
        """Each length with the noun of the catalogue: word, character, line."""
        return tuple((length, _NOUNS[unit]) for unit, length in self._stated())

    def _stated(self) -> Iterator[tuple[Unit, int]]:
        for unit in _COUNTS:
            length: int | None = getattr(self, unit)
            if length is not None:
                yield unit, length


@frozen
class Overrun:
    """How much too long a text is.

    Attributes:
        unit: What was counted: `words`, `characters` or `lines`.
        count: How many there are.
        limit: How many there may be.
        language: The language of the text that is too long.
    """

    unit: Unit
    count: int
    limit: int
    language: str

    @property
    def over(self) -> int:
        """How many must go."""
        return self.count - self.limit


def overruns(limit: Limit | None, said: Text | None, languages: Collection[str] = ()) -> tuple[Overrun, ...]:
    """Return where a text is longer than a limit: each unit in each language on its own.

    Args:
        limit: What the form allows; without one nothing is too long.
        said: The text.
        languages: The languages that are sent in; empty means every one there is.
    """
    if limit is None or said is None:
        return ()
    return tuple(
        Overrun(unit, count, length, language)
        for language, words in said
        if not languages or language in languages
        for unit, length in limit._stated()
        if (count := _COUNTS[unit](words)) > length
    )
