"""Importing: from somebody's list, or from a workbook of ours that came back, to a change of a record.

`propose_list` and `propose_workbook` are the ways in. `mapping` is the file that says what a list means, `plan` what
that is for one record; `drafting` and `targets` lead from one to the other. `comma` and `table` read the list, `cells`
and `rows` understand it, `taking` and `laying` put it over the record. Nothing is written here; `records.patching`
does that.
"""

from partnerkit.records.importing.coming import propose_list, propose_workbook
from partnerkit.records.importing.proposal import Counts, Proposal

__all__ = ["Counts", "Proposal", "propose_list", "propose_workbook"]
