"""Dates and periods beyond the guide's own pairs: marks, mixed precisions, vague ends, places."""

import pytest

from partnerkit.language.dates import (
    date_after_preposition,
    date_alone,
    date_in_sentence,
    date_in_table,
    period_in_sentence,
    period_in_table,
)
from partnerkit.values import FuzzyDate, Period


def page(words: str) -> str:
    """Read the sign that stands for a no-break space."""
    return words.replace("␣", "\u00a0")


def period(start: str | None, end: str | None) -> Period:
    """Make a period of two spellings."""
    return Period(FuzzyDate(start) if start else None, FuzzyDate(end) if end else None)


@pytest.mark.parametrize(
    ("edtf", "sv", "en"),
    [
        ("2016-10-17~", "omkring den 17␣oktober 2016", "around 17␣October 2016"),
        ("2012-05~", "omkring maj 2012", "around May 2012"),
        ("196X~", "omkring 1960-talet", "around the 1960s"),
        ("2012-05?", "troligen i maj 2012", "probably in May 2012"),
        ("2016-10-17?", "troligen den 17␣oktober 2016", "probably on 17␣October 2016"),
        ("2010%", "troligen omkring år 2010", "probably around 2010"),
        ("190X", "åren 1900–1909", "between 1900 and 1909"),
        ("19XX", "på 1900-talet", "in the 1900s"),
        ("2016-24", "vintern 2016", "in the winter of 2016"),
        ("2016-XX", "år 2016", "in 2016"),
        ("2016-10-XX", "i oktober 2016", "in October 2016"),
        ("0845", "år 845", "in 845"),
    ],
)
def test_a_mark_or_a_rare_precision_is_told(edtf: str, sv: str, en: str) -> None:
    """What is about, uncertain or coarse is never told as exact."""
    assert page(sv) == date_in_sentence(FuzzyDate(edtf), "sv")
    assert page(en) == date_in_sentence(FuzzyDate(edtf), "en")


@pytest.mark.parametrize(
    ("edtf", "sv", "en"),
    [
        ("2014/2014", "år 2014", "in 2014"),
        ("2014-05/2014-10", "från maj till oktober 2014", "from May to October 2014"),
        (
            "2016-12-28/2017-01-03",
            "från den 28␣december 2016 till den 3␣januari 2017",
            "from 28␣December 2016 to 3␣January 2017",
        ),
        ("2010~/2014", "från omkring år 2010 till 2014", "from around 2010 to 2014"),
        ("2010/2014?", "från 2010 till 2014 (osäkert)", "from 2010 to 2014 (uncertain)"),
        ("2010?/2014?", "troligen åren 2010–2014", "probably from 2010 to 2014"),
        ("196X/2014", "från 1960-talet till 2014", "from the 1960s to 2014"),
        (
            "2014-21/2016-W24",
            "från våren 2014 till vecka␣24 år 2016",
            "from the spring of 2014 to week␣24 of 2016",
        ),
        (
            "2014/XXXX-10",
            "från 2014 till oktober (årtal saknas)",
            "from 2014 to October (year not stated)",
        ),
        ("../2016-10-17", "till och med den 17␣oktober 2016", "until 17␣October 2016"),
        ("../2016~", "till och med omkring år 2016", "until around 2016"),
        ("/2016", "till och med 2016, startdatum saknas", "until the end of 2016, start date not stated"),
        ("2014-05/..", "från och med maj 2014", "from May 2014 onwards"),
    ],
)
def test_an_interval_joins_its_ends_as_they_are(edtf: str, sv: str, en: str) -> None:
    """Ends of different precision keep theirs; what they share is said once."""
    assert page(sv) == date_in_sentence(FuzzyDate(edtf), "sv")
    assert page(en) == date_in_sentence(FuzzyDate(edtf), "en")


@pytest.mark.parametrize(
    ("edtf", "sv", "en"),
    [
        ("2010%", "ca 2010 (osäkert)", "c. 2010 (uncertain)"),
        ("2010~/2014", "ca 2010 – 2014", "c. 2010 – 2014"),
        ("2014-05/..", "2014-05 –", "2014-05 –"),
        ("/2016", "–2016 (start saknas)", "–2016 (start not stated)"),
        ("2014/2014", "2014", "2014"),
        ("190X", "1900–1909", "1900–1909"),
        ("0845-05", "0845-05", "0845-05"),
    ],
)
def test_a_table_is_as_careful_as_a_sentence(edtf: str, sv: str, en: str) -> None:
    """A short form still says what is uncertain or missing."""
    assert sv == date_in_table(FuzzyDate(edtf), "sv")
    assert en == date_in_table(FuzzyDate(edtf), "en")


@pytest.mark.parametrize(
    ("edtf", "sv", "en"),
    [
        ("2016-10-17", "17␣oktober 2016", "17␣October 2016"),
        ("2012-05", "maj 2012", "May 2012"),
        ("2012", "2012", "2012"),
        ("2010~", "omkring 2010", "around 2010"),
        ("2010?", "2010 (osäkert)", "2010 (uncertain)"),
        ("2016-21", "våren 2016", "spring 2016"),
        ("196X", "1960-talet", "1960s"),
        ("2014/2016", "2014–2016", "2014–2016"),
        ("2016-10-17/2016-10-21", "17–21␣oktober 2016", "17–21␣October 2016"),
        ("2014-05/2016-10", "maj 2014–oktober 2016", "May 2014–October 2016"),
        ("2014/..", "från och med 2014", "from 2014 onwards"),
    ],
)
def test_a_date_alone_has_no_preposition(edtf: str, sv: str, en: str) -> None:
    """Headings and labels take the bare date."""
    assert page(sv) == date_alone(FuzzyDate(edtf), "sv")
    assert page(en) == date_alone(FuzzyDate(edtf), "en")


def test_a_date_after_a_preposition_has_its_article_only() -> None:
    """The caller's preposition is not doubled."""
    assert page("den 14␣oktober 2018") == date_after_preposition(FuzzyDate("2018-10-14"), "sv")
    assert page("14␣October 2018") == date_after_preposition(FuzzyDate("2018-10-14"), "en")
    assert "the spring of 2018" == date_after_preposition(FuzzyDate("2018-21"), "en")


@pytest.mark.parametrize(
    ("start", "end", "sv", "en", "table_sv"),
    [
        (
            "2014/2015",
            "2016-10",
            "från någon gång 2014–2015 till oktober 2016",
            "from some time during 2014–2015 to October 2016",
            "start: 2014–2015; slut: 2016-10",
        ),
        (
            "2014",
            "2016/2017",
            "från 2014 till någon gång 2016–2017",
            "from 2014 to some time during 2016–2017",
            "start: 2014; slut: 2016–2017",
        ),
        (
            "2014/..",
            "2016",
            "från tidigast 2014 till 2016",
            "from 2014 at the earliest to 2016",
            "start: tidigast 2014; slut: 2016",
        ),
        (
            "2014",
            "../2016",
            "från 2014 till senast 2016",
            "from 2014 to 2016 at the latest",
            "start: 2014; slut: senast 2016",
        ),
        ("2014/..", None, "från och med 2014", "from 2014 onwards", "2014–"),
        (None, "../2016", "till och med 2016", "until the end of 2016", "–2016"),
        (
            "2014/2015",
            None,
            "från någon gång 2014–2015, slutdatum saknas",
            "from some time during 2014–2015, end date not stated",
            "start: 2014–2015; slut: saknas",
        ),
        (
            None,
            "2016/2017",
            "till någon gång 2016–2017, startdatum saknas",
            "to some time during 2016–2017, start date not stated",
            "start: saknas; slut: 2016–2017",
        ),
        (
            None,
            "2016",
            "till och med 2016, startdatum saknas",
            "until the end of 2016, start date not stated",
            "–2016 (start saknas)",
        ),
        ("2016", "2014", "åren 2016–2014", "from 2016 to 2014", "2016–2014"),
    ],
)
def test_a_period_may_have_vague_ends(
    start: str | None, end: str | None, sv: str, en: str, table_sv: str
) -> None:
    """A vague end is told as such, and a period the wrong way round is printed as it stands."""
    assert page(sv) == period_in_sentence(period(start, end), "sv")
    assert page(en) == period_in_sentence(period(start, end), "en")
    assert table_sv == period_in_table(period(start, end), "sv")


def test_no_period_is_said_to_be_missing() -> None:
    """An absent period is told like an absent date."""
    assert "datum saknas" == period_in_sentence(None, "sv")
    assert "not stated" == period_in_table(None, "en")


def test_the_wording_of_a_source_is_never_part_of_a_date() -> None:
    """A date with a wording reads like one without."""
    assert "i oktober 2016" == date_in_sentence(FuzzyDate("2016-10", wording="oktober i år"), "sv")
