"""Packages of plugins, built and put beside partnerkit in a folder, as a stranger would install them."""

import os
import subprocess
import sys
from pathlib import Path


def install(package: Path, site: Path) -> Path:
    """Build a package and install it into a folder; neither asks the network."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    command += ["--no-index", "--target", str(site), str(package)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert 0 == done.returncode, done.stderr
    return site


def python(site: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run Python with what is installed in the folder."""
    paths = os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "PYTEST_ADDOPTS": ""}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def run_tests(site: Path, package: Path) -> subprocess.CompletedProcess[str]:
    """Run the tests in a package's folder against what is installed."""
    return python(site, "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=package)
