"""Who takes part in the work that a grant pays for."""

from enum import StrEnum

from attrs import frozen

from partnerkit.model import ProjectKind
from partnerkit.programmes.bounds import check_bounds
from partnerkit.programmes.entry import Entry


class TeamRole(StrEnum):
    """What a member of a team is there as; the words are those of headcounts where these have one."""

    POLITICIANS = "politicians"
    MAJORITY_POLITICIANS = "majority-politicians"
    OPPOSITION_POLITICIANS = "opposition-politicians"
    MANAGERS = "managers"
    OFFICIALS = "officials"
    COORDINATOR = "coordinator"
    PROJECT_MANAGER = "project-manager"
    CIVIL_SOCIETY = "civil-society"


class Per(StrEnum):
    """What a number of members is counted for."""

    PARTY = "party"
    GRANT = "grant"


@frozen(kw_only=True)
class TeamSeat(Entry):
    """How many people take part in one capacity.

    Attributes:
        grant: The kind of grant.
        role: The capacity.
        minimum: The fewest; absent where none was seen.
        maximum: The most; absent where none was seen.
        per: Whether they are counted for each party or for the grant as a whole.
        asked: Whether it is asked for; otherwise it is only encouraged.

    Raises:
        InvalidValueError: The minimum is over the maximum.
    """

    grant: ProjectKind
    role: TeamRole
    minimum: int | None = None
    maximum: int | None = None
    per: Per = Per.PARTY
    asked: bool = True

    def __attrs_post_init__(self) -> None:
        """Refuse what nothing can fit."""
        check_bounds(self.minimum, self.maximum)
