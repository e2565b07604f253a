"""The fields of plugins are kept word for word, and nothing outside the record can change them."""

import pickle
from typing import Any

from attrs import evolve

from partnerkit.model import Partnership


def test_what_is_changed_outside_does_not_reach_the_record():
    """A frozen record has its own copy, however deep."""
    given: dict[str, Any] = {"plugin": {"list": [{"a": 1}], "pair": (1, [2])}}
    record = Partnership(id="r", extensions=given)
    given["plugin"]["list"][0]["a"] = 2
    given["plugin"]["pair"][1].append(3)
    given["other"] = 1

    assert {"plugin": {"list": [{"a": 1}], "pair": (1, [2])}} == record.extensions


def test_records_with_extensions_are_compared_hashed_pickled_and_evolved():
    """The copy is made of the same plain types."""
    record = Partnership(id="r", extensions={"plugin": {"list": [1, None]}})

    assert Partnership(id="r", extensions={"plugin": {"list": [1, None]}}) == record
    assert Partnership(id="r", extensions={"plugin": {"list": [2]}}) != record
    assert hash(evolve(record)) == hash(record)
    assert record == pickle.loads(pickle.dumps(record))
    assert record.extensions == evolve(record, language="en").extensions
