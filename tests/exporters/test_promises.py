"""What an exporter may promise: reading back, several records, what it needs; and what the core does for strangers."""

import io
import zipfile

import pytest
from attrs import evolve
from tests.distributions import Offer

from partnerkit.errors import ExportError, ExtraMissingError, FormatError, Message
from partnerkit.exporters import (
    Artifact,
    Exporter,
    ExportJob,
    NoOptions,
    export,
    get_exporter,
    make,
    read_back,
)
from partnerkit.language.catalogue import say
from partnerkit.model import Contact, Organisation, Partnership, Settings, Text
from partnerkit.testing import fullest, hostile, smallest, unfinished

GROUP = "partnerkit.exporters"
WORDS = Text({"sv": "ord", "en": "words"})


def exporter(run, **fields):
    """Return an exporter that runs a function."""
    settings = {"name": "own", "suffix": ".txt", "media_type": "text/plain", "summary": WORDS, **fields}
    return Exporter(run=run, **settings)


def ids(job):
    """Make a list of the records' ids."""
    return Artifact("\n".join(one.id for one in job.partnerships).encode())


def keeping(seen, result=lambda job: Artifact(b"")):
    """Return a function for an exporter that keeps each job in a list."""

    def run(job):
        seen.append(job)
        return result(job)

    return run


class TestReading:
    """An exporter may read back what it made."""

    @pytest.mark.parametrize("name", ["excel", "json"])
    @pytest.mark.parametrize("sample", [smallest, unfinished, hostile, fullest])
    def test_ours_that_promise_it_lose_nothing(self, name, sample):
        """What comes back of a file for the house is the very record."""
        record = sample()

        assert get_exporter(name).lossless
        assert record == read_back(make(record, name, audience="internal").data, name)

    def test_it_is_told_what_the_file_is_called(self):
        """So that its messages name the file."""
        with pytest.raises(FormatError, match=r"^linz\.json:1:2: PK003"):
            read_back(b"{", "json", name="linz.json")

    def test_one_that_does_not_read_says_so(self):
        """The message names it and whose it is."""
        with pytest.raises(
            ExportError, match=r"position-paper \(partnerkit .*\) makes files and does not read"
        ):
            read_back(b"", "position-paper")

    @pytest.mark.parametrize(
        ("read", "english", "swedish"),
        [
            (
                lambda job: {}[job.name],
                "The exporter own (acme 2.5) failed. Tell those who made it: KeyError: 'a.txt'",
                "Exportören own (acme 2.5) misslyckades. Meddela dem som har gjort den: KeyError: 'a.txt'",
            ),
            (
                lambda job: "a record",
                "The exporter own (acme 2.5) read str and no Partnership. Tell those who made it.",
                "Exportören own (acme 2.5) läste str och ingen Partnership. Meddela dem som har gjort den.",
            ),
        ],
    )
    def test_a_fault_in_reading_names_the_culprit(self, offer: Offer, read, english, swedish):
        """Word for word, in both languages."""
        offer(GROUP, exporter(ids, read=read), version="2.5")

        with pytest.raises(ExportError) as failed:
            read_back(b"", "own", name="a.txt")

        assert (english, swedish) == (str(failed.value), say(failed.value.message, "sv"))


class TestSeveralRecords:
    """An exporter may take several records at once."""

    def test_one_that_takes_many_gets_them_in_order(self):
        """They come in the order in which they were given; the first one is `partnership` too."""
        seen: list[ExportJob[NoOptions]] = []
        many = exporter(keeping(seen, ids), many=True)

        assert b"b\na" == export([Partnership(id="b"), Partnership(id="a")], many)
        assert b"a" == export(Partnership(id="a"), many)
        assert ["b", "a"] == [job.partnership.id for job in seen]

    def test_each_is_shown_as_the_audience_may_see_it(self):
        """What was left out is counted together, and provenance names each record with its digest."""
        seen: list[ExportJob[NoOptions]] = []
        many = exporter(keeping(seen), many=True)
        hidden = (Organisation(id="secret", name=WORDS, public=False),)
        records = [Partnership(id="a", organisations=hidden), Partnership(id="b", organisations=hidden)]

        made = make(records, many)

        assert [(), ()] == [one.organisations for one in seen[0].partnerships]
        assert "not public: 2" in str(made.notes[-1])
        assert ["a", "b"] == [value for name, value in seen[0].provenance if name == "record"]
        assert 2 == len({value for name, value in seen[0].provenance if name == "record-sha256"})

    def test_one_record_that_switches_it_off_is_enough(self):
        """A file that shows a record is not made against the record's own word."""
        off = Partnership(id="b", settings=Settings(disabled=("own",)))

        with pytest.raises(ExportError, match=r"settings\.disabled"):
            export([Partnership(id="a"), off], exporter(ids, many=True))

    def test_one_that_takes_one_refuses_several(self):
        """The message says what to do instead; none at all is refused too."""
        with pytest.raises(ExportError) as refused:
            export([smallest(), unfinished()], "json")
        with pytest.raises(ExportError, match="at least one"):
            export([], exporter(ids, many=True))

        version = str(refused.value).partition("(partnerkit ")[2].partition(")")[0]
        assert (
            f"The exporter json (partnerkit {version}) makes its file from one record, and 2 were given. "
            "Make one file from each."
        ) == str(refused.value)


class TestWhatItNeeds:
    """An exporter may need something that is not installed."""

    def test_the_message_says_how_to_install_it(self, offer: Offer):
        """Word for word; the failed import is the cause."""

        def run(job):
            raise ModuleNotFoundError("No module named 'nowhere_at_all'")

        offer(GROUP, exporter(run, extra="acme-list[map]"), "acme-list", "2.5")

        with pytest.raises(ExtraMissingError) as missing:
            export(smallest(), "own")

        assert (
            "The exporter own (acme-list 2.5) needs something that is not installed (ModuleNotFoundError: No module named "
            "'nowhere_at_all'). Install it with: pip install 'acme-list[map]'"
        ) == str(missing.value)
        assert (
            "Exportören own (acme-list 2.5) behöver något som inte är installerat (ModuleNotFoundError: No module named "
            "'nowhere_at_all'). Installera det med: pip install 'acme-list[map]'"
        ) == say(missing.value.message, "sv")
        assert isinstance(missing.value.__cause__, ModuleNotFoundError)

    def test_without_a_promise_it_is_a_failure_like_any_other(self):
        """Nobody is told to install what nobody has named."""

        def run(job):
            raise ModuleNotFoundError("No module named 'nowhere_at_all'")

        with pytest.raises(ExportError, match=r"failed\. .*ModuleNotFoundError"):
            export(smallest(), exporter(run))


class TestWhatTheCoreDoes:
    """A stranger's exporter gets what ours get."""

    def test_provenance_names_distribution_and_version(self, offer: Offer):
        """Also where the function comes from another module than the exporter."""
        seen: list[ExportJob[NoOptions]] = []
        offer(GROUP, exporter(keeping(seen)), "acme-list", "2.5")

        export(smallest(), "own")

        assert "own (acme-list 2.5)" == dict(seen[0].provenance)["exporter"]
        assert dict(seen[0].provenance)["partnerkit"] != "2.5"

    def test_containers_are_packed_the_same_each_time_also_further_files(self):
        """The clock of the zip library leaves no trace."""

        def container(year):
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                archive.writestr(zipfile.ZipInfo("a", (year, 1, 1, 0, 0, 0)), "a")
            return packed.getvalue()

        def made(year):
            pair = Artifact(container(year), others=(Artifact(container(year), name="more"),))
            return make(smallest(), exporter(lambda job: pair))

        assert made(1999) == made(2026)

    def test_what_it_could_not_show_is_told(self):
        """The notes of all files come first, then what the audience may not see."""
        note, more = (Message("acme.lost", f"Lost {what}.") for what in ("one", "two"))
        made = Artifact(b"", notes=(note,), others=(Artifact(b"", name="more", notes=(more,)),))
        record = Partnership(id="r", contacts=(Contact(name="Anna", public=False),))

        told = make(record, exporter(lambda job: made)).notes

        assert ["Lost one.", "Lost two."] == [str(one) for one in told[:2]]
        assert 3 == len(told)

    def test_switching_off_ours_leaves_a_strangers_of_the_same_name(self, offer: Offer):
        """Each is switched off by the name it is called by."""
        offer(GROUP, evolve(exporter(ids), name="json"))
        off = Partnership(id="r", settings=Settings(disabled=("json",)))
        strangers_off = Partnership(id="r", settings=Settings(disabled=("acme:json",)))

        assert b"r" == export(off, "acme:json")
        assert export(strangers_off, "json").startswith(b"{")
        for record, name in ((off, "json"), (strangers_off, "acme:json")):
            with pytest.raises(ExportError, match="off"):
                export(record, name)
