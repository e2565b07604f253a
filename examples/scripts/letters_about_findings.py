"""Validate a folder of records, and write a letter to each unit about what it has to look at.

På svenska: skriptet kontrollerar alla underlag i en mapp och skriver ett brev till varje ansvarig enhet. Inget skickas.

Run `python letters_about_findings.py [FOLDER] [YYYY-MM-DD]`. FOLDER/letters gets a text file for each unit, ready to
paste into an e-mail. The same records and the same day give the same letters.
"""

import re
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

from partnerkit import Finding, Partnership, validate_files
from partnerkit.model import FollowUp, Organisation, Paper, PartyRole, index, walk

LETTER = """Till {unit}

Vi har gått igenom underlagen om kommunens internationella samarbeten. Det här behöver ni titta på:

{points}
Svara på det här brevet om något är oklart.
"""
KEEPER = "den som sköter underlaget"


def unit_of(record: Partnership, finding: Finding) -> str:
    """Return who answers for a finding: the unit of a paper or of a follow-up, else the lead party."""
    responsible = next((one.organisation for one in record.parties if one.role is PartyRole.LEAD), None)
    for place, part in walk(record):
        if finding.place[: len(place)] == place:
            own = part.unit if isinstance(part, Paper) else part.by if isinstance(part, FollowUp) else None
            responsible = own or responsible
    unit = index(record).get(responsible or "")
    named = unit.name.get(record.language) if isinstance(unit, Organisation) else None
    return named or KEEPER


def main(folder: Path, today: date) -> None:
    """Gather the findings of all files by unit, and write the letters."""
    letters: defaultdict[str, list[str]] = defaultdict(list)
    # A file that cannot be taken in stops no other; its problems are findings too.
    for file in validate_files(sorted(folder.glob("*.yaml")), today=today).files:
        for finding in file.findings:
            unit = unit_of(file.loaded.partnership, finding) if file.loaded else KEEPER
            line = f", rad {finding.position.line}" if finding.position else ""
            said = f"{finding.text('sv')} ({finding.code}) {finding.help_text('sv') or ''}"
            letters[unit].append(f"- {Path(file.file).name}{line}: {said}\n")

    for unit, points in sorted(letters.items()):
        letter = folder / "letters" / (re.sub(r"\W+", "-", unit.lower()) + ".txt")
        letter.parent.mkdir(exist_ok=True)
        letter.write_text(LETTER.format(unit=unit, points="".join(points)), "utf-8")
        print(f"{letter.name}: {len(points)} points")


if __name__ == "__main__":
    day = date.fromisoformat(sys.argv[2]) if len(sys.argv) > 2 else date.today()
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."), day)
