"""Our own exporters hold to the contract that every exporter must hold to."""

import pytest
from tests.examples_of import THOROUGH

from partnerkit.exporters import excel, final_report, json_file, list_exporters, position_paper
from partnerkit.testing import ExporterContract

pytestmark = pytest.mark.matrix


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


def test_no_exporter_is_forgotten() -> None:
    """An exporter that ships has a class here."""
    tried = {one.exporter.name for one in (TestExcel, TestFinalReport, TestJson, TestPositionPaper)}
    assert {one.name for one in list_exporters() if one.own} == tried
