"""Reading the sheet to translate on: what was changed there arrives in the text, or is told with its cell.

A cell that holds what it held when the sheet was written says nothing; so the sheets of the nouns can be edited
beside it. Where both were changed, where the source text was changed under a new translation, and where a text can no
longer be found, a person decides. An empty cell is a translation that is missing; it takes nothing away.
"""

from collections.abc import Mapping
from typing import Any

from attrs import define, evolve, field

from partnerkit.errors import Message
from partnerkit.source.mistakes import shortened
from partnerkit.source.problem import Path, Problem
from partnerkit.workbook.losses import losses, no_headers
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.texts import Printed, printed_in
from partnerkit.workbook.translation_rows import Change, Line, lines, translation_heading
from partnerkit.workbook.translations import STATED


@define
class TranslationReader:
    """Takes what was written on the sheet into the data of the record.

    Attributes:
        data: The record in the form of a file.
        cells: The cell of each path.
        problems: What cannot be taken in, each with its cell.
    """

    data: dict[str, Any]
    cells: dict[Path, str]
    problems: list[Problem] = field(factory=list)

    def take_in(self, tab: Tab, long: Mapping[int, str]) -> None:
        """Read the sheet."""
        head = translation_heading(tab)
        if head is None:
            for row in [tab.rows[min(tab.rows)]] if tab.rows else []:
                at = f"{tab.name}!{next(iter(row.values())).at}"
                self.problems += (evolve(one, cell=at) for one in no_headers().problems)
            return
        self.problems += losses(tab, head)
        texts = {one.about: one for one in printed_in(self.data)}
        seen: set[str] = set()
        for line in lines(tab, head, long):
            self.problems += line.problems
            text = texts.get(line.about)
            if line.said and line.about in seen:
                self._tell(line.place, "PK004", _twice(line.about))
            elif text is not None:
                self._texts(line, text)
                self._statements(line, text)
            elif any(line.change(key, None) is not Change.NONE for key in line.said):
                self._tell(line.place, "PK021", _nowhere(line.about))
            seen.add(line.about)

    def _texts(self, line: Line, text: Printed) -> None:
        """Take new words in, unless what they were translated from is no longer what it was."""
        words = self._at(text.path)
        new: dict[str, str] = {}
        for key, tag in line.columns("source", "text"):
            told = line.change(key, words.get(tag))
            if told is Change.NEW:
                new[tag] = key
            elif told is not Change.NONE:
                there = self._cell((*text.path, tag))
                self._tell(line.at[key], "PK022", _conflict(line.said.get(key), words.get(tag), there))
        sources = [(key, tag) for key, tag in line.columns("source") if line.has(key)]
        anchors = sources or [(key, tag) for key, tag in line.columns("text") if tag not in new]
        moved = next((tag for key, tag in anchors if line.moved(key, words.get(tag))), None)
        for tag, key in new.items():
            if moved is not None:
                self._tell(line.at[key], "PK022", _moved(self._cell((*text.path, moved))))
            else:
                words[tag] = line.said[key]
                self.cells[(*text.path, tag)] = line.at[key]

    def _statements(self, line: Line, text: Printed) -> None:
        """Take in how the text was translated."""
        every = self.data.get("translations", [])
        for tag in dict.fromkeys(tag for _, tag in line.columns(*STATED)):
            known = [
                number
                for number, one in enumerate(every)
                if (one.get("about"), one.get("language")) == (text.about, tag)
            ]
            stated = every[known[0]] if len(known) == 1 else {}
            for key, name in ((f"{name}.{tag}", name) for name in STATED if f"{name}.{tag}" in line.at):
                old = stated.get(name)
                old = old.get("date") if isinstance(old, dict) else old
                told = line.change(key, old)
                at = line.at[key]
                if told is Change.NONE:
                    continue
                if told is not Change.NEW:
                    there = self._cell(("translations", known[0], name) if known else ("translations",))
                    self._tell(at, "PK022", _conflict(line.said.get(key), old, there))
                elif len(known) > 1:
                    self._tell(at, "PK022", _several(self._cell(("translations", known[0]))))
                elif tag not in self._at(text.path) and f"text.{tag}" not in line.said:
                    self._tell(at, "PK022", _untranslated())
                else:
                    if not known:
                        every = self.data.setdefault("translations", [])
                        known, stated = [len(every)], {"about": text.about, "language": tag}
                        every.append(stated)
                        self.cells["translations", known[0]] = at
                    said = line.said[key]
                    stated[name] = {"date": said} if name == "date" else said
                    self.cells["translations", known[0], name] = at

    def _at(self, path: Path) -> dict[str, str]:
        here: Any = self.data
        for step in path:
            here = here[step]
        words: dict[str, str] = here
        return words

    def _cell(self, path: Path) -> str:
        return next(
            (self.cells[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.cells), ""
        )

    def _tell(self, at: str, code: str, message: Message) -> None:
        self.problems.append(Problem(code, message, cell=at))


def _twice(about: str) -> Message:
    return Message(
        "workbook.translation.twice",
        "The place '{about}' stands twice on this sheet. Keep one of the rows.",
        {"about": about},
    )


def _nowhere(about: str) -> Message:
    return Message(
        "workbook.translation.place",
        "No text has the place '{about}', so what was written in this row would be lost. Correct the place, or delete "
        "the row.",
        {"about": about},
    )


def _conflict(here: str | None, there: str | None, cell: str) -> Message:
    if here is None:
        return Message(
            "workbook.translation.gone",
            "What stood here was taken out, but it still stands in {cell}: '{there}'. Take it out there too, or write "
            "it here again.",
            {"cell": cell, "there": shortened(there or "")},
        )
    if there is None:
        return Message(
            "workbook.translation.taken-out",
            "'{here}' was written here, but what stood in {cell} was taken out. Write it there too, or take it out here.",
            {"here": shortened(here), "cell": cell},
        )
    return Message(
        "workbook.translation.conflict",
        "'{here}' stands here and '{there}' in {cell}, and it cannot be said which holds. Make them the same.",
        {"here": shortened(here), "there": shortened(there), "cell": cell},
    )


def _moved(cell: str) -> Message:
    return Message(
        "workbook.translation.moved",
        "The text that this is translated from was changed in {cell} after this sheet was made. Check the translation, "
        "and write the new text in the column of the source text.",
        {"cell": cell},
    )


def _several(cell: str) -> Message:
    return Message(
        "workbook.translation.several",
        "Several rows say how this text was translated, the first in {cell}. Keep one of them.",
        {"cell": cell},
    )


def _untranslated() -> Message:
    return Message(
        "workbook.translation.empty",
        "Something is said of a translation that is missing. Write the translation too, or leave this cell empty.",
    )
