"""A file that cannot be taken in is told with every problem, its place and what to do; one that can has positions."""

import os

import pytest

from partnerkit import load, read
from partnerkit.errors import FormatError
from partnerkit.files import read_file
from partnerkit.files.reading import file_path
from partnerkit.records import dumps, loads

HEAD = "format: partnerkit/1\nid: r\n"


def problems(raw, kind="yaml"):
    """Return the problems of a file as code, line, column."""
    with pytest.raises(FormatError) as refused:
        read_file(raw.encode() if isinstance(raw, str) else raw, f"file.{kind}", kind)
    return [
        (one.code, one.span and one.span.line, one.span and one.span.column) for one in refused.value.problems
    ]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"\xff\xfe", ("PK001", 1, 1)),
        (b"", ("PK002", 1, 1)),
        (HEAD + 'title: "a\n', ("PK003", 3, 8)),
        (HEAD + "start: 2014\nstart: 2015\n", ("PK004", 4, 1)),
        (HEAD + "title: !!python/object:os.system x\n", ("PK005", 3, 8)),
        (HEAD + "title: &a x\n", ("PK006", 3, 8)),
        (HEAD + "title: x\n---\nid: b\n", ("PK008", 4, 1)),
        (HEAD + "titel: x\n", ("PK011", 3, 1)),
        (HEAD + "sources: {s: {kind: press}}\n", ("PK012", 3, 14)),
        (HEAD + "projects: 5\n", ("PK013", 3, 11)),
        (HEAD + "status: aktive\n", ("PK014", 3, 9)),
        (HEAD + "start: 2014-13\n", ("PK015", 3, 8)),
        (HEAD + "projects: [{id: a}, {id: a}]\n", ("PK016", 3, 22)),
        ("id: r\n", ("PK017", 1, 1)),
        ("- a\n", ("PK017", 1, 1)),
        ("format: partnerkit/one\n", ("PK017", 1, 9)),
        ("format: partnerkit/2\nnew: 1\n", ("PK018", 1, 9)),
    ],
)
def test_each_fault_has_its_own_code_and_its_place(raw, expected):
    """What is wrong is told where it stands."""
    assert expected in problems(raw)


def test_all_problems_are_told_at_once_in_the_order_of_the_file():
    """Nobody mends a file one fault at a time."""
    raw = HEAD + "stat: 2014\nstatus: aktive\nparties: [{rol: lead}]\nend: 2014-02-30\n"

    assert [("PK011", 3, 1), ("PK014", 4, 9), ("PK011", 5, 12), ("PK015", 6, 6)] == problems(raw)


def test_json_has_the_same_faults_with_places():
    """A program's file is told as well as a person's."""
    raw = '{"format": "partnerkit/1",\n "id": "r",\n "titel": "x", "status": "aktive"}'

    assert [("PK011", 3, 2), ("PK014", 3, 26)] == problems(raw, "json")


def test_a_bad_language_is_told_as_such():
    """It is the record's fault, not the reader's."""
    with pytest.raises(FormatError, match="language code"):
        loads(HEAD + "language: Svenska\n")


@pytest.mark.parametrize(
    ("place", "line", "column", "pointer"),
    [
        (("title",), 3, 8, "/title"),
        (("organisations", 1, "name"), 6, 18, "/organisations/linz/name"),
        (("projects", 0, "period", "end"), 9, 32, "/projects/0/period/end"),
        (("exchange_rates", 0, "to_currency"), 11, 21, "/exchange_rates/0/to"),
        (("projects", 0, "title"), 8, 5, "/projects/0"),
    ],
)
def test_every_place_of_the_record_has_a_position_in_the_file(tmp_path, place, line, column, pointer):
    """A place that is not written points at what is around it."""
    file = tmp_path / "r.yaml"
    file.write_text(
        HEAD
        + "title: Ett\norganisations:\n  linkoping: {name: L}\n  linz: {name:   Z}\n"
        + "projects:\n  - id: p\n    period: {start: 2014, end: 2016}\n"
        + "exchange_rates:\n  - {from: EUR, to: SEK}\n",
        encoding="utf-8",
    )
    found = read(file).origin.locate(place)

    assert found is not None
    assert (str(file), pointer) == (found.file, found.pointer)
    assert (line, column) == (found.line, found.column)


@pytest.mark.parametrize("name", ["missing.yaml", "notes.txt", "."])
def test_a_file_that_is_not_there_or_not_ours_is_one_clear_problem(tmp_path, name):
    """The file and what to do are named."""
    with pytest.raises(FormatError, match="PK019"):
        load(tmp_path / name)


@pytest.mark.parametrize("format", ["toml", "YAML", "docx"])
def test_a_format_nobody_knows_is_refused_by_name(format):
    """The message names those that are known."""
    with pytest.raises(ValueError, match="yaml, json"):
        loads(HEAD, format)
    with pytest.raises(ValueError, match="yaml, json"):
        dumps(loads(HEAD), format)


def test_a_pipe_is_no_record(tmp_path):
    """It would never end."""
    os.mkfifo(tmp_path / "pipe.yaml")

    with pytest.raises(FormatError, match="no ordinary file"):
        load(tmp_path / "pipe.yaml")


def test_the_keys_of_a_file_are_listed_once_however_many_places_are_looked_for():
    """Finding a place in a collection with ids does not grow with the number of places."""
    listed = []

    class Keyed(dict):
        def __iter__(self):
            listed.append(1)
            return super().__iter__()

    data = {"organisations": Keyed({f"o{number}": {"name": "O"} for number in range(9)})}
    keys: dict[int, list[str]] = {}

    found = [file_path(("organisations", number, "name"), data, keys) for number in range(9)]

    assert ("organisations", "o8", "name") == found[-1]
    assert [1] == listed
