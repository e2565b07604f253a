"""The goals and strategies the paper is measured against."""

from attrs import evolve

from partnerkit.documents.joining import with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Block, BulletList, Inlines, Lead, Paragraph, Text
from partnerkit.language.dates import date_after_preposition, date_in_sentence, period_in_sentence
from partnerkit.model import PolicyDocument, PolicyGoal, Project

_FORMS = {"sentence": date_in_sentence, "noun": date_after_preposition}
_IN_THE_LINE = 3
"""Up to so many statements of a document run on after its name; more become a list."""


def goals(context: PaperContext) -> tuple[Block, ...]:
    """Return each document with its owners, its time and what it says, as a lead and a list."""
    telling = context.telling
    blocks: list[Block] = []
    for name in context.paper.policy_documents:
        found = telling.index.get(name)
        if isinstance(found, PolicyDocument) and telling.shown((found,)):
            blocks += _document(context, found)
    return tuple(blocks)


def _document(context: PaperContext, document: PolicyDocument) -> tuple[Block, ...]:
    telling = context.telling
    title = telling.words(document.title, f"{document.id}.title")
    lead = Lead((*title, Text(".")))
    said: list[Inlines] = []
    owners = telling.listed(telling.name(name) for name in document.owners)
    if len(document.owners) > 1:
        said.append(telling.sentence("goals.shared", owners=owners))
    elif owners:
        said.append(telling.sentence("goals.owner", owners=owners))
    if document.valid:
        said.append(
            telling.sentence("goals.valid", period=period_in_sentence(document.valid, telling.language))
        )
    points = [
        telling.words(goal.statement, f"{goal.id or 'goal'}.statement")
        for goal in telling.shown(context.partnership.policy_goals)
        if goal.document == document.id and goal.statement and not goal.owners
    ]
    if len(points) <= _IN_THE_LINE:
        told = with_spaces((*said, *points))
        return (Paragraph((lead, Text(" "), *told) if told else (lead,)),)
    told = with_spaces((*said, telling.sentence("goals.list")))
    return (Paragraph((lead, Text(" "), *told), keep_with_next=True), BulletList(tuple(points)))


def linked(context: PaperContext, project: Project) -> Inlines:
    """Return the goals of others that a project was linked to, with whose they are and when they are due."""
    telling = context.telling
    found = (telling.index.get(name) for name in project.policy_goals)
    told = [
        goal_of_owners(telling, goal)
        for goal in found
        if isinstance(goal, PolicyGoal) and goal.statement and goal.owners and telling.shown((goal,))
    ]
    name = f"project.goals.{context.tense(project)}"
    return telling.sentence(name, goals=telling.joined(told)) if told else ()


def goal_of_owners(telling: Telling, goal: PolicyGoal) -> Inlines:
    """Return a goal that is a clause, after whose it is and before when it is due."""
    telling = evolve(telling, theme="documents")
    owner = telling.listed(telling.short(name) for name in goal.owners)
    due = ""
    if goal.due:
        in_form = _FORMS[telling.say("project.due-form")]
        due = telling.say("project.due", date=in_form(goal.due, telling.language))
    statement = telling.words(goal.statement, f"{goal.id or 'goal'}.statement")
    return telling.phrase("project.goal", owner=telling.possessive(owner), goal=statement, due=due)
