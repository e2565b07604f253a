"""A form of one's own: what it may leave to a form that ships, and how its mistakes are told."""

from typing import Any

import pytest

from partnerkit.errors import FormatError, InvalidValueError
from partnerkit.forms import Form, Grade, Layout, Limit, Part, Requirement, Section, read_form
from partnerkit.forms.shipped import shipped
from partnerkit.values import Text

HEAD = "name: own\nkind: final-report\ntitle: Egen\ngrade: seen\n"
BLOCKS = {"final-report": ("answer", "results", "finances")}


def _form(rest: str) -> Form:
    return read_form((HEAD + rest).encode(), "own.yaml", blocks=BLOCKS)


def _problems(rest: str) -> list[str]:
    with pytest.raises(FormatError) as caught:
        _form(rest)
    return [f"{one.span.line}:{one.span.column} {one.code} {one.message}" for one in caught.value.problems]


def test_a_section_given_by_key_comes_from_the_form_it_is_based_on() -> None:
    """What the form leaves out is taken over, with how sure the other form is of it."""
    form = _form(
        "based_on: neutral-final-report\nsections:\n  - {key: lessons, limit: {words: 99}, requirement: required}\n"
    )
    (section,) = form.sections
    other = shipped("neutral-final-report").section("lessons")
    assert other is not None
    assert (99, Requirement.REQUIRED, other.question) == (
        section.limit and section.limit.words,
        section.requirement,
        section.question,
    )
    assert (Grade.PROPOSAL, Grade.SEEN) == (form.grade_of(section), form.grade)


def test_a_tilde_takes_nothing_over() -> None:
    """A limit is dropped and a question moved to the top by writing ~ for it."""
    form = _form(
        "based_on: neutral-final-report\nsections:\n  - {key: summary, limit: ~}\n  - {key: communication, under: ~}\n"
    )
    assert [(None, None), (150, None)] == [
        (one.limit and one.limit.words, one.under) for one in form.sections
    ]


def test_every_mistake_is_told_at_its_place() -> None:
    """Unknown block, word, key, base, parent and limit, and a key used twice: all at once, in order."""
    told = _problems(
        "based_on: neutral-final-raport\n"
        "sections:\n"
        "  - {key: a, heading: A, part: report, requirement: always, block: answer}\n"
        "  - {key: b, heading: B, part: report, requirement: required, block: result}\n"
        "  - {key: b, heading: B, part: report, requirement: required, block: answer, limit: {wrods: 5}}\n"
        "  - {key: c, heading: C, part: report, requirement: required, block: answer, under: d}\n"
        "  - {key: 'e f', heading: E, part: report, requirement: required, block: answer, limit: {lines: 0}}\n"
    )
    expected = [
        "5:11 PK014 'neutral-final-raport' is not one of the words for this. Did you mean 'neutral-final-report'?",
        "7:53 PK014 'always'",
        "8:70 PK014 'result' is not one of the words for this. Did you mean 'results'? The words are: answer, ",
        "9:11 PK016 The key 'b' is used by another section already.",
        "9:86 PK011 The key 'wrods' is not known here. Did you mean 'words'?",
        "10:85 PK014 'd' is not one of the words for this. Write one of: a, b, e f.",
        "11:11 PK015 'e f' cannot be the key of a section.",
        "11:97 PK015 0 is no length an answer can have.",
    ]
    assert len(expected) == len(told)
    assert all(one.startswith(words) for one, words in zip(told, expected, strict=True)), told


def test_without_a_list_of_blocks_any_name_will_do() -> None:
    """A plugin may bring blocks of its own."""
    rest = "sections:\n  - {key: a, heading: A, part: report, requirement: optional, block: theirs}\n"
    assert "theirs" == read_form((HEAD + rest).encode(), "own.yaml").sections[0].block
    assert "8:" not in _problems(rest)[0]


def test_sections_that_are_no_list_are_told_as_such() -> None:
    """What cannot be completed is judged as it stands."""
    assert "5:11 PK013" in _problems("sections: none\n")[0]
    assert "6:5 PK013" in _problems("sections:\n  - summary\n")[0]


def test_a_form_is_not_based_on_itself() -> None:
    """The names to choose from leave out the form's own."""
    raw = HEAD.replace("own", "icld-2009") + "based_on: icld-2009\nsections: []\n"
    with pytest.raises(FormatError) as caught:
        read_form(raw.encode(), "own.yaml")
    assert "icld-2018" in str(caught.value)


def test_codes_of_languages_are_checked() -> None:
    """A language is a code such as en, for the form and for a question."""
    assert "is not a language code" in _problems("languages: [Engelska]\n")[0]


def test_the_rest_of_what_a_form_says() -> None:
    """Programme, reports, grants, time, layout and attachments stand in the file under the names of the fields."""
    form = _form(
        "programme: our-fund\nreports: [yearly]\ngrants: [project]\nvalid: 2024-05-01/..\nlayout: portal\n"
        "languages: [en]\nattachments:\n"
        "  - {kind: minutes, heading: Protokoll, requirement: required, grade: inferred, source: A page}\n"
    )
    assert (Layout.PORTAL, ("en",), "our-fund") == (form.layout, form.languages, form.programme)
    (attachment,) = form.attachments
    assert (Grade.INFERRED, "Protokoll") == (form.grade_of(attachment), attachment.heading.get("sv"))


@pytest.mark.parametrize("wrong", [{"key": "1"}, {"key": "a b"}, {"languages": ("Svenska",)}])
def test_a_section_refuses_what_no_document_can_print(wrong: dict[str, Any]) -> None:
    """Also where it is made in Python."""
    fine: dict[str, Any] = {
        "key": "a",
        "heading": Text({"en": "A"}),
        "part": Part.REPORT,
        "requirement": Requirement.OPTIONAL,
        "block": "answer",
    }
    with pytest.raises(InvalidValueError):
        Section(**{**fine, **wrong})


@pytest.mark.parametrize("wrong", [{"words": 0}, {"lines": -1}, {}])
def test_a_limit_is_a_length_that_can_be_kept(wrong: dict[str, Any]) -> None:
    """No limit of nothing, and none that says no length."""
    with pytest.raises(InvalidValueError):
        Limit(**wrong)
