"""The paper's own story: the position, how it began, each project, the parties and other actors."""

from partnerkit.documents.paper import story, undertaking
from partnerkit.documents.paper.actors import actors
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.paper.goals import linked
from partnerkit.documents.telling import capital, with_spaces
from partnerkit.documents.tree import Block, BulletList, Heading, Inlines, Lead, Paragraph, Text
from partnerkit.language.nouns import numeral
from partnerkit.language.phrases import paragraph_in_words
from partnerkit.model import (
    ActivityKind,
    Decision,
    DecisionStage,
    InvolvementRole,
    Matter,
    ObjectiveLevel,
    Project,
    ProjectKind,
)
from partnerkit.values import FuzzyDate


def position(context: PaperContext) -> tuple[Block, ...]:
    """Return what the municipality wants, as it is written; nothing can be built from other fields."""
    return context.telling.paragraphs(context.paper.position, context.key("position"))


def background(context: PaperContext) -> tuple[Block, ...]:
    """Return the beginning, each project and the actors, each under a heading of its own."""
    telling = context.telling
    early = [one for one in context.projects if one.kind is ProjectKind.INCEPTION]
    later = [one for one in context.projects if one.kind is not ProjectKind.INCEPTION]
    began = [
        story.origin(context),
        *(with_spaces(_preparation(context, one)) for one in early),
        *story.agreements(context),
        *_decisions(context),
    ]
    paragraphs = tuple(Paragraph(told) for told in began if told)
    blocks: list[Block] = []
    if paragraphs:
        known = "-and-".join(name for name, there in (("request", began[0]), ("preparation", early)) if there)
        blocks += [Heading(3, (Text(telling.say(f"background.{known or 'agreement'}")),)), *paragraphs]
    for one in later:
        told = _project(context, one)
        if told:
            title = telling.words(one.title, f"{one.id or 'project'}.title")
            blocks += [Heading(3, title or (Text(telling.say("background.project")),)), *told]
    around = actors(context)
    if around:
        blocks += [Heading(3, (Text(telling.say("background.actors")),)), *around]
    return tuple(blocks)


def _preparation(context: PaperContext, project: Project) -> tuple[Inlines, ...]:
    return (
        undertaking.opening(context, project),
        story.purpose(context, project),
        *story.objectives(context, project, *ObjectiveLevel, None),
        story.recommended(context, project),
        linked(context, project),
    )


def _project(context: PaperContext, project: Project) -> tuple[Block, ...]:
    telling = context.telling
    aims = story.objectives(context, project, ObjectiveLevel.OVERALL, ObjectiveLevel.PROJECT, None)
    opening = with_spaces((undertaking.opening(context, project), story.purpose(context, project), *aims))
    steps = story.objectives(context, project, ObjectiveLevel.INTERMEDIATE)
    done = [
        telling.words(one.statement, f"{one.id or 'activity'}.statement")
        for one in telling.shown(project.activities)
        if one.kind is not ActivityKind.NETWORKING
    ]
    matters = [
        telling.words(one.statement, f"{one.id or 'matter'}.statement")
        for one in telling.shown(project.cross_cutting)
        if one.matter is not Matter.GENDER_EQUALITY
    ]
    closing = (
        _focus(context, project),
        linked(context, project),
        *matters,
        story.recommended(context, project),
    )
    blocks: list[Block] = [Paragraph(opening)] if opening else []
    blocks += [BulletList(steps)] if len(steps) > 1 else [Paragraph(one) for one in steps]
    blocks += _areas(context, project)
    blocks += [Paragraph(told) for told in (with_spaces(done), with_spaces(closing)) if told]
    return tuple(blocks)


def _areas(context: PaperContext, project: Project) -> tuple[Block, ...]:
    """Return the areas of a project: with what was done in each if that is known, otherwise their names."""
    telling = context.telling
    found = story.themes(context, project.areas)
    if not found:
        return ()
    if not any(one.description for one in found):
        return (Paragraph(story.areas(context, project)),)
    blocks: list[Block] = []
    if len(found) > 1:
        number = numeral(len(found), telling.language)
        blocks.append(Paragraph(telling.sentence("project.directions", number=number), keep_with_next=True))
    leads = {capital(telling.words(one.name, f"{one.id}.name")): one for one in found}
    for name in telling.ordered(leads):
        about = telling.words(leads[name].description, f"{leads[name].id}.description")
        lead = Lead((*name, Text(".")))
        blocks.append(Paragraph((lead, Text(" "), *about) if about else (lead,)))
    return tuple(blocks)


def _focus(context: PaperContext, project: Project) -> Inlines:
    telling = context.telling
    said: list[Inlines] = []
    for one in telling.shown(context.partnership.involvements):
        if one.projects and project.id not in one.projects:
            continue
        if one.statement:
            said.append(telling.words(one.statement, f"{one.id or one.organisation}.statement"))
        elif one.role is InvolvementRole.FOCUS:
            said.append(telling.sentence("project.focus", name=telling.short(one.organisation)))
    return with_spaces(said)


def _decisions(context: PaperContext) -> tuple[Inlines, ...]:
    """Return the decisions taken before the paper, in the order of their dates."""
    shown = context.telling.shown(context.partnership.decisions)
    past = [one for one in shown if not context.later(one.date)]
    past.sort(key=lambda one: (one.date or FuzzyDate("9999")).sort_key)
    return tuple(_decision(context, one) for one in past)


def _decision(context: PaperContext, decision: Decision) -> Inlines:
    """Return an earlier decision; the one that adopts this paper stands in its head."""
    telling, key = context.telling, decision.id or "decision"
    if decision.stage not in (None, DecisionStage.DECIDED) or (
        decision.id and decision.id == context.paper.decision
    ):
        return ()
    if not decision.matter or not decision.body:
        return ()
    date = telling.date(decision.date, f"{key}.date")
    section = paragraph_in_words(decision.paragraph, telling.language) if decision.paragraph else ""
    return telling.sentence(
        "decision",
        body=telling.name(decision.body),
        date=(Text(" "), *date) if date else (),
        section=f" ({section})" if section else "",
        matter=telling.quoted(telling.words(decision.matter, f"{key}.matter")),
    )
