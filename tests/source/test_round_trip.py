"""What is written is read back as it was, whatever the texts are."""

import json
from decimal import Decimal
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerkit.source.json_in import parse_json
from partnerkit.source.json_out import write_json
from partnerkit.source.resolve import resolve_all
from partnerkit.source.yaml_in import parse_yaml
from partnerkit.source.yaml_out import write_yaml

_WORDS = """
no Yes ON off y N ~ null NULL true False 1 012 0o14 0x1F 0b1 1_000 +46 -1 1.5 .5 5. 1e3 1E400 .inf -.Inf
.NaN 12:30 1:2:3.4 2014-05-01 2014-05-01T10:00:00Z 2014-05 << = - ? : , [ ] { } # & * ! | > ' " % @ ` -- ---
... ...x a:b a: :a #a a# -a ?a a,b [a {a} a? http://x/?y=z,w \\ \\n \\x41 C:\\dir 'x' "x" it's !!str &a *a
%TAG
"""
_SURPRISES = [
    *_WORDS.split(),
    "",
    " ",
    "\n",
    "\t",
    " a",
    "a ",
    "a\n",
    "a\n\n",
    "\na",
    "a: b",
    "a #b",
    "a\n b",
    " a\nb",
    "a\n\nb",
    "a\r\nb",
    "\ufeff",
    "x\x85y",
    "x\u2028\u2029",
    "\x7f\x9f",
    "\xa0",
    "--- a",
    "ord " * 30,
    "ord  ord " * 12 + "slut",
    "ett långt stycke " * 8 + "slut\n" + "ett till " * 12 + "slut\n",
    "rad\n  indragen rad\n" + "lång " * 30 + "rad",
    "x" * 130,
    "k" * 1100,
]
_TEXT = (
    st.sampled_from(_SURPRISES)
    | st.text(
        st.characters(
            exclude_categories=["Cs"], exclude_characters=[*map(chr, range(32)), "\ufffe", "\uffff"]
        )
    )
    | st.text(st.sampled_from("ab \n\t\r:#-'\"\\,{}[]\x85\u2028\ufeff é"), max_size=120)
)
_SCALAR = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False).filter(
        lambda number: number.as_tuple().exponent != 0
    )
    | _TEXT
)
_DATA = st.recursive(
    _SCALAR,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT | st.just("id"), inner, max_size=4),
    max_leaves=15,
)


@settings(max_examples=60)
@given(data=_DATA)
def test_yaml_gives_back_what_was_written(data: Any) -> None:
    """Types, order and every character survive, also the trailing zeros of a Decimal."""
    text = write_yaml(data)
    assert text.endswith("\n")
    assert repr(data) == repr(resolve_all(parse_yaml(text.encode()).data))


@settings(max_examples=60)
@given(data=_DATA, remark=_TEXT)
def test_comments_and_a_header_do_not_change_the_data(data: Any, remark: str) -> None:
    """A remark at any place, of any characters, is only a remark."""
    todo: list[tuple[tuple[str | int, ...], Any]] = [((), data)]
    comments = {}
    while todo:
        path, value = todo.pop()
        comments[path] = remark
        pairs = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        todo.extend(((*path, step), item) for step, item in pairs)
    text = write_yaml(data, comments=comments, header=remark)
    assert repr(data) == repr(resolve_all(parse_yaml(text.encode()).data))


@settings(max_examples=60)
@given(texts=st.lists(_TEXT, min_size=1))
def test_texts_are_texts_to_readers_of_yaml_1_1_too(texts: list[str]) -> None:
    """PyYAML's own loader, which takes `no` for false, sees nothing but texts."""
    assert texts == yaml.safe_load(write_yaml(texts))
    assert {"k": {"a": texts}} == yaml.safe_load(write_yaml({"k": {"a": texts}}))


def test_every_surprise_survives_as_key_item_and_value() -> None:
    """The list of known traps, each in every position."""
    for text in _SURPRISES:
        for data in (
            text,
            [text],
            {"k": text},
            {text: "v"},
            {"k": {text: text}},
            {"k": [[text, "b"], {"id": text}]},
        ):
            written = write_yaml(data)
            assert data == resolve_all(parse_yaml(written.encode()).data), written
            if len(text) < 1000:  # PyYAML's composer gives up on longer keys
                assert data == yaml.safe_load(written), written


@settings(max_examples=60)
@given(data=_DATA)
def test_json_gives_back_what_was_written(data: Any) -> None:
    """Decimals are written as exact numbers, and any other reader of JSON agrees."""
    text = write_json(data)
    assert repr(data) == repr(parse_json(text.encode()).data)
    assert repr(data) == repr(json.loads(text, parse_float=Decimal))
