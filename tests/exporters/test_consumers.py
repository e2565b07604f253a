"""Every file we make is taken by the programs it is made for: the Open XML SDK, LibreOffice, and a browser with axe.

Workbooks are opened in LibreOffice where they are read back (`tests/workbook/test_reading.py`) and calculated anew.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.exporters.matrix import DOCUMENTS, SAMPLES, WORKBOOKS, Made, covering, covering_kinds

from partnerkit.language.catalogue import LANGUAGES

PAGES = ("case", "unfinished", "fullest")


def written(folder: Path, made: Iterable[Made]) -> list[Path]:
    """Write files, leaving out those that differ from another one in their provenance alone; return their paths."""
    named = {name: content for one in made for name, content in one.files().items()}
    distinct = {_parts(content): (name, content) for name, content in reversed(named.items())}
    paths = []
    for name, content in distinct.values():
        path = folder / name
        path.write_bytes(content)
        paths.append(path)
    return paths


def _parts(content: bytes) -> frozenset[tuple[str, int]]:
    with ZipFile(BytesIO(content)) as package:
        return frozenset(
            (entry.filename, entry.CRC)
            for entry in package.infolist()
            if entry.filename != "docProps/custom.xml"
        )


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_open_xml_sdk_finds_no_error(sdk_errors, tmp_path, sample):
    """Microsoft's own reader accepts what we write, whatever people wrote.

    It takes a second a file, so the copy for the house stands for all: it holds whatever the others hold. Every form and
    every sample is there in both languages, and every sample from every exporter; in a thorough run it is everything.
    """
    chosen = covering_kinds(
        one for one in DOCUMENTS + WORKBOOKS if (one.sample, one.audience) == (sample, "internal")
    )
    for path in written(tmp_path, chosen):
        assert [] == sdk_errors(path), path.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_opens_every_document(to_pdfs, tmp_path, language):
    """Each form of each sample, with all that is for the inside, becomes a PDF with pages."""
    chosen = covering(one for one in DOCUMENTS if (one.audience, one.language) == ("internal", language))
    for pdf in to_pdfs(written(tmp_path, chosen)):
        assert b"%PDF" == pdf.read_bytes()[:4], pdf.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_violation(axe, language):
    """The pages of every form pass WCAG 2.1 A and AA and axe-core's best practice."""
    chosen = covering(
        one
        for one in DOCUMENTS
        if one.sample in PAGES and (one.audience, one.language) == ("internal", language)
    )
    pages = {name: content.decode() for one in chosen for name, content in one.files(format="html").items()}
    assert {name: [] for name in pages} == axe(pages)


def test_axe_finds_what_is_planted(axe):
    """The browser judges for true: each of these faults is found in its page, and none in the page without."""
    page = '<!DOCTYPE html><html lang="sv"><head><title>T</title></head><body><main><h1>R</h1>{}</main></body></html>'
    planted = {
        "": "<p>Text.</p>",
        "image-alt": '<img src="data:,">',
        "color-contrast": '<p style="color: #999; background: #fff">Blekt</p>',
        "heading-order": "<h3>Djupt</h3>",
        "label": "<input>",
    }
    told = axe({name: page.format(content) for name, content in planted.items()})
    assert {name: [name] if name else [] for name in planted} == {
        name: [words.partition(":")[0] for words in found] for name, found in told.items()
    }
