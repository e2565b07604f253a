"""Writing a file whole or not at all, never over somebody else's file without being told."""

import os
import tempfile
from pathlib import Path

from partnerkit.errors import OutputError, OutputExistsError


def write_whole(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Write `data` to `path` so that the file is replaced whole or not at all.

    Args:
        path: Where to write; the folder is made if needed.
        data: The bytes.
        overwrite: Whether a file that is there may be replaced.

    Raises:
        OutputExistsError: A file is there and may not be replaced.
        OutputError: The folder or the file cannot be written, for example because Word has it open.
    """
    refuse_existing(path, overwrite=overwrite)
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".partnerkit-", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except OSError as error:
        if temporary is not None and os.path.exists(temporary):
            os.unlink(temporary)
        raise OutputError(
            "output.failed",
            "{path} could not be written ({reason}). If it is open in Word or Excel, close it there and try again. "
            "Nothing has been changed.",
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """Refuse a path where a file is that may not be replaced.

    Raises:
        OutputExistsError: It is there.
    """
    if path.exists() and not overwrite:
        raise OutputExistsError(
            "output.exists",
            "{path} is there already. Choose another name, or replace it with --overwrite (in Python: overwrite=True) "
            "where the command has it.",
            path=path,
        )


def same_file(one: Path, other: Path) -> bool:
    """Whether two names mean one file, also by a link."""
    return one.resolve() == other.resolve() or (one.exists() and other.exists() and one.samefile(other))


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
