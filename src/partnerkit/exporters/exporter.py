"""What an exporter is: a frozen value with one function, which turns an `ExportJob` into an `Artifact` of bytes.

This module is the contract with plugin authors. A function gets one argument, so a new field of `ExportJob` never
breaks an old plugin. An exporter makes bytes; the core writes them.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from partnerkit.errors import Message
from partnerkit.model import Partnership
from partnerkit.values import Text

API = 1
"""The version of this contract. It rises only when a plugin has to change."""

OptionsT = TypeVar("OptionsT")


@frozen
class NoOptions:
    """The options of an exporter that has none."""


@frozen
class ExportJob(Generic[OptionsT]):
    """All that an exporter is told.

    Attributes:
        partnership: The record; already without what the audience may not see.
        language: Language of the content, `sv` or `en`.
        labels: Language of headings and labels.
        options: The exporter's own options.
        audience: `public`, `partner` or `internal`.
        provenance: What the artifact may say about its making, in order: never a path, a user or a time.
        partnerships: All the records, for an exporter that takes several; `partnership` is the first of them.
    """

    partnership: Partnership
    language: str
    labels: str
    options: OptionsT
    audience: str = "public"
    provenance: tuple[tuple[str, str], ...] = ()
    partnerships: tuple[Partnership, ...] = field()

    @partnerships.default
    def _the_one(self) -> tuple[Partnership, ...]:
        return (self.partnership,)


@frozen
class ReadJob:
    """All that an exporter is told when it is to read a file back.

    Attributes:
        data: The bytes of the file, which anybody may have made or changed.
        name: What the file is called, for messages; empty if it has no name.
    """

    data: bytes
    name: str = ""


@frozen
class Artifact:
    """What an exporter made: a file, or several that belong together.

    Attributes:
        data: The bytes of the file.
        notes: What could not be shown; told to the user.
        suffix: The suffix of the file, where it is not the exporter's.
        name: What tells the file from the others of the same job, such as `memo`; it stands before the suffix.
        others: The further files of the job, each with a name; their notes are told too.
    """

    data: bytes
    notes: tuple[Message, ...] = ()
    suffix: str | None = None
    name: str = ""
    others: tuple["Artifact", ...] = ()


@frozen
class Exporter(Generic[OptionsT]):
    """An exporter.

    Attributes:
        name: The name of the entry point, in lower case with hyphens.
        suffix: The suffix of the files it makes, with the dot.
        media_type: The media type of the files.
        summary: What it makes, in a clause, in Swedish and English.
        run: Makes the artifact of a job. It reads no clock, no network and no locale, and leaves the job as it is.
        options: An attrs class; its fields are the options, its docstring their help.
        languages: Languages it can make; empty means that the file does not depend on the language.
        audience: Whom the file is for unless the caller says otherwise.
        api: The version of the contract it was made for.
        read: Makes a record of a file that it made, and raises a `PartnerkitError` that says why it cannot.
        lossless: Whether `read` gives back the very record that was exported with the audience `internal`.
        many: Whether it takes several records at once, in `job.partnerships`.
        extra: What has to be installed for it beside its own package, as pip takes it: `partnerkit-map[pictures]`. It
            is told when an import fails while it runs; so import within the function, not above it.
    """

    name: str
    suffix: str
    media_type: str
    summary: Text
    run: Callable[[ExportJob[OptionsT]], Artifact]
    options: type[OptionsT] = field(default=NoOptions)  # type: ignore[assignment]
    languages: tuple[str, ...] = ("sv", "en")
    audience: str = "public"
    api: int = API
    read: Callable[[ReadJob], Partnership] | None = None
    lossless: bool = False
    many: bool = False
    extra: str | None = None


Options = Mapping[str, Any]
