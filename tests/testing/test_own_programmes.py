"""Our own programmes hold to the contract that every programme must hold to."""

import pytest

from partnerkit.programmes.shipped import SHIPPED, shipped
from partnerkit.testing import ProgrammeContract


class TestIcld(ProgrammeContract):
    programme = shipped("icld")


class TestCerv(ProgrammeContract):
    programme = shipped("cerv-town-twinning")


@pytest.mark.parametrize("name", SHIPPED)
def test_no_programme_is_forgotten(name: str) -> None:
    """A programme that ships has a class here."""
    assert name in {one.programme.name for one in ProgrammeContract.__subclasses__()}
