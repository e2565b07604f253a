"""Our own exporters hold to the contract that every exporter must hold to."""

from tests.examples_of import THOROUGH

from partnerkit.exporters import excel, final_report, json_file, position_paper
from partnerkit.testing import SAMPLES, ExporterContract

FEW = SAMPLES if THOROUGH else {name: SAMPLES[name] for name in ("smallest", "hostile")}
"""For other formats of a document: CI has seen the samples as Word files."""


class TestJson(ExporterContract):
    exporter = json_file.EXPORTER
    every_combination = THOROUGH


class TestExcel(ExporterContract):
    exporter = excel.EXPORTER
    every_combination = THOROUGH


class TestPositionPaper(ExporterContract):
    exporter = position_paper.EXPORTER
    every_combination = THOROUGH


class TestFinalReport(ExporterContract):
    exporter = final_report.EXPORTER
    every_combination = THOROUGH
