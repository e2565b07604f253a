"""Unquoted texts mean what the core schema of YAML 1.2 says, where nothing else is expected."""

from decimal import Decimal
from typing import Any

import pytest

from partnerkit.source.resolve import is_null, resolve, resolve_all
from partnerkit.source.tree import Plain


@pytest.mark.parametrize(
    ("expected", "plain"),
    [
        *((None, plain) for plain in ("", "~", "null", "Null", "NULL")),
        *((True, plain) for plain in ("true", "True", "TRUE")),
        (False, "false"),
        *(
            (plain, plain)
            for plain in ("no", "yes", "on", "NO", "y", "tRUE", "12:30", "2014-05-01", "1_000", "0b1")
        ),
        *((plain, plain) for plain in (".inf", "-.INF", ".nan", "1e99999999999999999999", "9" * 4301)),
        ("0x" + "f" * 4298, "0x" + "f" * 4298),
        (12, "012"),
        (-7, "-7"),
        (7, "+7"),
        (8, "0o10"),
        (255, "0xFf"),
        (Decimal("1.50"), "1.50"),
        (Decimal("1E+3"), "1e3"),
        (Decimal("0.5"), ".5"),
        (Decimal("5"), "5."),
    ],
)
def test_an_unquoted_text_resolves_by_yaml_1_2(expected: Any, plain: str) -> None:
    """Norway stays text, numbers stay exact, and what cannot be kept stays text."""
    found = resolve(plain)
    assert (expected, type(expected)) == (found, type(found))


def test_resolving_all_reaches_everything_and_leaves_quoted_text_alone() -> None:
    """Only `Plain` is resolved, and no `Plain` is left."""
    data = {"a": [Plain("1"), "1", {"b": Plain("~")}], "c": Plain("no")}
    found = resolve_all(data)
    assert {"a": [1, "1", {"b": None}], "c": "no"} == found
    assert str is type(found["c"])


@pytest.mark.parametrize(
    ("expected", "data"), [(True, None), (True, Plain("~")), (False, "~"), (False, ""), (False, 0)]
)
def test_only_unquoted_nothing_is_null(expected: bool, data: Any) -> None:
    """A quoted tilde is a text."""
    assert expected == is_null(data)
