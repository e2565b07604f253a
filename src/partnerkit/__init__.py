"""One record of a municipal partnership; out of it a workbook, a position paper and a final report.

The verbs load on first use, so that `import partnerkit` costs next to nothing. The nouns stand in `partnerkit.model`,
what plugin authors need in `partnerkit.exporters` and `partnerkit.rules`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partnerkit.errors import PartnerkitError
    from partnerkit.exporters import export, list_exporters
    from partnerkit.model import Partnership
    from partnerkit.records import Loaded, dump, dumps, load, loads, read
    from partnerkit.rules import Finding, validate
    from partnerkit.values import FuzzyDate, Money, Text

_HOMES = {
    "Finding": "partnerkit.rules",
    "FuzzyDate": "partnerkit.values",
    "Loaded": "partnerkit.records",
    "Money": "partnerkit.values",
    "PartnerkitError": "partnerkit.errors",
    "Partnership": "partnerkit.model",
    "Text": "partnerkit.values",
    "dump": "partnerkit.records",
    "dumps": "partnerkit.records",
    "export": "partnerkit.exporters",
    "list_exporters": "partnerkit.exporters",
    "load": "partnerkit.records",
    "loads": "partnerkit.records",
    "read": "partnerkit.records",
    "validate": "partnerkit.rules",
}

__all__ = [
    "Finding",
    "FuzzyDate",
    "Loaded",
    "Money",
    "PartnerkitError",
    "Partnership",
    "Text",
    "dump",
    "dumps",
    "export",
    "list_exporters",
    "load",
    "loads",
    "read",
    "validate",
]


def __getattr__(name: str) -> Any:
    """Load a public name on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'partnerkit' has no attribute '{name}'")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted(__all__)
