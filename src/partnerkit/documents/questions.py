"""What a document still asks for."""

from partnerkit.documents.accessibility import inlines_of
from partnerkit.documents.tree import Blank, Block, Part, Prompt, walk


def questions(parts: tuple[Part, ...]) -> frozenset[str]:
    """Return the keys of all questions that stand in these parts."""
    return frozenset(question for part in parts for block in part.blocks for question in _questions(block))


def _questions(block: Block) -> set[str]:
    if isinstance(block, Prompt):
        return {block.key}
    return {one.key for line in inlines_of(block) for one in walk(line) if isinstance(one, Blank)}
