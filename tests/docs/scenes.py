"""What lies in a reader's folder before a page begins: the files that the page speaks of as the reader's own."""

from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

from docx import Document
from tests.cli.conftest import GOOD
from tests.docs.blocks import steps
from tests.render.template.makers import as_dotx

from partnerkit import dump, export, load

_DEMO = "thai-nguyen-linkoping.yaml"
_DOCS = Path(__file__).parents[2] / "docs"


def prepare(page: str, folder: Path) -> None:
    """Put the files that a page takes for granted into a folder."""
    SCENES.get(page, lambda _: None)(folder)


def _demo(*names: str) -> Callable[[Path], None]:
    """Return what gives a reader the demo's record under names of their own."""

    def put(folder: Path) -> None:
        text = files("partnerkit.demo").joinpath(_DEMO).read_text("utf-8")
        for name in names:
            (folder / name).write_text(text, encoding="utf-8")

    return put


def _documents(folder: Path) -> None:
    _demo("record.yaml")(folder)
    record = load(folder / "record.yaml")
    export(record, "position-paper", language="sv", to=folder / "Positionspapper.docx")
    export(record, "excel", language="sv", to=folder / "Arbetsbok.xlsx")


def _templates(folder: Path) -> None:
    _demo("record.yaml")(folder)
    (folder / "underlag.yaml").write_text(GOOD, encoding="utf-8")
    for name in ("our-template.docx", "var-mall.docx"):
        Document().save(str(folder / name))
    (folder / "our-template.dotx").write_bytes(as_dotx((folder / "our-template.docx").read_bytes()))


def _two_people(folder: Path) -> None:
    """Two colleagues and a partner: some changes that go together, and one that does not."""
    for before, mine, theirs in (("before", "mine", "theirs"), ("före", "min", "deras")):
        (folder / f"{before}.yaml").write_text(GOOD, encoding="utf-8")
        (folder / f"{mine}.yaml").write_text(f"{GOOD}start: 2013\n", encoding="utf-8")
        (folder / "theirs.yaml").write_text(f"{GOOD}countries: [SE, AT]\n", encoding="utf-8")
        dump(load(folder / "theirs.yaml"), folder / f"{theirs}.xlsx")
    (folder / "theirs.yaml").write_text(f"{GOOD}start: 2014\n", encoding="utf-8")
    dump(load(folder / "theirs.yaml"), folder / "hers.xlsx")
    _demo("record.yaml", "record-when-sent.yaml")(folder)


def _report(folder: Path) -> None:
    report = "reports:\n  - {id: slutrapport, kind: final, form: neutral-final-report}\n"
    (folder / "underlag.yaml").write_text(GOOD + report, encoding="utf-8")


def _workbook(folder: Path) -> None:
    (folder / "record.yaml").write_text(f"{GOOD}start: 2016\nend: 2014\n", encoding="utf-8")
    dump(load(folder / "record.yaml"), folder / "partnership.xlsx")


def _own_programme(folder: Path) -> None:
    """The programme that the page shows further down, and a record."""
    (words,) = (step.text for step in steps(_DOCS / "programmes.md") if step.kind == "yaml")
    (folder / "our-fund.yaml").write_text(words, encoding="utf-8")
    (folder / "record.yaml").write_text(GOOD, encoding="utf-8")


SCENES: Mapping[str, Callable[[Path], None]] = {
    "accessibility.md": _documents,
    "merging.md": _two_people,
    "programmes.md": _own_programme,
    "sending-reports.md": _report,
    "templates.md": _templates,
    "workbook-annotate.md": _workbook,
    "workbook-editing.md": _demo("record.yaml"),
    "workbook.md": _documents,
}
