"""What stands on the sheets of a workbook before it is written: the rows of a record, or of an empty form for one."""

from collections.abc import Mapping, Set

from attrs import evolve, frozen

from partnerkit.model import Partnership
from partnerkit.workbook.copies import LEFT_OUT, leads_somewhere
from partnerkit.workbook.form_rows import FormRow, form_rows
from partnerkit.workbook.plugin_sheets import PluginSheet, plugin_sheets
from partnerkit.workbook.rows import Grid, grids, text_languages


@frozen
class Contents:
    """What stands on the sheets of a record.

    Attributes:
        grids: The sheets of the nouns.
        form: The record's own sheet, if it is written.
        languages: The languages every text has columns for.
        audience: Whom the workbook is for; a copy for others leaves out sheets.
        translate: Languages that the record is to be translated into, on a sheet with all texts.
        understood: Whether all was read, so that figures and tasks can be told.
        plugins: The sheets of plugins; no copy for others has any.
    """

    grids: tuple[Grid, ...]
    form: tuple[FormRow, ...] | None
    languages: tuple[str, ...]
    audience: str = "internal"
    translate: tuple[str, ...] = ()
    understood: bool = True
    plugins: tuple[PluginSheet, ...] = ()


def contents_of(
    partnership: Partnership | None,
    labels: str,
    *,
    audience: str = "internal",
    translate: tuple[str, ...] = (),
    known: Mapping[str, str] | None = None,
) -> Contents:
    """Return what stands on the sheets of a record, or of an empty form.

    Args:
        partnership: The record; absent in an empty form.
        labels: The language of sheets and headers.
        audience: Whom the workbook is for.
        translate: Languages that the record is to be translated into.
        known: Values of the record's own sheet by their keys, where there is no record to say them. A form that
            says no language is taken to be for a record in the language of its headers.
    """
    left_out = LEFT_OUT[audience]
    said = known or {}
    own = said.get("language", labels) if partnership is None else ""
    lead = labels if audience == "partner" else own
    form = (
        evolve(row, value=said.get(row.key, row.value))
        for row in form_rows(partnership, labels)
        if not (left_out and (row.noun in left_out or row.column.field == "extensions"))
    )
    made = (
        without_columns(grid, left_out)
        for grid in grids(partnership, labels, lead=lead)
        if grid.sheet.key not in left_out
    )
    return Contents(
        tuple(made),
        tuple(form),
        text_languages(partnership, lead),
        audience,
        translate,
        plugins=() if left_out else plugin_sheets(partnership, labels),
    )


def without_columns(grid: Grid, left_out: Set[str]) -> Grid:
    """Return a sheet of a copy without the columns that lead to no sheet, or say that a row is public, as all are."""
    if not left_out:
        return grid
    kept = (one for one in grid.columns if leads_somewhere(one.target, left_out) and one.field != "public")
    return evolve(grid, columns=tuple(kept))
