"""Fake distributions with fields of their own, on `sys.path` for as long as a block runs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from partnerkit import plugins

DIARY = "diary = tests.extensions.diary:DIARY"
"""The entry point of the extension that the tests use."""


@contextmanager
def distribution(
    *lines: str, name: str = "acme-diary", version: str = "2.1", **modules: str
) -> Iterator[None]:
    """Install a distribution that offers extensions.

    Args:
        lines: Its entry points.
        name: Its name.
        version: Its version.
        modules: Its modules and their sources.
    """
    known = set(sys.modules)
    with TemporaryDirectory() as folder:
        info = Path(folder) / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
        (info / "entry_points.txt").write_text("\n".join(["[partnerkit.extensions]", *lines, ""]), "utf-8")
        for module, source in modules.items():
            (Path(folder) / f"{module}.py").write_text(source, "utf-8")
        sys.path.insert(0, folder)
        plugins.clear_cache()
        try:
            yield
        finally:
            sys.path.remove(folder)
            for module in set(sys.modules) - known:
                if module in modules:
                    del sys.modules[module]
            plugins.clear_cache()
