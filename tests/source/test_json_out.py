"""The JSON we write is plain and exact."""

from decimal import Decimal

import pytest

from partnerkit.errors import InvalidValueError
from partnerkit.source.json_out import write_json
from partnerkit.source.tree import Plain


def test_json_is_indented_exact_and_readable() -> None:
    """Keys keep their order, letters are letters, numbers have all their digits."""
    data = {"b": [Decimal("1.50"), 2**70, True, None], "a": {"å": Plain("2014"), "e": [], "o": {}}}
    expected = """\
{
  "b": [
    1.50,
    1180591620717411303424,
    true,
    null
  ],
  "a": {
    "å": "2014",
    "e": [],
    "o": {}
  }
}
"""
    assert expected == write_json(data)


def test_what_could_not_be_read_back_is_not_written() -> None:
    """A float has no exact meaning."""
    with pytest.raises(InvalidValueError, match="float at a cannot be written"):
        write_json({"a": 0.1})
    with pytest.raises(InvalidValueError, match="float at the top cannot be written"):
        write_json(0.1)
