"""How a contract fails: with what is wrong and what to do, and without a traceback through this package."""

from collections.abc import Iterable

import pytest


def expect(faults: Iterable[str | None], remedy: str = "") -> None:
    """Fail if there are faults, with all of them and with what to do."""
    told = list(dict.fromkeys(one for one in faults if one))
    if told:
        more = [f"… and {len(told) - _MOST} more."] if len(told) > _MOST else []
        pytest.fail("\n".join([*told[:_MOST], *more, remedy]).strip(), pytrace=False)


_MOST = 12
