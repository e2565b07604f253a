"""Problems say where they are, as far as that is known."""

import pytest

from partnerkit.errors import Message, PartnerkitError
from partnerkit.source.problem import Problem, Refused, Span, place, pointer

_MESSAGE = Message("a.key", "There is no {thing}.", {"thing": "cake"})


@pytest.mark.parametrize(
    ("expected", "problem"),
    [
        ("PK011 There is no cake.", Problem("PK011", _MESSAGE)),
        (
            "PK011 There is no cake. (at projects[0].title)",
            Problem("PK011", _MESSAGE, ("projects", 0, "title")),
        ),
        ("12:5: PK011 There is no cake.", Problem("PK011", _MESSAGE, span=Span(12, 5, 12, 9))),
        (
            "a.yaml:12:5: PK011 There is no cake. (at id)",
            Problem("PK011", _MESSAGE, ("id",), Span(12, 5, 12, 9), "a.yaml"),
        ),
        (
            "a.xlsx:Parties!B3: PK011 There is no cake.",
            Problem("PK011", _MESSAGE, file="a.xlsx", cell="Parties!B3"),
        ),
    ],
)
def test_a_problem_prints_what_is_known_of_its_place(expected: str, problem: Problem) -> None:
    """File, line, cell and path appear where they are known, and leave no empty signs where not."""
    assert expected == str(problem)


@pytest.mark.parametrize(
    ("expected", "path"),
    [
        ("", ()),
        ("[2].a", (2, "a")),
        ("organisations.thai-nguyen.name", ("organisations", "thai-nguyen", "name")),
        ('a["two words"]["0"]', ("a", "two words", "0")),
    ],
)
def test_a_place_is_written_as_people_write_it(expected: str, path: tuple[str | int, ...]) -> None:
    """Indices stand in brackets, and keys that are not words in quotes."""
    assert expected == place(path)


def test_a_pointer_escapes_its_two_signs() -> None:
    """RFC 6901: `~` is `~0` and `/` is `~1`."""
    assert "/a~1b/0/m~0n" == pointer(("a/b", 0, "m~n"))


def test_a_refusal_is_a_value_error_that_tells_every_problem() -> None:
    """Whoever catches `ValueError` reads all the lines."""
    refused = Refused([Problem("PK011", _MESSAGE), Problem("PK012", _MESSAGE)])
    assert isinstance(refused, ValueError)
    assert isinstance(refused, PartnerkitError)
    assert "PK011 There is no cake.\nPK012 There is no cake." == str(refused)


def test_problems_are_seen_from_one_level_up() -> None:
    """The step comes before the path that is there."""
    refused = Refused([Problem("PK011", _MESSAGE, ("title",))])
    assert [("projects", "title")] == [problem.path for problem in refused.under("projects")]
