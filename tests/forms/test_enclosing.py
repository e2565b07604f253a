"""What a form asks to enclose, beside what the record holds."""

import pytest

from partnerkit.forms import Form, FormKind, Grade, RequiredAttachment, Requirement, read_form
from partnerkit.forms.enclosing import belonging, enclosures
from partnerkit.model import Attachment, AttachmentKind, Paper, Partnership, Report
from partnerkit.values import Text

CERTIFICATE = AttachmentKind.AUDITORS_CERTIFICATE


def _form(*asked: RequiredAttachment) -> Form:
    return Form(
        name="f", kind=FormKind.FINAL_REPORT, title=Text({"en": "F"}), grade=Grade.SEEN, attachments=asked
    )


def _asked(
    requirement: Requirement, heading: str = "Certificate", kind: AttachmentKind = CERTIFICATE
) -> RequiredAttachment:
    return RequiredAttachment(kind=kind, heading=Text({"en": heading}), requirement=requirement)


@pytest.mark.parametrize(
    ("requirement", "attachment", "state"),
    [
        (Requirement.REQUIRED, None, (True, True, False)),
        (Requirement.REQUIRED, Attachment(kind=CERTIFICATE), (True, True, False)),
        (Requirement.REQUIRED, Attachment(kind=CERTIFICATE, enclosed=True), (True, False, False)),
        (Requirement.REQUIRED, Attachment(kind=CERTIFICATE, required=False), (False, False, False)),
        (Requirement.CONSIDERED, None, (None, False, True)),
        (Requirement.CONSIDERED, Attachment(kind=CERTIFICATE, required=False), (False, False, False)),
        (Requirement.CONSIDERED, Attachment(kind=CERTIFICATE, enclosed=False), (None, False, False)),
        (Requirement.OPTIONAL, None, (False, False, False)),
        (Requirement.OPTIONAL, Attachment(kind=CERTIFICATE, required=True), (True, True, False)),
    ],
)
def test_the_form_asks_and_the_record_decides(
    requirement: Requirement, attachment: Attachment | None, state: tuple[bool | None, bool, bool]
) -> None:
    """What somebody wrote in the record counts for more than what the form says of the kind."""
    (one,) = enclosures(_form(_asked(requirement)), [attachment] if attachment else [])
    assert state == (one.required, bool(one.missing), bool(one.open))


def test_one_that_is_there_is_enough() -> None:
    """Two certificates of which one is enclosed leave nothing to ask for; extra annexes come after."""
    two = [Attachment(id="a", kind=CERTIFICATE), Attachment(id="b", kind=CERTIFICATE, enclosed=True)]
    extra = Attachment(id="c", kind=AttachmentKind.PICTURE)
    rows = enclosures(_form(_asked(Requirement.REQUIRED)), [extra, *two])
    assert [("a", False), ("b", False), ("c", False)] == [
        (one.found and one.found.id, bool(one.missing)) for one in rows
    ]


def test_two_annexes_of_one_kind_are_told_apart_by_title() -> None:
    """A form may ask for two of the same kind, such as two approvals."""
    approval = AttachmentKind.APPROVAL
    form = _form(*(_asked(Requirement.REQUIRED, name, approval) for name in ("Ours", "Theirs")))
    theirs = Attachment(kind=approval, title=Text({"en": "Theirs"}), enclosed=True)
    assert [True, False] == [bool(one.missing) for one in enclosures(form, [theirs])]


def test_what_is_about_another_document_does_not_belong() -> None:
    """Annexes of no document in particular belong to every report."""
    attachments = tuple(
        Attachment(id=f"a{place}", about=about) for place, about in enumerate(("r", "s", "p", "mou", None))
    )
    record = Partnership(
        id="x", attachments=attachments, reports=(Report(id="r"), Report(id="s")), papers=(Paper(id="p"),)
    )
    assert ["a0", "a3", "a4"] == [one.id for one in belonging(record, record.reports[0])]


def test_a_form_file_states_what_it_asks_for() -> None:
    """Source and grade of evidence stand with each annex."""
    form = read_form(
        b"name: own\nkind: final-report\ntitle: Egen\ngrade: seen\nattachments:\n"
        b"  - {kind: approval, heading: Beslut, requirement: required, source: the form, grade: title-only}\n",
        "own.yaml",
    )
    assert (AttachmentKind.APPROVAL, Requirement.REQUIRED, "the form", Grade.TITLE_ONLY) == (
        form.attachments[0].kind,
        form.attachments[0].requirement,
        form.attachments[0].source,
        form.attachments[0].grade,
    )
