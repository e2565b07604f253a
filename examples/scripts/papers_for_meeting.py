"""Make all papers for one meeting, and a list of them.

På svenska: skriptet gör handlingarna till ett sammanträde, en fil för varje ärende och språk, och en lista över dem.

Run `python papers_for_meeting.py FOLDER BOARD`, for example `papers_for_meeting.py records kommunstyrelsen`. Every paper in
the records of FOLDER that is proposed to the board with the id BOARD is made. All comes into FOLDER/meeting; the list is a
file that Excel opens. Papers of the last time are replaced, but not those that somebody has changed by hand.
"""

import csv
import sys
from pathlib import Path

from partnerkit import Partnership, load, ready
from partnerkit.errors import OutputEditedError, PartnerkitError
from partnerkit.exporters import export_file
from partnerkit.model import Paper, PaperStatus
from partnerkit.records import Verdict

VERDICTS = {Verdict.READY: "klar", Verdict.REMARKS: "klar, med anmärkningar", Verdict.NOT_READY: "inte klar"}


def languages(record: Partnership, paper: Paper) -> list[str]:
    """Return Swedish for the board, and English where the paper has an English title for the partner."""
    return ["sv", "en"] if paper.title and paper.title.get("en") else ["sv"]


def main(folder: Path, board: str) -> None:
    """Make the papers and the list."""
    rows = []
    (folder / "meeting").mkdir(exist_ok=True)
    for file in sorted(folder.glob("*.yaml")):
        record = load(file)
        for paper in record.papers:
            if paper.body != board or paper.status is not PaperStatus.PROPOSED:
                continue
            for language in languages(record, paper):
                to = folder / "meeting" / f"{record.id}.{paper.id}.{language}.docx"
                # A paper is made although something is missing in it; the list says so.
                asked = {"paper": paper.id}
                state = VERDICTS[ready(record, "position-paper", language=language, options=asked).verdict]
                try:
                    export_file(
                        record, "position-paper", to, language=language, options=asked, overwrite=True
                    )
                except OutputEditedError:
                    state = "ändrad för hand, gjordes inte om"
                title = (paper.title.get(language) if paper.title else None) or record.id
                mark = "'" if title[0] in "=+-@" else ""  # Excel takes no title for a formula
                rows.append((to.name, mark + title, language, state))
                print(f"{to.name}: {state}")

    # Excel in Swedish expects semicolons, and knows å, ä and ö by the mark at the beginning (utf-8-sig).
    with open(folder / "meeting" / "list.csv", "w", encoding="utf-8-sig", newline="") as table:
        writer = csv.writer(table, delimiter=";")
        writer.writerow(("Fil", "Ärende", "Språk", "Läge"))
        writer.writerows(rows)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Run it as: python papers_for_meeting.py FOLDER BOARD")
    try:
        main(Path(sys.argv[1]), sys.argv[2])
    except PartnerkitError as error:  # it says what is wrong, where, and what to do
        sys.exit(str(error))
