"""One record of a municipal partnership; out of it a workbook, a position paper and a final report.

The verbs load on first use, so that `import partnerkit` costs next to nothing. The nouns stand in `partnerkit.model`,
what plugin authors need in `partnerkit.exporters` and `partnerkit.rules`; `docs/scripting.md` names the call for each
command.
"""

from typing import TYPE_CHECKING

from partnerkit.lazy import lazily

if TYPE_CHECKING:
    from partnerkit.errors import PartnerkitError
    from partnerkit.exporters import export, export_all, list_exporters, ready
    from partnerkit.model import Partnership
    from partnerkit.records import (
        Loaded,
        convert,
        differences,
        dump,
        dumps,
        load,
        loads,
        merge,
        new_record,
        read,
        save_changes,
        send,
        validate_files,
    )
    from partnerkit.rules import Finding, Report, validate
    from partnerkit.values import FuzzyDate, Money, Text

_HOMES = {
    "Finding": "partnerkit.rules",
    "FuzzyDate": "partnerkit.values",
    "Loaded": "partnerkit.records",
    "Money": "partnerkit.values",
    "PartnerkitError": "partnerkit.errors",
    "Partnership": "partnerkit.model",
    "Report": "partnerkit.rules",
    "Text": "partnerkit.values",
    "convert": "partnerkit.records",
    "differences": "partnerkit.records",
    "dump": "partnerkit.records",
    "dumps": "partnerkit.records",
    "export": "partnerkit.exporters",
    "export_all": "partnerkit.exporters",
    "list_exporters": "partnerkit.exporters",
    "load": "partnerkit.records",
    "loads": "partnerkit.records",
    "merge": "partnerkit.records",
    "new_record": "partnerkit.records",
    "read": "partnerkit.records",
    "ready": "partnerkit.exporters",
    "save_changes": "partnerkit.records",
    "send": "partnerkit.records",
    "validate": "partnerkit.rules",
    "validate_files": "partnerkit.records",
}

__all__ = [
    "Finding",
    "FuzzyDate",
    "Loaded",
    "Money",
    "PartnerkitError",
    "Partnership",
    "Report",
    "Text",
    "convert",
    "differences",
    "dump",
    "dumps",
    "export",
    "export_all",
    "list_exporters",
    "load",
    "loads",
    "merge",
    "new_record",
    "read",
    "ready",
    "save_changes",
    "send",
    "validate",
    "validate_files",
]

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted(__all__)
