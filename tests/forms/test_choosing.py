"""Which form a report follows: by name, else by programme, report, grant and the day it was sent."""

import pytest

from partnerkit import plugins
from partnerkit.forms.choosing import Choice, Reason, choose_form, in_force, programme_of, report_kind
from partnerkit.forms.shipped import shipped, shipped_forms
from partnerkit.model import Grant, Partnership, Project, ProjectKind, Report, ReportKind
from partnerkit.programmes.shipped import ICLD
from partnerkit.values import FuzzyDate, Period


def _date(edtf: str | None) -> FuzzyDate | None:
    return FuzzyDate(edtf) if edtf else None


def _choice(
    date: str | None = None,
    submitted: str | None = None,
    kind: ReportKind | None = ReportKind.FINAL,
    grant: ProjectKind | None = ProjectKind.PROJECT,
    programme: str | None = "icld",
    form: str | None = None,
) -> Choice:
    project = Project(id="p", kind=grant, programme=programme)
    report = Report(project="p", kind=kind, date=_date(date), submitted=_date(submitted), form=form)
    return choose_form(Partnership(id="linz", projects=(project,)), project, report)


@pytest.mark.parametrize(
    ("date", "form"),
    [
        ("2008-12-31", "neutral-final-report"),
        ("2009-01-01", "icld-2009"),
        ("2011", "icld-2009"),
        ("2012-01-01", "neutral-final-report"),
        ("2016-10-17", "neutral-final-report"),
        ("2017-12-31", "neutral-final-report"),
        ("2018-01", "neutral-final-report"),  # the form came some day that month
        ("2018", "neutral-final-report"),
        ("2018-02", "icld-2018"),
        ("2018-02?", "neutral-final-report"),
        ("2018-05/2019-02", "icld-2018"),
        ("2023-03-08", "icld-2018"),
        ("2023-03", "neutral-final-report"),
        ("2023", "neutral-final-report"),
        ("2023-03-09", "icld-2023"),
        ("2031", "icld-2023"),
        ("XXXX-10", "neutral-final-report"),
    ],
)
def test_the_day_of_sending_decides_only_where_it_is_certain(date: str, form: str) -> None:
    """A form is chosen if every day the date can mean lies in its time; else the neutral form stands in."""
    assert form == _choice(submitted=date).form
    assert (form == "neutral-final-report") == _choice(submitted=date).stands_in


def test_the_day_of_sending_goes_before_the_reports_own_date() -> None:
    """A report of early March that is sent on the ninth follows the new questions."""
    assert "icld-2023" == _choice(date="2023-03-01", submitted="2023-03-09").form
    assert "icld-2018" == _choice(date="2023-03-01").form


def test_cases_decided_earlier_follow_the_day_of_sending() -> None:
    """The edition a grant was decided under does not count."""
    project = Project(id="p", kind=ProjectKind.PROJECT, programme="icld", edition="2016")
    report = Report(kind=ReportKind.YEARLY, submitted=FuzzyDate("2024-01-31"))
    assert "icld-2023" == choose_form(Partnership(id="linz"), project, report).form


def test_a_report_may_name_its_form() -> None:
    """A name goes before the clock; one that is not installed is told, and the neutral form stands in."""
    named = _choice(submitted="2024-01", form="icld-2009")
    assert ("icld-2009", Reason.NAMED, False) == (named.form, named.reason, named.stands_in)
    missing = _choice(submitted="2024-01", form="icld-2014")
    assert ("neutral-final-report", Reason.NOT_INSTALLED) == (missing.form, missing.reason)


def test_why_a_neutral_form_stands_in() -> None:
    """No programme, no date, or no form of that time: each is a reason of its own."""
    assert Reason.NO_PROGRAMME is _choice(submitted="2024-01", programme=None).reason
    assert Reason.NO_DATE is _choice().reason
    assert Reason.NONE_KNOWN is _choice(submitted="2015-05").reason
    assert Reason.NONE_KNOWN is _choice(submitted="2024-01", programme="unknown").reason


@pytest.mark.parametrize(
    ("grant", "kind", "form"),
    [
        (ProjectKind.STEERING_GROUP, ReportKind.YEARLY, "neutral-steering-group-report"),
        (ProjectKind.INCEPTION, ReportKind.FINAL, "neutral-inception-report"),
        (None, ReportKind.STEERING_GROUP, "neutral-steering-group-report"),
        (ProjectKind.DISSEMINATION, ReportKind.YEARLY, "icld-2023"),
        (ProjectKind.NETWORK, ReportKind.YEARLY, "neutral-final-report"),
        (None, None, "icld-2023"),
    ],
)
def test_the_grant_counts_beside_the_report(
    grant: ProjectKind | None, kind: ReportKind | None, form: str
) -> None:
    """A yearly report on a steering group is a steering group's report; a grant no form is for has none."""
    assert form == _choice(submitted="2024-01", grant=grant, kind=kind).form


def test_a_record_without_project_or_report_gets_the_neutral_form() -> None:
    """Nothing is known, so nothing is certain."""
    choice = choose_form(Partnership(id="linz"), None, None)
    assert ("neutral-final-report", Reason.NO_PROGRAMME) == (choice.form, choice.reason)
    assert ReportKind.FINAL is report_kind(None, None)


def test_a_grant_may_say_the_programme() -> None:
    """Where the project is silent, what its grants agree on counts."""
    project = Project(id="p")
    grants = (Grant(projects=("p",), programme="icld"), Grant(projects=("q",), programme="other"))
    assert "icld" == programme_of(Partnership(id="linz", grants=grants), project)
    both = (*grants, Grant(projects=("p",), programme="other"))
    assert None is programme_of(Partnership(id="linz", grants=both), project)


@pytest.mark.parametrize(
    ("valid", "date", "expected"),
    [
        (None, "2016", True),
        (Period(start=FuzzyDate("2018/..")), "2018", True),
        (Period(end=FuzzyDate("../2018")), "2018", True),
        (Period(end=FuzzyDate("2018")), "2018", False),  # which day of that year it ended is not known
        (Period(end=FuzzyDate("2018")), "2017", True),
    ],
)
def test_a_form_is_in_force_only_for_certain(valid: Period | None, date: str, expected: bool) -> None:
    """Open ends hold for ever; an end known to the year leaves that year open."""
    assert expected is in_force(valid, FuzzyDate(date))


def test_the_forms_change_when_the_programme_says_so() -> None:
    """The days from which forms hold are the switches that the programme's data name."""
    starts = {
        one.valid.start.edtf for one in shipped_forms() if one.programme and one.valid and one.valid.start
    }
    assert {one.date.edtf for one in ICLD.switches} == starts - {"2009-01-01"}


class TestInstalledForms:
    """Forms of other packages are chosen like ours, and before ours."""

    @pytest.fixture
    def install(self, tmp_path, monkeypatch):
        """Put a distribution with forms on sys.path."""
        plugins.clear_cache()

        def put(**forms: str) -> None:
            info = tmp_path / "acme-1.0.dist-info"
            info.mkdir()
            (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
            lines = [f"{name} = acme_forms:{name.upper()}" for name in forms]
            (info / "entry_points.txt").write_text("\n".join(["[partnerkit.forms]", *lines, ""]))
            made = [f"{name.upper()} = evolve(shipped('icld-2023'), {how})" for name, how in forms.items()]
            head = ["from attrs import evolve", "from partnerkit.forms.shipped import shipped"]
            (tmp_path / "acme_forms.py").write_text("\n".join([*head, *made, ""]))
            monkeypatch.syspath_prepend(str(tmp_path))

        yield put
        import sys

        sys.modules.pop("acme_forms", None)
        plugins.clear_cache()

    def test_a_form_of_ones_own_goes_before_ours(self, install) -> None:
        """Whoever installs a form for the programme means it."""
        install(better="name='better'", broken="nonsense=1")
        assert "icld-2023" == _choice(submitted="2024-01").form  # the whole module fails, and harms nobody

    def test_one_form_that_works_is_chosen(self, install) -> None:
        """It counts for its own time only."""
        install(better="name='better'")
        assert ("better", "icld-2018") == (
            _choice(submitted="2024-01").form,
            _choice(submitted="2020-01").form,
        )

    def test_several_that_fit_are_nobodys_choice(self, install) -> None:
        """Then the neutral form stands in, and a name is asked for."""
        install(better="name='better'", best="name='best'")
        choice = _choice(submitted="2024-01")
        assert ("neutral-final-report", Reason.SEVERAL) == (choice.form, choice.reason)


def test_the_neutral_forms_belong_to_no_programme() -> None:
    """Each kind of report has exactly one neutral form that can stand in."""
    neutral = [one for one in shipped_forms() if one.programme is None and one.kind == "final-report"]
    assert sorted(ReportKind) == sorted(kind for one in neutral for kind in one.reports)
    assert shipped("neutral-final-report") in neutral
