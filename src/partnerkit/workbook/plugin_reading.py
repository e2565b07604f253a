"""Reading the sheets of plugins: what somebody changed on them goes into the data kept with the record.

The data itself stands on the record's own sheet, word for word. A field whose cells say what they said when they were
written stays as it is; what a person typed and nobody can understand goes into the data as it was typed, so that the
record loads and the rules tell of it. Refused is only what would otherwise be lost.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from attrs import define, field

from partnerkit.errors import Message
from partnerkit.extensions import Extension, installed
from partnerkit.extensions.fitting import language_of
from partnerkit.source.problem import Path, Problem
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.headings import Heading
from partnerkit.workbook.losses import losses
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.plugin_cells import PluginCells
from partnerkit.workbook.plugin_columns import Leaf, Listed, laid_out
from partnerkit.workbook.plugin_headers import columns_in
from partnerkit.workbook.plugin_mark import Mark, digest_of_data, digest_of_rows, list_name, mark_of, rows_in
from partnerkit.workbook.plugin_values import FieldReader


@define
class PluginReader:
    """Puts what was changed on the sheets of plugins into the data of a record.

    Attributes:
        data: The data of the record; `extensions` in it is changed.
        cells: Takes the cell of each path.
        long: The texts that no cell can hold.
        problems: What would be lost.
    """

    data: dict[str, Any]
    cells: dict[Path, str]
    long: Mapping[int, str]
    problems: list[Problem] = field(factory=list)

    def take_in(self, tabs: Iterable[Tab]) -> None:
        """Read every sheet of a plugin among some sheets."""
        marked: dict[str, list[tuple[Tab, Mark]]] = {}
        for tab in tabs:
            mark = mark_of(tab)
            if mark:
                marked.setdefault(mark.extension, []).append((tab, mark))
        settings = self.data.get("settings")
        off = settings.get("disabled", ()) if isinstance(settings, Mapping) else ()
        known = {one.name: one for one in installed(name for name in marked if name not in off)[0]}
        for name, found in marked.items():
            if name in known:
                self._extension(known[name], found)
            else:
                self.problems += (_unread(name, tab) for tab, mark in found if self._is_changed(tab, mark))

    def _is_changed(self, tab: Tab, mark: Mark) -> bool:
        return digest_of_rows(rows_in(tab, mark, self.long).values()) != mark.rows

    def _extension(self, extension: Extension[Any], found: list[tuple[Tab, Mark]]) -> None:
        kept = self.data.get("extensions")
        raw = kept.get(extension.name) if isinstance(kept, Mapping) else None
        leaves, lists = laid_out(extension.fields)
        by_name = {list_name(one.path): one for one in lists}
        made = deepcopy(raw) if isinstance(raw, dict) else {}
        seen: set[str] = set()
        changed = False
        for tab, mark in found:
            listed = by_name.get(mark.path)
            differs = self._is_changed(tab, mark)
            if mark.path in seen:
                self.problems.append(_twice(tab))
                continue
            seen.add(mark.path)
            if mark.path and listed is None:  # another version of the plugin had this list
                self.problems += [_unread(extension.name, tab)] if differs else []
                continue
            if differs and (digest_of_data(raw) != mark.data or not (raw is None or isinstance(raw, dict))):
                self.problems.append(_both(extension.name, tab))
                continue
            self._sheet(extension, tab, mark, listed or leaves, made, differs)
            changed = changed or differs
        if changed and made != raw:
            others = {key: value for key, value in (kept or {}).items() if key != extension.name}
            self.data["extensions"] = {**others, **({extension.name: made} if made else {})}

    def _sheet(
        self,
        extension: Extension[Any],
        tab: Tab,
        mark: Mark,
        part: Listed | tuple[Leaf, ...],
        made: dict[str, Any],
        differs: bool,
    ) -> None:
        leaves = part.leaves if isinstance(part, Listed) else None
        labels, columns = columns_in(tab.rows[mark.row], leaves)
        if differs:  # where nobody changed anything, nothing is lost: the data stands with the record
            own = {mark.column: Column("", "", "", Form.SHORT)}
            self.problems += losses(tab, Heading(mark.row, labels, {**columns, **own}, ()))
        reader = FieldReader(labels, language_of(self.data), self.long)
        sheet = PluginCells(tab, mark.row, rows_in(tab, mark, self.long), columns, reader, differs)
        if isinstance(part, Listed):
            sheet.read_list(part, made)
        else:
            self.problems += sheet.read_fields(part, made)
        lead: Path = ("extensions", extension.name)
        self.cells.update((lead + path, at) for path, at in sheet.cells.items())


def _unread(name: str, tab: Tab) -> Problem:
    message = Message(
        "workbook.plugin.unread",
        "This sheet belongs to the plugin '{name}' and was changed, but the plugin is not in use here, so the changes "
        "would be lost. Install it, or put the name of the sheet in parentheses to do without the changes.",
        {"name": name},
    )
    return Problem("PK022", message, cell=f"{tab.name}!A1")


def _both(name: str, tab: Tab) -> Problem:
    message = Message(
        "workbook.plugin.both",
        "The fields of the plugin '{name}' were changed here and on the record's own sheet, so it cannot be said which "
        "holds. Put back one of them, or put the name of this sheet in parentheses.",
        {"name": name},
    )
    return Problem("PK004", message, cell=f"{tab.name}!A1")


def _twice(tab: Tab) -> Problem:
    message = Message(
        "workbook.plugin.twice",
        "This sheet of a plugin stands twice. Keep one, or put the name of the other in parentheses.",
    )
    return Problem("PK004", message, cell=f"{tab.name}!A1")
