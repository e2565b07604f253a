"""The check-list: what was found in a record, as a document for people with a box to tick at each point."""

from partnerkit.records.checklist.document import Checked, checklist
from partnerkit.records.checklist.writing import SUFFIXES, checklist_file

__all__ = ["SUFFIXES", "Checked", "checklist", "checklist_file"]
