"""The contract of fields of plugins finds what is wrong with them: one bad class for each fault, and a good one passes."""

import socket
from typing import Any

import pytest
from attrs import evolve, field, frozen
from tests.extensions.diary import DIARY
from tests.extensions.dists import DIARY as ENTRY
from tests.extensions.dists import distribution
from tests.testing.asking import failures

from partnerkit.errors import InvalidValueError
from partnerkit.extensions import Extension, about
from partnerkit.testing import SAMPLES, ExtensionContract, smallest
from partnerkit.values import Text

TITLE = Text({"sv": "Besök", "en": "Visits"})
LABEL = about(Text({"sv": "Timmar", "en": "Hours"}))


def _short(instance: object, attribute: object, value: int | None) -> None:
    if value is not None and value > 24:
        raise InvalidValueError("visits.hours", "'{value}' is more than a day has.", value=value)


def _more(value: int | None) -> int | None:
    return None if value is None else value + 1


def _fails(instance: object, attribute: object, value: int | None) -> None:
    if value == -1:
        raise RuntimeError("less than nothing")


def _asks(instance: object, attribute: object, value: int | None) -> None:
    try:
        socket.getaddrinfo("example.org", 80)
    except OSError:
        return


@frozen
class Good:
    """Visits.

    Attributes:
        hours: Hours that were spent.
    """

    hours: int | None = field(default=None, metadata=LABEL)


@frozen
class Unlabelled:
    """Visits.

    Attributes:
        hours: Hours that were spent.
    """

    hours: int | None = field(default=None, metadata=about(Text({"en": "Hours"})))


@frozen
class Unexplained:
    """Visits."""

    hours: int | None = field(default=None, metadata=LABEL)


@frozen
class Demanding:
    """Visits.

    Attributes:
        hours: Hours that were spent.
    """

    hours: int = field(metadata=LABEL)


@frozen
class Rounding:
    """Visits.

    Attributes:
        hours: Hours that were spent.
    """

    hours: int | None = field(default=None, metadata=LABEL, converter=_more)


@frozen
class Crashing:
    """Visits.

    Attributes:
        hours: Hours that were spent.
    """

    hours: int | None = field(default=None, metadata=LABEL, validator=_fails)


@frozen
class Curious:
    """Visits.

    Attributes:
        hours: Hours that were spent.
    """

    hours: int | None = field(default=None, metadata=LABEL, validator=_asks)


@frozen
class Narrow:
    """Visits.

    Attributes:
        hours: Hours that were spent.
    """

    hours: str | None = field(default=None, metadata=LABEL, validator=lambda i, a, one: _only(one))


def _only(value: str | None) -> None:
    if value not in (None, "few", "many"):
        raise InvalidValueError("visits.words", "'{value}' is neither few nor many.", value=value)


def case(cls: type, **more: Any) -> Any:
    """Return the contract for an extension with these fields."""
    extension: Extension[Any] = Extension("visits", cls, TITLE)
    given = {"extension": extension, "packaged": False, "samples": {"smallest": smallest}, **more}
    return type("TestVisits", (ExtensionContract,), given)


def test_good_fields_pass() -> None:
    """Nothing is asked that they do not hold to."""
    assert {} == failures(case(Good, samples=SAMPLES))


@pytest.mark.parametrize(
    ("cls", "test", "words"),
    [
        (Unlabelled, "people_read_what_each_field_is", "Unlabelled.hours has no label in sv."),
        (Unexplained, "people_read_what_each_field_is", "Unexplained.hours has no help."),
        (Demanding, "nothing_need_be_stated", "The field 'hours' must be there."),
        (Rounding, "every_value_comes_back_as_it_was", "would not be read back as it is"),
        (Crashing, "survives_what_others_wrote", "failed with RuntimeError: less than nothing"),
        (Curious, "does_nothing_else", "socket.getaddrinfo(example.org"),
        (Narrow, "every_value_comes_back_as_it_was", "examples = (Narrow(…),)"),
    ],
)
def test_a_planted_fault_is_found(cls: type, test: str, words: str) -> None:
    """The test whose part it is says what is wrong."""
    assert words in failures(case(cls), [test])[test]


def test_a_title_in_one_language_is_found() -> None:
    """Its sheet is named after it."""
    planted = case(Good, extension=Extension("visits", Good, Text({"sv": "Besök"})))

    assert "title has no text in 'en'" in failures(planted)["people_read_what_each_field_is"]


def test_another_version_and_a_missing_entry_point_are_found() -> None:
    """They could not be used by anybody."""
    told = failures(
        case(Good, extension=evolve(Extension("visits", Good, TITLE), api=9), packaged=True),
        ["was_made_for_this_version", "is_found_by_its_name"],
    )

    assert "api is 9; this partnerkit knows 1." == told["was_made_for_this_version"]
    assert "No installed package declares 'visits'." in told["is_found_by_its_name"]


def test_values_of_ones_own_are_tried_where_none_can_be_made_up() -> None:
    """A class may refuse most values."""
    assert {} == failures(case(Narrow, examples=(Narrow("few"),)))


def test_fields_of_every_kind_pass_with_their_sheets() -> None:
    """An extension that is installed has sheets, which the checker of workbooks judges."""
    with distribution(ENTRY):
        told = failures(
            type("TestDiary", (ExtensionContract,), {"extension": DIARY, "samples": {"smallest": smallest}})
        )

    assert ["people_read_what_each_field_is"] == list(told)  # most of its fields have no labels, on purpose
