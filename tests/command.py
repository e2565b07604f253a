"""The command in a copy of the test's process, which spares it the imports."""

import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from tempfile import TemporaryFile

from partnerkit.cli.command import main


def copied(words, folder, variables, before: Callable[[], object] = lambda: None):
    """Run the command in a copy of this process; `before` is called in the copy, and changes nothing here."""
    with TemporaryFile() as out, TemporaryFile() as err:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", DeprecationWarning
            )  # of threads; those of the test runner hold no lock here
            child = os.fork()
        if child == 0:
            _become(words, folder, variables, out.fileno(), err.fileno(), before)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        told = []
        for file in (out, err):
            file.seek(0)
            told.append(file.read().decode())
    return subprocess.CompletedProcess(words, status, *told)


def _become(words, folder, variables, out, err, before):
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
            before()
            main()
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)
