"""`ExporterContract`: what every exporter must hold to, as tests that a plugin's author inherits."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

import pytest

from partnerkit.errors import InvalidValueError
from partnerkit.exporters import Exporter, read_back
from partnerkit.exporters.registry import GROUP
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.records.audience import AUDIENCES
from partnerkit.testing import exporter_checks as checks
from partnerkit.testing.declared import not_declared
from partnerkit.testing.failing import expect
from partnerkit.testing.kinds import mismatch
from partnerkit.testing.marked import PRIVATE, broken, marked, shown, without_marked
from partnerkit.testing.reading import difference, everything, words_in
from partnerkit.testing.samples import SAMPLES, smallest
from partnerkit.testing.trial import Asked, Trials, Tried, digest, digest_elsewhere, made_of
from partnerkit.testing.worlds import USER


class ExporterContract:
    """Tests of an exporter; subclass it in a test module, and pytest finds them.

        class TestMine(ExporterContract):
            exporter = EXPORTER

    Every sample is made in every language that is promised, for one audience after another, in two worlds that differ
    in day, time zone, locale and user.

    Attributes:
        exporter: The exporter.
        options: Options to run it with; where it asks which of several is meant, the first is taken.
        packaged: Whether it is installed under an entry point.
        samples: Functions that make the records to try it on, by name.
        every_combination: Whether to try every sample in every language for every audience; takes three times as long.
    """

    exporter: ClassVar[Exporter[Any]]
    options: ClassVar[Mapping[str, Any]] = {}
    packaged: ClassVar[bool] = True
    samples: ClassVar[Mapping[str, Callable[[], Partnership]]] = SAMPLES
    every_combination: ClassVar[bool] = False

    def words_in(self, data: bytes, suffix: str) -> str:
        """Return what can be read in a file; override it for a kind of file that partnerkit does not know."""
        return words_in(data, suffix)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run each test that takes a sample with every one of them."""
        if "sample" in metafunc.fixturenames:
            metafunc.parametrize("sample", list(self.samples))

    def test_is_found_by_its_name(self) -> None:
        """An entry point of the same name leads to this exporter."""
        expect([not_declared(GROUP, trials_of(type(self)).exporter, Exporter)] if self.packaged else [])

    def test_says_what_it_is(self) -> None:
        """Name, suffix, media type, summary in both languages, languages, audience and version are in order."""
        expect(checks.promises(trials_of(type(self)).exporter))

    def test_takes_only_options_that_it_knows_and_explains(self) -> None:
        """Each option has a type, a default and help; another is refused."""
        expect(checks.options(trials_of(type(self)).exporter, self.options))

    def test_makes_a_file_of_any_record(self, sample: str) -> None:
        """Also an empty or unfinished record, in every language that is promised, is no reason to fail."""
        remedy = "A record may be unfinished: leave out what is not there, and never raise for it."
        expect((f"{one.asked}: {one.failure}" for one in self._tried(sample) if one.failure), remedy)

    def test_refuses_a_language_that_it_does_not_promise(self) -> None:
        """And where it promises none, the file is the same in all."""
        exporter = trials_of(type(self)).exporter
        if exporter.languages:
            foreign = next(tag for tag in ("de", "fi", "pl", "zu") if tag not in exporter.languages)
            with pytest.raises(InvalidValueError):
                made_of(smallest(), exporter, self.options, foreign, foreign, exporter.audience)
            return
        first, second = (self._marked(one, one, exporter.audience) for one in LANGUAGES)
        expect(
            [f"It differs between {first.asked} and {second.asked}."] if first.files != second.files else [],
            "An exporter with languages=() makes one file for all. Name the languages it makes: languages=('sv', 'en').",
        )

    def test_gives_the_same_bytes_every_time(self, sample: str) -> None:
        """Day, time, time zone, locale, user and chance leave no trace."""
        remedy = (
            "The two runs had another day, time zone, locale and user. Take dates and ids from the record only, sort "
            "what comes from a set, and use no clock, random, uuid or id()."
        )
        expect((_difference(one) for one in self._tried(sample)), remedy)

    def test_gives_the_same_bytes_in_another_process(self) -> None:
        """The order of sets and dictionaries by hash leaves no trace."""
        if not self.packaged:
            pytest.skip("It has no entry point by which another process could find it.")
        trials = trials_of(type(self))
        language = (trials.exporter.languages or LANGUAGES)[0]
        here = digest(trials.exporter, self.options, language)
        there = digest_elsewhere(trials.exporter.name, self.options, language)
        expect(
            [f"Here {here}, in another process {there}."] if here != there else [],
            "The processes have different hash seeds. Sort what comes from a set before you write it.",
        )

    def test_leaves_the_record_as_it_was(self, sample: str) -> None:
        """The record that came in is the same afterwards."""
        remedy = "Never change job.partnership or what is in it; make a copy with attrs.evolve, or dict(…) and list(…)."
        expect(
            (f"{one.asked}: the record was changed." for one in self._tried(sample) if one.changed), remedy
        )

    def test_calls_no_network_and_starts_no_program(self, sample: str) -> None:
        """It works in an office without internet, and nobody learns what the record holds."""
        remedy = "All that an exporter may use is in the job. Bring data along in your package."
        seen = [(one.asked, (*one.seen.network, *one.seen.programs)) for one in self._tried(sample)]
        expect((f"{asked}: {what}" for asked, calls in seen for what in calls), remedy)

    def test_leaves_no_files(self, sample: str) -> None:
        """It returns bytes; writing them is partnerkit's part, which asks before it replaces anything."""
        remedy = "Return the bytes in an Artifact, and delete temporary files."
        seen = [(one.asked, one.seen) for one in self._tried(sample)]
        left = [f"{asked}: it has written {path}" for asked, one in seen for path in one.left]
        gone = [f"{asked}: it has removed {path}" for asked, one in seen for path in one.removed]
        expect([*left, *gone], remedy)

    def test_makes_the_kind_of_file_that_it_promises(self, sample: str) -> None:
        """Suffix, media type and bytes belong together."""
        exporter = trials_of(type(self)).exporter
        own = {None: exporter.media_type, exporter.suffix: exporter.media_type}
        expect(
            f"{one.asked}: {wrong}"
            for one in self._tried(sample)
            for file in one.files
            if (wrong := mismatch(file.data, checks.suffix_of(file, exporter), own.get(file.suffix)))
        )

    def test_keeps_nobody_from_reading(self, sample: str) -> None:
        """The checkers of Word files, workbooks and web pages find nothing."""
        expect(self._faults(self._tried(sample), checks.accessibility))

    def test_makes_no_formula_of_a_text(self) -> None:
        """What people wrote is never run by a spreadsheet."""
        tried = [self._in_own_way("hostile"), self._in_own_way("marked")]
        expect(self._faults(tried, checks.spreadsheet))

    def test_begins_a_list_with_a_header_row(self) -> None:
        """Every column of a .csv file has a name, also where there is nothing to list."""
        suffix = trials_of(type(self)).exporter.suffix
        full, empty = (self._in_own_way(one).artifact for one in ("marked", "smallest"))
        expect(checks.header(full.data, empty.data, suffix) if full and empty else [])

    def test_shows_something_of_the_record(self) -> None:
        """The fullest record does not look like the smallest."""
        full, empty = (self._in_own_way(one) for one in ("marked", "smallest"))
        same = [file.data for file in full.files] == [file.data for file in empty.files]
        expect(["The file of a full record is the same as that of an empty one." if same else None])

    def test_loses_no_text(self) -> None:
        """A text that is begun stands somewhere to its end; what had to be cut is told in the notes."""
        remedy = "Write texts whole, as UTF-8, escaped as the format demands; or tell in Artifact.notes what is not shown."
        expect(
            (
                f"{one.asked}: this text is not whole: …{wanted!r}"
                for one in self._all_marked()
                if not checks.tells_of_loss(one.files)
                for wanted in broken(self._read(one))
            ),
            remedy,
        )

    def test_reads_back_what_it_made(self) -> None:
        """An exporter that reads takes in what it wrote; one that promises to lose nothing gives back the same record."""
        exporter = trials_of(type(self)).exporter
        if exporter.read is None:
            pytest.skip("The exporter does not read.")
        made = [(name, self._in_own_way(name, audience="internal").artifact) for name in self.samples]
        back = {name: read_back(one.data, exporter) for name, one in made if one}
        other = [name for name, one in back.items() if exporter.lossless and one != self.samples[name]()]
        expect(f"{name}: what is read back is another record." for name in other)

    def test_shows_nothing_private(self) -> None:
        """What is not public stays out of files that leave the house, whatever was made before; so does the user."""
        told = []
        for one in self._all_marked():
            held = "\n".join(everything(file.data) for file in one.files)
            hidden = () if one.asked.audience == "internal" else PRIVATE
            places = [str(path) for path in (Path.home(), Path.cwd()) if len(path.parts) > 2]
            told += [f"{one.asked}: it holds '{word}'." for word in (*hidden, USER, *places) if word in held]
        expect(
            told,
            "Show what is in job.partnership, which holds only what the audience may see; keep nothing from one job to "
            "the next; never ask for the user's name or a path.",
        )

    def test_speaks_the_language_that_was_asked_for(self) -> None:
        """Content is in `job.language`, headings and labels in `job.labels`; what has no translation may stay."""
        told = []
        for one in self._all_marked():
            asked, read = one.asked, self._read(one)
            wrong = [
                tags
                for tags in shown(read).values()
                if asked.language in LANGUAGES and asked.language not in tags
            ]
            if wrong:
                told.append(
                    f"{asked}: {len(wrong)} texts are in the other language. Use text.get(job.language)."
                )
            one_language = asked.labels == asked.language and bool(self.exporter.languages)
            small = checks.speech(without_marked(read), asked.labels) if one_language else None
            if small:
                told.append(f"{asked}: labels are in the other language (“{small}”). Use job.labels.")
        expect(told)

    # --- what is tried ---

    def _tried(self, sample: str) -> Iterator[Tried]:
        trials, number = trials_of(type(self)), list(self.samples).index(sample)
        for place, language in enumerate(trials.exporter.languages or LANGUAGES):
            chosen = AUDIENCES if self.every_combination else (AUDIENCES[(number + place) % len(AUDIENCES)],)
            for audience in chosen:
                yield trials.tried(Asked(sample, language, language, audience), twice=True)

    def _marked(self, language: str, labels: str, audience: str) -> Tried:
        return trials_of(type(self)).tried(Asked("marked", language, labels, audience))

    def _all_marked(self) -> list[Tried]:
        """The marked record: first for the house and then for others, in each language, and once in two languages."""
        first, *others = trials_of(type(self)).exporter.languages or LANGUAGES[:1]
        asked = [(first, first, audience) for audience in ("internal", "public")]
        asked += [job for one in others for job in ((one, one, "partner"), (first, one, "public"))]
        return [self._marked(*one) for one in asked]

    def _in_own_way(self, sample: str, audience: str | None = None) -> Tried:
        exporter = trials_of(type(self)).exporter
        language = (exporter.languages or LANGUAGES)[0]
        return trials_of(type(self)).tried(Asked(sample, language, language, audience or exporter.audience))

    def _read(self, one: Tried) -> str:
        trials = trials_of(type(self))
        if one.asked not in trials.read:
            files = [(file.data, checks.suffix_of(file, trials.exporter)) for file in one.files]
            trials.read[one.asked] = "\n".join(self.words_in(*file) for file in files)
        return trials.read[one.asked]

    def _faults(self, tried: Iterable[Tried], check: Callable[[bytes, str], Iterator[str]]) -> Iterator[str]:
        exporter = trials_of(type(self)).exporter
        for one in tried:
            for file in one.files:
                yield from (
                    f"{one.asked}: {fault}" for fault in check(file.data, checks.suffix_of(file, exporter))
                )


_TRIALS: dict[type, Trials] = {}


def trials_of(case: type[ExporterContract]) -> Trials:
    """Return the trials of a test class, which all its tests share."""
    if case in _TRIALS:
        return _TRIALS[case]
    exporter = getattr(case, "exporter", None)
    if not isinstance(exporter, Exporter):
        expect([f"{case.__name__} does not say which exporter it is about. Write: exporter = YOUR_EXPORTER"])
    assert isinstance(exporter, Exporter)
    return _TRIALS.setdefault(
        case, Trials(exporter, case.options, {**SAMPLES, **case.samples, "marked": marked})
    )


def _difference(one: Tried) -> str | None:
    if one.artifact is None or one.again is None:
        return None
    made, again = ((each, *each.others) for each in (one.artifact, one.again))
    if len(made) != len(again):
        return f"{one.asked}: another run makes another number of files: {len(made)} and {len(again)}."
    pairs = zip(made, again, strict=True)
    told = next((what for first, second in pairs if (what := difference(first.data, second.data))), None)
    return f"{one.asked}: another run gives other bytes: {told}." if told else None
