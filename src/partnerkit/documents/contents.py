"""When a document has a list of contents: a long one has, and a memo never."""

from collections.abc import Iterable

from partnerkit.documents.tree import Block, Contents, Heading, Inlines

_MOST_HEADINGS = 12
"""So many a reader sees at a glance; the layout rules ask for a list above that."""

_FEW_SECTIONS = 8
"""Where there are so many sections, their names are enough to find the way; with fewer, the list names what is in them."""


def with_contents(blocks: Iterable[Block], title: Inlines) -> tuple[Block, ...]:
    """Return the sections of a document after a list of them, if they are many; else as they are.

    Args:
        blocks: The sections, without what stands before the list.
        title: What stands above the list.
    """
    sections = tuple(blocks)
    levels = [block.level for block in sections if isinstance(block, Heading) and block.level in (2, 3)]
    if len(levels) <= _MOST_HEADINGS:
        return sections
    return (Contents(title, 2 if levels.count(2) >= _FEW_SECTIONS else 3), *sections)
