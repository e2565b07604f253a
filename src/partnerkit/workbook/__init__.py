"""The Excel workbook of a record: one declaration of sheets and columns, and what writes and reads by it."""

from partnerkit.workbook.read import ReadBook, read_workbook
from partnerkit.workbook.returning import Return
from partnerkit.workbook.write import write_template, write_workbook

__all__ = ["ReadBook", "Return", "read_workbook", "write_template", "write_workbook"]
