"""A municipality's own Word template, from the command line."""

import importlib.util
import io
from pathlib import Path

import docx
import pytest

MAKERS = Path(__file__).parents[1] / "render" / "template" / "makers.py"


@pytest.fixture
def municipal():
    """The bytes of a municipality's template."""
    spec = importlib.util.spec_from_file_location("makers_for_the_command", MAKERS)
    assert spec is not None
    assert spec.loader is not None
    makers = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(makers)
    return makers.municipal()


@pytest.mark.parametrize("exporter", ["position-paper", "final-report"])
def test_a_document_is_made_in_the_template(run, files, tmp_path, municipal, exporter):
    """The file has the template's page and header, and what stays unanswered is told in Swedish."""
    (tmp_path / "mall för kommunen.docx").write_bytes(municipal)
    done = run(
        "export",
        files["good"],
        exporter,
        "-o",
        "ut.docx",
        "--lang",
        "sv",
        "--option",
        "template=mall för kommunen.docx",
    )
    assert (0, True) == (done.returncode, "oförändrade: Handläggare" in done.stderr + done.stdout), (
        done.stderr
    )
    made = docx.Document(io.BytesIO((tmp_path / "ut.docx").read_bytes()))
    section = made.sections[0]
    assert section.left_margin is not None
    assert 40 == pytest.approx(section.left_margin.mm, abs=0.1)
    assert "Exempelbergs kommun, Storgatan 1" in section.footer.paragraphs[0].text


def test_fields_of_the_template_are_mapped(run, files, tmp_path, municipal):
    """An option says what a name in their header shows; then nothing is left to tell."""
    (tmp_path / "mall.docx").write_bytes(municipal)
    options = ("--option", "template=mall.docx", "--option", "fields=Handläggare=author, Ort=sender")
    done = run("export", files["good"], "final-report", "-o", "ut.docx", *options)
    assert 0 == done.returncode, done.stderr
    assert "Handläggare" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("template=saknas.docx", "Mallen saknas.docx finns inte."),
        ("template=.", "är en mapp"),
        ("template=good.yaml", "slutar inte på .docx eller .dotx"),
        ("template=trasig.docx", "skadad"),
        ("template=utan\x01namn.docx", "finns inte"),
    ],
)
def test_a_template_that_cannot_be_used_is_told_in_one_message(run, files, tmp_path, option, told):
    """What is wrong with the file, and what to do; no traceback, and no file is made."""
    (tmp_path / "trasig.docx").write_bytes(b"PK\x03\x04 trasig")
    done = run("export", files["good"], "final-report", "-o", "ut.docx", "--lang", "sv", "--option", option)
    assert done.returncode != 0
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "ut.docx").exists()


@pytest.mark.parametrize(
    ("mapping", "told"), [("Dnr", "säger inte vad ett fält"), ("Dnr=nummer", "kan inte visa")]
)
def test_an_unclear_mapping_is_told(run, files, tmp_path, municipal, mapping, told):
    """A mapping has a name on each side, and the right one is known."""
    (tmp_path / "mall.docx").write_bytes(municipal)
    options = ("--option", "template=mall.docx", "--option", f"fields={mapping}")
    done = run("export", files["good"], "final-report", "-o", "ut.docx", "--lang", "sv", *options)
    assert (True, True) == (done.returncode != 0, told in done.stderr), done.stderr
