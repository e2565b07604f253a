"""The script beside the example is one that another municipality can copy and run."""

import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "thai-nguyen-linkoping"


def test_the_script_tells_what_it_found_and_makes_both_papers(tmp_path):
    """It needs the record beside it and nothing else."""
    for name in ("make_papers.py", "thai-nguyen-linkoping.yaml"):
        shutil.copy(EXAMPLE / name, tmp_path)

    told = subprocess.run(
        [sys.executable, "make_papers.py"], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert "PK216" in told.stdout
    assert ["position-paper-en.docx", "position-paper-sv.docx"] == sorted(
        one.name for one in tmp_path.glob("*.docx")
    )
