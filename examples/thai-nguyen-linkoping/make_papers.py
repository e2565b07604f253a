"""Make the position paper in Swedish and English from the record in this folder.

Run it with `python make_papers.py`; the papers are written beside the record. Another municipality changes
the name of the record and nothing else.
"""

from datetime import date
from pathlib import Path

import partnerkit as pk

FOLDER = Path(__file__).parent


def main() -> None:
    """Load the record, tell what the check finds, and write the papers."""
    partnership = pk.load(FOLDER / "thai-nguyen-linkoping.yaml")
    report = pk.validate(partnership, today=date(2026, 11, 24))
    for finding in report.findings:
        print(finding.code, finding.message)
    for language in ("sv", "en"):
        to = FOLDER / f"position-paper-{language}.docx"
        pk.export(partnership, "position-paper", to=to, language=language, overwrite=True)


if __name__ == "__main__":
    main()
