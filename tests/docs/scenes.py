"""What lies in a reader's folder before a page begins: the files that the page speaks of as the reader's own."""

from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

from docx import Document
from tests.cli.conftest import GOOD
from tests.docs.blocks import steps
from tests.docs.running import TODAY
from tests.render.template.makers import as_dotx

from partnerkit import dump, export, load
from partnerkit.forms.shipped import NEUTRAL_FINAL_REPORT
from partnerkit.rules import Fix, Grade, Profile, RuleTexts, Severity, Theme, Words
from partnerkit.testing import fullest
from partnerkit.values import Text

_DEMO = "thai-nguyen-linkoping.yaml"
_DOCS = Path(__file__).parents[2] / "docs"


def prepare(page: str, folder: Path) -> None:
    """Put the files that a page takes for granted into a folder."""
    SCENES.get(page, lambda _: None)(folder)


def given(page: str) -> dict[str, object]:
    """Return the names that a page's Python takes for granted: values of which the page tells where they come from."""
    return GIVEN.get(page, dict)()


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


def _ready(folder: Path) -> None:
    (folder / "underlag.yaml").write_text(GOOD, encoding="utf-8")
    dump(load(folder / "underlag.yaml"), folder / "underlag.xlsx")
    form = "name: vart-formular\nkind: final-report\nbased_on: neutral-final-report\n"
    (folder / "vart-formular.yaml").write_text(
        f"{form}title: {{sv: Vårt, en: Ours}}\ngrade: proposal\nsource: Vi\nsections:\n  - {{key: summary}}\n",
        encoding="utf-8",
    )


def _misspelt(folder: Path) -> None:
    for name in ("my-partnership.yaml", "mitt-samarbete.yaml"):
        (folder / name).write_text(GOOD.replace("Linköping och", "Linköping  och"), encoding="utf-8")


def _own_programme(folder: Path) -> None:
    """The programme that the page shows further down, and a record."""
    (words,) = (step.text for step in steps(_DOCS / "programmes.md") if step.kind == "yaml")
    (folder / "our-fund.yaml").write_text(words, encoding="utf-8")
    (folder / "record.yaml").write_text(GOOD, encoding="utf-8")


SCENES: Mapping[str, Callable[[Path], None]] = {
    "accessibility.md": _documents,
    "fixing.md": _misspelt,
    "merging.md": _two_people,
    "programmes.md": _own_programme,
    "ready.md": _ready,
    "sending-reports.md": _report,
    "templates.md": _templates,
    "workbook-annotate.md": _workbook,
    "workbook-editing.md": _demo("record.yaml"),
    "workbook.md": _documents,
}


def _for_fixes() -> dict[str, object]:
    kinds = (Fix, Grade, Profile, Severity, Text)
    return {
        **{one.__name__: one for one in kinds},
        "THEME": Theme("text", "partnerkit.rules.core", "text.toml"),
    }


def _for_readiness() -> dict[str, object]:
    record = fullest()
    about = {"report": record.reports[0], "project": record.projects[0]}
    return {"record": record, "form": NEUTRAL_FINAL_REPORT, "day": TODAY, **about}


def _for_packs() -> dict[str, object]:
    words = Words(summary="", reason="", help="", messages={})
    return {"texts": lambda: RuleTexts(words={"en": words, "sv": words})}


GIVEN: Mapping[str, Callable[[], dict[str, object]]] = {
    "fixing.md": _for_fixes,
    "ready.md": _for_readiness,
    "rules-packs.md": _for_packs,
}

ELSEWHERE: Mapping[str, tuple[str, str]] = {
    "extensions.md": (
        "tests/extensions/test_documentation.py",
        "its module needs an entry point before it is used",
    ),
    "new-plugin.md": (
        "tests/cli/test_new_plugin.py",
        "it installs a package, with the network, and tests it whole",
    ),
}
"""Pages that this reader passes over, with the test that does what they say, and why it is done there."""
