"""Reading a programme from a YAML file."""

from partnerkit.programmes.programme import Edition, Programme
from partnerkit.source.definition import read_definition
from partnerkit.values.shapes import shapes


def read_programme(raw: bytes, name: str, language: str = "sv") -> Programme:
    """Return the programme in a YAML file.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.
        language: The language of texts that stand without one.

    Raises:
        FormatError: The file cannot be taken in; it carries every problem with line and column.
    """
    programme: Programme = read_definition(raw, name, Programme, shapes(language))
    return programme


def read_edition(raw: bytes, name: str, language: str = "sv") -> Edition:
    """Return the edition in a YAML file of its own; arguments and errors are those of `read_programme`."""
    edition: Edition = read_definition(raw, name, Edition, shapes(language))
    return edition
