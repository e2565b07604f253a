"""LibreOffice opens the workbook, calculates every formula anew, and comes to the values that were stored."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.examples_of import THOROUGH
from tests.exporters.matrix import Made
from tests.workbook.books import opened, without_values

from partnerkit.language.catalogue import LANGUAGES

SHORT = (("synthetic", "sv"),)
RECORDS = tuple((name, language) for name in ("case", "fullest", "synthetic") for language in LANGUAGES)
Recalculate = Callable[[dict[str, bytes]], dict[str, bytes]]


@pytest.fixture(scope="module")
def recalculated(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Recalculate:
    """Take the values of all formulas away, so that LibreOffice must calculate, and give what it saved."""

    def recalculate(files: dict[str, bytes]) -> dict[str, bytes]:
        folder = tmp_path_factory.mktemp("recalculated")
        sources = [folder / name for name in files]
        for path in sources:
            path.write_bytes(without_values(files[path.name]))
        command = [
            soffice,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder / "out"),
            *map(str, sources),
        ]
        limit = 240 + 60 * len(sources)
        subprocess.run(command, check=True, capture_output=True, timeout=limit)
        return {path.name: (folder / "out" / path.name).read_bytes() for path in sources}

    return recalculate


def differences(stored: bytes, again: bytes) -> tuple[int, list[str]]:
    """Return how many formulas there are, and those whose stored value is not what was calculated."""
    formulas, ours, theirs = opened(stored), opened(stored, values=True), opened(again, values=True)
    found = [cell for sheet in formulas for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    told = []
    for cell in found:
        name, at = cell.parent.title, cell.coordinate
        kept, calculated = ours[name][at].value, theirs[name][at].value
        if not _same(kept, calculated):
            told.append(f"{name}!{at}: {kept!r} was stored, {calculated!r} is right")
    return len(found), told


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == pytest.approx(other, rel=1e-12)
    return (one or None) == (other or None)


@pytest.mark.slow
def test_every_stored_value_is_what_libreoffice_calculates(recalculated: Recalculate) -> None:
    """Formulas of the invented case with its money; in a thorough run also of the real case and the full sample.

    LibreOffice takes fifteen seconds for each.
    """
    files = {
        f"{name}-{language}.xlsx": next(iter(Made("excel", language, name, "internal").files().values()))
        for name, language in (RECORDS if THOROUGH else SHORT)
    }
    for name, again in recalculated(files).items():
        number, told = differences(files[name], again)
        assert number > 50, name
        assert [] == told, name


def test_a_wrong_value_is_told(tmp_path: Path) -> None:
    """The comparison can fail: a stored value that was tampered with is found by its cell."""
    from tests.workbook.inspection.replacing import replaced

    raw = next(iter(Made("excel", "sv", "synthetic", "internal").files().values()))
    part = "xl/worksheets/sheet2.xml"
    wrong = replaced(raw, part, "<v>116</v>", "<v>117</v>")
    assert ["Översikt!B4: 117 was stored, 116 is right"] == differences(wrong, raw)[1]
