"""Small pieces of Markdown."""

from collections.abc import Iterable, Sequence

MADE = "*This page is made from the code by `python -m docs.making`: change the code, and make it anew.*"


def cell(words: str) -> str:
    """Return words as they may stand in a cell of a table."""
    return " ".join(words.split()).replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table, line by line; none if it has no rows."""
    lines = [f"| {' | '.join(cell(one) or ' ' for one in row)} |" for row in rows]
    if not lines:
        return []
    return [f"| {' | '.join(head)} |", f"| {' | '.join('---' for _ in head)} |", *lines]


def page(title: str, *parts: str | list[str]) -> str:
    """Return a page: its title, and parts with a blank line between them."""
    paragraphs = [
        f"# {title}",
        MADE,
        *("\n".join(part) if isinstance(part, list) else part for part in parts),
    ]
    return "\n\n".join(one.rstrip("\n") for one in paragraphs if one) + "\n"


def codes(words: Iterable[str]) -> str:
    """Return words as code, with commas between them."""
    return ", ".join(f"`{one}`" for one in words)
