"""Lists and workbooks as proposals for a record: what is taken, what is refused and where, and what stays."""

import csv
import io
import json
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from tests.workbook.books import column

from partnerkit import model
from partnerkit.errors import FormatError, InvalidValueError
from partnerkit.exporters import make
from partnerkit.language.catalogue import say
from partnerkit.model import Partnership, Project
from partnerkit.records import loads
from partnerkit.records.dumping import encode
from partnerkit.records.importing import propose_list, propose_workbook
from partnerkit.testing.strategies import records
from partnerkit.values import Money
from partnerkit.workbook.columns import core
from partnerkit.workbook.layout import sheets
from partnerkit.workbook.rows import grids

RECORD = """\
format: partnerkit/1
id: ekby-toila
language: sv
organisations:
  ekby: {name: Ekby, kind: municipality}
  toila: {name: Toila, kind: municipality}
projects:
  - id: shores
    activities:
      - {title: Uppstart, kind: meeting, date: 2014-03, place: Ekby}
      - {title: {sv: Avslut, en: Closing}, date: {date: 2016, wording: sommaren}}
    budget:
      - {id: travel, heading: Resor, granted: about 60000 SEK}
  - id: forests
"""

MAP = """\
into: activities
under: shores
key: Namn
columns:
  Namn: title
  Dag: date
  Kvinnor: participants.women
"""

HEAD = "Namn;Dag;Kvinnor\n"


@pytest.fixture
def propose(tmp_path):
    """Return a function that proposes a list, given as text, bytes or rows of cells, for the record."""

    def proposes(content, mapping=MAP, record=RECORD, *, remove=False):
        made = loads(record) if isinstance(record, str) else record
        (tmp_path / "list.map.yaml").write_text(mapping, "utf-8")
        if isinstance(content, Workbook):
            path = tmp_path / "list.xlsx"
            content.save(path)
        else:
            path = tmp_path / "list.csv"
            path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return propose_list(made, path, tmp_path / "list.map.yaml", remove=remove)

    return proposes


def book(*rows, title="Lista", **sheets):
    made: Any = Workbook()
    for name, content in {title: rows, **sheets}.items():
        sheet = made.active if name == title else made.create_sheet(name)
        sheet.title = name
        for row in content:
            sheet.append(row)
    return made


def activities(proposal, project=0):
    return proposal.new.projects[project].activities


def told(proposal):
    return [(one.cell, one.message.key) for one in proposal.refused]


def fault(error):
    return [(one.cell, one.message.key) for one in error.value.problems]


def test_rows_are_new_changed_or_the_same(propose):
    """A row is known by its key: a new one is added last, a known one changes where the list says so, and only there."""
    proposal = propose(HEAD + "Uppstart;2014-03-12;4\nAvslut;2016;\nKurs;2015;7\n")

    first, second, third = activities(proposal)

    assert "2014-03-12" == first.date.edtf
    assert ("Ekby", "meeting", 4) == (first.place.get("sv"), first.kind, first.participants[0].women)
    assert proposal.old.projects[0].activities[1] == second  # the wording and the English title too
    assert ("Kurs", 7) == (third.title.get("sv"), third.participants[0].women)
    counts = proposal.counts
    assert (3, 1, 1, 1, 0) == (counts.rows, counts.new, counts.changed, counts.same, counts.refused)
    assert () == proposal.refused


def test_the_same_list_twice_changes_nothing(propose):
    """What was taken in is known again."""
    content = HEAD + "Uppstart;2014-03-12;4\nKurs;2015;7\n"
    once = propose(content).new

    again = propose(content, record=once)

    assert once == again.new
    assert 2 == again.counts.same


def test_what_the_list_does_not_have_stays_unless_asked(propose):
    """A row that is gone is told, and goes only with `remove`; with something refused not even then."""
    content = HEAD + "Uppstart;2014-03;\n"

    kept, removed = propose(content), propose(content, remove=True)
    refused = propose(content + "Kurs;x;\n", remove=True)

    assert [("removed", "projects")] == [(one.kind, one.place[0]) for one in kept.gone]
    assert 2 == len(activities(kept))
    assert ["Uppstart"] == [one.title.get("sv") for one in activities(removed)]
    assert ["removed"] == [one.kind for one in removed.changes]
    assert () == removed.gone
    assert 3 == len(activities(refused))
    assert "import.not-removed" in [one.key for one in refused.notes]


def test_what_comes_and_what_goes_are_told_apart(propose):
    """A row that is new is not told as a change of one without an id that goes."""
    proposal = propose(HEAD + "Kurs;2015;\n", remove=True)

    assert ["added", "removed", "removed"] == [one.kind for one in proposal.changes]
    assert ["Kurs"] == [one.title.get("sv") for one in activities(proposal)]


def test_a_refused_value_leaves_the_rest_of_its_row(propose):
    """Each value that is refused is told with line and header; the others of the row are taken."""
    proposal = propose(HEAD + "Kurs;2014-13;5\nMässa;2015;fem\n")

    assert ["2:Dag", "3:Kvinnor"] == [one.cell for one in proposal.refused]
    course, fair = activities(proposal)[2:]
    assert (None, 5) == (course.date, course.participants[0].women)
    assert ("2015", ()) == (fair.date.edtf, fair.participants)


@pytest.mark.parametrize(
    ("option", "written", "read"),
    [
        ("", "03/04/2016", None),
        ("", "2016-04-03", "2016-04-03"),
        ("", "3 april 2016", "2016-04-03"),
        ("", "maj 2016", "2016-05"),
        ("", "20160403", None),
        ("dates: day-month-year", "03/04/2016", "2016-04-03"),
        ("dates: day-month-year", "3.4.2016", "2016-04-03"),
        ("dates: day-month-year", "2016-04-03", "2016-04-03"),
        ("dates: day-month-year", "03/04/16", None),
        ("dates: day-month-year", "31/02/2016", None),
        ("dates: month-day-year", "03/04/2016", "2016-03-04"),
        ("dates: year-month-day", "20160403", "2016-04-03"),
        ("dates: year-month-day", "2016/4/3", "2016-04-03"),
    ],
)
def test_a_date_is_read_only_where_it_can_mean_one_day(propose, option, written, read):
    """A day that could be a month is refused unless the mapping says how dates are written."""
    proposal = propose(HEAD + f"Kurs;{written};\n", MAP + option + "\n")

    found = activities(proposal)[2].date

    assert read == (found and found.edtf)
    assert ([] if read else ["2:Dag"]) == [one.cell for one in proposal.refused]


VOUCHERS = """\
into: vouchers
under: shores
key: Nr
columns:
  Nr: number
  Summa: {to: amount%s}
constant: {currency: SEK}
"""


@pytest.mark.parametrize(
    ("option", "written", "read"),
    [
        ("", "1500", "1500"),
        ("", "1 500", "1500"),
        ("", "12,5", "12.5"),
        ("", "1.500", None),
        ("", "1,500", None),
        ("", "1 500 kr", None),
        ("", "N/A", None),
        (", unit: kr", "1 500 kr", "1500"),
        (', decimals: ","', "1.500", "1500"),
        (', decimals: ","', "-1.500,50", "-1500.5"),
        (', decimals: ","', "1.5", None),
        (', decimals: "."', "1,500", "1500"),
        (', decimals: "."', "1.500", "1.5"),
        (", empty: N/A", "N/A", "absent"),
    ],
)
def test_a_number_is_read_only_where_it_can_mean_one(propose, option, written, read):
    """What stands before decimals is never guessed, and what they write for 'not known' is not zero."""
    proposal = propose(f"Nr;Summa\nA1;{written}\n", VOUCHERS % option)

    (voucher,) = proposal.new.projects[0].vouchers

    assert (None if read in (None, "absent") else read) == (voucher.amount and f"{voucher.amount.amount:f}")
    assert ([] if read else ["2:Summa"]) == [one.cell for one in proposal.refused]
    assert voucher.amount is None or "SEK" == voucher.amount.currency


def test_a_qualifier_goes_with_the_number_it_was_said_of(propose):
    """'About 60000' stays while the list says 60000; another number is not 'about' because the old one was."""
    mapping = "into: budget\nunder: shores\nkey: Id\ncolumns: {Id: id, Beviljat: granted}\nconstant: {currency: SEK}\n"

    same, other = (propose(f"Id;Beviljat\ntravel;{number}\n", mapping) for number in (60000, 65000))

    assert same.new == same.old
    assert None is other.new.projects[0].budget[0].granted.qualifier


def test_words_of_theirs_are_translated_or_refused(propose):
    """A word that the mapping does not name is refused with the nearest one, never passed on."""
    mapping = MAP + "  Typ: {to: kind, words: {Resa: visit, Kurs: training}}\n"
    content = "Namn;Dag;Kvinnor;Typ\nA;;;Resa\nB;;;Rea\nC;;;visit\n"

    proposal = propose(content, mapping)

    assert ["visit", None, None] == [one.kind for one in activities(proposal)[2:]]
    assert [("3:Typ", "import.word.near"), ("4:Typ", "import.word")] == told(proposal)


def test_debit_and_credit_are_one_amount(propose):
    """A credit is taken off; a row that has both is refused, unless one of them is what they write for nothing."""
    mapping = VOUCHERS % ', empty: "0,00"'
    mapping = mapping.replace("constant", '  Kredit: {to: amount, negative: true, empty: "0,00"}\nconstant')

    proposal = propose("Nr;Summa;Kredit\nA1;5;0,00\nA2;;7\nA3;5;7\n", mapping)

    amounts = [one.amount and int(one.amount.amount) for one in proposal.new.projects[0].vouchers]
    assert [5, -7, 5] == amounts
    assert [("4:Kredit", "import.both")] == told(proposal)


def test_blanks_make_no_other_row_and_no_change(propose):
    """A key with stray blanks is the same key, and the words in the record stay as they are."""
    proposal = propose(HEAD + " Uppstart\xa0;2014-03;\n")

    assert proposal.old == proposal.new
    assert 1 == proposal.counts.same


def test_a_list_with_too_many_cells_is_refused(propose, monkeypatch):
    """The memory a file can take is bounded."""
    monkeypatch.setattr("partnerkit.records.importing.comma.MOST_CELLS", 10)
    with pytest.raises(FormatError) as error:
        propose(HEAD + "a;b;c\n" * 10)

    assert [("4", "import.too-many")] == fault(error)


def test_an_id_that_nothing_has_is_refused(propose):
    """A reference is checked against the record, with the nearest id."""
    mapping = MAP + "  Värd: host\n"

    proposal = propose("Namn;Dag;Kvinnor;Värd\nA;;;toila\nB;;;tolia\nC;;;shores\n", mapping)

    assert ["toila", None, None] == [one.host for one in activities(proposal)[2:]]
    assert [("3:Värd", "import.reference.near"), ("4:Värd", "import.reference")] == told(proposal)


def test_rows_that_are_known_by_the_same_are_refused(propose):
    """Which of two rows is right cannot be told, so neither is taken; both are named."""
    proposal = propose(HEAD + "Kurs;2014;\nMässa;2015;\nKurs;2016;\n")

    assert [("2:Namn", "import.row.twice"), ("4:Namn", "import.row.twice")] == told(proposal)
    assert "4:Namn" in str(proposal.refused[0].message)
    assert ["Mässa"] == [one.title.get("sv") for one in activities(proposal)[2:]]


def test_a_row_that_is_twice_in_the_record_is_refused(propose):
    """The list cannot say which of the two it means."""
    record = RECORD.replace("title: {sv: Avslut, en: Closing}", "title: Uppstart")

    proposal = propose(HEAD + "Uppstart;2014;\n", record=record)

    assert [("2:Namn", "import.row.several")] == told(proposal)
    assert proposal.old == proposal.new
    assert () == proposal.gone


def test_a_row_without_its_key_is_refused(propose):
    """A sum below the list is no row, and nothing is guessed of it."""
    proposal = propose(HEAD + "Kurs;2014;3\n;;3\n")

    assert [("3:Namn", "import.row.key")] == told(proposal)
    assert 3 == len(activities(proposal))


def test_rows_are_passed_over_where_the_mapping_says_so(propose):
    """`only` and `skip` choose rows by the words in a column, and the number of the others is told."""
    content = "Namn;Dag;Kvinnor;Projekt\nKurs;2014;;7102\nAnnat;2014;;8800\nSumma;;;7102\n"
    choice = "only: {Projekt: 7102}\nskip: {Namn: [Summa]}\n"

    proposal = propose(content, MAP + choice)

    assert ["Kurs"] == [one.title.get("sv") for one in activities(proposal)[2:]]
    assert 2 == proposal.counts.passed_over
    with pytest.raises(FormatError) as error:
        propose(content, MAP + choice.replace("7102", "7103"))
    assert [(None, "import.none-meant")] == fault(error)


def test_a_column_can_say_what_each_row_belongs_to(propose):
    """Rows go below the record that their column names, and an unknown one is refused."""
    mapping = MAP.replace("under: shores\n", "") + "  Projekt: {to: under, words: {S: shores, F: forests}}\n"

    proposal = propose("Namn;Dag;Kvinnor;Projekt\nKurs;2014;;S\nMässa;;;F\nX;;;Q\nY;;;\n", mapping)

    assert (3, 1) == (len(activities(proposal)), len(activities(proposal, 1)))
    assert [("4:Projekt", "import.word"), ("5:Projekt", "import.row.under")] == told(proposal)


def test_our_columns_can_be_named_by_their_headers(propose):
    """The headers of our own workbook are understood, in either language, as are the names of its sheets."""
    mapping = """\
into: %s
under: shores
key: A
columns: {A: "%s", B: "%s"}
"""
    swedish = propose("A;B\nKurs;2014\n", mapping % ("Aktiviteter", "Aktivitet (svenska)", "När"))
    english = propose("A;B\nKurs;2014\n", mapping % ("Activities", "Title (Swedish)", "Date"))

    assert "2014" == activities(swedish)[2].date.edtf
    assert swedish.new == english.new


def test_every_mistake_of_a_mapping_is_told_at_once(propose):
    """Unknown keys, columns, codes, ids and headers each come with line and column and the nearest name."""
    mapping = """\
into: activities
under: shors
key: Nam
columns:
  Namn: titel
  Dag: {to: date, dates: dmy}
  Typ: {to: kind, words: {Kurs: trainin}}
  A: place
  B: place
  Värd: {to: host, words: {T: tolia}}
constant: {status: klar}
sheets: x
"""
    with pytest.raises(FormatError) as error:
        propose(HEAD + "A;;\n", mapping)

    lines = [(one.span.line, one.code, say(one.message, "en")) for one in error.value.problems]
    assert [2, 3, 5, 6, 7, 9, 10, 11, 12] == sorted({line for line, _, _ in lines})
    for near in ("shores", "Namn", "title", "sheet", "toila"):
        assert any(f"'{near}'" in words for _, _, words in lines), near


@pytest.mark.parametrize(
    ("mapping", "key"),
    [
        (VOUCHERS % "" + "\n", None),
        ((VOUCHERS % "").replace("constant: {currency: SEK}\n", ""), "import.map.currency"),
        ((VOUCHERS % "").replace("under: shores\n", ""), "import.map.under"),
        ((VOUCHERS % "").replace("key: Nr", "key: []"), "import.map.key"),
        (
            (VOUCHERS % "").replace("constant: {currency: SEK}", "constant: {currency: SEK, under: x}"),
            "import.map.under-constant",
        ),
        (
            (VOUCHERS % "").replace("constant: {currency: SEK}", "constant: {currency: SEK, number: x}"),
            "import.map.twice",
        ),
        ((VOUCHERS % "").replace("Nr: number", "Nr: under"), "import.map.under-twice"),
        ("into: parties\nunder: shores\nkey: A\ncolumns: {A: organisation}\n", "import.map.not-under"),
        ("into: points\nunder: x\nkey: A\ncolumns: {A: number}\n", "import.map.no-owner"),
        (MAP.replace("key: Namn", "key: Kvinnor"), "import.map.no-key"),
        (MAP + "language: Swedish\n", "text.language"),
    ],
)
def test_a_mapping_says_all_that_would_have_to_be_guessed(propose, mapping, key):
    """A currency, what rows belong to, and a key are asked for; what is said twice is refused."""
    try:
        propose("Nr;Summa\nA1;5\n", mapping)
        found = None
    except FormatError as error:
        found = error.problems[0].message.key

    assert key == found


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "import.empty"),
        (b" \r\n\r\n", "import.empty"),
        (HEAD.encode(), "import.no-rows"),
        ((HEAD + HEAD).encode(), "import.no-rows"),
        ((HEAD + ";;\n").encode(), "import.no-rows"),
        (b"a;b\n1;2\n", "import.no-headers"),
        (b"Namn;Daag;Kvinnor\nx;2014;1\n", "import.header.near"),
        (b"Namn;X;Y;Z;Kvinnor\nx;2014;1\n", "import.header"),
        (b"Namn;Dag;Kvinnor;Dag\nx;2014;1;2015\n", "workbook.column.twice"),
        (b"Namn;Dag;Kvinnor\nx;2014\x00;1\n", "import.no-text"),
        (b"PK\x03\x04" + b"\0" * 40, "import.no-text"),
        (b"%PDF-1.7 x", "import.no-text"),
        (b'Namn;Dag;Kvinnor\n"x;2014;1\ny;2015;2\n', "import.quotes"),
        (b"Namn;Dag;Kvinnor\nx;" + b"1" * 140_000 + b";1\n", "import.too-long"),
        (b"x" * (17 * 1024 * 1024), "import.too-large"),
        (b"Namn;Dag;Kvinnor\nx;2014;1\x81\n", "import.no-text"),
    ],
)
def test_a_file_with_nothing_to_take_in_is_never_a_success(propose, content, key):
    """Empty, header only, unrelated, damaged or too large: one clear message with its place, in both languages."""
    with pytest.raises(FormatError) as error:
        propose(content)

    (problem,) = error.value.problems
    assert key == problem.message.key
    assert say(problem.message, "sv") != say(problem.message, "en")


@pytest.mark.parametrize(
    ("content", "noted"),
    [
        ("Namn;Dag;Kvinnor\r\nMässa å;2014;1\r\n".encode("utf-8-sig"), False),
        ("Namn;Dag;Kvinnor\nMässa å;2014;1\n".encode("cp1252"), True),
        ("Namn\tDag\tKvinnor\r\nMässa å\t2014\t1\r\n".encode("utf-16"), False),
        ("Namn,Dag,Kvinnor\rMässa å,2014,1\r".encode(), False),
        ('sep=,\nNamn,Dag,Kvinnor\n"Mässa å",2014,1\n'.encode(), False),
        ('En rubrik; med, tecken\n\nNamn;Dag;Kvinnor\n"Mässa å";2014;1\n'.encode(), False),
        (" Namn *;DAG;Kvinnor ;\nMässa å;2014;1;\n".encode(), False),
    ],
)
def test_files_of_any_program_are_read(propose, content, noted):
    """Marks, encodings, line ends, delimiters, titles above the headers and stray blanks; a guess of letters is told."""
    proposal = propose(content)

    added = activities(proposal)[2]

    assert ("Mässa å", "2014", 1) == (added.title.get("sv"), added.date.edtf, added.participants[0].women)
    assert noted == ("import.windows" in [one.key for one in proposal.notes])


def test_a_delimiter_that_could_be_two_is_asked_for(propose):
    """One header that stands there by any delimiter is refused, until the mapping says what parts the columns."""
    mapping = "into: activities\nunder: shores\nkey: Namn\ncolumns: {Namn: title}\n"
    content = "Namn\nKurs;a,b\n"

    with pytest.raises(FormatError) as error:
        propose(content, mapping)
    said = propose(content, mapping + 'delimiter: ","\n')

    assert [("1", "import.delimiter")] == fault(error)
    assert "Kurs;a" == activities(said)[2].title.get("sv")


def test_text_is_text_and_lines_are_counted(propose):
    """Formulas, leading zeros and line ends in quotation marks stay; a fault after them has its line in the file."""
    mapping = MAP + "  Ort: place\n"
    content = 'Namn;Dag;Kvinnor;Ort\n"=1+1\nradbrott ""x""";2014;;=HYPERLINK(1)\n007;2014-99;;[[1]]\n'

    proposal = propose(content, mapping)

    first, second = activities(proposal)[2:]
    assert ('=1+1\nradbrott "x"', "=HYPERLINK(1)") == (first.title.get("sv"), first.place.get("sv"))
    assert ("007", "[[1]]") == (second.title.get("sv"), second.place.get("sv"))
    assert ["4:Dag"] == [one.cell for one in proposal.refused]


def test_columns_nobody_named_are_told(propose):
    """What is left aside on purpose is not told, what is not named is, and so is what stands without a header."""
    content = "Namn;Dag;Kvinnor;Handläggare;Telefon\nKurs;2014;;NN;123;x\n"

    proposal = propose(content, MAP + "left_aside: Handläggare\n")

    aside, headless = proposal.notes
    assert {"names": "Telefon"} == aside.params
    assert {"at": "2", "count": 1} == headless.params


def test_a_workbook_of_theirs_is_read_by_cell(propose):
    """Real dates and numbers, a title above, other sheets and merged cells; each fault has its cell."""
    made = book(
        ["Våra aktiviteter"], [], ["Namn", "Dag", "Kvinnor"], ["Kurs", date(2014, 5, 2), 7], Annat=[["x"]]
    )
    made["Lista"]["B4"].number_format = "yyyy-mm-dd"
    proposal = propose(made)
    made["Lista"]["B4"].number_format = "mmm yy"
    hidden = propose(made)
    made["Lista"].merge_cells("A4:A5")
    with pytest.raises(FormatError) as merged:
        propose(made)

    assert ("2014-05-02", 7) == (
        activities(proposal)[2].date.edtf,
        activities(proposal)[2].participants[0].women,
    )
    assert ["import.other-sheets"] == [one.key for one in proposal.notes]
    assert [("Lista!B4", "workbook.cell.hidden-day")] == told(hidden)
    assert [("Lista!A4", "workbook.merged")] == fault(merged)


@pytest.mark.parametrize(
    ("made", "extra", "key"),
    [
        (book(), "", "import.empty"),
        (book(["Namn", "Dag", "Kvinnor"]), "", "import.no-rows"),
        (book(["x", "y"], [1, 2]), "", "import.no-headers"),
        (
            book(["Namn", "Dag", "Kvinnor"], ["a"], B=[["Namn", "Dag", "Kvinnor"], ["b"]]),
            "",
            "import.several-sheets",
        ),
        (book(["Namn", "Dag", "Kvinnor"], ["a"], B=[["x"]]), "sheet: B\n", "import.no-headers"),
        (book(["Namn", "Dag", "Kvinnor"], ["a"]), "sheet: Listan\n", "source.choice.near"),
    ],
)
def test_a_workbook_with_nothing_to_take_in_is_never_a_success(propose, made, extra, key):
    """Empty, header only, unrelated, the wrong sheet, several sheets that could be meant."""
    with pytest.raises(FormatError) as error:
        propose(made, MAP + extra)

    assert [key] == [one.message.key for one in error.value.problems]


def test_a_new_row_needs_what_its_noun_needs(propose):
    """An organisation without a name is refused at its row; one in the record needs no name in the list."""
    mapping = "into: organisations\nkey: Id\ncolumns: {Id: id, Land: country}\n"

    proposal = propose("Id;Land\nekby;SE\nlinz;AT\ntvå ord;SE\n", mapping)

    assert "SE" == proposal.new.organisations[0].country
    assert ["3:Id", "4:Id"] == sorted({one.cell for one in proposal.refused})
    assert 2 == proposal.counts.refused


def test_an_id_that_something_else_has_is_refused(propose):
    """An id names one record, also across lists."""
    mapping = "into: activities\nunder: shores\nkey: Namn\ncolumns: {Namn: title, Id: id}\n"

    proposal = propose("Namn;Id\nKurs;travel\n", mapping)

    assert [("2:Id", "source.id.repeated")] == told(proposal)
    assert proposal.old == proposal.new


# --- a workbook of ours that came back


@pytest.fixture
def returned(tmp_path):
    """Return a function that proposes the record's own workbook after a change to it."""

    def proposes(change, *, record=RECORD, remove=False):
        made = loads(record)
        opened = load_workbook(io.BytesIO(encode(made, "xlsx")))
        change(opened)
        path = tmp_path / "back.xlsx"
        opened.save(path)
        return propose_workbook(made, path, remove=remove)

    return proposes


def cells(opened, sheet, header):
    return column(opened[sheet], header)


def test_an_untouched_workbook_changes_nothing(returned):
    """What comes back as it went out proposes nothing, also with `remove`."""
    for remove in (False, True):
        proposal = returned(lambda opened: None, remove=remove)

        assert proposal.old == proposal.new
        assert ((), ()) == (proposal.refused, proposal.gone)


def test_edits_in_a_workbook_are_taken_and_gone_rows_kept(returned):
    """A changed cell and a new row are taken; a deleted row and an emptied cell stay unless asked."""

    def change(opened):
        cells(opened, "Aktiviteter", "Plats (svenska)")[0].value = None
        cells(opened, "Organisationer", "Namn (svenska) *")[0].value = "Ekby kommun"
        opened["Organisationer"].delete_rows(3)

    kept, removed = returned(change), returned(change, remove=True)

    assert "Ekby kommun" == kept.new.organisations[0].name.get("sv")
    assert ("toila", "Ekby") == (kept.new.organisations[1].id, activities(kept)[0].place.get("sv"))
    assert {"organisations", "projects"} == {one.place[0] for one in kept.gone}
    assert (1, None) == (len(removed.new.organisations), activities(removed)[0].place)


def test_a_fault_in_a_workbook_leaves_the_rest_to_be_taken(returned):
    """What is refused has its cell; what the record says there stays, and nothing is taken for gone."""

    def change(opened):
        cells(opened, "Aktiviteter", "När")[0].value = "03/04/2016"
        cells(opened, "Organisationer", "Land")[1].value = "EE"

    proposal = returned(change, remove=True)

    assert ["Aktiviteter"] == [one.cell.partition("!")[0] for one in proposal.refused]
    assert ("2014-03", "EE") == (activities(proposal)[0].date.edtf, proposal.new.organisations[1].country)
    assert () == proposal.gone


def test_what_is_private_stays_so_when_its_column_is_deleted(returned):
    """A column that is not there says nothing, not even the usual."""
    record = RECORD.replace("place: Ekby", "place: Ekby, public: false")

    def change(opened):
        cell = next(one for one in opened["Aktiviteter"][1] if one.value == "Offentlig")
        opened["Aktiviteter"].delete_cols(cell.column)

    assert not activities(returned(change, record=record))[0].public
    with pytest.raises(InvalidValueError, match="Offentlig"):
        returned(change, record=record, remove=True)


def test_nameless_rows_that_changed_and_went_are_not_mixed(returned):
    """Of two rows without an id one was deleted and the other changed: the changed one is new, both old ones stay."""

    def change(opened):
        opened["Aktiviteter"].delete_rows(2)
        cells(opened, "Aktiviteter", "När")[0].value = "2017"

    proposal = returned(change)

    assert ["2014-03", "2016", "2017"] == sorted(one.date.edtf for one in activities(proposal))


def test_another_record_and_another_file_are_refused(returned, tmp_path):
    """The workbook of another record, a foreign workbook and a CSV without a mapping each get their own words."""
    with pytest.raises(InvalidValueError, match="ekby-toila"):
        propose_workbook(evolve(loads(RECORD), id="other"), _saved(tmp_path, loads(RECORD)))
    book(["Namn"], ["x"]).save(tmp_path / "foreign.xlsx")
    with pytest.raises(FormatError) as error:
        propose_workbook(loads(RECORD), tmp_path / "foreign.xlsx")
    assert ["import.foreign"] == [one.message.key for one in error.value.problems]
    with pytest.raises(InvalidValueError, match="--map"):
        propose_workbook(loads(RECORD), tmp_path / "list.csv")


def _saved(tmp_path, record):
    path = tmp_path / "record.xlsx"
    path.write_bytes(encode(record, "xlsx"))
    return path


# --- whatever a record holds


_HOMES = {
    "Activity": "activities",
    "BudgetLine": "budget",
    "Voucher": "vouchers",
    "Risk": "risks",
    "Result": "results",
}


def _with(project, noun, rows):
    return evolve(project, **{_HOMES[noun]: rows})


@st.composite
def _lists(draw):
    """Return a record, the name of a list in it, and some of its fields, none of which refers to something."""
    noun = draw(st.sampled_from(sorted(_HOMES)))
    cls = getattr(model, noun)
    made = draw(st.lists(records(cls), min_size=1, max_size=3))
    rows = tuple(evolve(one, id=f"row-{number}") for number, one in enumerate(made))
    own = [
        one.name
        for one in next(sheet for sheet in sheets() if sheet.key == noun).attributes
        if "refers_to" not in one.metadata and one.name not in ("id", "public")
    ]
    chosen = draw(st.lists(st.sampled_from(own), min_size=1, unique=True))
    project = _with(Project(id="the-project"), noun, rows)
    return Partnership(id="the-record", projects=(project,)), noun, chosen


@given(_lists())
def test_a_list_made_from_a_record_gives_its_values_back(drawn):
    """Columns of a record, written as CSV and imported into the record without them, make it whole; twice is as once."""
    record, noun, chosen = drawn
    grid = next(one for one in grids(record, "sv") if one.sheet.key == noun)
    keys = ["id", *(one.key for one in grid.columns if one.field in chosen)]
    money = [one.name for one in fields(grid.sheet.noun) if one.name in chosen and core(one.type)[0] is Money]
    names = {key: key for key in keys} | ({"row.currency": "currency"} if money else {})
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerow(names.values())
    for row in grid.rows:
        writer.writerow(
            [f"{value:f}" if isinstance(value, Decimal) else value for value in map(row.cells.get, names)]
        )
    columns = "".join(f"  {json.dumps(name)}: {json.dumps(name)}\n" for name in names.values())
    mapping = f'into: {_HOMES[noun]}\nunder: the-project\nkey: id\ndecimals: "."\ncolumns:\n{columns}'
    project = record.projects[0]
    usual = {name: getattr(fields(grid.sheet.noun), name).default for name in chosen}
    bare = tuple(evolve(one, **usual) for one in getattr(project, _HOMES[noun]))
    stripped = evolve(record, projects=(_with(project, noun, bare),))

    with tempfile.TemporaryDirectory() as folder:
        content, said = Path(folder, "list.csv"), Path(folder, "list.map.yaml")
        content.write_bytes(written.getvalue().encode("utf-8"))
        said.write_text(mapping, "utf-8")
        once = propose_list(stripped, content, said)
        twice = propose_list(once.new, content, said)

    assert () == once.refused
    assert record == once.new
    assert once.new == twice.new


# --- a partner's copy that came back


@pytest.fixture
def copied(tmp_path):
    """Return a function that proposes the partner's copy of a record after a change to it."""
    record = loads(RECORD.replace("id: forests", "id: forests\n    risks: [{id: rain, statement: Regn}]"))

    def proposes(change, *, remove=False):
        made = make(record, "excel", audience="partner", language="sv").data
        opened = load_workbook(io.BytesIO(made))
        change(opened)
        path = tmp_path / "back.xlsx"
        opened.save(path)
        return propose_workbook(record, path, remove=remove)

    return proposes


@pytest.mark.parametrize("remove", [False, True])
def test_what_was_left_out_of_a_copy_is_not_gone(copied, remove):
    """The copy shows no risks, and still nobody has taken them away."""
    proposal = copied(lambda opened: None, remove=remove)

    assert proposal.old == proposal.new
    assert () == proposal.gone


def test_what_a_partner_took_away_is_told_and_goes_only_if_asked(copied):
    """A deleted row of the copy is gone from the record with `remove`, and nothing else is."""

    def change(opened):
        opened["Aktiviteter"].delete_rows(2)

    kept, removed = copied(change), copied(change, remove=True)

    assert [("projects", 0, "activities", 0)] == [one.place for one in kept.gone]
    assert kept.old == kept.new
    assert ["Avslut"] == [one.title.get("sv") for one in activities(removed)]
    assert ["rain"] == [one.id for one in removed.new.projects[1].risks]
