"""Beginning a record: a skeleton with explanations, an empty workbook, or an old record made bare."""

import re
from importlib.resources import files
from os import PathLike
from pathlib import Path

from partnerkit.records.dumping import dump
from partnerkit.records.loading import format_of, load, loads
from partnerkit.records.renewal import renewed
from partnerkit.source.replace import write_whole


def new_record(
    path: str | PathLike[str], *, language: str = "en", old: str | PathLike[str] | None = None
) -> Path:
    """Write a new record and return where it is.

    Args:
        path: The file (.yaml, .yml, .json or .xlsx); its name becomes the id of the record.
        language: Language of the skeleton or of the workbook, `sv` or `en`.
        old: The file of a record to begin from: its actors and aims, without dates, money, decisions and people.

    Raises:
        InvalidValueError: The suffix is not known.
        FormatError: The old record cannot be taken in.
        OutputExistsError: The file is there already.
        OutputError: It cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     load(new_record(f"{folder}/Linköping–Linz 2.yaml")).id
    'linköping-linz-2'
    """
    file = Path(path)
    kind, name = format_of(file), record_id(file)
    if old is not None:
        dump(renewed(load(old), name), file)
    elif kind == "xlsx":
        from partnerkit.workbook import write_template  # late: lxml and openpyxl

        write_whole(file, write_template(language, record=name), overwrite=False)
    else:
        skeleton = files("partnerkit.demo").joinpath(f"skeleton.{language}.yaml").read_text("utf-8")
        inside = f"\n  {name}:" in skeleton  # an organisation of the skeleton is called so
        skeleton = skeleton.replace("new-partnership", f"{name}-partnership" if inside else name)
        if kind == "yaml":
            write_whole(file, skeleton.encode("utf-8"), overwrite=False)
        else:
            dump(loads(skeleton), file)
    return file


def record_id(path: Path) -> str:
    """Return an id made of a file's name.

    >>> record_id(Path("Linköping–Linz 2.yaml"))
    'linköping-linz-2'
    """
    name = re.sub(r"[\W_]+", "-", path.stem.lower()).strip("-")
    return "partnership" if name in ("", "null") else name
