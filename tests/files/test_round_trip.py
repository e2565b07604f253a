"""What is dumped loads again, equal, for every record that can be built."""

import json

import pytest
from attrs import NOTHING, fields
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from partnerkit.files import partnership_schema, to_data
from partnerkit.model import Breakdown, Partnership, walk
from partnerkit.records import dumps, loads
from partnerkit.source.resolve import resolve_all
from partnerkit.testing import fullest, hostile, nouns, partnerships, records, smallest, unfinished
from partnerkit.values import Text

SAMPLES = (smallest, unfinished, hostile, fullest)
PAIRS = [(noun, attribute.name) for noun in nouns() for attribute in fields(noun)]


@pytest.mark.parametrize("format", ["yaml", "json"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_survives_a_file(sample, format):
    """The smallest, an unfinished, a hostile and the fullest record come back equal."""
    record = sample()

    assert record == loads(dumps(record, format), format)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(partnerships())
def test_any_record_survives_both_formats_and_the_way_between(record):
    """YAML to record to JSON to record gives the same record, and the same text again."""
    written = dumps(record)
    through_json = loads(dumps(loads(written), "json"), "json")

    assert record == through_json
    assert written == dumps(through_json)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=15)
@given(partnerships())
def test_what_is_dumped_is_valid_by_the_schema(record):
    """The schema never calls our own files wrong."""
    validator = Draft202012Validator(partnership_schema())

    assert [] == [
        error.message for error in validator.iter_errors(json.loads(json.dumps(_plain(to_data(record)))))
    ]


def _plain(data):
    """Return the data as a YAML or JSON reader would see it, with numbers for decimals."""
    return json.loads(json.dumps(resolve_all(data), default=float))


@pytest.mark.parametrize(("noun", "field"), PAIRS, ids=lambda value: getattr(value, "__name__", value))
def test_the_strategies_reach_every_field_of_every_noun(noun, field):
    """A field is present when it is asked for, deep inside a whole record, and the record survives a file."""
    record = _first(partnerships(noun, field))
    seen = [one for _, one in walk(record) if type(one) is noun and _present(one, field)]

    assert seen
    assert record == loads(dumps(record))


def _first(strategy):
    found = []

    @settings(
        max_examples=1,
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def take(record):
        found.append(record)

    take()
    return found[-1]


def _present(record, field):
    attribute = next(one for one in fields(type(record)) if one.name == field)
    return attribute.default is NOTHING or getattr(record, field) != attribute.default


@pytest.mark.parametrize("noun", nouns(), ids=lambda noun: noun.__name__)
def test_the_strategies_leave_out_every_optional_field(noun):
    """Each field that may be missing is missing in some of the records."""
    optional = {one.name: one.default for one in fields(noun) if one.default is not NOTHING}
    seen: set[str] = set()

    @settings(
        max_examples=25,
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(records(noun) if noun is not Partnership else partnerships(Partnership))
    def collect(record):
        seen.update(name for name, default in optional.items() if getattr(record, name) == default)

    collect()

    assert set(optional) - {"extensions"} == seen - {"extensions"}


def test_the_strategies_give_two_languages_and_three_levels():
    """Texts are tagged in one and in two languages, and nouns nest at least three levels deep."""
    languages, depths = set(), set()

    @settings(
        max_examples=60,
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(partnerships(Breakdown))
    def collect(record):
        for place, one in walk(record):
            depths.add(sum(isinstance(step, str) for step in place))
            for attribute in fields(type(one)):
                value = getattr(one, attribute.name)
                if isinstance(value, Text):
                    languages.add(len(value.languages))

    collect()

    assert {1, 2} == languages
    assert {1, 2, 3} <= depths


def test_a_file_names_only_what_differs_from_silence():
    """Defaults are not written; the short form is used where it says the same."""
    record = Partnership(id="linz", title=Text({"sv": "Linz"}))

    assert "format: partnerkit/1\nid: linz\nlanguage: sv\ntitle: Linz\n" == dumps(record).replace(
        "\n\n", "\n"
    )
