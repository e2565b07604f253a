"""Making files: the contract of an exporter, the verbs that run one, and our own four.

Plugin authors need `Exporter`, `ExportJob` and `Artifact`, and `ReadJob` to read back. An exporter of ours is one module
with a function and a value; it is declared in `pyproject.toml` exactly as a stranger's would be.
"""

from partnerkit.exporters.exporter import API, Artifact, Exporter, ExportJob, NoOptions, ReadJob
from partnerkit.exporters.registry import get_exporter, list_exporters
from partnerkit.exporters.run import export, make, own_language, write
from partnerkit.exporters.running import read_back

__all__ = [
    "API",
    "Artifact",
    "ExportJob",
    "Exporter",
    "NoOptions",
    "ReadJob",
    "export",
    "get_exporter",
    "list_exporters",
    "make",
    "own_language",
    "read_back",
    "write",
]
