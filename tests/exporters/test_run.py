"""Running an exporter: bytes in hand, audience, provenance, packing, and errors that name the plugin."""

import io
import zipfile
from pathlib import Path

import pytest
from attrs import evolve, frozen

import partnerkit
from partnerkit.errors import (
    ExporterFailedError,
    InvalidValueError,
    NotReadyError,
    OptionsError,
    OutputError,
    OutputExistsError,
)
from partnerkit.exporters import Artifact, Exporter, make
from partnerkit.exporters.pack import repack
from partnerkit.model import (
    Claim,
    Contact,
    Involvement,
    Organisation,
    Partnership,
    Party,
    Project,
    Report,
    ReportStatus,
    Risk,
    Settings,
    Text,
    Waiver,
)
from partnerkit.records.audience import for_audience
from partnerkit.testing import fullest, smallest, unfinished

WORDS = Text({"sv": "ord", "en": "words"})


@frozen
class LoudOptions:
    """Options of the exporter below."""

    loud: bool = False
    times: int = 1


def exporter(run, **fields):
    """Return an exporter that runs a function."""
    settings = {"name": "own", "suffix": ".txt", "media_type": "text/plain", "summary": WORDS, **fields}
    return Exporter(run=run, **settings)


def test_an_exporter_of_ones_own_needs_no_package():
    """The value itself is passed instead of a name."""
    own = exporter(lambda job: Artifact(job.partnership.id.encode()))

    assert b"linz" == partnerkit.export(Partnership(id="linz"), own)


def test_options_are_read_by_type_from_text():
    """The command line hands over text; a script hands over values."""
    seen = []

    def run(job):
        seen.append(job.options)
        return Artifact(b"")

    own = exporter(run, options=LoudOptions)

    make(smallest(), own, options={"loud": "true", "times": "3"})
    make(smallest(), own, options={"loud": True, "times": 3})

    assert [LoudOptions(loud=True, times=3)] * 2 == seen


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"lout": "true"}, "did you mean 'loud'"),
        ({"loud": "perhaps"}, "true or false"),
        ({"times": "many"}, "times"),
    ],
)
def test_a_wrong_option_is_refused_with_what_is_allowed(options, words):
    """Exporter and option are named."""
    with pytest.raises(OptionsError, match=words) as refused:
        make(smallest(), exporter(lambda job: Artifact(b""), options=LoudOptions), options=options)

    assert "own" in str(refused.value)


def test_several_files_are_written_side_by_side_or_none_of_them(tmp_path):
    """Each is named before its suffix; one that may not be replaced keeps all from being written."""
    pair = exporter(lambda job: Artifact(b"1", name="memo", others=(Artifact(b"2", name="paper"),)))

    partnerkit.export(smallest(), pair, to=tmp_path / "out.txt")

    assert {"out.memo.txt": b"1", "out.paper.txt": b"2"} == {
        path.name: path.read_bytes() for path in tmp_path.iterdir()
    }
    (tmp_path / "out.memo.txt").unlink()
    with pytest.raises(OutputExistsError, match=r"out\.paper\.txt"):
        partnerkit.export(smallest(), pair, to=tmp_path / "out.txt")
    assert ["out.paper.txt"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("name", ["position-paper", "final-report"])
@pytest.mark.parametrize(
    ("format", "suffix", "sign"), [("html", ".html", b"<!DOCTYPE html>"), ("markdown", ".md", b"\n# ")]
)
def test_a_document_is_printed_as_html_or_markdown(tmp_path, name, format, suffix, sign):
    """A name that says another kind is refused, since nobody could open the file."""
    record = Partnership(id="p", title=Text({"sv": "Sender"}))

    made = partnerkit.export(record, name, to=tmp_path / f"out{suffix}", format=format)

    assert sign in made
    with pytest.raises(OutputError, match=suffix):
        partnerkit.export(record, name, to=tmp_path / "out.docx", format=format)
    assert [f"out{suffix}"] == [path.name for path in tmp_path.iterdir()]


def test_a_crash_is_wrapped_with_the_exporters_name():
    """The cause is chained; nothing else is lost."""
    with pytest.raises(ExporterFailedError, match=r"own .*ZeroDivisionError") as failed:
        partnerkit.export(smallest(), exporter(lambda job: 1 / 0))

    assert isinstance(failed.value.__cause__, ZeroDivisionError)


def test_what_is_no_artifact_is_refused():
    """An exporter that forgets its bytes is told."""
    with pytest.raises(ExporterFailedError, match="Artifact"):
        partnerkit.export(smallest(), exporter(lambda job: b"bytes"))


def test_a_language_nobody_knows_is_refused():
    """The message names those that are known."""
    with pytest.raises(InvalidValueError, match="sv, en"):
        partnerkit.export(smallest(), "position-paper", language="de")


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    """Without overwrite it stays; with a failing write it stays too."""
    target = tmp_path / "out.json"
    partnerkit.export(smallest(), "json", to=target)

    with pytest.raises(OutputExistsError):
        partnerkit.export(unfinished(), "json", to=target)
    partnerkit.export(unfinished(), "json", to=target, overwrite=True)

    assert b"unfinished" in target.read_bytes()
    assert [target] == list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_one_clear_error(tmp_path):
    """A folder of that name is in the way."""
    (tmp_path / "out.json").mkdir()

    with pytest.raises(OutputError, match="Nothing has been changed"):
        partnerkit.export(smallest(), "json", to=tmp_path / "out.json", overwrite=True)


def test_the_public_sees_no_remark_no_hidden_record_and_no_private_name():
    """What was left out is counted and told."""
    record = Partnership(
        id="r",
        note=WORDS,
        organisations=(Organisation(id="secret", name=WORDS, public=False),),
        contacts=(Contact(role=WORDS, name="Anna Andersson"), Contact(name="Bo Berg", name_public=True)),
        projects=(Project(id="p", risks=(Risk(statement=WORDS),)),),
    )

    shown, hidden = for_audience(record, "public")

    assert 2 == hidden
    assert (None, (), ()) == (shown.note, shown.organisations, shown.projects[0].risks)
    assert [None, "Bo Berg"] == [one.name for one in shown.contacts]
    assert record == for_audience(record, "internal")[0]
    assert "not public: 2" in str(make(record, "json", audience="public").notes[0])


def test_a_partner_gets_no_risks_and_no_claims_even_public_ones():
    """The public copy has them; what was left out is counted and told in words for the partner."""
    risk = Risk(id="risk", statement=WORDS, public=True)
    claim = Claim(about="r.start", value="2013", chosen=False)
    record = Partnership(id="r", claims=(claim,), projects=(Project(id="p", risks=(risk,)),))

    public, partner = (for_audience(record, one) for one in ("public", "partner"))

    assert ((claim,), (risk,), 0) == (public[0].claims, public[0].projects[0].risks, public[1])
    assert ((), (), 2) == (partner[0].claims, partner[0].projects[0].risks, partner[1])
    told = str(make(record, "json", audience="partner").notes[0])
    assert "not for the partner: 2" in told


def test_a_file_can_be_required_to_be_ready(tmp_path):
    """Nothing is written while there are errors; the error carries all findings, waived ones do not count."""
    record = Partnership(id="r", parties=(Party(organisation="gone"),))
    out = tmp_path / "r.json"

    with pytest.raises(NotReadyError, match="PK101") as refused:
        partnerkit.export(record, "json", to=out, require="decision")

    assert not out.exists()
    assert {"PK101", "PK105"} <= {one.code for one in refused.value.report.findings}
    assert partnerkit.export(record, "json", require="draft")
    with pytest.raises(InvalidValueError, match="no profile"):
        partnerkit.export(record, "json", require="ready")
    waivers = tuple(Waiver(code=one, reason=WORDS) for one in ("PK101", "PK105"))
    assert partnerkit.export(evolve(record, waivers=waivers), "json", to=out, require="decision")


def test_a_report_changed_after_sending_is_told_to_who_makes_it():
    """The file is made all the same."""
    report = Report(id="s", status=ReportStatus.SENT, digest="0" * 64, form="neutral-final-report")
    record = Partnership(id="r", projects=(Project(id="p"),), reports=(report,))

    assert ["export.changed-since-sent"] == [one.key for one in make(record, "final-report").notes]


def test_repacking_fixes_times_and_keeps_order_and_content():
    """Two containers with the same parts become the same bytes."""

    def container(year):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("b", "a"):
                archive.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), name * 50)
        return packed.getvalue()

    assert repack(container(1999)) == repack(container(2026))
    assert ["b", "a"] == zipfile.ZipFile(io.BytesIO(repack(container(1999)))).namelist()
    assert b"text" == repack(b"text")


def test_provenance_says_neither_path_nor_user_nor_time(tmp_path):
    """Versions, exporter, format, language and the digest of the record are all."""
    data = partnerkit.export(fullest(), "position-paper", to=tmp_path / "secret-folder.docx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        custom = archive.read("docProps/custom.xml").decode()

    assert "record-sha256" in custom
    assert "partnerkit 0." in custom
    assert str(Path.home()) not in custom
    assert "secret-folder" not in custom


@pytest.mark.parametrize("name", ["excel", "final-report", "position-paper"])
def test_labels_may_be_in_another_language_than_the_content(name):
    """The file differs from the one in one language."""
    record = fullest()

    assert partnerkit.export(record, name, language="en") != partnerkit.export(
        record, name, language="en", labels="sv"
    )


def test_what_is_said_about_the_hidden_is_hidden_too():
    """Claims, pointers, e-mail and what hangs on a hidden record go with it."""
    record = Partnership(
        id="r",
        organisations=(
            Organisation(id="secret", name=WORDS, public=False),
            Organisation(id="open", name=WORDS),
        ),
        parties=(Party(organisation="secret"), Party(organisation="open")),
        involvements=(Involvement(organisation="secret", statement=WORDS),),
        contacts=(Contact(id="k", role=WORDS, name="Anna Andersson", email="anna@example.org", phone="070"),),
        claims=(Claim(about="k.name", value="Anna Andersson"), Claim(about="secret.name", value="Secret")),
        waivers=(Waiver(code="PK101", reason=WORDS),),
        extensions={"plugin": {"by": "Anna Andersson"}},
    )

    data = partnerkit.export(record, "json", audience="public").decode()

    for word in ("secret", "Secret", "Anna", "anna@", "070", "PK101"):
        assert word not in data
    assert '"open"' in data


def test_an_exporter_can_be_switched_off_in_the_record():
    """The message says where."""
    record = Partnership(id="r", settings=Settings(disabled=("excel",)))

    with pytest.raises(partnerkit.PartnerkitError, match=r"settings\.disabled"):
        partnerkit.export(record, "excel")


def test_a_form_of_another_kind_is_refused():
    """The option names an installed form for this document."""
    with pytest.raises(OptionsError, match="another kind"):
        partnerkit.export(smallest(), "position-paper", form="neutral-final-report")
    assert partnerkit.export(smallest(), "final-report", form="neutral-final-report")
