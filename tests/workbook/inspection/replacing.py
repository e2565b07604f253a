"""Workbooks changed in one part, as no program would."""

import io
import zipfile


def replaced(raw: bytes, part: str, old: str, new: str) -> bytes:
    """Return a workbook with a text put in the place of another in one of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content.decode()
                content = content.decode().replace(old, new, 1).encode()
            target.writestr(name, content)
    return made.getvalue()
