"""Inlines put together: one after the other, with a capital first, with neighbours made one."""

from collections.abc import Iterable

from attrs import evolve

from partnerkit.documents.tree import Emphasis, Inline, Inlines, Reference, Text


def capital(inlines: Inlines) -> Inlines:
    """Return inlines with a capital first, if they begin with words."""
    if not inlines:
        return inlines
    first, *rest = inlines
    match first:
        case Text(words):
            first = evolve(first, text=words[:1].upper() + words[1:])
        case Emphasis(children):
            first = evolve(first, children=capital(children))
        case Reference():
            first = evolve(first, capital=True)
        case _:
            pass
    return (first, *rest)


def with_spaces(parts: Iterable[Inlines]) -> Inlines:
    """Return inlines one after the other with a space between, the empty ones left out."""
    said: list[Inline] = []
    for part in parts:
        if part:
            said += [Text(" "), *part] if said else part
    return tuple(said)


def merged(inlines: Iterable[Inline]) -> Inlines:
    """Return inlines with neighbouring words of one language put together."""
    said: list[Inline] = []
    for inline in inlines:
        last = said[-1] if said else None
        if isinstance(inline, Text) and isinstance(last, Text) and inline.language == last.language:
            said[-1] = evolve(last, text=last.text + inline.text)
        else:
            said.append(inline)
    return tuple(said)
