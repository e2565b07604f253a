"""When a document has a list of contents: a long one has, and a memo never."""

from collections.abc import Iterable

from partnerkit.documents.tree import Block, Contents, Heading, Inlines

_MOST_HEADINGS = 12
"""So many a reader sees at a glance; the layout rules ask for a list above that."""

_MOST_ENTRIES = 20
"""So many are found at a glance; a list that is longer leaves out the third level, which is often questions."""


def with_contents(blocks: Iterable[Block], title: Inlines) -> tuple[Block, ...]:
    """Return the sections of a document after a list of them, if they are many; else as they are.

    Args:
        blocks: The sections, without what stands before the list.
        title: What stands above the list.
    """
    sections = tuple(blocks)
    headings = sum(isinstance(block, Heading) and block.level in (2, 3) for block in sections)
    if headings <= _MOST_HEADINGS:
        return sections
    return (Contents(title, 3 if headings <= _MOST_ENTRIES else 2), *sections)
