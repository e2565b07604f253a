"""The example's record is the one that ships inside the package."""

from pathlib import Path

_ROOT = Path(__file__).parents[2]


def test_the_example_is_the_record_that_ships() -> None:
    """People who read the example and people who run the demo have the same record before them."""
    name = "thai-nguyen-linkoping"
    shipped = (_ROOT / "src" / "partnerkit" / "demo" / f"{name}.yaml").read_bytes()
    assert shipped == (_ROOT / "examples" / name / f"{name}.yaml").read_bytes()
