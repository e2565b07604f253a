"""`ProgrammeContract`: what every programme must hold to, as tests that the programme's author inherits."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

import pytest
from attrs import evolve

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership, ProjectKind
from partnerkit.plugins import SUPPORTED_APIS
from partnerkit.programmes import Edition, Programme, edition_on
from partnerkit.rules import Profile, validate
from partnerkit.testing.data_checks import parts_of, ungraded, untranslated
from partnerkit.testing.declared import not_declared
from partnerkit.testing.failing import expect
from partnerkit.testing.samples import SAMPLES
from partnerkit.values import FuzzyDate

GROUP = "partnerkit.programmes"


class ProgrammeContract:
    """Tests of a programme; subclass it in a test module, and pytest finds them.

        class TestOurFund(ProgrammeContract):
            programme = PROGRAMME

    Attributes:
        programme: The programme.
        packaged: Whether it is installed under an entry point.
        languages: Languages all its texts are in.
        published: Names of editions that earlier versions had; records give editions by name.
        samples: Functions that make the records to try it on, by name.
    """

    programme: ClassVar[Programme]
    packaged: ClassVar[bool] = True
    languages: ClassVar[tuple[str, ...]] = LANGUAGES
    published: ClassVar[tuple[str, ...]] = ()
    samples: ClassVar[Mapping[str, Callable[[], Partnership]]] = SAMPLES

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run each test that takes a sample with every one of them."""
        if "sample" in metafunc.fixturenames:
            metafunc.parametrize("sample", list(self.samples))

    def test_is_found_by_its_name(self) -> None:
        """An entry point of the same name leads to this programme."""
        expect([not_declared(GROUP, self.programme, Programme)] if self.packaged else [])

    def test_was_made_for_this_version(self) -> None:
        """The version of the shape of programmes is known."""
        known, api = ", ".join(map(str, SUPPORTED_APIS)), self.programme.api
        expect([] if api in SUPPORTED_APIS else [f"api is {api}; this partnerkit knows {known}."])

    def test_texts_are_there_in_its_languages(self) -> None:
        """Title, funder, notes and statements can be read by everybody it is for."""
        remedy = "Write every text in all languages, or say in the test class which there are: languages = ('sv',)."
        expect(untranslated(self.programme, self.programme.name, self.languages), remedy)

    def test_evidence_is_named(self) -> None:
        """Every edition, amount, switch and statement says where it was seen; nobody proposes what a funder asks."""
        expect(ungraded(self.programme, self.programme.name))
        expect(
            f"{place} is graded '{one.grade.value}'. A programme says what a funder asks: write where you saw it."
            for place, one in parts_of(self.programme, self.programme.name)
            if one is not self.programme and getattr(one, "grade", None) in ("proposal", "definition")
        )

    def test_editions_stay_and_are_told_apart_by_date(self) -> None:
        """Names are unique and kept; the day an edition begins leads to it and to no other."""
        names = [one.name for one in self.programme.editions]
        told = [
            f"The edition '{one}' was published and is gone. Keep it."
            for one in self.published
            if one not in names
        ]
        told += [f"The edition '{one}' is there twice." for one in sorted(set(names)) if names.count(one) > 1]
        expect([*told, *filter(None, map(self._misplaced, self.programme.editions))])

    def test_words_are_those_of_records(self) -> None:
        """Kinds of grant and codes of countries are written as records write them."""
        expect(self._strange_words())

    def test_survives_any_record(self, sample: str) -> None:
        """Records whose projects name it are judged as before: no rule crashes, and the record stays as it was."""
        partnership = self.samples[sample]()
        names: list[str | None] = [one.name for one in self.programme.editions]
        for edition in dict.fromkeys([*names[:1], *names[-1:]] or [None]):
            projects = tuple(
                evolve(one, programme=self.programme.name, edition=edition) for one in partnership.projects
            )
            named = evolve(partnership, projects=projects)
            first, second = (validate(named, profile=Profile.FINAL_REPORT) for _ in range(2))
            expect(f"{sample}, {edition}: {one.text()}" for one in first.findings if one.code == "PK090")
            expect(
                [] if first == second else [f"{sample}, {edition}: judging it twice finds something else."]
            )

    def _misplaced(self, edition: Edition) -> str | None:
        start = edition.valid.start if edition.valid else None
        if start is None or start.earliest is None or start.earliest != start.latest:
            return None
        found = edition_on(self.programme, FuzzyDate(start.earliest.isoformat()))
        if found is edition:
            return None
        return (
            f"The edition '{edition.name}' begins on {start.edtf}, but a decision of that day falls under "
            f"{found.name if found else 'none'}. Let 'editions' stand in order of time, without overlaps."
        )

    def _strange_words(self) -> Iterator[str]:
        kinds = {one.value for one in ProjectKind}
        for place, one in parts_of(self.programme, self.programme.name):
            grants = (*getattr(one, "grants", ()), *filter(None, (getattr(one, "grant", None),)))
            for kind in (kind for kind in grants if kind not in kinds):
                yield f"{place} is for the grant '{kind}'; records know {', '.join(sorted(kinds))}."
            for code in getattr(one, "countries", ()):
                if not re.fullmatch(r"[A-Z]{2}", code):
                    yield f"{place} has the country '{code}'. Write two capitals, as ISO 3166-1 does."
