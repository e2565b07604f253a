"""Files made to harm: each is refused with one clear message, or read without doing what it asks for."""

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter
from tests.examples_of import IF_THOROUGH
from tests.workbook.books import parts, written
from tests.workbook.edits import sample
from tests.workbook.raw import packed

from partnerkit.errors import FormatError, InvalidValueError
from partnerkit.model import Partnership
from partnerkit.records import loads
from partnerkit.testing import fullest
from partnerkit.workbook import archive, headings, losses, write, write_workbook
from partnerkit.workbook.columns import Column
from partnerkit.workbook.layout import Sheet

_ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def _repacked(changed: dict[str, bytes]) -> bytes:
    return packed({**parts(written(sample())), **changed})


def _refused(raw: bytes) -> str:
    with pytest.raises(FormatError) as caught:
        loads(raw, "xlsx")
    (problem,) = caught.value.problems
    assert "PK020" == problem.code
    return str(problem)


def test_a_file_that_unpacks_to_very_much_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sizes in the container are added up before anything is unpacked."""
    monkeypatch.setattr(archive, "MOST_BYTES", 10_000_000)
    assert "unpacked" in _refused(_repacked({"xl/media/bomb.bin": b"0" * 20_000_000}))


def test_a_part_that_holds_more_than_it_says_is_refused() -> None:
    """Never more is unpacked than the container says there is."""
    raw = _repacked({})
    name = b"xl/worksheets/sheet5.xml"
    entry = raw.rindex(name) - 46  # the record of the part in the directory at the end of the file
    assert raw[entry : entry + 4] == b"PK\1\2"
    assert "damaged" in _refused(raw[: entry + 24] + (100).to_bytes(4, "little") + raw[entry + 28 :])


def test_a_container_with_a_password_is_refused() -> None:
    """A part that is locked inside of an open container is damage."""
    raw = _repacked({})
    entry = raw.rindex(b"xl/workbook.xml") - 46
    assert raw[entry : entry + 4] == b"PK\1\2"
    assert "damaged" in _refused(raw[: entry + 8] + b"\1" + raw[entry + 9 :])


def test_a_container_in_a_container_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the parts that a workbook needs are unpacked."""
    inner = _repacked({"bomb.bin": b"0" * 50_000_000})
    monkeypatch.setattr(archive, "MOST_BYTES", 30_000_000)
    assert sample() == loads(_repacked({"xl/embeddings/inner.zip": inner}), "xlsx")


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16"])
def test_entities_are_found_wherever_they_hide(encoding: str) -> None:
    """Neither another encoding nor a long remark before them hides a declaration."""
    part = parts(written(sample()))["xl/worksheets/sheet5.xml"].decode()
    start = part.index("?>") + 2 if part.startswith("<?xml") else 0
    hidden = (
        f'<?xml version="1.0" encoding="{encoding}"?><!--{"x" * 5_000}-->{_ENTITIES.decode()}{part[start:]}'
    )
    assert "damaged" in _refused(_repacked({"xl/worksheets/sheet5.xml": hidden.encode(encoding)}))


def test_xml_without_end_to_its_depth_is_refused() -> None:
    """A hundred thousand elements inside of each other do not overflow anything."""
    part = parts(written(sample()))["xl/worksheets/sheet5.xml"]
    deep = part.replace(b"<sheetData>", b"<sheetData>" + b"<a>" * 100_000 + b"</a>" * 100_000)
    assert "damaged" in _refused(_repacked({"xl/worksheets/sheet5.xml": deep}))


def test_a_file_with_more_cells_or_sheets_than_any_record_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Filled cells are counted while they are read, and sheets before they are."""
    raw = _repacked({})
    monkeypatch.setattr(archive, "MOST_CELLS", 200)
    assert "filled cells" in _refused(raw)
    monkeypatch.undo()
    monkeypatch.setattr(archive, "MOST_SHEETS", 5)
    assert "sheets" in _refused(raw)


def test_ten_thousand_columns_are_told_in_a_few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first cells of a row are taken for headers, and the faults beyond the first ones are counted."""
    looked: list[str] = []
    known = headings.column_of

    def column_of(sheet: Sheet, name: str, order: tuple[str, ...]) -> Column | None:
        looked.append(name)
        return known(sheet, name, order)

    name = "xl/worksheets/sheet5.xml"
    cells = "".join(
        f'<c r="{get_column_letter(place)}{{row}}" t="inlineStr"><is><t>x{place}</t></is></c>'
        for place in range(200, 10_200)
    )
    rows = "".join(f'<row r="{row}">{cells.format(row=row)}</row>' for row in (900, 901))
    part = parts(written(sample()))[name]
    wide = part.replace(b"</sheetData>", rows.encode() + b"</sheetData>")
    monkeypatch.setattr(headings, "column_of", column_of)
    with pytest.raises(FormatError) as caught:
        loads(_repacked({name: wide}), "xlsx")
    assert len(caught.value.problems) == losses.MOST_TOLD + 1
    assert "9,980" in str(caught.value) or "9980" in str(caught.value)
    assert len(looked) < 100 * headings.MOST_HEADERS


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet5.xml"])
def test_a_part_with_entities_is_refused(name: str) -> None:
    """No part of a workbook declares entities."""
    part = parts(written(sample()))[name]
    start = part.index(b"?>") + 2 if part.startswith(b"<?xml") else 0
    assert "damaged" in _refused(_repacked({name: part[:start] + _ENTITIES + part[start:]}))


def test_a_part_that_is_no_xml_is_refused() -> None:
    """A damaged part damages the file."""
    assert "damaged" in _refused(_repacked({"xl/worksheets/sheet5.xml": b"<worksheet><sheetData><row"}))


def test_a_cell_with_a_damaged_value_is_refused() -> None:
    """A reference to a text that does not exist is damage, not an empty cell."""
    part = parts(written(sample()))["xl/worksheets/sheet5.xml"]
    broken = part.replace(b"</sheetData>", b'<row r="99"><c r="A99" t="s"><v>9999</v></c></row></sheetData>')
    assert "damaged" in _refused(_repacked({"xl/worksheets/sheet5.xml": broken}))


def test_macros_and_links_to_other_files_are_passed_over() -> None:
    """Nothing in a file is run or fetched."""
    rels = parts(written(sample()))["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"'
        b' Target="http://example.org/x.xlsx" TargetMode="External"/></Relationships>',
    )
    raw = _repacked({"xl/_rels/workbook.xml.rels": rels, "xl/vbaProject.bin": b"macro"})
    assert sample() == loads(raw, "xlsx")


_BLANK = b'<row r="%d" ht="15"><c r="A%d" s="1"/></row>'
_FILLED = b'<row r="%d"><c r="A%d" t="b"><v>1</v></c></row>'
_MERGED = b'<mergeCell ref="A%d:B%d"/>'
_READ = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2 * 1024**3, 2 * 1024**3))
resource.setrlimit(resource.RLIMIT_CPU, (180, 180))
from partnerkit.errors import FormatError
from partnerkit.records import load
try:
    print("read", load(sys.argv[1]).id)
except FormatError as error:
    print("refused", len(error.problems), error.problems[0].code)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("piece", "around", "count", "outcome"),
    [
        (_BLANK, b"%s</sheetData>", 1_000_000, "read prov"),
        pytest.param(_FILLED, b"%s</sheetData>", 1_000_001, "refused 1 PK020", marks=IF_THOROUGH),
        pytest.param(
            _MERGED,
            b"</sheetData><mergeCells>%s</mergeCells>",
            1_000_000,
            f"refused {losses.MOST_TOLD + 1} PK022",
            marks=IF_THOROUGH,
        ),
    ],
    ids=["a million blank rows", "a million filled rows", "a million merged ranges"],
)
def test_a_million_of_anything_takes_bounded_time_and_memory(
    piece: bytes, around: bytes, count: int, outcome: str, tmp_path: Path
) -> None:
    """A process with two gigabytes and three minutes of its own ends by itself with one clear answer."""
    name = "xl/worksheets/sheet6.xml"
    pieces = b"".join(piece % (number, number) for number in range(1_000, 1_000 + count))
    part = parts(written(sample()))[name].replace(b"</sheetData>", around % pieces)
    (tmp_path / "book.xlsx").write_bytes(_repacked({name: part}))
    command = [sys.executable, "-c", _READ, str(tmp_path / "book.xlsx")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outcome == done.stdout.strip(), done.stderr


def test_a_record_with_more_rows_than_a_sheet_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is on the public list, and nothing is cut."""
    monkeypatch.setattr(write, "MOST_ROWS", 0)
    with pytest.raises(InvalidValueError) as caught:
        write_workbook(fullest(), labels="en", provenance={})
    assert caught.value.message.key in write.REFUSALS


def test_plugin_data_that_no_file_can_hold_is_refused_by_name() -> None:
    """The reason is on the public list."""
    with pytest.raises(InvalidValueError) as caught:
        write_workbook(Partnership(id="r", extensions={"p": object()}), labels="en", provenance={})
    assert caught.value.message.key in write.REFUSALS
