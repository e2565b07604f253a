"""The options by which a document takes a municipality's own look: a Word file, and what its fields mean."""

from pathlib import Path

from partnerkit.errors import OptionsError
from partnerkit.render.template import Template, read_template


def template_from(path: str | None, fields: str | None = None) -> Template | None:
    """Return the house style in a municipality's own Word file.

    Args:
        path: The file, `.docx` or `.dotx`; `None` for our own style.
        fields: What names in its header and footer show: `Dnr=reference, Ort=sender`.

    Raises:
        OptionsError: The file is not there or cannot be read, its name ends otherwise, or `fields` is unclear.
        FormatError: The file is damaged, has a password or macros, is no Word file, or is too large.
        InvalidValueError: `fields` names a field of ours that does not exist.
    """
    if path is None:
        return None
    file = Path(path)
    if file.is_dir():
        raise OptionsError(
            "template.folder",
            "The template {path} is a folder. Name a .docx or .dotx file in it.",
            path=path,
        )
    if file.suffix.lower() not in (".docx", ".dotx"):
        raise OptionsError(
            "template.suffix",
            "The template {path} does not end in .docx or .dotx. Choose such a file, or save it so in Word.",
            path=path,
        )
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        raise OptionsError(
            "template.missing", "There is no template {path}. Check the name and the folder.", path=path
        ) from None
    except (OSError, ValueError) as error:
        raise OptionsError(
            "template.unreadable",
            "The template {path} cannot be read ({reason}). Check that you may open it and that no program locks it.",
            path=path,
            reason=getattr(error, "strerror", None) or error,
        ) from None
    return read_template(raw, file.name, _mapping(fields))


def _mapping(fields: str | None) -> dict[str, str]:
    mapping = {}
    for pair in (fields or "").split(","):
        theirs, equals, ours = (piece.strip() for piece in pair.rpartition("="))
        if equals and theirs and ours:
            mapping[theirs] = ours
        elif pair.strip():
            raise OptionsError(
                "template.mapping",
                "'{text}' does not say what a field of the template shows. Write for example fields='Dnr=reference, "
                "Ort=sender'.",
                text=pair.strip(),
            )
    return mapping
