"""Bookmarks of a Word document: names that Word takes, ids that count, and the marks around questions.

LibreOffice 7.4 forgets the tag of a content control when it saves a file, and keeps bookmarks. So each question
has a hidden bookmark around it too, from which it is known again.
"""

import re
from collections import Counter
from hashlib import sha256
from itertools import count

from partnerkit.render.ooxml import Element, w

_LONGEST_WORDS = 23
_DIGEST = 8


def mark_of(key: str) -> str:
    r"""Return the bookmark around the question `key`; where it is asked again `_2`, `_3` and so on follow.

    Whoever reads answers back from a file without tags compares this with the bookmarks.

    >>> mark_of("paper.date")
    '_q_paper_date_ca81f36b'
    """
    words = re.sub(r"\W", "_", key, flags=re.ASCII)[:_LONGEST_WORDS]
    return f"_q_{words}_{sha256(key.encode()).hexdigest()[:_DIGEST]}"


class Marks:
    """Makes the bookmarks of a document, with ids that count from 0."""

    def __init__(self) -> None:
        """Begin without bookmarks."""
        self._ids = count()
        self._asked: Counter[str] = Counter()

    def pair(self, name: str) -> tuple[Element, Element]:
        """Return the start and the end of a bookmark."""
        number = next(self._ids)
        return w("bookmarkStart", id=number, name=name), w("bookmarkEnd", id=number)

    def question(self, key: str) -> tuple[Element, Element]:
        """Return the start and the end of the bookmark around a question."""
        name = mark_of(key)
        self._asked[name] += 1
        times = self._asked[name]
        return self.pair(name if times == 1 else f"{name}_{times}")
