"""Asking a contract without pytest in between: which of its tests fail, and with what words."""

import inspect
from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest


def all_tests(case: type) -> tuple[str, ...]:
    """Return the names of the tests of a contract, without `test_`."""
    return tuple(one.removeprefix("test_") for one in dir(case) if one.startswith("test_"))


def failures(case: type, tests: Iterable[str] | None = None) -> dict[str, str]:
    """Return the tests that fail, each with what it says; they are called with all that pytest would give them."""
    told: dict[str, str] = {}
    pack: Any = getattr(case, "pack", None)
    given = {
        "sample": list(getattr(case, "samples", ())),
        "code": [one.code for one in pack.rules] if pack else [],
    }
    for name in all_tests(case) if tests is None else tests:
        test = getattr(case(), f"test_{name}")
        for arguments in product(*(given[one] for one in inspect.signature(test).parameters)):
            try:
                test(*arguments)
            except pytest.fail.Exception as failed:
                told[name] = str(failed.msg)
            except pytest.skip.Exception:
                continue
    return told
