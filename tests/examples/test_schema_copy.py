"""The schema beside the example is the one that `partnerkit schema` prints, and the example is valid by it."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from partnerkit.files import partnership_schema, to_data
from partnerkit.records import load
from partnerkit.source.resolve import resolve_all

EXAMPLE = Path(__file__).parents[2] / "examples" / "thai-nguyen-linkoping"


def test_the_schema_beside_the_example_is_the_one_that_is_printed():
    """Write it anew with: partnerkit schema --own > examples/thai-nguyen-linkoping/partnerkit-1.schema.json."""
    assert partnership_schema() == json.loads((EXAMPLE / "partnerkit-1.schema.json").read_text("utf-8"))


def test_the_example_names_the_schema_and_is_valid_by_it():
    """Editors complete and check while one types."""
    first = (EXAMPLE / "thai-nguyen-linkoping.yaml").read_text("utf-8").splitlines()[0]
    data = json.loads(
        json.dumps(resolve_all(to_data(load(EXAMPLE / "thai-nguyen-linkoping.yaml"))), default=float)
    )

    assert "# yaml-language-server: $schema=partnerkit-1.schema.json" == first
    assert [] == [error.message for error in Draft202012Validator(partnership_schema()).iter_errors(data)]
