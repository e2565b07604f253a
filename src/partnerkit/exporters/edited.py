"""Never over somebody's work: a Word file that was changed by hand is not replaced without a word."""

from pathlib import Path

from partnerkit.errors import Message, OutputEditedError

_REASONS = {
    "prose": Message("output.edited.prose", "its text was changed"),
    "answers": Message("output.edited.answers", "answers were filled in that the record does not have"),
    "revisions": Message("output.edited.revisions", "it has tracked changes that nobody has settled"),
    "comments": Message("output.edited.comments", "it has comments"),
}


def refuse_if_edited(path: Path, new: bytes) -> None:
    """Refuse to replace a Word file with `new` if what people wrote into it would be lost.

    What they wrote and the record has taken in since is in `new`, and is not lost.

    Raises:
        OutputEditedError: Something would be lost.
    """
    if path.suffix.lower() != ".docx" or not path.is_file():
        return
    from partnerkit.render.since import unsaved  # late: lxml

    for reason in unsaved(path.read_bytes(), new):
        raise OutputEditedError(
            "output.edited",
            "{path} was changed by hand since it was made: {reason}. Take the changes into the record with 'partnerkit "
            "answers {path} RECORD', choose another name, or replace the file and lose them with --discard-edits "
            "(in Python: discard_edits=True).",
            path=path,
            reason=_REASONS[reason],
        )
