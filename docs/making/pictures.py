"""`python -m docs.making.pictures`: pictures of real pages, as LibreOffice shows what the demo's record makes.

It needs LibreOffice (`soffice`) and poppler (`pdftoppm`, `pdftotext`). The pictures are kept in the repository and made
anew when the documents have changed their look; the tests look only that each is named in a page with words for it.
"""

import subprocess
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from partnerkit.exporters import make
from partnerkit.records import loads

FOLDER = Path(__file__).parents[1] / "pictures"
DOTS = 72
"""Dots per inch: as large as a page of text needs to be to be read."""

SHOWN = {
    "position-paper": ("position-paper", ""),
    "final-report": ("final-report", ""),
    "workbook": ("excel", {"sv": "Nyckeltal", "en": "Key figure"}),
}
"""Names of pictures: the exporter, and words that stand on the page that is shown, by language; else the first."""


def names() -> list[str]:
    """Return the files of all pictures."""
    return [f"{name}.{language}.png" for name in SHOWN for language in ("sv", "en")]


def draw(folder: Path) -> None:
    """Make every picture in a folder."""
    record = loads(files("partnerkit.demo").joinpath("thai-nguyen-linkoping.yaml").read_bytes())
    with TemporaryDirectory() as name:
        work = Path(name)
        for shown, (exporter, words) in SHOWN.items():
            for language in ("sv", "en"):
                made = make(record, exporter, language=language)
                suffix = ".xlsx" if exporter == "excel" else ".docx"
                document = work / f"{shown}.{language}{suffix}"
                document.write_bytes(made.data)
                page = _page(_pdf(document), words[language] if isinstance(words, dict) else "")
                _picture(document.with_suffix(".pdf"), page, folder / document.with_suffix(".png").name)


def _pdf(document: Path) -> Path:
    """Convert a file to PDF, with a profile of LibreOffice of our own."""
    profile = f"-env:UserInstallation={(document.parent / 'profile').as_uri()}"
    where = ["--outdir", str(document.parent), str(document)]
    _run("soffice", profile, "--headless", "--convert-to", "pdf", *where)
    return document.with_suffix(".pdf")


def _page(document: Path, words: str) -> int:
    """Return the number of the first page on which words stand."""
    pages = _run("pdftotext", "-layout", str(document), "-").split("\f")
    return next(number for number, text in enumerate(pages, 1) if words in text)


def _picture(document: Path, page: int, picture: Path) -> None:
    only = ["-f", str(page), "-l", str(page), "-singlefile"]
    _run("pdftoppm", "-png", "-r", str(DOTS), *only, str(document), str(picture.with_suffix("")))


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    draw(FOLDER)
