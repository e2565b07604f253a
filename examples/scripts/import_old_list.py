"""Bring an old Excel list into a record.

På svenska: skriptet tar in en gammal Excellista i ett underlag och skriver upp det som inte gick att ta in.

Run `python import_old_list.py [FOLDER]`. FOLDER holds `activities.xlsx` (the list), `activities.map.yaml` (which column is
what) and `record.yaml`; the last two lie in `examples/import-old-list`. Run it again when the list has grown: a row that is
in the record already is known again, and nothing is taken in twice.
"""

import sys
from pathlib import Path

from partnerkit.errors import PartnerkitError
from partnerkit.language.catalogue import say
from partnerkit.records import take_list


def main(folder: Path) -> None:
    """Take in what can be taken in, and write down the rest for whoever keeps the list."""
    taken = take_list(
        folder / "activities.xlsx",
        folder / "record.yaml",
        mapping=folder / "activities.map.yaml",
        apply=True,  # leave this out to see first what would change
        skip_refused=True,  # one bad row does not keep the others out
    )
    proposal = taken.proposal
    if proposal.counts is not None:
        print(f"Rows: {proposal.counts.rows}. New: {proposal.counts.new}. Known: {proposal.counts.same}.")
    print("The record was changed." if taken.written else "The record has all of it already.")

    # Each problem names its cell, so that the colleague finds the row.
    lines = [f"{one.cell}: {say(one.message, 'sv')}\n" for one in proposal.refused]
    (folder / "to-correct.txt").write_text("".join(lines), "utf-8")
    print(f"To correct in the list: {len(lines)}. See to-correct.txt.")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
    except PartnerkitError as error:  # it says what is wrong, where, and what to do
        sys.exit(str(error))
