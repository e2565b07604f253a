"""Which party an organisation belongs to, by `part_of`; unnamed circles end the way up."""

from collections.abc import Collection

from partnerkit.model import Organisation
from partnerkit.rules.context import RuleContext


def belongs(context: RuleContext, name: str | None, parties: Collection[str]) -> bool:
    """Return whether an organisation is one of the parties or part of one."""
    seen: set[str] = set()
    while name and name not in seen:
        if name in parties:
            return True
        seen.add(name)
        organisation = context.known(Organisation, name)
        name = organisation.part_of if organisation else None
    return False
