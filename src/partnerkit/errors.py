"""Errors and messages: one base error that carries data, and `Message`, text that waits for a language.

Every error is also the standard library's type that fits it, so that `except ValueError` works for people who
never heard of partnerkit. Add a class here only when a caller would treat it differently.
"""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen
class Message:
    """Text for a person, before a language is chosen.

    Attributes:
        key: Stable dotted name, for example `date.unreadable`; other languages are looked up by it.
        english: The English text with `{named}` parameters.
        params: The values of the parameters.
    """

    key: str
    english: str
    params: Mapping[str, Any] = field(factory=dict)

    def __str__(self) -> str:
        """Return the English text."""
        return fill(self.english, self.params)


def fill(template: str, params: Mapping[str, Any]) -> str:
    """Put parameters into a template; only plain `{name}` is known, so that data cannot reach attributes.

    A name without a parameter stays as it stands: a broken translation must not hide the message.
    """
    parts: list[str] = []
    rest = template
    while True:
        before, brace, after = rest.partition("{")
        parts.append(before)
        if not brace:
            return "".join(parts)
        name, closed, tail = after.partition("}")
        if closed and name in params:
            parts.append(str(params[name]))
            rest = tail
        else:
            parts.append("{")
            rest = after


class PartnerkitError(Exception):
    """The base of every error partnerkit raises on purpose.

    Attributes:
        message: What is wrong, where, and what to do, in every language of the catalogue.
    """

    def __init__(self, key: str, english: str, /, **params: Any) -> None:
        """Make an error from a message key, its English text and its parameters."""
        self.message = Message(key, english, params)
        super().__init__(str(self.message))


class InvalidValueError(PartnerkitError, ValueError):
    """A value cannot exist: an impossible date, an empty text, a character that no document can hold."""


class DuplicateIdError(InvalidValueError):
    """Two records carry one id.

    Attributes:
        places: For each repeated id, its places as paths of field names and indices, first use first.
    """

    def __init__(self, places: Mapping[str, tuple[tuple[str | int, ...], ...]]) -> None:
        """Make the error from every repeated id and its places."""
        super().__init__(
            "record.duplicate-id",
            "The id {ids} is used more than once. An id names one record: change all but one.",
            ids=", ".join(f"'{name}'" for name in places),
        )
        self.places = dict(places)


class FormatError(PartnerkitError, ValueError):
    """A file could not be taken in.

    Attributes:
        source: The file's name as the caller gave it.
        problems: Everything that is wrong, in the order of the file.
    """

    def __init__(self, source: str, problems: tuple[Any, ...]) -> None:
        """Make the error from a file name and its problems."""
        lines = "\n".join(f"{problem}" for problem in problems)
        super().__init__("file.refused", "{lines}", lines=lines)
        self.source = source
        self.problems = problems


class ExportError(PartnerkitError):
    """An export could not be made."""


class OptionsError(ExportError, ValueError):
    """An option of an exporter is unknown, or its value is not allowed."""


class ChoiceError(ExportError, LookupError):
    """A record holds several candidates for a document, or lacks the one asked for.

    Attributes:
        option: The option that chooses.
        candidates: The ids to choose from.
    """

    def __init__(
        self, key: str, english: str, /, *, option: str, candidates: tuple[str, ...], **params: Any
    ) -> None:
        """Make the error from a message and what there is to choose from."""
        super().__init__(key, english, option=option, ids=", ".join(candidates), **params)
        self.option = option
        self.candidates = candidates


class NotReadyError(ExportError):
    """The record has findings that stop what the file is required to be ready for; nothing was made.

    Attributes:
        report: What the rules found, as `validate` returns it.
    """

    def __init__(self, profile: str, report: Any) -> None:
        """Make the error from the profile and the report of the rules."""
        codes = ", ".join(dict.fromkeys(one.code for one in report.errors))
        super().__init__(
            "export.not-ready",
            "The record is not ready for the profile '{profile}'. What stops it: {codes}. Put it right, or make the "
            "file without requiring that.",
            profile=profile,
            codes=codes,
        )
        self.report = report


class ExporterFailedError(ExportError, RuntimeError):
    """An exporter raised something it should not; the cause is chained."""


class ExtraMissingError(ExportError, ImportError):
    """An exporter needs something that is not installed; the message says how to install it."""


class OutputExistsError(ExportError, FileExistsError):
    """The file is there already, and nobody said it may be replaced."""


class OutputEditedError(OutputExistsError):
    """The file was changed by hand since it was made, and nobody said that the changes may be lost."""


class EditError(PartnerkitError, ValueError):
    """A change cannot be written into a file as it stands; the message says what to type there."""


class OutputError(ExportError, OSError):
    """The file could not be written; whatever stood there before still stands there."""


class PluginError(PartnerkitError):
    """A plugin could not be used; the message names its distribution and version."""


class PluginNotFoundError(PluginError, LookupError):
    """No installed distribution offers the name."""


class PluginLoadError(PluginError, ImportError):
    """The plugin failed to import; the cause is chained."""


class PluginInvalidError(PluginError, TypeError):
    """The plugin loaded, but is of the wrong kind, carries another name, or was made for another API version."""


class PluginConflictError(PluginError, LookupError):
    """Two distributions offer one name."""
