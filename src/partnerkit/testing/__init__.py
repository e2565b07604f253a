"""For tests of partnerkit and of its plugins: contracts, strategies for every noun, whole records, checks of files.

A plugin's author subclasses a contract in a test module, and pytest runs what it asks: `ExporterContract`, `RuleCase`,
`ProgrammeContract`, `FormContract`, `ExtensionContract`.

`accessibility_faults`, `leftovers`, `html_faults` and `workbook_faults` tell what
is wrong with a Word file, a web page or a workbook, ours or not; `lacking` tells what the rules of a pack lack.

It needs the extra `testing` (`pip install "partnerkit[testing]"`). Nothing in the library imports it, and it reads no
file outside the package.
"""

from partnerkit.documents.fault import Fault
from partnerkit.render.inspection import accessibility_faults, html_faults, leftovers
from partnerkit.testing.exporter_contract import ExporterContract
from partnerkit.testing.extension_contract import ExtensionContract
from partnerkit.testing.form_contract import FormContract
from partnerkit.testing.marked import marked
from partnerkit.testing.pieces import record
from partnerkit.testing.programme_contract import ProgrammeContract
from partnerkit.testing.rule_case import RuleCase
from partnerkit.testing.rules import lacking
from partnerkit.testing.samples import SAMPLES, fullest, hostile, real_case, smallest, unfinished
from partnerkit.testing.strategies import nouns, partnerships, records
from partnerkit.workbook.inspection import workbook_faults

__all__ = [
    "SAMPLES",
    "ExporterContract",
    "ExtensionContract",
    "Fault",
    "FormContract",
    "ProgrammeContract",
    "RuleCase",
    "accessibility_faults",
    "fullest",
    "hostile",
    "html_faults",
    "lacking",
    "leftovers",
    "marked",
    "nouns",
    "partnerships",
    "real_case",
    "record",
    "records",
    "smallest",
    "unfinished",
    "workbook_faults",
]
