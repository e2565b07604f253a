"""For tests of partnerkit and of its plugins: strategies for every noun, samples of whole records, checks of files.

`accessibility_faults`, `leftovers`, `html_faults` and `workbook_faults` tell what is wrong with a Word file, a web
page or a workbook, ours or not; `lacking` tells what the rules of a pack lack.

It needs the extra `testing` (`pip install "partnerkit[testing]"`). Nothing in the library imports it.
"""

from partnerkit.documents.fault import Fault
from partnerkit.render.inspection import accessibility_faults, html_faults, leftovers
from partnerkit.testing.rules import lacking
from partnerkit.testing.samples import fullest, hostile, smallest, unfinished
from partnerkit.testing.strategies import nouns, partnerships, records
from partnerkit.workbook.inspection import workbook_faults

__all__ = [
    "Fault",
    "accessibility_faults",
    "fullest",
    "hostile",
    "html_faults",
    "lacking",
    "leftovers",
    "nouns",
    "partnerships",
    "records",
    "smallest",
    "unfinished",
    "workbook_faults",
]
