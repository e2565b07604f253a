"""The pages that are made from the code, by the name of their file."""

from collections.abc import Callable, Mapping
from pathlib import Path

from docs.making import architecture, catalogues, file_format

DOCS = Path(__file__).parents[1]

PAGES: Mapping[str, Callable[[], str]] = {
    "catalogue-exporters.md": catalogues.exporters,
    "catalogue-forms.md": catalogues.forms,
    "catalogue-programmes.md": catalogues.programmes,
    "file-format-codes.md": file_format.codes_page,
    "file-format-nouns.md": file_format.nouns_page,
    "pictures/architecture.svg": architecture.picture,
}
