"""Build a record in Python and save it.

På svenska: skriptet bygger ett underlag av uppgifter som redan finns i ett annat system, och sparar det.

Run `python build_record.py [FOLDER]`. The record is written to FOLDER as YAML, to go on with by hand, and as a workbook.
Both places are made up.
"""

import sys
from pathlib import Path

from partnerkit import FuzzyDate, Partnership, Text, dump, validate
from partnerkit.model import Agreement, AgreementKind, Organisation, Party, PartyRole

# What your own system gives away, for example a row in a register of agreements.
ROW = {"own": "Ekby kommun", "partner": "Toila", "signed": "2014-05", "subject": "vattenvård"}
ROLES = {"ekby": PartyRole.LEAD, "toila": PartyRole.COUNTERPART}


def build(row: dict[str, str]) -> Partnership:
    """Return the record of one row. What the row does not say is left out, never guessed."""
    return Partnership(
        id="ekby-toila",
        # Each text says its language. Add "en" beside "sv" when you have it.
        title=Text({"sv": f"{row['own']} och {row['partner']}"}),
        organisations=(
            Organisation(id="ekby", name=Text({"sv": row["own"]}), country="SE"),
            Organisation(id="toila", name=Text({"sv": row["partner"]}), country="EE"),
        ),
        # Records point to each other by id.
        parties=tuple(Party(organisation=name, role=role) for name, role in ROLES.items()),
        agreements=(
            Agreement(
                id="agreement",
                kind=AgreementKind.COOPERATION_AGREEMENT,
                signed=FuzzyDate(row["signed"]),  # as vague as the source: a month is a whole date here
                parties=("ekby", "toila"),
                content=Text({"sv": row["subject"]}),
            ),
        ),
    )


def main(folder: Path) -> None:
    """Save the record in two formats, and say what is still missing in it."""
    record = build(ROW)
    for name in ("ekby-toila.yaml", "ekby-toila.xlsx"):
        dump(record, folder / name)  # a file that is there already is not written over
        print("Saved:", name)
    for finding in validate(record).findings:
        print(f"{finding.code} {finding.text('sv')}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
