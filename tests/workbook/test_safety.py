"""Files made to harm: each is refused with one clear message, or read without doing what it asks for."""

import io
import time
import zipfile

import pytest
from tests.workbook.books import parts, written
from tests.workbook.edits import sample

from partnerkit.errors import FormatError, InvalidValueError
from partnerkit.model import Partnership
from partnerkit.records import loads
from partnerkit.testing import fullest
from partnerkit.workbook import archive, write, write_workbook

_ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def _repacked(changed: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in {**parts(written(sample())), **changed}.items():
            made.writestr(name, part)
    return packed.getvalue()


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


@pytest.mark.slow
def test_a_million_blank_rows_are_passed_over() -> None:
    """Rows that hold nothing but formats cost time, but no memory and no finding."""
    name = "xl/worksheets/sheet5.xml"
    rows = b"".join(
        b'<row r="%d" ht="15"><c r="A%d" s="1"/></row>' % (row, row) for row in range(1000, 1_001_000)
    )
    part = parts(written(sample()))[name].replace(b"</sheetData>", rows + b"</sheetData>")
    begun = time.process_time()
    assert sample() == loads(_repacked({name: part}), "xlsx")
    assert time.process_time() - begun < 60


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
