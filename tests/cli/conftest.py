"""The command as a user runs it: a process of its own, in an empty folder."""

import os
import subprocess
import sys

import pytest
from tests.command import copied

GOOD = """\
format: partnerkit/1
id: linz
title: {sv: Linköping och Linz, en: Linköping and Linz}
organisations:
  linkoping: {name: {sv: Linköpings kommun, en: Linköping Municipality}, kind: municipality, country: SE}
  linz-city: {name: {sv: Linz, en: Linz}, kind: municipality, country: AT}
parties:
  - {organisation: linkoping, role: lead}
  - {organisation: linz-city, role: counterpart}
"""
WRONG = GOOD.replace("id: linz\n", "id: record\n") + "start: 2016\nend: 2014\n"
BROKEN = GOOD + "parteis: []\nstatus: aktive\n"


@pytest.fixture
def run(tmp_path):
    """Return a function that runs the command in an empty folder.

    Where the system can, the process is a copy of this one: so it need not import everything again. What Python itself
    takes from the environment takes a new process.
    """

    def runs(*arguments, **environment):
        words = [*map(str, arguments)]
        variables = {**os.environ, "PYTHONUTF8": "1", **environment}
        if hasattr(os, "fork") and not any(name.startswith("PYTHON") for name in environment):
            return copied(words, tmp_path, variables)
        return subprocess.run(
            [sys.executable, "-m", "partnerkit", *words],
            cwd=tmp_path,
            env=variables,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return runs


@pytest.fixture
def files(tmp_path):
    """Put a good, a wrong and a broken record into the folder, and return their paths."""
    paths = {}
    for name, content in {"good": GOOD, "wrong": WRONG, "broken": BROKEN}.items():
        paths[name] = tmp_path / f"{name}.yaml"
        paths[name].write_text(content, encoding="utf-8")
    return paths
