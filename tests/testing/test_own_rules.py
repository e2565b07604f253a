"""Our own rules hold to the contract that every rule must hold to."""

from typing import ClassVar

from partnerkit.rules.core import PACK
from partnerkit.testing import RuleCase


class TestCore(RuleCase):
    pack = PACK
    also: ClassVar = {one: {"PK704"} for one in ("PK705", "PK706", "PK707", "PK712", "PK713", "PK714")}
    """Papers whose example leaves out the position, since it is about something else."""
