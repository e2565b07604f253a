"""A syntax error is told with its likely cause, at the place where it can be put right."""

import pytest
import yaml

from partnerkit.source import yaml_in
from partnerkit.source.problem import Refused
from partnerkit.source.yaml_in import parse_yaml

_CASES = [
    ("tab", 2, 1, "a:\n\tb: 1\n"),
    ("tab", 3, 1, "a:\n  b: 1\n\tc: 2\n"),
    ("quote", 1, 4, 'a: "text\nb: 2\n'),
    ("quote", 1, 4, "a: 'text\nb: 2\n"),
    ("quote", 1, 4, 'a: "x\n---\n'),
    ("quote-inside", 1, 8, "a: 'it's here'\nb: 2\n"),
    ("quote-inside", 1, 10, 'a: "say "hi" now"\n'),
    ("colon-space", 1, 6, "title:Thai\nid: x\n"),
    ("colon-space", 2, 6, "id: x\ntitle:Thai\n"),
    ("colon-space", 3, 5, "\na:\n  id:x\n  b: 2\n"),
    ("bracket", 1, 4, "a: [1, 2\nb: 3\n"),
    ("bracket", 1, 4, "a: {x: 1"),
    ("bracket", 1, 11, "a: {x: 1 y: 2}\n"),
    ("stray-sign", 2, 4, "a: 1]\nb: ]\n"),
    ("stray-sign", 1, 4, "a: , b\n"),
    ("colon-in-text", 1, 14, "title: Report: part two\n"),
    ("first-character", 1, 4, "a: @x\n"),
    ("first-character", 1, 4, "a: `x`\n"),
    ("first-character", 1, 4, "a: %x\n"),
    ("first-character", 1, 4, "a: * x\n"),
    ("first-character", 1, 4, "a: & x\n"),
    ("first-character", 1, 4, "a: ? b\n"),
    ("escape", 1, None, 'a: "C:\\dir"\n'),
    ("escape", 1, None, 'a: "\\UFFFFFFFF"'),
    ("indentation", 2, 4, "a: 1\n  b: 2\n"),
    ("indentation", 3, 3, "a:\n    b: 1\n  c: 2\n"),
    ("indentation", 3, 3, "a:\n  - x\n  b: 1\n"),
    ("dash-space", 3, 3, "a:\n  - x\n  -y\n"),
    ("dash-inline", 1, 4, "a: - b\n"),
    ("no-colon", 2, 1, "a: 1\nbcd\ne: 2\n"),
    ("block-text", 1, 6, "a: | text\n"),
    ("syntax", 1, 1, "%YAML 2.0\n---\na: 1\n"),
]


@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("cause", "line", "column", "text"), _CASES)
def test_the_cause_of_a_syntax_error_is_named(
    cause: str, line: int, column: int | None, text: str, parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both of PyYAML's parsers lead to the same words; within an escape their columns differ."""
    if not hasattr(yaml, parser):
        pytest.skip("PyYAML was built without its C parser")
    monkeypatch.setattr(yaml_in, "_LOADER", getattr(yaml, parser))
    with pytest.raises(Refused) as caught:
        parse_yaml(text.encode())
    (problem,) = caught.value.problems
    assert ("PK003", f"source.yaml.{cause}") == (problem.code, problem.message.key)
    assert problem.span is not None
    assert (line, column) == (problem.span.line, problem.span.column if column else None)
    assert "{" not in str(problem.message).replace("the { on", "")
