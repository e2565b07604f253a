"""No rule crashes on any record, and judging changes nothing and is the same each time."""

from datetime import date

import pytest
from hypothesis import given

from partnerkit.model import Partnership
from partnerkit.rules import Profile, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.output import json_report, sarif, text_report
from partnerkit.testing import samples
from partnerkit.testing.strategies import partnerships

TODAY = date(2026, 11, 24)


def judge(record: Partnership) -> None:
    """Judge a record for the last profile and show what was found in every way."""
    report = validate(record, profile=Profile.FINAL_REPORT, today=TODAY, packs=(PACK,))
    assert [] == [one.text() for one in report.findings if one.code == "PK090"]
    assert report == validate(record, profile=Profile.FINAL_REPORT, today=TODAY, packs=(PACK,))
    for language in ("en", "sv"):
        assert all(show(report.findings, language=language) for show in (text_report, json_report, sarif))


@pytest.mark.parametrize("name", ["smallest", "unfinished", "hostile", "fullest"])
def test_no_rule_crashes_on_the_samples(name: str) -> None:
    """The extremes that exporters are tried on are judged too."""
    judge(getattr(samples, name)())


@given(partnerships())
def test_no_rule_crashes_on_any_record(record: Partnership) -> None:
    """Whatever can be built can be judged."""
    judge(record)
