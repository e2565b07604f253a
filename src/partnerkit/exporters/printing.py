"""What our exporters of documents share: the form that is asked for, and the file made of a document."""

from enum import StrEnum
from typing import assert_never

from attrs import evolve

from partnerkit.documents.tree import Document
from partnerkit.errors import OptionsError
from partnerkit.exporters.exporter import Artifact, ExportJob, OptionsT
from partnerkit.exporters.own_form import get_form
from partnerkit.forms import Form
from partnerkit.render.html import render_html
from partnerkit.render.markdown import render_markdown
from partnerkit.render.plain_text import render_text
from partnerkit.render.template import Template
from partnerkit.render.word import render_word

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The media type of .docx files."""


class Format(StrEnum):
    """What a document is printed as."""

    WORD = "word"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


def form_for(kind: str, *names: str | None) -> Form:
    """Return the first form that is named: ours, an installed one, or the one in a file.

    Args:
        kind: What the form must be for: `position-paper` or `final-report`.
        names: Names of forms, or files; `None` is passed over.

    Raises:
        OptionsError: The form is for another kind of document.
        FormatError: The file cannot be taken in; it carries every problem with line and column.
        PluginError: The form is not installed or cannot be used.
    """
    name = next(one for one in names if one)
    form = get_form(name)
    if form.kind != kind:
        raise OptionsError(
            "options.form",
            "The form '{form}' is for another kind of document ({kind}).",
            form=name,
            kind=form.kind,
        )
    return form


def printed(
    document: Document,
    job: ExportJob[OptionsT],
    format: Format,
    template: Template | None = None,
    **about: str | None,
) -> Artifact:
    """Return the file of a document, with its provenance in the properties.

    Args:
        document: The document.
        job: What it was made for.
        format: What it is printed as.
        template: The house style of a Word file; without it our own.
        about: Ids of the records it is about, such as `report="report-2016"`, by which answers find their way back.

    Raises:
        OptionsError: There is a template, but what is printed is no Word file.
    """
    if template and format is not Format.WORD:
        raise OptionsError(
            "options.template-format",
            "A template is for Word files. Take out the option 'template', or the option 'format={format}'.",
            format=format.value,
        )
    stated = tuple((name, value) for name, value in about.items() if value)
    properties = evolve(document.properties, provenance=(*job.provenance, *stated))
    document = evolve(document, properties=properties)
    match format:
        case Format.WORD:
            return Artifact(render_word(document, template), template.notes if template else ())
        case Format.HTML:
            return Artifact(render_html(document).encode("utf-8"), suffix=".html")
        case Format.MARKDOWN:
            return Artifact(render_markdown(document).encode("utf-8"), suffix=".md")
        case Format.TEXT:
            return Artifact(render_text(document).encode("utf-8"), suffix=".txt")
        case _:
            assert_never(format)
