"""How the pages become a web site: Sphinx reads the Markdown files as they stand on a forge.

Build it from the folder above, which is also the source, so that links between pages are the same in both places:

    sphinx-build -W --keep-going -c docs . build/site

The navigation is made here and not written into the pages, where it would be noise to those who read them as files.
Nothing is fetched, and no page carries the day of its making.
"""

from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]

project = "partnerkit"
author = "partnerkit"
language = "en"
smartquotes = False  # a quotation mark on the site is the one in the file
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
root_doc = "docs/index"
include_patterns = ["docs/**", "README.md", "CHANGELOG.md", "examples/README.md", "examples/*/README.md"]
exclude_patterns = [
    ".*",
    "build",
    "dist",
    "src",
    "tests",
    "node_modules",
    "partnerkit-demo",
    "**/__pycache__",
]

# Markdown as forges read it, with an address for every heading down to the third level.
myst_heading_anchors = 4
suppress_warnings = ["myst.header"]  # the changelog begins its entries at level 3, as Keep a Changelog does

# Python: docstrings are Google style, and single backquotes mean code.
default_role = "literal"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_use_rtype = False
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
nitpicky = True
nitpick_ignore_regex = [("py:.*", ".*")]  # types of other packages have no pages here

html_theme = "furo"
html_title = "partnerkit"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
html_last_updated_fmt = None
html_additional_pages = {"index": "to_the_entry_page.html"}
templates_path = ["_templates"]

NAVIGATION = (
    ("På svenska", ("handledning-samordnare", "rules.sv")),
    (
        "For coordinators",
        (
            "tutorial-coordinator",
            "workbook",
            "workbook-editing",
            "workbook-annotate",
            "importing",
            "merging",
            "answers",
            "sending-reports",
            "templates",
            "accessibility",
            "ready",
            "fixing",
        ),
    ),
    (
        "For those who write plugins",
        (
            "tutorial-exporter",
            "new-plugin",
            "howto-exporter",
            "exporters",
            "howto-rules",
            "rules-packs",
            "funding-rules",
            "rules-testing",
            "howto-programme",
            "howto-form",
            "extensions",
            "testing-plugins",
            "api",
            "policy",
        ),
    ),
    (
        "To look things up",
        (
            "file-format",
            "file-format-nouns",
            "file-format-codes",
            "rules",
            "forms",
            "forms-papers",
            "catalogue-forms",
            "programmes",
            "catalogue-programmes",
            "catalogue-exporters",
        ),
    ),
    ("How it is made", ("architecture", "decisions/*")),
)
"""The pages in the order of reading. A page that is not there is passed over; one that is not named stands last."""


def navigation() -> str:
    """Return the lists of pages for the entry page, in Markdown."""
    here = {path.stem for path in (ROOT / "docs").glob("*.md")} - {"index"}
    named = {name for _, names in NAVIGATION for name in names}
    lists = []
    for caption, names in (*NAVIGATION, ("More", tuple(sorted(here - named)))):
        shown = [name for name in names if name in here or name.endswith("*")]
        if caption == "More":
            shown += ["/README", "/CHANGELOG", "/examples/README", "/examples/*/README"]
        lines = ["", "```{toctree}", ":hidden:", ":glob:", f":caption: {caption}", "", *shown, "```"]
        lists.append("\n".join(lines))
    return "\n".join(lists) + "\n"


def _add_navigation(app: Any, name: str, source: list[str]) -> None:
    if name == root_doc:
        source[0] += navigation()


def _mark_swedish(app: Any, tree: Any) -> None:
    """Say in the page which sections are in Swedish, for those who listen to it."""
    from docutils import nodes

    for section in tree.findall(nodes.section):
        title = section.next_node(nodes.title)
        if title is not None and title.astext() == "På svenska":
            section["classes"].append("language-sv")


def _page_language(app: Any, name: str, template: str, context: dict[str, Any], tree: Any) -> None:
    """Give a page in Swedish its own language, for those who listen to it."""
    if name in SWEDISH:
        context["language"] = "sv"


SWEDISH = ("docs/handledning-samordnare", "docs/rules.sv")


def setup(app: Any) -> dict[str, Any]:
    """Connect what stands above."""
    app.connect("source-read", _add_navigation)
    app.connect("doctree-read", _mark_swedish)
    app.connect("html-page-context", _page_language)
    return {"parallel_read_safe": True}
