"""`FormContract`: what every form must hold to, as tests that the form's author inherits."""

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

import pytest

from partnerkit.exporters import get_exporter
from partnerkit.exporters.own_form import BLOCKS
from partnerkit.forms import Form, Part, Requirement
from partnerkit.forms.installed import GROUP
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.plugins import SUPPORTED_APIS
from partnerkit.records.audience import AUDIENCES
from partnerkit.testing.data_checks import ungraded, untranslated
from partnerkit.testing.declared import not_declared
from partnerkit.testing.exporter_checks import accessibility
from partnerkit.testing.failing import expect
from partnerkit.testing.reading import difference
from partnerkit.testing.samples import SAMPLES
from partnerkit.testing.trial import Asked, Trials, Tried


class FormContract:
    """Tests of a form; subclass it in a test module, and pytest finds them.

        class TestOurForm(FormContract):
            form = FORM

    Attributes:
        form: The form.
        packaged: Whether it is installed under an entry point; only then are documents made by it.
        languages: Languages all its texts are in.
        published: Keys of sections that earlier versions had; answers in records are kept by them.
        samples: Functions that make the records to try it on, by name.
        every_combination: Whether to make every sample in every language for every audience.
    """

    form: ClassVar[Form]
    packaged: ClassVar[bool] = True
    languages: ClassVar[tuple[str, ...]] = LANGUAGES
    published: ClassVar[tuple[str, ...]] = ()
    samples: ClassVar[Mapping[str, Callable[[], Partnership]]] = SAMPLES
    every_combination: ClassVar[bool] = False

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run each test that takes a sample with every one of them."""
        if "sample" in metafunc.fixturenames:
            metafunc.parametrize("sample", list(self.samples))

    def test_is_found_by_its_name(self) -> None:
        """An entry point of the same name leads to this form."""
        expect([not_declared(GROUP, self.form, Form)] if self.packaged else [])

    def test_was_made_for_this_version(self) -> None:
        """The version of the shape of forms is known."""
        known = ", ".join(map(str, SUPPORTED_APIS))
        expect(
            []
            if self.form.api in SUPPORTED_APIS
            else [f"api is {self.form.api}; this partnerkit knows {known}."]
        )

    def test_texts_are_there_in_its_languages(self) -> None:
        """Title, note, headings, questions, guidance and roles can be read by everybody it is for."""
        remedy = "Write every text in all languages, or say in the test class which there are: languages = ('sv',)."
        expect(untranslated(self.form, self.form.name, self.languages), remedy)

    def test_evidence_is_named(self) -> None:
        """The form, or each of its sections and attachments, says where it was seen; a proposal is marked as one."""
        expect(ungraded(self.form, self.form.name) if self.form.source is None else [])

    def test_keys_stay(self) -> None:
        """What was answered under a key still has its question."""
        keys = {one.key for one in self.form.sections}
        gone = [
            f"The section '{key}' was published and is gone." for key in self.published if key not in keys
        ]
        expect(
            gone, "Keep the key, also where heading and question change: answers in records are kept by it."
        )

    def test_every_section_can_be_filled(self) -> None:
        """Its block exists, and what a report must answer says who can."""
        known = BLOCKS.get(self.form.kind.value, ())
        told = [
            f"The section '{one.key}' names the block '{one.block}'; there are {', '.join(sorted(known))}."
            for one in self.form.sections
            if one.block not in known
        ]
        told += [
            f"The section '{one.key}' must be answered and does not say by whom. Write 'answered_by'."
            for one in self.form.sections
            if one.part is Part.REPORT
            and one.requirement is not Requirement.OPTIONAL
            and one.answered_by is None
        ]
        expect(told)

    def test_makes_a_document_of_any_record(self, sample: str) -> None:
        """Also an empty, unfinished or hostile record: a document that everybody can read, the same each time."""
        if not self.packaged:
            pytest.skip("It has no entry point by which a document could be made.")
        expect(fault for one in self._tried(sample) for fault in _faults(one))

    def _tried(self, sample: str) -> Iterator[Tried]:
        number = list(self.samples).index(sample)
        for place, language in enumerate(self.languages):
            chosen = AUDIENCES if self.every_combination else (AUDIENCES[(number + place) % len(AUDIENCES)],)
            for audience in chosen:
                asked = Asked(sample, language, language, audience)
                yield _trials(type(self)).tried(asked, twice=language == self.languages[0])


_TRIALS: dict[type, Trials] = {}


def _trials(case: type[FormContract]) -> Trials:
    if case not in _TRIALS:
        exporter = get_exporter(case.form.kind.value)
        _TRIALS[case] = Trials(exporter, {"form": case.form.name}, {**SAMPLES, **case.samples})
    return _TRIALS[case]


def _faults(one: Tried) -> Iterator[str]:
    if one.failure:
        yield f"{one.asked}: {one.failure}"
    if one.artifact and one.again and (told := difference(one.artifact.data, one.again.data)):
        yield f"{one.asked}: another run gives other bytes: {told}."
    for file in one.files:
        yield from (f"{one.asked}: {fault}" for fault in accessibility(file.data, file.suffix or ".docx"))
