"""What is read from JSON, with its place, and what is refused."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerkit.source.json_in import parse_json
from partnerkit.source.problem import Problem, Refused

_TEXT = st.text(st.sampled_from('ab"\\/å𝄞\u2028\n\t{}[]:,# '), max_size=6)
_DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=12,
)


def _problem(text: str) -> Problem:
    with pytest.raises(Refused) as caught:
        parse_json(text.encode())
    (problem,) = caught.value.problems
    return problem


def test_numbers_are_exact() -> None:
    """Whole numbers are `int` of any size, all others `Decimal` as written."""
    found = parse_json(b'[1, 1.50, -0.1e-7, 9007199254740993, 1E5, "1"]').data
    assert [1, Decimal("1.50"), Decimal("-1E-8"), 9007199254740993, Decimal("1E+5"), "1"] == found
    assert [int, Decimal, Decimal, int, Decimal, str] == [type(value) for value in found]
    assert "1.50" == str(found[1])


@settings(max_examples=60)
@given(data=_DATA, indent=st.sampled_from([None, 0, 3]), ascii_only=st.booleans())
def test_every_position_cuts_out_exactly_its_value(
    data: object, indent: int | None, ascii_only: bool
) -> None:
    """The text between a value's two ends, read alone, is that value; the same goes for keys."""
    parsed = parse_json(json.dumps(data, indent=indent, ensure_ascii=ascii_only).encode())
    assert data == parsed.data
    todo: list[tuple[tuple[str | int, ...], object]] = [((), data)]
    seen = 0
    while todo:
        path, value = todo.pop()
        seen += 1
        marks = parsed.marks[path]
        start, end = parsed.offsets(marks.value)
        assert value == json.loads(parsed.text[start:end])
        assert (bool(path) and isinstance(path[-1], str)) == (marks.key is not None)
        if marks.key:
            start, end = parsed.offsets(marks.key)
            assert path[-1] == json.loads(parsed.text[start:end])
        if isinstance(value, dict):
            todo.extend(((*path, key), item) for key, item in value.items())
        elif isinstance(value, list):
            todo.extend(((*path, index), item) for index, item in enumerate(value))
    assert seen == len(parsed.marks)


def test_all_repeated_keys_are_told_and_the_first_value_counts() -> None:
    """Keys that are equal after their escapes are read are the same key."""
    parsed = parse_json(b'{"a": {"x": 1, "x": 2},\n "b": 1, "\\u0061": 3}')
    assert {"a": {"x": 1}, "b": 1} == parsed.data
    assert [("PK004", ("a", "x")), ("PK004", ("a",))] == [
        (problem.code, problem.path) for problem in parsed.problems
    ]
    assert ["1:16", "2:10"] == [str(problem).split(": ")[0] for problem in parsed.problems]


@pytest.mark.parametrize(
    ("code", "cause", "column", "text"),
    [
        ("PK002", "empty", 1, "  "),
        ("PK003", "json.comma-last", 8, '{"a": 1,}'),
        ("PK003", "json.comma-last", 3, "[1, ]"),
        ("PK003", "json.single-quote", 2, "{'a': 1}"),
        ("PK003", "json.key", 2, "{a: 1}"),
        ("PK003", "json.colon", 6, '{"a" 1}'),
        ("PK003", "json.comma", 9, '{"a": 1 "b": 2}'),
        ("PK003", "json.more", 10, '{"a": 1} x'),
        ("PK003", "json.quote", 7, '{"a": "x'),
        ("PK003", "json.line-end", 3, '["\t"]'),
        ("PK003", "json.escape", 3, '["\\q"]'),
        ("PK003", "json.comment", 5, "[1, // x\n2]"),
        ("PK003", "json.value", 2, "[tru]"),
        ("PK003", "json.end", 7, '{"a": '),
        ("PK003", "json.end", 4, "[1,"),
        ("PK003", "json.number", 9, '["NaN", NaN]'),
        ("PK003", "json.number", 2, "[-Infinity]"),
        ("PK003", "json.number", 2, "[1e9999999999999999999]"),
        ("PK003", "json.number", 2, f"[{'9' * 4301}]"),
        ("PK010", "character", 2, '["\\ud800"]'),
        ("PK010", "character", 2, '{"\\u0000": 1}'),
        ("PK010", "character", 3, '["\x07"]'),
        ("PK010", "character", 3, '["\ufffe"]'),
    ],
)
def test_what_does_not_belong_is_refused_at_its_place(code: str, cause: str, column: int, text: str) -> None:
    """Each fault has its own words and stands where it can be put right."""
    problem = _problem(text)
    assert (code, f"source.{cause}") == (problem.code, problem.message.key)
    assert problem.span is not None
    assert (1, column) == (problem.span.line, problem.span.column)


def test_a_pair_of_surrogates_is_one_character() -> None:
    """Only halves are refused."""
    assert ["😀"] == parse_json(b'["\\ud83d\\ude00"]').data


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (101, "[" * 100_000),
        (101, "[" * 100_000 + "]" * 100_000),
        (501, '{"a":' * 100_000),
        (101, "[" * 101 + "]" * 101),
        (108, '["]]]]",' + "[" * 100 + "]" * 101),
    ],
)
def test_too_many_levels_are_refused_where_they_begin(column: int, text: str) -> None:
    """A hundred thousand levels are refused as quietly as 101; brackets in texts do not count."""
    problem = _problem(text)
    assert problem.span is not None
    assert ("PK007", column) == (problem.code, problem.span.column)


def test_a_hundred_levels_are_read() -> None:
    """The limit itself is allowed."""
    text = "[" * 100 + '"[[["' + "]" * 100
    assert json.loads(text) == parse_json(text.encode()).data
