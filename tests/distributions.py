"""Fake distributions: folders on sys.path with metadata and modules, as an installer would leave them."""

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from partnerkit import plugins

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that puts a distribution on sys.path until the test is over.

    It takes name, content of `entry_points.txt`, version, and the source of each module by its name.
    """
    before = set(sys.modules)
    plugins.clear_cache()

    def put(
        name: str, entry_points: str, version: str = "1.0", *, metadata: bool = True, **modules: str
    ) -> None:
        folder = tmp_path_factory.mktemp(f"{name}-{version}")
        info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir(parents=True)
        if metadata:
            text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
            (info / "METADATA").write_text(text, encoding="utf-8")
        (info / "entry_points.txt").write_bytes(entry_points.encode("latin-1"))
        for module, source in modules.items():
            (folder / f"{module}.py").write_text(source, encoding="utf-8")
        monkeypatch.syspath_prepend(str(folder))

    yield put
    for module in set(sys.modules) - before:
        origin = getattr(sys.modules[module], "__file__", None) or ""
        if str(tmp_path_factory.getbasetemp()) in origin:
            del sys.modules[module]
    plugins.clear_cache()


Offer = Callable[..., None]


@pytest.fixture
def offer(install: Install, monkeypatch: pytest.MonkeyPatch) -> Offer:
    """Return a function that lets a distribution offer an object made in a test.

    It takes the group, the object, and name and version of the distribution.
    """

    def put(group: str, plugin: Any, distribution: str = "acme", version: str = "1.0") -> None:
        module = ModuleType(f"offered_by_{distribution.replace('-', '_')}")
        monkeypatch.setattr(module, "PLUGIN", plugin, raising=False)
        monkeypatch.setitem(sys.modules, module.__name__, module)
        install(distribution, f"[{group}]\n{plugin.name} = {module.__name__}:PLUGIN\n", version)
        plugins.clear_cache()

    return put
