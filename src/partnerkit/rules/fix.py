"""`Fix`: what puts a finding right, where there is only one right answer.

The rule that finds a fault says how to mend it, since nobody knows better; whoever applies fixes checks them.
"""

from typing import Any

from attrs import frozen

from partnerkit.source.problem import Path


@frozen
class Fix:
    """A value for a place.

    Attributes:
        place: Field names and indices from the root of the record.
        value: What is to stand there, of the type that belongs there.
    """

    place: Path
    value: Any
