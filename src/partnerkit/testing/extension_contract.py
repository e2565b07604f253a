"""`ExtensionContract`: what the fields of every plugin must hold to, as tests that the plugin's author inherits."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

import pytest

from partnerkit.errors import PartnerkitError
from partnerkit.extensions import GROUP, Extension, fitted, with_extension
from partnerkit.extensions.describing import help_of
from partnerkit.extensions.extension import about_of
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.plugins import SUPPORTED_APIS
from partnerkit.plugins.watching import watched
from partnerkit.records import loads
from partnerkit.records.dumping import encode
from partnerkit.source.slots import Slot, is_mapping, is_tuple, item_type, slots_of
from partnerkit.testing.declared import not_declared
from partnerkit.testing.failing import expect
from partnerkit.testing.samples import SAMPLES, filled
from partnerkit.testing.values import HOSTILE
from partnerkit.values.shapes import has_fields
from partnerkit.workbook import write_workbook
from partnerkit.workbook.inspection import workbook_faults


class ExtensionContract:
    """Tests of the fields of a plugin; subclass it in a test module, and pytest finds them.

        class TestOurFields(ExtensionContract):
            extension = EXTENSION

    Attributes:
        extension: The extension.
        packaged: Whether it is installed under an entry point; only then has the workbook its sheets.
        languages: Languages its title and labels are in.
        examples: Values of its class to try, beside one in which nothing and one in which everything is stated.
        samples: Functions that make the records to put them into, by name.
    """

    extension: ClassVar[Extension[Any]]
    packaged: ClassVar[bool] = True
    languages: ClassVar[tuple[str, ...]] = LANGUAGES
    examples: ClassVar[tuple[Any, ...]] = ()
    samples: ClassVar[Mapping[str, Callable[[], Partnership]]] = SAMPLES

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run each test that takes a sample with every one of them."""
        if "sample" in metafunc.fixturenames:
            metafunc.parametrize("sample", list(self.samples))

    def test_is_found_by_its_name(self) -> None:
        """An entry point of the same name leads to this extension."""
        expect([not_declared(GROUP, self.extension, Extension)] if self.packaged else [])

    def test_was_made_for_this_version(self) -> None:
        """The version of the contract is known."""
        known, api = ", ".join(map(str, SUPPORTED_APIS)), self.extension.api
        expect([] if api in SUPPORTED_APIS else [f"api is {api}; this partnerkit knows {known}."])

    def test_people_read_what_each_field_is(self) -> None:
        """Title and labels are there in every language, and each field has help."""
        title = self.extension.title
        told = [f"title has no text in '{tag}': {title}." for tag in self.languages if not title.get(tag)]
        for cls in _classes(self.extension.fields):
            for slot in slots_of(cls):
                told += self._unsaid(cls, slot)
        expect(
            told,
            "Write metadata=about(Text({…})) on the field, and a line under 'Attributes:' in the docstring.",
        )

    def test_nothing_need_be_stated(self) -> None:
        """Unknown is said by absence: a record that holds one field of the plugin need not hold the others."""
        expect(
            f"The field '{slot.name}' must be there. Give it a default; of what is not known that is None."
            for slot in slots_of(self.extension.fields)
            if slot.required
        )

    def test_every_value_comes_back_as_it_was(self, sample: str) -> None:
        """From YAML, JSON and the workbook, in any record."""
        partnership = self.samples[sample]()
        expect(fault for value in self._values() for fault in self._lost(partnership, value))

    def test_survives_what_others_wrote(self) -> None:
        """Data that does not fit is told field by field; the class does not fail in a way of its own."""
        expect(
            self._crashes(),
            "A class may refuse a value with InvalidValueError. Nothing else may be raised when one is made.",
        )

    def test_does_nothing_else(self) -> None:
        """Making a value calls no network, starts no program and leaves no files."""
        with watched() as seen:
            for value in self._values():
                fitted(self.extension, _data(self.extension, value), "sv")
        expect(
            f"When a value is made: {one}"
            for one in (*seen.network, *seen.programs, *seen.left, *seen.removed)
        )

    def test_its_sheets_can_be_read_by_everybody(self) -> None:
        """The checker of workbooks finds nothing, in either language."""
        if not self.packaged:
            pytest.skip("It has no entry point by which the workbook could find it.")
        for language in LANGUAGES:
            for value in self._values():
                partnership = with_extension(Partnership(id="example"), self.extension, value)
                expect(map(str, workbook_faults(write_workbook(partnership, labels=language, provenance={}))))

    def _unsaid(self, cls: type, slot: Slot) -> Iterator[str]:
        label = about_of(slot.attribute.metadata).label
        missing = [tag for tag in self.languages if not (label and label.get(tag))]
        if missing:
            yield f"{cls.__name__}.{slot.name} has no label in {', '.join(missing)}."
        if not any(help_of(cls, slot.name, tag) for tag in self.languages):
            yield f"{cls.__name__}.{slot.name} has no help."

    def _values(self) -> tuple[Any, ...]:
        """Return the values to try."""
        try:
            return (self.extension.fields(), filled(self.extension.fields), *self.examples)
        except (PartnerkitError, TypeError, ValueError) as error:
            if self.examples:
                return self.examples
            pytest.fail(
                f"No value of {self.extension.fields.__name__} could be made to try it with ({error}). Write some in the "
                f"test class: examples = ({self.extension.fields.__name__}(…),)",
                pytrace=False,
            )

    def _lost(self, partnership: Partnership, value: Any) -> Iterator[str]:
        try:
            record = with_extension(partnership, self.extension, value)
        except PartnerkitError as error:
            yield f"{value!r}: {error}"
            return
        for kind in ("yaml", "json", "xlsx"):
            if loads(encode(record, kind), kind).extensions != record.extensions:
                yield f"{value!r} is another one when it is read back from {kind}."

    def _crashes(self) -> Iterator[str]:
        junk: list[Any] = [None, 1, "x", [], [1], {"no-such-field": 1}]
        odd: tuple[Any, ...] = (*HOSTILE, -1, [], {}, [{}])
        junk += [{slot.key: one} for slot in slots_of(self.extension.fields) for one in odd]
        for data in junk:
            problems = fitted(self.extension, data, "sv").problems
            yield from (
                f"{data!r}: {one.message}" for one in problems if one.message.key == "extension.crashed"
            )


def _classes(cls: type, known: tuple[type, ...] = ()) -> tuple[type, ...]:
    """Return a class and those of the records inside it, each once."""
    found = (*known, cls)
    for slot in slots_of(cls):
        kind = item_type(slot.type) if is_tuple(slot.type) or is_mapping(slot.type) else slot.type
        if has_fields(kind) and kind not in found:
            found = _classes(kind, found)
    return found


def _data(extension: Extension[Any], value: Any) -> Any:
    """Return a value as it stands in a record."""
    record = with_extension(Partnership(id="example"), extension, value)
    return record.extensions[extension.name]
