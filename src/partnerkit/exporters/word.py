"""What our Word exporters share: the form that is asked for, and the file made of a document."""

from attrs import evolve

from partnerkit import plugins
from partnerkit.documents.tree import Document
from partnerkit.errors import OptionsError
from partnerkit.exporters.exporter import Artifact, ExportJob, OptionsT
from partnerkit.forms import Form
from partnerkit.render.word import render_word

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The media type of .docx files."""


def form_for(kind: str, *names: str | None) -> Form:
    """Return the first form that is named, ours or an installed one.

    Args:
        kind: What the form must be for: `position-paper` or `final-report`.
        names: Names of forms; `None` is passed over.

    Raises:
        OptionsError: The form is for another kind of document.
        PluginError: The form is not installed or cannot be used.
    """
    name = next(one for one in names if one)
    form: Form = plugins.load("partnerkit.forms", name, Form)
    if form.kind != kind:
        raise OptionsError(
            "options.form",
            "The form '{form}' is for another kind of document ({kind}).",
            form=name,
            kind=form.kind,
        )
    return form


def word_artifact(document: Document, job: ExportJob[OptionsT], **about: str | None) -> Artifact:
    """Return the Word file of a document, with its provenance in the properties.

    Args:
        document: The document.
        job: What was asked for.
        about: Ids of the records it is about, such as `report="report-2016"`, by which answers find their way back.
    """
    stated = tuple((name, value) for name, value in about.items() if value)
    properties = evolve(document.properties, provenance=(*job.provenance, *stated))
    return Artifact(render_word(evolve(document, properties=properties)))
