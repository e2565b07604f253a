"""Reports of findings: as text for people, as JSON for programs, as SARIF 2.1.0 for code hosts.

Each takes findings from any number of files and gives text; a new format is a module of its own here.
"""

from partnerkit.rules.output.json_report import json_report
from partnerkit.rules.output.sarif import sarif
from partnerkit.rules.output.text import text_report
from partnerkit.rules.output.timings import timings_data, timings_table

__all__ = ["json_report", "sarif", "text_report", "timings_data", "timings_table"]
