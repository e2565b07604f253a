"""The forms that ship, and what reading one refuses."""

import pytest

from partnerkit.documents.report.sections import BLOCKS
from partnerkit.errors import FormatError, InvalidValueError
from partnerkit.forms import Form, FormKind, Grade, Part, Requirement, Section, read_form
from partnerkit.forms import shipped as module
from partnerkit.forms.shipped import shipped, shipped_forms
from partnerkit.values import Text

NEUTRAL = shipped("neutral-final-report")
FORM = b"name: own\nkind: final-report\ntitle: Egen\ngrade: seen\nsections:\n"


def _section(key: str, under: str | None = None) -> Section:
    heading = Text({"en": key})
    return Section(
        key=key,
        heading=heading,
        part=Part.REPORT,
        requirement=Requirement.OPTIONAL,
        block="answer",
        under=under,
    )


def test_every_shipped_form_can_be_read() -> None:
    """Each form that ships is listed under its own name, with a title in both languages."""
    forms = shipped_forms()
    assert list(module.SHIPPED) == [form.name for form in forms]
    assert all({"sv", "en"} <= set(form.title.languages) for form in forms)


def test_forms_are_constants_of_the_module() -> None:
    """Exporters take a form by the name of its constant."""
    assert NEUTRAL is module.NEUTRAL_FINAL_REPORT
    with pytest.raises(AttributeError):
        module.NO_SUCH_FORM  # noqa: B018


def test_unknown_form() -> None:
    """A form that does not ship is refused by name."""
    with pytest.raises(KeyError):
        shipped("../secret")


def test_the_neutral_report_says_that_it_is_ours() -> None:
    """Its questions are a proposal of ours, and it says so in both languages."""
    assert (FormKind.FINAL_REPORT, Grade.PROPOSAL) == (NEUTRAL.kind, NEUTRAL.grade)
    assert NEUTRAL.note is not None
    assert ("en", "sv") == NEUTRAL.note.languages


def test_the_neutral_report_has_the_sections_of_a_final_report() -> None:
    """Its sixteen sections stand in the order that recurs with funders, and every block is known."""
    expected = (
        "summary changes parties objectives activities participants results indicators mutual-benefit "
        "cross-cutting deviations lessons sustainability finances annexes declaration"
    )
    assert expected.split() == [
        one.key for one in NEUTRAL.sections if one.part is Part.REPORT and one.under is None
    ]
    assert set() == {one.block for one in NEUTRAL.sections} - set(BLOCKS)


def test_a_key_leads_to_its_section() -> None:
    """Sections and the questions under them are found by key."""
    found = NEUTRAL.section("summary")
    assert found is not None
    assert found.limit is not None
    assert 200 == found.limit.words
    assert None is NEUTRAL.section("nothing")
    assert ["participants.young"] == [one.key for one in NEUTRAL.under("participants")]


def test_mistakes_in_a_form_are_told_with_line_and_column() -> None:
    """A municipality that writes its own form sees where it went wrong."""
    with pytest.raises(FormatError) as caught:
        read_form(
            FORM + b"  - {key: a, heading: A, part: report, requirement: always, block: answer}\n", "own.yaml"
        )
    assert "own.yaml:6:" in str(caught.value)


def test_texts_of_a_form_are_in_its_language() -> None:
    """Plain texts get the language the caller names."""
    form = read_form(FORM.replace(b"sections:\n", b""), "own.yaml", "en")
    assert "Egen" == form.title.get("en")


@pytest.mark.parametrize(
    "sections", [(_section("a"), _section("a")), (_section("a"), _section("b", under="c"))]
)
def test_a_form_that_contradicts_itself_is_refused(sections: tuple[Section, ...]) -> None:
    """A key used twice, or a question under a section that is not there, is an error at once."""
    with pytest.raises(InvalidValueError):
        Form(
            name="own",
            kind=FormKind.FINAL_REPORT,
            title=Text({"en": "Own"}),
            grade=Grade.SEEN,
            sections=sections,
        )
