"""Every fact of a record stands in its paper; each taken out is gone while all the others stay."""

import os
from functools import lru_cache
from pathlib import Path

import pytest
from tests.case.facts import FACTS
from tests.case.harness import FORMS, LANGUAGES, Fact, section, shared_run, taken_out, texts, whole
from tests.case.synthetic_facts import FACTS as SYNTHETIC

from partnerkit.model import Partnership
from partnerkit.records.loading import load

pytestmark = pytest.mark.matrix

_ROOT = Path(__file__).parents[2]
_RECORDS: dict[str, tuple[Path, tuple[Fact, ...]]] = {
    "case": (_ROOT / "src" / "partnerkit" / "demo" / "thai-nguyen-linkoping.yaml", FACTS),
    "synthetic": (Path(__file__).parent / "synthetic.yaml", SYNTHETIC),
}
_SOURCE = Path(
    os.environ.get("PARTNERKIT_CASE_SOURCE") or _ROOT.parent / "shared" / "case" / "position-paper-source.txt"
)
_NAMES_AND_TITLES = (
    "Internationellt centrum för lokal demokrati (ICLD)",
    "Sveriges Kommuner och Landsting (SKL)",
    "Positionspapper för samverkan mellan Thai Nguyen, Vietnam och Linköpings kommun",
)

_EVERY = [(record, fact) for record, (_, facts) in _RECORDS.items() for fact in facts]
_IDS = [f"{record}-{fact.id}" for record, fact in _EVERY]
# The invented record's perspectives have sections and headings of their own in the third form.
_PLACED = [
    (record, fact, form) for record, fact in _EVERY for form in (FORMS if record == "case" else FORMS[:2])
]


@lru_cache
def _record(name: str) -> Partnership:
    return load(_RECORDS[name][0])


@lru_cache
def _section(name: str, language: str, key: str, form: str) -> str:
    return section(_record(name), language, key, form)


@lru_cache
def _whole(name: str, language: str, form: str) -> str:
    return whole(_record(name), language, form)


def test_the_case_has_forty_nine_facts_to_show() -> None:
    """No fact of the case's table is forgotten, and none stands twice."""
    assert 49 == len(FACTS) == len({fact.id for fact in FACTS})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("record", "fact", "form"), _PLACED, ids=[f"{record}-{fact.id}-{form}" for record, fact, form in _PLACED]
)
def test_a_fact_stands_in_its_section(record: str, fact: Fact, language: str, form: str) -> None:
    """The section that a reader would turn to says the fact, in either language and by every form."""
    text = _section(record, language, fact.section, form)
    assert [] == [pattern.pattern for pattern in fact.patterns(language) if not pattern.search(text)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_of_the_case_stands_in_the_whole_document(language: str, form: str) -> None:
    """What a section says alone is not lost where the sections stand together."""
    text = _whole("case", language, form)
    lost = [
        f"{fact.id}: {pattern.pattern}"
        for fact in FACTS
        for pattern in fact.patterns(language)
        if not pattern.search(text)
    ]
    assert [] == lost


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("record", "fact"), _EVERY, ids=_IDS)
def test_a_fact_taken_out_is_gone_and_the_others_stay(record: str, fact: Fact, language: str) -> None:
    """Prose is built from fields: without the fact nothing of it is left, and nothing else is lost."""
    text = whole(taken_out(_record(record), fact), language)
    left = [pattern.pattern for pattern in fact.patterns(language) if pattern.search(text)]
    lost = [
        f"{other.id}: {pattern.pattern}"
        for other in _RECORDS[record][1]
        if other is not fact
        for pattern in other.patterns(language)
        if not pattern.search(text)
    ]
    assert ([], []) == (left, lost)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_address_inside_the_house_is_printed(language: str) -> None:
    """The intranet address stays in the record and is of no use on paper."""
    record = _record("case")
    assert ("linweb.linkoping.se",) * 2 == tuple(
        document.address.split("/")[2] for document in record.policy_documents if document.address
    )
    assert "linweb" not in whole(record, language)


@pytest.mark.skipif(not _SOURCE.exists(), reason="the source text is not beside this checkout")
@pytest.mark.parametrize("form", FORMS)
def test_no_run_of_eight_words_is_taken_from_the_source(form: str) -> None:
    """Facts carry over and sentences do not; names and titles are free."""
    source = _SOURCE.read_text(encoding="utf-8")
    record = _record("case")
    prose = [words for text in texts(record) for _, words in text]
    prose += _whole("case", "sv", form).replace("**", "").split("\n\n")
    found = set()
    for paragraph in prose:
        for name in _NAMES_AND_TITLES:
            paragraph = paragraph.replace(name, "")
        found |= {run for line in paragraph.split("\n") if (run := shared_run(line, source, 8))}
    assert set() == found
