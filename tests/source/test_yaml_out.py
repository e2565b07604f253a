"""The YAML we write looks as a careful person would write it."""

from decimal import Decimal
from typing import Any

import pytest

from partnerkit.errors import InvalidValueError
from partnerkit.source.tree import Plain
from partnerkit.source.yaml_out import write_yaml


def ascii_type(value: Any) -> str:
    """Name a case by its type; some cannot be printed."""
    return type(value).__name__


def test_records_short_lists_and_blocks_look_as_by_hand() -> None:
    """Lists of records have their keys aligned, short things stand in brackets, blocks are set apart."""
    data = {
        "format": "partnerkit/1",
        "date": Plain("2010"),
        "year": "2010",
        "title": {"sv": "Vänorter", "en": "Twin towns"},
        "organisations": {"lin": {"name": "Linköping", "country": "SE"}, "klf": {}},
        "parties": [{"organisation": "lin", "role": "lead"}, {"organisation": "tn", "role": "other"}],
        "projects": [
            {
                "id": "p1",
                "amount": Decimal("1.50"),
                "areas": ["a", "b"],
                "results": [{"id": "r", "women": 12}],
            },
            {"id": "p2", "done": True, "note": None, "list": []},
        ],
        "text": "rad ett\nrad två\n",
    }
    expected = """\
format: partnerkit/1
date: 2010
year: "2010"
title: {sv: Vänorter, en: Twin towns}

organisations:
  lin: {name: Linköping, country: SE}
  klf: {}

parties:
  - {organisation: lin, role: lead}
  - {organisation: tn, role: other}

projects:
  - id: p1
    amount: 1.50
    areas: [a, b]
    results:
      - id: r
        women: 12
  - id: p2
    done: true
    note: null
    list: []

text: |
  rad ett
  rad två
"""
    assert expected == write_yaml(data)


def test_comments_stand_above_what_they_are_about() -> None:
    """A remark inside brackets opens them, and one on the first key of a record goes above its dash."""
    data = {"id": "x", "title": {"sv": "a", "en": "b"}, "projects": [{"id": "p", "kind": "k"}]}
    comments = {
        ("id",): "The id.",
        ("title", "en"): "Two\n\nlines",
        ("projects", 0): "One",
        ("projects", 0, "id"): "Two",
    }
    expected = """\
# Kept by the office.
# yaml-language-server: x

# The id.
id: x

title:
  sv: a
  # Two
  #
  # lines
  en: b

projects:
  # One
  # Two
  - id: p
    kind: k
"""
    header = "Kept by the office.\n# yaml-language-server: x"
    assert expected == write_yaml(data, comments=comments, header=header)


def test_a_long_text_is_folded_at_blanks() -> None:
    """Lines stay within a hundred characters, paragraphs are parted by an empty line."""
    text = write_yaml({"a": {"b": "ett ord " * 20 + "slut\n" + "nästa"}})
    assert "a:\n  b: >-\n    ett ord" in text
    assert "slut\n\n    nästa\n" in text
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ('"no"', "no"),
        ('"2014"', "2014"),
        ("2014-05", "2014-05"),
        ('"2014-05-01"', "2014-05-01"),
        ("it's", "it's"),
        ("'a: \"b\"'", 'a: "b"'),
        ('"a: it\'s"', "a: it's"),
        ("'#\\ ''x'''", "#\\ 'x'"),
        ('"a\\tb\\x85\\u2028\\uFEFF"', "a\tb\x85\u2028\ufeff"),
        ("å 𝄞 – “x”", "å 𝄞 – “x”"),
    ],
)
def test_a_text_gets_the_lightest_quotes_that_keep_it(expected: str, text: str) -> None:
    """Bare, else in quotes, and with escapes only for what cannot be seen."""
    assert f"k: {expected}\n" == write_yaml({"k": text})


@pytest.mark.parametrize(
    ("expected", "plain"), [("2014", "2014"), ("no", "no"), ("null", ""), ('"a: b"', "a: b")]
)
def test_plain_stands_bare_where_that_is_legal(expected: str, plain: str) -> None:
    """The reader decides what it is, so it needs no quotes to keep its type."""
    assert f"k: {expected}\n" == write_yaml({"k": Plain(plain)})


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        b"x",
        {1: 2},
        {"a"},
        Decimal("NaN"),
        Decimal("Infinity"),
        10**4300,
        "\x07",
        "\ud800",
        {"\x00": 1},
        object(),
    ],
    ids=ascii_type,
)
def test_what_could_not_be_read_back_is_not_written(value: Any) -> None:
    """The message says where it stands."""
    with pytest.raises(InvalidValueError, match=r"projects\[0\]"):
        write_yaml({"projects": [value]})


def test_too_many_levels_are_not_written() -> None:
    """What the reader would refuse is refused by the writer, before it recurses."""
    data: Any = "x"
    for _ in range(100_000):
        data = [data]
    with pytest.raises(InvalidValueError, match="100 levels"):
        write_yaml(data)
