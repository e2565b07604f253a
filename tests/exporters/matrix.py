"""Every form × language × sample × audience, as Office files and web pages; forms that are added are taken in.

A form is made by the exporter whose name is its kind.
"""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from attrs import frozen
from tests.examples_of import THOROUGH

from partnerkit.errors import ChoiceError
from partnerkit.exporters import make
from partnerkit.forms.shipped import SHIPPED, shipped
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.records import load, loads
from partnerkit.records.audience import AUDIENCES
from partnerkit.testing import fullest, hostile, smallest, unfinished


def case() -> Partnership:
    """Return the real case that ships."""
    return loads(files("partnerkit.demo").joinpath("thai-nguyen-linkoping.yaml").read_bytes())


def synthetic() -> Partnership:
    """Return the invented case, which differs from the real one in every fact."""
    return load(Path(__file__).parents[1] / "case" / "synthetic.yaml")


SAMPLES = {one.__name__: one for one in (case, synthetic, smallest, unfinished, hostile, fullest)}


@lru_cache(maxsize=len(SAMPLES))
def sample(name: str) -> Partnership:
    """Return a record by the name of its function."""
    return SAMPLES[name]()


@frozen
class Made:
    """What is to be made: a form (or `excel`), a language, a sample and an audience."""

    form: str
    language: str
    sample: str
    audience: str

    def __str__(self) -> str:
        """Return its name, of which a file name can be made."""
        return f"{self.form}.{self.language}.{self.sample}.{self.audience}"

    def files(self, **options: str) -> dict[str, bytes]:
        """Return the files by name; where the record holds several to choose from, one of each."""
        exporter, given = "excel", options
        if self.form != "excel":
            exporter, given = shipped(self.form).kind, {"form": self.form, **options}
        try:
            first = make(
                sample(self.sample), exporter, language=self.language, audience=self.audience, options=given
            )
        except ChoiceError as error:
            chosen = [self.files(**options, **{error.option: one}) for one in error.candidates]
            return {name: content for found in chosen for name, content in found.items()}
        suffix = first.suffix or (".xlsx" if exporter == "excel" else ".docx")
        stem = ".".join((str(self), *options.values()))
        return {
            ".".join(filter(None, (stem, one.name))) + (one.suffix or suffix): one.data
            for one in (first, *first.others)
        }


DOCUMENTS = tuple(
    Made(form, language, name, audience)
    for form in SHIPPED
    for language in LANGUAGES
    for name in SAMPLES
    for audience in AUDIENCES
)
WORKBOOKS = tuple(
    Made("excel", language, name, audience)
    for language in LANGUAGES
    for name in SAMPLES
    for audience in AUDIENCES
)


def covering(chosen: Iterable[Made]) -> tuple[Made, ...]:
    """Return half of them: every form with every sample, and every form in every language, but not all three together.

    What takes a second a file is asked of these; with HYPOTHESIS_PROFILE=thorough of all.
    """
    if THOROUGH:
        return tuple(chosen)
    order = [*SHIPPED, "excel", *SAMPLES]
    return tuple(
        one
        for one in chosen
        if one.language == LANGUAGES[(order.index(one.form) + order.index(one.sample)) % len(LANGUAGES)]
    )


def covering_kinds(chosen: Iterable[Made]) -> tuple[Made, ...]:
    """Return half of those again: the forms of a kind, which one exporter makes, share the samples among them.

    Every form and every sample is there in every language, and every kind with every sample, also the workbook; but not
    every form with every sample. With HYPOTHESIS_PROFILE=thorough it is all.
    """
    if THOROUGH:
        return tuple(chosen)
    forms, samples = [*SHIPPED], [*SAMPLES]
    return tuple(
        one
        for one in covering(chosen)
        if one.form == "excel" or (forms.index(one.form) // 2 + samples.index(one.sample) // 2) % 2 == 0
    )
