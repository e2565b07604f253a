"""What a document still asks for, and the lines of running text it has."""

from partnerkit.documents.tree import (
    Blank,
    Block,
    BulletList,
    Facts,
    Heading,
    Inlines,
    NumberedList,
    Paragraph,
    Part,
    Prompt,
    Signatures,
    Table,
    walk,
)


def questions(parts: tuple[Part, ...]) -> frozenset[str]:
    """Return the keys of all questions that stand in these parts."""
    return frozenset(question for part in parts for block in part.blocks for question in _questions(block))


def _questions(block: Block) -> set[str]:
    if isinstance(block, Prompt):
        return {block.key}
    return {one.key for line in lines(block) for one in walk(line) if isinstance(one, Blank)}


def lines(block: Block) -> tuple[Inlines, ...]:
    """Return the running text of a block, line by line."""
    match block:
        case Heading() | Paragraph():
            return (block.children,)
        case BulletList() | NumberedList():
            return block.items
        case Facts():
            return tuple(row.value for row in block.rows)
        case Table():
            return tuple(cell for row in block.rows for cell in row.cells)
        case Signatures():
            return tuple(line for signer in block.signers for line in (signer.name, signer.title))
        case _:
            return ()
