"""Word files with something planted in them: the document with every node, changed in its parts."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from partnerkit.render.word import render_word

BODY = "word/document.xml"
_ANCHOR = "Samtliga nämnder</w:t></w:r></w:p>"


@pytest.fixture(scope="module")
def flawless(request) -> bytes:
    """A Word file with every node and no faults."""
    from tests.render.conftest import _full

    return render_word(_full("sv"))


@pytest.fixture(scope="module")
def changed(flawless) -> Callable[..., bytes]:
    """Put a text in the place of another in a part; without a part, XML after a paragraph of the body."""

    def change(
        new: str, old: str = _ANCHOR, part: str = BODY, *, extra: dict[str, str] | None = None
    ) -> bytes:
        if old == _ANCHOR:
            new = old + new
        made = BytesIO()
        found = False
        with ZipFile(BytesIO(flawless)) as source, ZipFile(made, "w") as target:
            for entry in source.infolist():
                content = source.read(entry)
                if entry.filename == part:
                    text = content.decode()
                    found = old in text
                    content = text.replace(old, new, 1).encode()
                target.writestr(entry.filename, content)
            for name, text in (extra or {}).items():
                target.writestr(name, text)
        assert found, f"{part} does not hold what was to be changed"
        return made.getvalue()

    return change
