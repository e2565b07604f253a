"""A missing translation is a mark that readers see and a finding, wherever in the record it is missing."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields

from partnerkit import validate
from partnerkit.documents.position_paper import position_paper
from partnerkit.forms.shipped import shipped
from partnerkit.model import Partnership, Record, Text
from partnerkit.records.loading import load
from partnerkit.render.markdown import render_markdown

pytestmark = pytest.mark.matrix

_ROOT = Path(__file__).parents[2]
_CASE = load(_ROOT / "src" / "partnerkit" / "demo" / "thai-nguyen-linkoping.yaml")
_MARK = {"sv": "[Översättning saknas]", "en": "[Translation missing]"}
_NAMES = {"name", "in_text", "short", "former_names"}


def _texts(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Text]]:
    """Go through every text of a record with where it stands."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _texts(item, (*path, place))
    elif isinstance(value, Record):
        for one in fields(type(value)):
            yield from _texts(getattr(value, one.name), (*path, one.name))


def _changed(value: Any, path: tuple[Any, ...], text: Text) -> Any:
    if not path:
        return text
    name, *rest = path
    if isinstance(value, tuple):
        return (*value[:name], _changed(value[name], tuple(rest), text), *value[name + 1 :])
    return evolve(value, **{name: _changed(getattr(value, name), tuple(rest), text)})


def _paper(record: Partnership, language: str) -> str:
    document = position_paper(record, record.papers[0], language=language, form=shipped("position-paper"))
    return _flat(render_markdown(document).replace("\\", ""))


def _flat(words: str) -> str:
    return " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split())


@lru_cache
def _whole(language: str) -> str:
    return _paper(_CASE, language)


_BOTH = [
    pytest.param(path, text, id=".".join(map(str, path)))
    for path, text in _texts(_CASE)
    if {"sv", "en"} <= set(text.languages) and text.get("sv") != text.get("en")
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("path", "text"), _BOTH)
def test_a_text_without_the_language_is_marked_and_never_told_in_another(
    path: tuple[Any, ...], text: Text, language: str
) -> None:
    """What the paper told before has the mark in its place; names alone may stay, in another voice."""
    other = "sv" if language == "en" else "en"
    foreign = _flat(text.get(other) or "")
    kept = Text({tag: words for tag, words in text if tag != language})
    told = _paper(_changed(_CASE, path, kept), language)
    if told == _whole(language):
        return  # the paper does not tell this text
    if path[0] == "organisations" and any(part in _NAMES for part in path):
        begun = f"{foreign[:1].upper()}{foreign[1:]}"
        for allowed in (f"*{foreign}*", f"*{begun}*", f"{foreign} ·"):
            told = told.replace(allowed, "")
    else:
        assert _MARK[language] in told
    assert foreign.rstrip(".") not in told


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_missing_translation_is_a_finding(language: str) -> None:
    """All that is marked in the paper is told before, at its place; names need no translation."""
    record = _CASE
    expected = set()
    for path, text in _texts(_CASE):
        if {"sv", "en"} <= set(text.languages):
            record = _changed(record, path, Text({tag: words for tag, words in text if tag != language}))
            name = path[0] == "organisations" and any(part in _NAMES for part in path)
            if not name and path[0] not in ("claims", "sources"):  # which no paper prints
                expected.add(path)
    found = {one.place for one in validate(record).findings if one.code == "PK501"}
    assert expected <= found
