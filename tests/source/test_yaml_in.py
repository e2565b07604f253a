"""What is read from YAML, with its place, and what is refused."""

from typing import Any

import pytest
import yaml

from partnerkit.source import yaml_in
from partnerkit.source.problem import Problem, Refused, Span
from partnerkit.source.tree import Plain
from partnerkit.source.yaml_in import parse_yaml


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test here with both of PyYAML's parsers."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML was built without its C parser")
    monkeypatch.setattr(yaml_in, "_LOADER", getattr(yaml, request.param))


def _problem(text: str) -> Problem:
    with pytest.raises(Refused) as caught:
        parse_yaml(text.encode())
    (problem,) = caught.value.problems
    return problem


def test_unquoted_texts_stay_as_written_and_quoted_ones_are_told_apart() -> None:
    """`Plain` marks what has no quotes; blocks are text."""
    text = "a: no\nb: 'no'\nc: |\n  no\nd: [012, \"1\"]\ne:\n"
    data = parse_yaml(text.encode()).data
    assert {"a": "no", "b": "no", "c": "no\n", "d": ["012", "1"], "e": ""} == data
    assert [Plain, str, str, list, Plain] == [type(value) for value in data.values()]
    assert [Plain, str] == [type(value) for value in data["d"]]
    assert all(type(key) is str for key in data)


def test_every_value_has_its_extent() -> None:
    """Columns count characters, ends are exclusive, and what follows a value does not belong to it."""
    text = "ö:  å 𝄞 x  # remark\nlist:\n  - a\n\n  # remark\n  - {k: [1, 2]}\n\n"
    text += "block: >-\n  one\n  two\n\n\nend:\n"
    parsed = parse_yaml(text.encode())

    def at(*path: str | int) -> str:
        start, end = parsed.offsets(parsed.marks[path].value)
        return text[start:end]

    assert Span(1, 5, 1, 10) == parsed.marks["ö",].value
    assert Span(1, 1, 1, 2) == parsed.marks["ö",].key
    assert None is parsed.marks["list", 0].key
    assert "å 𝄞 x" == at("ö")
    assert "- a\n\n  # remark\n  - {k: [1, 2]}" == at("list")
    assert "{k: [1, 2]}" == at("list", 1)
    assert "[1, 2]" == at("list", 1, "k")
    assert ">-\n  one\n  two" == at("block")
    assert "" == at("end")
    assert text.rstrip() == at()


def test_separators_of_unicode_are_letters_not_line_ends() -> None:
    """U+0085, U+2028 and U+2029 stay in the text and do not move the lines after them."""
    parsed = parse_yaml("a: x\u2028y\x85z\nb: 1\n".encode())
    assert {"a": "x\u2028y\x85z", "b": "1"} == parsed.data
    assert Span(2, 4, 2, 5) == parsed.marks["b",].value


@pytest.mark.parametrize("text", ["a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "\ufeffa: 1\nb: 2"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(text: str) -> None:
    """Files from other systems read the same, with the same lines."""
    parsed = parse_yaml(text.encode())
    assert {"a": "1", "b": "2"} == parsed.data
    assert Span(2, 1, 2, 2) == parsed.marks["b",].key


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("PK002", 1, 1), "# nothing\n"),
        (("PK002", 1, 1), "---\n...\n"),
        (("PK003", 1, 4), 'a: "x\n'),
        (("PK005", 1, 4), "a: !!str x"),
        (("PK005", 1, 1), "!x {a: 1}"),
        (("PK005", 1, 4), "a: !e!x y"),
        (("PK005", 1, 1), "!x a: 1"),
        (("PK006", 1, 4), "a: &b [1]"),
        (("PK006", 2, 4), "a: 1\nb: *x"),
        (("PK006", 1, 1), "&b a: 1"),
        (("PK008", 2, 1), "a: 1\n---\nb: 2\n"),
        (("PK009", 1, 5), "a: {{name}}"),
        (("PK009", 1, 1), "[a]: b"),
        (("PK009", 1, 1), ": b"),
        (("PK009", 2, 3), "a:\n  : b"),
        (("PK009", 1, 2), "{: b}"),
        (("PK009", 1, 2), "?\n: b"),
        (("PK010", 1, 5), "a: x\x07"),
        (("PK010", 2, 1), "a: 1\n\x7fb: 2"),
        (("PK010", 1, 4), 'a: "x\\0"'),
        (("PK010", 1, 1), '"\\a": x'),
    ],
)
def test_what_does_not_belong_is_refused_at_its_place(expected: tuple[str, int, int], text: str) -> None:
    """Each kind has its own code, and the position is that of the thing itself."""
    problem = _problem(text)
    assert problem.span is not None
    assert expected == (problem.code, problem.span.line, problem.span.column)


def test_all_repeated_keys_are_told_and_the_first_value_counts() -> None:
    """Repetition does not stop the reading; what stands under the repeated key is read but dropped."""
    parsed = parse_yaml(b"a: {x: 1, x: 2}\nb: 1\na: {y: [3], y: 4}\nb: 2\n")
    assert {"a": {"x": "1"}, "b": "1"} == parsed.data
    assert [("a", "x"), ("a",), ("a", "y"), ("b",)] == [problem.path for problem in parsed.problems]
    assert [(1, 11), (3, 1), (3, 13), (4, 1)] == [
        (p.span.line, p.span.column) for p in parsed.problems if p.span
    ]
    assert {"PK004"} == {problem.code for problem in parsed.problems}
    assert "The key 'b' is written twice here, the first time on line 2." in str(parsed.problems[3])
    assert ("a", "y") not in parsed.marks
    assert Span(1, 8, 1, 9) == parsed.marks["a", "x"].value


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "[[], ", "{a: ["])
def test_a_hundred_thousand_levels_are_refused_at_once(opening: str) -> None:
    """The reading stops at level 101, or where a parser that reads ahead stops: nothing grows with the file."""
    problem = _problem(opening * 100_000)
    assert "PK007" == problem.code
    assert problem.span is not None
    assert len(opening) * 1001 >= problem.span.column


def test_a_hundred_levels_are_read() -> None:
    """The limit itself is allowed."""
    data: Any = parse_yaml(("[" * 100 + "]" * 100).encode()).data
    levels = 0
    while data is not None:
        data, levels = (data[0] if data else None), levels + 1
    assert 100 == levels


@pytest.mark.parametrize("key", ["null", "~", "NULL"])
def test_an_unquoted_nothing_is_no_key(key: str) -> None:
    """In quotes it is a name like any other."""
    problem = _problem(f"a:\n  {key}: 1\n")
    assert ("PK009", Span(2, 3, 2, 3 + len(key))) == (problem.code, problem.span)
    assert f"'{key}' before a colon means nothing" in str(problem.message)
    assert {"a": {key: "1"}} == parse_yaml(f"a:\n  '{key}': 1\n".encode()).data


@pytest.mark.parametrize("number", ["1" * 5000, "-" + "1" * 5000, "0x" + "f" * 4299])
def test_a_number_too_long_to_keep_is_refused_as_in_json(number: str) -> None:
    """In quotes it is text; so is a long word that is no number."""
    problem = _problem(f"a: {number}\n")
    assert ("PK003", 1, 4) == (
        problem.code,
        problem.span and problem.span.line,
        problem.span and problem.span.column,
    )
    assert "more digits than can be kept" in str(problem.message)
    assert {"a": number, "b": "x" * 5000} == parse_yaml(f"a: '{number}'\nb: {'x' * 5000}\n".encode()).data


@pytest.mark.parametrize("tag", ["!!str", "!mine"])
def test_a_tag_is_shown_as_it_is_written(tag: str) -> None:
    """Nobody recognises the long form of `!!`."""
    assert f"'{tag}' is a YAML tag" in str(_problem(f"a: {tag} x\n").message)
