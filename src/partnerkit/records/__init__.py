"""Records as people handle them: whatever the format, everything the command does with them is one call here.

The names load on first use: whoever only loads a record does not pay for Word and Excel.
"""

from typing import TYPE_CHECKING

from partnerkit.lazy import lazily
from partnerkit.records.dumping import convert, dump, dumps
from partnerkit.records.loading import Loaded, load, loads, read

if TYPE_CHECKING:
    from partnerkit.files import partnership_schema
    from partnerkit.records.beginning import new_record
    from partnerkit.records.comparing import Compared, compare
    from partnerkit.records.diff import Change, differences
    from partnerkit.records.document_check import DocumentCheck, check_document
    from partnerkit.records.fixing_files import FileFixes, fix_file
    from partnerkit.records.handing_back import annotate, write_checklist
    from partnerkit.records.judging import Judged, JudgedFile, validate_files
    from partnerkit.records.marking import Sent, mark_sent
    from partnerkit.records.merging import Merged, merge
    from partnerkit.records.merging_files import MergedFiles, merge_files
    from partnerkit.records.own_programme import get_programme, own_programmes
    from partnerkit.records.readiness import Readiness, Verdict
    from partnerkit.records.saving import save_changes
    from partnerkit.records.sending import send
    from partnerkit.records.taking_in import TakenIn, take_answers, take_list
    from partnerkit.workbook.naming import names_in

_HOMES = {
    "Change": "partnerkit.records.diff",
    "Compared": "partnerkit.records.comparing",
    "DocumentCheck": "partnerkit.records.document_check",
    "FileFixes": "partnerkit.records.fixing_files",
    "Judged": "partnerkit.records.judging",
    "JudgedFile": "partnerkit.records.judging",
    "Merged": "partnerkit.records.merging",
    "MergedFiles": "partnerkit.records.merging_files",
    "Readiness": "partnerkit.records.readiness",
    "Sent": "partnerkit.records.marking",
    "TakenIn": "partnerkit.records.taking_in",
    "Verdict": "partnerkit.records.readiness",
    "annotate": "partnerkit.records.handing_back",
    "check_document": "partnerkit.records.document_check",
    "compare": "partnerkit.records.comparing",
    "differences": "partnerkit.records.diff",
    "fix_file": "partnerkit.records.fixing_files",
    "get_programme": "partnerkit.records.own_programme",
    "mark_sent": "partnerkit.records.marking",
    "merge": "partnerkit.records.merging",
    "merge_files": "partnerkit.records.merging_files",
    "names_in": "partnerkit.workbook.naming",
    "new_record": "partnerkit.records.beginning",
    "own_programmes": "partnerkit.records.own_programme",
    "partnership_schema": "partnerkit.files",
    "save_changes": "partnerkit.records.saving",
    "send": "partnerkit.records.sending",
    "take_answers": "partnerkit.records.taking_in",
    "take_list": "partnerkit.records.taking_in",
    "validate_files": "partnerkit.records.judging",
    "write_checklist": "partnerkit.records.handing_back",
}

__all__ = [
    "Change",
    "Compared",
    "DocumentCheck",
    "FileFixes",
    "Judged",
    "JudgedFile",
    "Loaded",
    "Merged",
    "MergedFiles",
    "Readiness",
    "Sent",
    "TakenIn",
    "Verdict",
    "annotate",
    "check_document",
    "compare",
    "convert",
    "differences",
    "dump",
    "dumps",
    "fix_file",
    "get_programme",
    "load",
    "loads",
    "mark_sent",
    "merge",
    "merge_files",
    "names_in",
    "new_record",
    "own_programmes",
    "partnership_schema",
    "read",
    "save_changes",
    "send",
    "take_answers",
    "take_list",
    "validate_files",
    "write_checklist",
]

__getattr__ = lazily(__name__, _HOMES)
