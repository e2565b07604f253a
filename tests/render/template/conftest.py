"""What the tests of templates share: documents put into templates, taken apart."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from partnerkit.render.template import read_template
from partnerkit.render.word import render_word

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def makers() -> ModuleType:
    """The module that makes templates."""
    return loaded(HERE / "makers.py")


@pytest.fixture
def dressed(opened_bytes) -> Callable[..., Any]:
    """Put a document into a template of these bytes, and take the file apart."""
    return lambda document, raw, **given: opened_bytes(
        render_word(document, read_template(raw, "mall.docx", **given))
    )


@pytest.fixture
def opened_bytes() -> Callable[[bytes], Any]:
    """Take a Word file apart."""
    opened: Callable[[bytes], Any] = loaded(HERE.parent / "conftest.py").Opened
    return opened


def loaded(path: Path) -> ModuleType:
    """Load a module of the tests by its path: tests are no package."""
    spec = importlib.util.spec_from_file_location(f"template_tests_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
