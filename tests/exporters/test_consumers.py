"""Every Word and Excel file we make is valid for the Open XML SDK and opens in LibreOffice, in both languages."""

import json
import subprocess

import pytest

import partnerkit
from partnerkit.records import loads
from partnerkit.testing import fullest, hostile, smallest, unfinished

SUFFIXES = {"excel": ".xlsx", "final-report": ".docx", "position-paper": ".docx"}


def case():
    """Return the real case that ships."""
    from importlib.resources import files

    return loads(files("partnerkit.demo").joinpath("thai-nguyen-linkoping.yaml").read_bytes())


def write(folder, record, language):
    """Make every Office file of a record, for the inside too, and return their paths."""
    paths = []
    for name, suffix in SUFFIXES.items():
        for audience in ("public", "internal"):
            path = folder / f"{name}.{language}.{audience}{suffix}"
            partnerkit.export(record, name, language=language, audience=audience, to=path)
            paths.append(path)
    return paths


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("sample", [case, smallest, unfinished, hostile, fullest])
def test_the_open_xml_sdk_finds_no_error(ooxml_validator, tmp_path, sample, language):
    """Microsoft's own reader accepts what we write, whatever people wrote."""
    for path in write(tmp_path, sample(), language):
        told = subprocess.run([ooxml_validator, str(path)], capture_output=True, text=True, check=False)

        assert [] == json.loads(told.stdout)["errors"], path.name


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("sample", [case, hostile])
def test_libreoffice_opens_it(to_pdf, tmp_path, sample, language):
    """Each file becomes a PDF with pages."""
    for path in write(tmp_path, sample(), language):
        assert b"%PDF" == to_pdf(path).read_bytes()[:4], path.name
