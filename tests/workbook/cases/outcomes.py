"""What can come of an edit: nothing changes, one thing changes, or it is refused with a code and a cell."""

from collections.abc import Callable

from tests.workbook.edits import Change
from tests.workbook.raw import Raw

from partnerkit.model import Partnership

Edit = Change | Raw
Same = dict[str, Edit]
Changed = dict[str, tuple[Edit, Callable[[Partnership], Partnership]]]
Refused = dict[str, tuple[Edit, str, str]]
"""The code is empty where one edit makes problems of several kinds; the cell is where the first one is."""
