"""The Excel workbook of a record: one declaration of sheets and columns, and what writes by it."""

from partnerkit.workbook.write import write_template, write_workbook

__all__ = ["write_template", "write_workbook"]
