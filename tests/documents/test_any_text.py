"""Any text the model can hold, in every field, makes a Word file with the text whole.

What changes on the way is said by `language.typography`: a run of white space is one space, a space may become one
that does not break, and straight quotation marks in pairs become those of the language; `documents.addresses` prints
a web address as a link in words. Nothing else changes.
"""

import io
import os
import re
from itertools import count
from zipfile import ZipFile

import pytest
from attrs import evolve, fields
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from partnerkit.exporters import make
from partnerkit.model import Partnership, Record
from partnerkit.testing import fullest, hostile
from partnerkit.values import Text

KINDS = ("position-paper", "final-report")
LANGUAGES = ("sv", "en")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

CONTROLS = "".join(sorted(set(map(chr, range(0x20))) - set("\t\n\r")))
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters=CONTROLS + "\ufffe\uffff")
TEXTS = st.lists(st.text(CHARACTERS, min_size=1, max_size=30), min_size=1, max_size=6)
ADDRESS = re.compile(r"\w\.\w|\w:|//|\\\\")  # what may be the beginning of one
EXAMPLES = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else settings().max_examples
WHOLE = fullest()
HOSTILE = [words for noun in hostile().organisations for _, words in noun.name]


def filled(texts: list[str]) -> tuple[Partnership, dict[int, str]]:
    """Return a record with a text in every field that holds words, each between marks with its number."""
    numbers, planted = count(), {}

    def plant(value):
        if isinstance(value, tuple):
            return tuple(map(plant, value))
        if isinstance(value, Record):
            changes = {one.name: plant(getattr(value, one.name)) for one in fields(type(value))}
            return evolve(value, **changes)
        if not isinstance(value, Text):
            return value
        number = next(numbers)
        planted[number] = texts[number % len(texts)]
        marked = f"Qa{number}z {planted[number]} Qe{number}z"
        return Text(dict.fromkeys(value.languages, marked))

    return plant(WHOLE), planted


def printed(record: Partnership, kind: str, language: str) -> bytes:
    """Return a Word file for the inside."""
    return make(record, kind, language=language, labels=None, audience="internal", options={}).data


def shown(docx: bytes) -> str:
    """Return the text of a Word file, its notes after its body; every part is read as XML."""
    with ZipFile(io.BytesIO(docx)) as package:
        parts = {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith(("xml", "rels"))
        }
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}p": "\n"}
    return "".join(
        one.text or "" if one.tag == f"{W}t" else signs.get(one.tag, "")
        for name in ("word/document.xml", "word/footnotes.xml")
        for one in parts[name].iter(*signs, f"{W}t")
    )


def alike(words: str) -> str:
    """Return words without what typography may change: the kind and number of blanks, and quotation marks."""
    return " ".join(re.sub("[”“„‘’]", '"', words).replace("'", '"').split())


def found(text: str) -> dict[int, set[str]]:
    """Return what stands between the marks of each number."""
    told: dict[int, set[str]] = {}
    for number, words in re.findall(r"[Qq]a(\d+)z(.*?)Qe\1z", text, re.DOTALL):
        told.setdefault(int(number), set()).add(alike(words))
    return told


@pytest.fixture(scope="module")
def usual() -> dict[tuple[str, str], set[int]]:
    """Which fields stand in each document when they hold an ordinary word."""
    record, _ = filled(["ord"])
    return {
        (kind, language): set(found(shown(printed(record, kind, language))))
        for kind in KINDS
        for language in LANGUAGES
    }


def test_the_property_sees_most_fields(usual):
    """The comparison is not empty: the documents show a great many of the planted texts."""
    assert all(len(numbers) >= 25 for numbers in usual.values()), {
        key: len(value) for key, value in usual.items()
    }


@settings(max_examples=EXAMPLES)
@given(texts=TEXTS, language=st.sampled_from(LANGUAGES), kind=st.sampled_from(KINDS))
@example(texts=HOSTILE, language="sv", kind="position-paper")
@example(texts=HOSTILE, language="en", kind="final-report")
@example(texts=["\n\n", "a\n\nb", "\x85", "\U0001fffe", "]]>&lt;", '"'], language="sv", kind="final-report")
def test_any_text_is_whole_in_word(usual, texts, language, kind):
    """Whatever people wrote stands in the document, in every field that an ordinary word would stand in."""
    record, planted = filled(texts)
    told = found(shown(printed(record, kind, language)))
    assert usual[kind, language] == set(told)
    changed = {
        number: (words, planted[number])
        for number, words in told.items()
        if words != {alike(planted[number])} and not ADDRESS.search(planted[number])
    }
    assert {} == changed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_open_xml_sdk_takes_any_text(sdk_errors, tmp_path, kind, language):
    """A document with hostile text in every field is valid."""
    path = tmp_path / f"{kind}.{language}.docx"
    path.write_bytes(printed(filled(HOSTILE)[0], kind, language))
    assert [] == sdk_errors(path)
