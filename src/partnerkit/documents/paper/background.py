"""The paper's own story: the position, how it began, each project, the parties and other actors."""

from partnerkit.documents.joining import capital, with_spaces
from partnerkit.documents.paper import story, undertaking
from partnerkit.documents.paper.actors import actors
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.paper.goals import linked
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
    """Return the beginning, each project and the actors, each under a heading of its own.

    What has a section of its own in the form is left to that section.
    """
    telling = context.telling
    started = () if context.apart("beginning") else beginning(context)
    decided = () if context.apart("decisions") else decisions(context)
    around = () if context.apart("actors") else actors(context)
    blocks: list[Block] = []
    if started:
        blocks += [Heading(3, (Text(telling.say(f"background.{_began_with(context)}")),)), *started]
    if decided:
        blocks += [Heading(3, (Text(telling.say("background.decisions")),)), *decided]
    blocks += () if context.apart("projects") else projects(context)
    if around:
        blocks += [Heading(3, (Text(telling.say("background.actors")),)), *around]
    return tuple(blocks)


def beginning(context: PaperContext) -> tuple[Block, ...]:
    """Return the request, the preparatory projects and what was signed."""
    told = (
        story.origin(context),
        *(with_spaces(_preparation(context, one)) for one in _early(context)),
        *story.agreements(context),
    )
    return tuple(Paragraph(words) for words in told if words)


def projects(context: PaperContext) -> tuple[Block, ...]:
    """Return each project after the preparatory ones, under its title."""
    telling = context.telling
    blocks: list[Block] = []
    for one in context.projects:
        told = () if one.kind is ProjectKind.INCEPTION else _project(context, one)
        if told:
            title = telling.words(one.title, f"{one.id or 'project'}.title")
            blocks += [Heading(3, title or (Text(telling.say("background.project")),)), *told]
    return tuple(blocks)


def _early(context: PaperContext) -> tuple[Project, ...]:
    return tuple(one for one in context.projects if one.kind is ProjectKind.INCEPTION)


def _began_with(context: PaperContext) -> str:
    known = {
        "request": story.origin(context),
        "preparation": _early(context),
        "agreements": story.agreements(context),
    }
    first = [name for name in ("request", "preparation") if known[name]]
    return "-and-".join(
        first if len(first) == 2 else [*first, *(["agreements"] if known["agreements"] else [])]
    )


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
        telling.words(one.statement, f"{one.id or 'cross-cutting'}.statement")
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
    """Return the areas of a project: with what was done in each if that is known, otherwise their names.

    What an area is about is told once, with the first project that worked in it.
    """
    telling = context.telling
    found = story.themes(context, project.areas)
    before = {
        name
        for one in context.projects[: context.projects.index(project)]
        if one.kind is not ProjectKind.INCEPTION
        for name in one.areas
    }
    told = [one for one in found if one.description and one.id not in before]
    if not told:
        return (Paragraph(story.areas(context, project)),) if found else ()
    blocks: list[Block] = []
    if len(told) < len(found) and any(one.id in before for one in found):
        blocks.append(Paragraph(story.areas(context, project)))
        found = tuple(told)
    elif len(found) > 1:
        number = numeral(len(found), telling.language)
        key = f"project.directions.{context.tense(project)}"
        blocks.append(Paragraph(telling.sentence(key, number=number), keep_with_next=True))
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
            said.append(telling.words(one.statement, f"{one.id or 'involvement'}.statement"))
        elif one.role is InvolvementRole.FOCUS:
            said.append(
                telling.sentence(
                    f"project.focus.{context.tense(project)}", name=telling.short(one.organisation)
                )
            )
    return with_spaces(said)


def decisions(context: PaperContext) -> tuple[Block, ...]:
    """Return the decisions taken before the paper, in the order of their dates: a sentence, or a list."""
    telling = context.telling
    past = [one for one in telling.shown(context.partnership.decisions) if _earlier(context, one)]
    past.sort(key=lambda one: (one.date or FuzzyDate("9999")).sort_key)
    if len(past) < 2:
        return tuple(Paragraph(capital(_decision(context, one, "sentence"))) for one in past)
    lead = Paragraph(telling.sentence("decision.list"), keep_with_next=True)
    return (lead, BulletList(tuple(capital(_decision(context, one, "item")) for one in past)))


def _earlier(context: PaperContext, decision: Decision) -> bool:
    """Whether a decision is told: one that was taken; the one that adopts this paper stands in its head."""
    own = decision.id is not None and decision.id == context.paper.decision
    taken = decision.stage in (None, DecisionStage.DECIDED) and not context.later(decision.date)
    return bool(taken and not own and decision.matter and decision.body)


def _decision(context: PaperContext, decision: Decision, form: str) -> Inlines:
    telling, key = context.telling, decision.id or "decision"
    date = telling.date(decision.date, f"{key}.date")
    section = paragraph_in_words(decision.paragraph, telling.language) if decision.paragraph else ""
    matter = telling.words(decision.matter, f"{key}.matter")
    return telling.phrase(
        f"decision.{form}",
        body=telling.name(decision.body),
        date=(Text(" "), *date) if date else (),
        section=f" ({section})" if section else "",
        matter=telling.quoted(matter) if form == "sentence" else matter,
    )
