"""PK77x decisions: whether the goals and documents that work is measured against applied at the time."""

from collections.abc import Iterable

from partnerkit.model import Decision, Paper, PolicyDocument, PolicyGoal, Project
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.bodies import MADE
from partnerkit.rules.core.levels import WARNING
from partnerkit.rules.core.time import outside, span_of
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "steering.toml")


@THEME.rule("PK775", Grade.DEFINITION, WARNING)
def not_in_force_then(context: RuleContext) -> Iterable[Finding]:
    """Find policy documents that were not in force when the paper that names them was decided or dated."""
    for place, paper in context.each(Paper):
        decision = context.known(Decision, paper.decision)
        day = decision.date if decision and decision.stage in MADE and decision.date else paper.date
        for number, name in enumerate(paper.policy_documents):
            document = context.known(PolicyDocument, name)
            valid = document.valid if document else None
            side = outside(day, valid.start, valid.end) if day and valid else None
            if side and valid:
                limit, end = (valid.start, "start") if side == "before" else (valid.end, "end")
                related = ((*context.places[name], "valid", end),)
                here = (*place, "policy_documents", number)
                yield context.found(here, side, related=related, document=name, day=day, limit=limit)


@THEME.rule("PK776", Grade.DEFINITION, WARNING)
def goal_of_another_time(context: RuleContext) -> Iterable[Finding]:
    """Find goals that applied only before or only after the project that is linked to them."""
    for place, project in context.each(Project):
        start, end = span_of(project)
        for number, name in enumerate(project.policy_goals):
            goal = context.known(PolicyGoal, name)
            document = context.known(PolicyDocument, goal.document) if goal else None
            valid = document.valid if document else None
            over = (goal.due if goal else None) or (valid.end if valid else None)
            here = (*place, "policy_goals", number)
            if start and over and over.certainly_before(start):
                yield context.found(here, "over", goal=name, limit=over, day=start)
            elif end and valid and valid.start and end.certainly_before(valid.start):
                yield context.found(here, "later", goal=name, limit=valid.start, day=end)
