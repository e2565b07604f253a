"""A municipality's own form: a YAML file that is named where the name of an installed form could stand."""

from pathlib import Path

from partnerkit import plugins
from partnerkit.documents.paper.sections import KNOWN as PAPER_BLOCKS
from partnerkit.documents.report.sections import BLOCKS as REPORT_BLOCKS
from partnerkit.forms import Form, FormKind, read_form
from partnerkit.forms.installed import GROUP
from partnerkit.records.loading import raw_of
from partnerkit.records.own_programme import is_file

BLOCKS = {
    FormKind.POSITION_PAPER.value: PAPER_BLOCKS,
    FormKind.FINAL_REPORT.value: tuple(REPORT_BLOCKS),
}
"""The blocks a form may name, by the kind of document."""


def get_form(name: str) -> Form:
    """Return an installed form by its name, or one of your own by its file.

    Raises:
        FormatError: The file is not there or cannot be taken in; it carries every problem.
        PluginError: No such form is installed, or it cannot be used.

    >>> get_form("neutral-final-report").kind.value
    'final-report'
    """
    if is_file(name):
        return own_form(name)
    form: Form = plugins.load(GROUP, name, Form)
    return form


def own_form(name: str) -> Form:
    """Return the form in a file; the name is relative to the working directory.

    Raises:
        FormatError: The file is not there or cannot be taken in; it carries every problem.
        PluginInvalidError: It was written for another version of partnerkit.
    """
    form = read_form(raw_of(Path(name)), name, blocks=BLOCKS)
    plugins.require_api(form.api, name)
    return form
