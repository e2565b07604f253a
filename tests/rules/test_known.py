"""Problems of loading are shown as the findings of rules are."""

import pytest

from partnerkit.errors import Message
from partnerkit.rules import Severity, from_problem
from partnerkit.source.problem import Problem, Span


def test_a_problem_of_loading_becomes_a_finding() -> None:
    """Front ends show loading problems as they show findings."""
    message = Message("x", "Bad {thing}.", {"thing": "key"})
    found = from_problem(Problem("PK011", message, ("projects", 0, "titel"), Span(3, 5, 3, 10), "r.yaml"))
    assert ("PK011", Severity.ERROR, "projects[0].titel") == (found.code, found.severity, found.path)
    assert found.position
    assert ("r.yaml", 3, "/projects/0/titel") == (
        found.position.file,
        found.position.line,
        found.position.pointer,
    )
    assert "Bad key." == found.text("sv")
    assert (
        "Rätta stavningen. ”partnerkit schema” visar alla nycklar i en YAML- eller JSON-fil."
        == found.help_text("sv")
    )


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (("organisations", "a", "nam"), ("a", "a.nam")),
        (("policy_documents", "plan", "valid", "end"), ("plan", "plan.valid.end")),
        (("themes", "voice"), ("voice", "voice")),
        (("themes", 0, "nam"), (None, "themes[0].nam")),
        (("agreements", 0, "kind"), (None, "agreements[0].kind")),
        (("organisations",), (None, "organisations")),
        (("settings", "profile"), (None, "settings.profile")),
        ((), (None, None)),
    ],
)
def test_a_problem_is_told_by_its_id_where_the_keys_give_one(
    path: tuple[str | int, ...], told: tuple[str | None, str | None]
) -> None:
    """Loading problems and findings of rules name a record alike."""
    found = from_problem(Problem("PK011", Message("x", "Bad."), path))
    assert told == (found.record, found.path)
    assert path == found.place


@pytest.mark.parametrize(
    ("code", "span", "pointed"),
    [
        ("PK017", Span(1, 1, 1, 2), ""),
        ("PK012", Span(1, 1, 9, 1), ""),
        ("PK003", Span(3, 5, 3, 6), None),
        ("PK019", None, None),
    ],
)
def test_the_whole_of_a_file_is_pointed_to_if_it_was_parsed(
    code: str, span: Span | None, pointed: str | None
) -> None:
    """The empty pointer is the whole document (RFC 6901); there is none where nothing could be read."""
    found = from_problem(Problem(code, Message("x", "Bad."), (), span, "r.yaml"))
    assert found.position
    assert pointed == found.position.pointer
