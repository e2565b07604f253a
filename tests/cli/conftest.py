"""The command as a user runs it: a process of its own, in an empty folder."""

import os
import subprocess
import sys
import warnings
from tempfile import TemporaryFile

import pytest

from partnerkit.cli.command import main

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
            return _copied(words, tmp_path, variables)
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


def _copied(words, folder, variables):
    """Run the command in a copy of this process."""
    with TemporaryFile() as out, TemporaryFile() as err:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", DeprecationWarning
            )  # of threads; those of the test runner hold no lock here
            child = os.fork()
        if child == 0:
            _become(words, folder, variables, out.fileno(), err.fileno())
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        told = []
        for file in (out, err):
            file.seek(0)
            told.append(file.read().decode())
    return subprocess.CompletedProcess(words, status, *told)


def _become(words, folder, variables, out, err):
    """Be the command from here on, to the end of the process."""
    status = 1
    try:
        os.dup2(out, 1)
        os.dup2(err, 2)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        os.environ.clear()
        os.environ.update(variables)
        os.chdir(folder)
        sys.argv = ["partnerkit", *words]
        try:
            main()
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


@pytest.fixture
def files(tmp_path):
    """Put a good, a wrong and a broken record into the folder, and return their paths."""
    paths = {}
    for name, content in {"good": GOOD, "wrong": WRONG, "broken": BROKEN}.items():
        paths[name] = tmp_path / f"{name}.yaml"
        paths[name].write_text(content, encoding="utf-8")
    return paths
