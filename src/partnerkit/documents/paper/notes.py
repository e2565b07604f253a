"""What a reader needs at the first mention: an acronym written out, and a note that explains a term.

The blocks write short names. When a part is complete, its first mention of each acronym is written out, and
each explained term gets its note, placed after the full stop or comma that follows it.
"""

import re
from collections.abc import Callable, Iterable

from attrs import evolve

from partnerkit.documents.addresses import linked
from partnerkit.documents.joining import merged, with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import (
    Block,
    BulletList,
    Footnote,
    Inline,
    Inlines,
    NumberedList,
    Paragraph,
    Text,
    plain,
)
from partnerkit.language.amounts import count_in_sentence
from partnerkit.model import Organisation, OrganisationRelationKind, Term

_ENDING = r"\w{0,2}"
"""A common word may stand in another form: "taxa", "taxan"."""

Change = Callable[[str], tuple[Inline, ...] | None]
"""Returns what a text becomes, or `None` if it does not hold what is looked for."""


def written_out(blocks: tuple[Block, ...], telling: Telling) -> tuple[Block, ...]:
    """Write out each acronym of an organisation where it first stands in running text."""
    for one in telling.partnership.organisations:
        short = telling.prose(one.short) if one.short else None
        full = telling.prose(one.in_text or one.name)
        if short and full and short.isupper() and short != full:
            blocks = _first(blocks, _writing_out(short, full))
    return blocks


def _writing_out(short: str, full: str) -> Change:
    there = re.compile(
        rf"(?<!\w)(?:(?P<full>{re.escape(full)})|{re.escape(short)}(?![\w:'’]))(?!\w)", re.IGNORECASE
    )

    def change(words: str) -> tuple[Inline, ...] | None:
        found = there.search(words)
        if found is None:
            return None
        if found["full"]:
            return (Text(words),)
        name = full if found.start() or not words[:1].isupper() else full[:1].upper() + full[1:]
        return (Text(f"{words[: found.start()]}{name} ({short}){words[found.end() :]}"),)

    return change


def explained(blocks: tuple[Block, ...], context: PaperContext) -> tuple[Block, ...]:
    """Give each term of the record its note at its first mention."""
    telling = context.telling
    for term in telling.shown(context.partnership.terms):
        note, words = _note(telling, term), _mentions(telling, term)
        if note and words:
            blocks = _first(blocks, _noting(words, Footnote(term.id, note)))
    return blocks


def _noting(words: Iterable[str], note: Footnote) -> Change:
    choice = "|".join(
        re.escape(word) + (_ENDING if word[:1].islower() else "")
        for word in sorted(words, key=len, reverse=True)
    )
    there = re.compile(rf"(?<!\w)(?:{choice})(?!\w)[.,;:)]*")

    def change(text: str) -> tuple[Inline, ...] | None:
        found = there.search(text)
        if found is None:
            return None
        before, after = text[: found.end()], text[found.end() :]
        return (Text(before), note, *((Text(after),) if after else ()))

    return change


def _mentions(telling: Telling, term: Term) -> tuple[str, ...]:
    found = telling.organisation(term.about)
    if found is None:
        word = telling.prose(term.word) if term.word else None
        return (word,) if word else ()
    names = [telling.prose(words) for words in (found.short, found.in_text, found.name) if words]
    known = [name for name in names if name]
    if found.short and known:
        known += [f"{name} ({known[0]})" for name in known[1:]]
    return tuple(known)


def _note(telling: Telling, term: Term) -> Inlines:
    found = telling.organisation(term.about)
    about = _organisation(telling, found) if found else ()
    return with_spaces(
        (about, telling.words(term.explanation, f"{term.id}.explanation"), _web(telling, found))
    )


def _organisation(telling: Telling, found: Organisation) -> Inlines:
    name = telling.short(found.id)
    said: list[Inlines] = []
    what = telling.words(found.description, f"{found.id}.description")
    people = count_in_sentence(found.population, "inhabitant", telling.language) if found.population else ""
    if what and people:
        said.append(telling.sentence("note.described-with-people", name=name, what=what, people=people))
    elif what:
        said.append(telling.sentence("note.described", name=name, what=what))
    elif people:
        said.append(telling.sentence("note.people", name=name, people=people))
    written: set[str | None] = set()
    for kind in OrganisationRelationKind:
        others = [one.organisation for one in found.relations if one.kind is kind and one.organisation]
        key = f"note.relation.{kind.value}"
        if others:
            names = telling.listed(_other(telling, one, written) for one in others)
            said.append(telling.sentence(key, name=name, names=names))
            written |= set(others)
        said += [
            telling.words(one.text, f"{found.id}.relations")
            for one in found.relations
            if one.kind is kind and one.text
        ]
    return with_spaces(said)


def _other(telling: Telling, name: str, written: set[str | None]) -> Inlines:
    """Return another organisation's name, with its acronym the first time and only that afterwards."""
    found = telling.organisation(name)
    short = plain(telling.short(name))
    if found is None or not found.short or not short.isupper():
        return telling.short(name)
    return (Text(short),) if name in written else merged((*telling.name(name), Text(f" ({short})")))


def _web(telling: Telling, found: Organisation | None) -> Inlines:
    if found is None or not found.web:
        return ()
    address = linked(found.web)
    return telling.sentence("note.web", address=address) if address else ()


def _first(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    """Change the first text in paragraphs and lists that holds what is looked for."""
    done: list[Block] = []
    for place, block in enumerate(blocks):
        changed = _in_block(block, change)
        if changed is not None:
            return (*done, changed, *blocks[place + 1 :])
        done.append(block)
    return tuple(done)


def _in_block(block: Block, change: Change) -> Block | None:
    match block:
        case Paragraph():
            children = _in_line(block.children, change)
            return None if children is None else evolve(block, children=children)
        case BulletList() | NumberedList():
            for place, item in enumerate(block.items):
                changed = _in_line(item, change)
                if changed is not None:
                    return evolve(block, items=(*block.items[:place], changed, *block.items[place + 1 :]))
            return None
        case _:
            return None


def _in_line(inlines: Inlines, change: Change) -> Inlines | None:
    for place, inline in enumerate(inlines):
        if isinstance(inline, Text):
            changed = change(inline.text)
            if changed is not None:
                return (*inlines[:place], *changed, *inlines[place + 1 :])
    return None
