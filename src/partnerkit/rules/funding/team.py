"""PK84x funding: the team - how many of each side take part, and whether both blocs do.

The record has no list of members. What it has is who took part in an activity, by party and category: a team that
never came in the number asked for is told as advice, one that did says nothing.
"""

from collections import defaultdict
from collections.abc import Iterable

from partnerkit.programmes import Per, TeamRole
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE
from partnerkit.rules.finding import Finding
from partnerkit.rules.funding.cases import Case, granted
from partnerkit.rules.funding.words import labels, names
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade
from partnerkit.values.headcount import Category

THEME = Theme("funding", "partnerkit.rules.funding", "team.toml")

_BLOCS = {
    TeamRole.MAJORITY_POLITICIANS: Category.MAJORITY_POLITICIANS,
    TeamRole.OPPOSITION_POLITICIANS: Category.OPPOSITION_POLITICIANS,
}
_COUNTED = {
    TeamRole.POLITICIANS: Category.POLITICIANS,
    TeamRole.OFFICIALS: Category.OFFICIALS,
    TeamRole.CIVIL_SOCIETY: Category.CIVIL_SOCIETY,
}


@THEME.rule("PK840", Grade.INFERRED, ADVICE)
def team_too_small(context: RuleContext) -> Iterable[Finding]:
    """Find parties of which fewer than the edition asks for took part in every activity that counts them."""
    for case in granted(context):
        most = _most(case)
        for entry in case.of(case.edition.team):
            category = _COUNTED.get(entry.role)
            if not (entry.asked and category and entry.minimum and entry.per is Per.PARTY):
                continue
            for party in case.parties():
                count = most.get((party, category))
                if count is not None and count < entry.minimum:
                    yield case.found(
                        ("activities",),
                        "",
                        entry,
                        party=names(context, [party]),
                        category=labels([category]),
                        count=count,
                        minimum=entry.minimum,
                    )


def _most(case: Case) -> dict[tuple[str, Category], int]:
    """Return the most people of each party and category in any activity; nothing if one headcount leaves it open."""
    most: dict[tuple[str, Category], int] = {}
    for activity in case.project.activities:
        counts: defaultdict[tuple[str, Category], int] = defaultdict(int)
        for heads in activity.participants:
            if (
                heads.party is None
                or heads.category is None
                or heads.sum is None
                or heads.qualifier is not None
            ):
                return {}
            for category in _categories(heads.category):
                counts[heads.party, category] += heads.sum
        for key, count in counts.items():
            most[key] = max(count, most.get(key, 0))
    return most


def _categories(category: Category) -> tuple[Category, ...]:
    """Politicians of a bloc are politicians."""
    return (category, Category.POLITICIANS) if category in _BLOCS.values() else (category,)


@THEME.rule("PK841", Grade.INFERRED, ADVICE)
def one_bloc_only(context: RuleContext) -> Iterable[Finding]:
    """Find parties whose politicians are told apart by bloc, and of which one bloc never took part."""
    for case in granted(context):
        most = _most(case)
        for entry in case.of(case.edition.team):
            bloc = _BLOCS.get(entry.role)
            if not (bloc and entry.minimum):
                continue
            other = next(one for one in _BLOCS.values() if one is not bloc)
            for party in case.parties():
                if most.get((party, other)) and not most.get((party, bloc)):
                    yield case.found(
                        ("activities",),
                        "",
                        entry,
                        party=names(context, [party]),
                        missing=labels([bloc]),
                        there=labels([other]),
                    )
