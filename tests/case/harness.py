"""A table of facts against a record: where each stands in the paper, and how just that fact is taken out."""

import re
from typing import Any

from attrs import NOTHING, evolve, fields, frozen

from partnerkit.documents.position_paper import position_paper
from partnerkit.forms.form import Form
from partnerkit.forms.shipped import shipped
from partnerkit.model import Partnership, Record, Text, walk
from partnerkit.render.markdown import render_markdown

LANGUAGES = ("sv", "en")

FORMS = ("position-paper", "position-paper-one-document", "position-paper-summary-first")
"""The shipped forms of papers."""

ONE_DOCUMENT = {"memo-head": "head", "paper-head": "head", "schedule": "follow-up"}
"""Sections of the default form that are one in the form that makes one document."""

Path = tuple[str, ...]
"""Field names, and ids or `field=value` that choose a record of a tuple; the last names what is taken out."""


@frozen
class Fact:
    """A numbered fact.

    Attributes:
        id: Its number in the table of the case.
        section: Key of the form's section that must show it.
        sv: Patterns that the Swedish section must hold; none may be left once the fact is taken out.
        en: The same for English.
        places: What is taken out of the record to take out exactly this fact.
    """

    id: str
    section: str
    sv: tuple[str, ...]
    en: tuple[str, ...]
    places: tuple[Path, ...]

    def patterns(self, language: str) -> tuple[re.Pattern[str], ...]:
        """Return what the text in a language is searched for."""
        return tuple(re.compile(pattern) for pattern in (self.sv if language == "sv" else self.en))


def taken_out(record: Partnership, fact: Fact) -> Partnership:
    """Return the record without a fact."""
    for place in fact.places:
        record = _without(record, place)
    return record


def _without(record: Any, path: Path) -> Any:
    name, *rest = path
    value = getattr(record, name)
    if not rest:
        default = getattr(fields(type(record)), name).default
        return evolve(record, **{name: None if default is NOTHING else default})
    if not isinstance(value, tuple):
        return evolve(record, **{name: _without(value, tuple(rest))})
    chosen = [place for place, item in enumerate(value) if _is(item, rest[0], place)]
    assert chosen, f"{path} leads nowhere: {rest[0]} is not in {name}"
    kept = [_changed(item, rest) if place in chosen else item for place, item in enumerate(value)]
    return evolve(record, **{name: tuple(item for item in kept if item is not None)})


def _changed(item: Record, rest: list[str]) -> Any:
    return None if len(rest) == 1 else _without(item, tuple(rest[1:]))


def _is(item: Any, choice: str, place: int) -> bool:
    pairs = [pair.split("=") for pair in choice.split("&")]
    if len(pairs[0]) == 2:
        return all(str(getattr(item, name)) == value for name, value in pairs)
    return choice in (str(place), item if isinstance(item, str) else item.id)


def whole(record: Partnership, language: str, form: str = "position-paper") -> str:
    """Return the text of the whole of the record's last paper, made by a form."""
    return _text(record, language, shipped(form))


def section(record: Partnership, language: str, key: str, form: str = "position-paper") -> str:
    """Return the text of one section of the paper; the fact's section is that of the default form."""
    chosen = shipped(form)
    found = chosen.section(ONE_DOCUMENT.get(key, key) if form == "position-paper-one-document" else key)
    assert found is not None, f"the form has no section {key}"
    return _text(record, language, evolve(chosen, sections=(found,)))


def _text(record: Partnership, language: str, form: Form) -> str:
    document = position_paper(record, record.papers[-1], language=language, form=form)
    text = render_markdown(document)
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")


def texts(record: Partnership) -> list[Text]:
    """Return every text of a record."""
    return [
        value
        for _, noun in walk(record)
        for attribute in fields(type(noun))
        for value in _as_tuple(getattr(noun, attribute.name))
        if isinstance(value, Text)
    ]


def _as_tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def shared_run(text: str, source: str, length: int) -> str | None:
    """Return the first run of so many words that stands in both texts, or `None`."""
    known = _words(source)
    runs = {tuple(known[place : place + length]) for place in range(len(known) - length + 1)}
    words = _words(text)
    for place in range(len(words) - length + 1):
        if (run := tuple(words[place : place + length])) in runs:
            return " ".join(run)
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
