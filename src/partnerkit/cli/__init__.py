"""The command `partnerkit`; other programs rely on its arguments, output and exit codes.

One module holds one command or a family of them. Exit codes: 0 done; 1 a record has errors; 2 a file could not be
taken in or written, or wrong use.
"""

from partnerkit.cli.command import main

__all__ = ["main"]
