"""Positions: lines, marks, and problems in the order of the file."""

import pytest

from partnerkit.errors import Message
from partnerkit.source.problem import Problem, Span
from partnerkit.source.tree import Lines, Parsed, locate
from partnerkit.source.yaml_in import parse_yaml

_TEXT = "a: 1\nb:\n  - {c: två, d: x}\n  - y\n"


@pytest.mark.parametrize("text", ["ab\ncd\n", "ab\r\ncd", "ab\rcd", "\u2028\x85\ncd"])
def test_lines_end_as_in_an_editor(text: str) -> None:
    """LF, CRLF and CR end a line; the separators of Unicode do not."""
    assert (2, 1) == Lines(text).position(text.index("c"))


def test_every_position_leads_back_to_its_offset() -> None:
    """Line and column are the inverse of the offset."""
    lines = Lines(_TEXT)
    assert list(range(len(_TEXT))) == [lines.offset(*lines.position(offset)) for offset in range(len(_TEXT))]


@pytest.mark.parametrize(
    ("expected", "path", "prefer"),
    [
        ("1", ("a",), "value"),
        ("a", ("a",), "key"),
        ("två", ("b", 0, "c"), "value"),
        ("y", ("b", 1), "key"),
        ("{c: två, d: x}", ("b", 0), "value"),
        ("- {c: två, d: x}\n  - y", ("b",), "value"),
        ("c", ("b", 0, "c", "gone", 3), "value"),
        ("{c: två, d: x}", ("b", 0, "gone"), "value"),
        (_TEXT.rstrip(), ("gone",), "key"),
    ],
)
def test_a_mark_is_the_value_the_key_or_the_nearest_thing_around(
    expected: str, path: tuple[str, ...], prefer: str
) -> None:
    """What is not there is shown at the key, or else the value, of what holds it."""
    parsed = parse_yaml(_TEXT.encode())
    span = parsed.mark(path, prefer)  # type: ignore[arg-type]
    assert span is not None
    start, end = parsed.offsets(span)
    assert expected == parsed.text[start:end]


def test_marks_are_a_mapping_of_every_path() -> None:
    """One can go through them."""
    parsed = parse_yaml(_TEXT.encode())
    assert {(), ("a",), ("b",), ("b", 0), ("b", 0, "c"), ("b", 0, "d"), ("b", 1)} == set(parsed.marks)
    assert 7 == len(parsed.marks)


def test_nothing_is_shown_where_there_are_no_marks() -> None:
    """Data that came from no text has no positions."""
    assert None is Parsed({}, {}, "").mark(("a",))


def test_problems_come_in_the_order_of_the_file() -> None:
    """Spans are attached, spans that are there are kept, and the file's name is added."""
    message = Message("k", "x")
    found = [
        Problem("PK013", message, ("b", 1)),
        Problem("PK011", message, ("b", 0, "c"), on_key=True),
        Problem("PK012", message),
        Problem("PK004", message, ("b",), Span(2, 1, 2, 2), on_key=True),
    ]
    located = locate(found, parse_yaml(_TEXT.encode()), "f.yaml")
    assert ["f.yaml:1:1", "f.yaml:2:1", "f.yaml:3:6", "f.yaml:4:5"] == [
        str(one).split(": ")[0] for one in located
    ]


def test_problems_of_a_file_that_cannot_be_parsed_keep_their_own_spans() -> None:
    """Without data there is nothing to look up."""
    (located,) = locate([Problem("PK003", Message("k", "x"), span=Span(4, 2, 4, 3))], None, "f.yaml")
    assert "f.yaml:4:2: PK003 x" == str(located)
