"""Making files: the contract of an exporter, the verbs that run one, and our own four.

Plugin authors need `Exporter`, `ExportJob` and `Artifact`, and `ReadJob` to read back. An exporter of ours is one module
with a function and a value; it is declared in `pyproject.toml` exactly as a stranger's would be.
"""

from typing import TYPE_CHECKING

from partnerkit.exporters.exporter import API, Artifact, Exporter, ExportJob, NoOptions, ReadJob
from partnerkit.exporters.registry import get_exporter, list_exporters
from partnerkit.exporters.run import export, make, own_language, write
from partnerkit.exporters.running import read_back
from partnerkit.lazy import lazily

if TYPE_CHECKING:
    from partnerkit.exporters.demo import make_demo
    from partnerkit.exporters.own_form import get_form
    from partnerkit.exporters.plugin_package import new_plugin
    from partnerkit.exporters.subject import ready
    from partnerkit.exporters.to_files import Exported, convert_back, export_all, export_file

_HOMES = {
    "Exported": "partnerkit.exporters.to_files",
    "convert_back": "partnerkit.exporters.to_files",
    "export_all": "partnerkit.exporters.to_files",
    "export_file": "partnerkit.exporters.to_files",
    "get_form": "partnerkit.exporters.own_form",
    "make_demo": "partnerkit.exporters.demo",
    "new_plugin": "partnerkit.exporters.plugin_package",
    "ready": "partnerkit.exporters.subject",
}

__all__ = [
    "API",
    "Artifact",
    "ExportJob",
    "Exported",
    "Exporter",
    "NoOptions",
    "ReadJob",
    "convert_back",
    "export",
    "export_all",
    "export_file",
    "get_exporter",
    "get_form",
    "list_exporters",
    "make",
    "make_demo",
    "new_plugin",
    "own_language",
    "read_back",
    "ready",
    "write",
]

__getattr__ = lazily(__name__, _HOMES)
