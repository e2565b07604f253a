"""How it began and what was undertaken: the sentences that the summary and the background share.

Each returns nothing if the record says nothing, so that a fact taken out takes only its own words along.
"""

from partnerkit.documents.joining import with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.tree import Inlines, Text
from partnerkit.language.nouns import numeral
from partnerkit.model import (
    Agreement,
    AgreementKind,
    Objective,
    ObjectiveLevel,
    Project,
    Theme,
)
from partnerkit.values import FuzzyDate

_NOT_BINDING = (AgreementKind.MEMORANDUM_OF_UNDERSTANDING, AgreementKind.LETTER_OF_INTENT)


def origin(context: PaperContext) -> Inlines:
    """Return how the relation began: when, who asked whom, through whom."""
    telling, found = context.telling, context.partnership.origin
    if found is None or not telling.shown((found,)):
        return ()
    own = context.owner.id if context.owner else None
    asked_by = telling.phrase("origin.by", name=telling.short(found.asked_by)) if found.asked_by else ()
    asked = (
        telling.phrase("origin.to", name=telling.short(found.asked)) if found.asked not in (None, own) else ()
    )
    when = (Text(" "), *telling.date(found.date, "origin.date")) if found.date else ()
    through = telling.phrase("origin.through", name=telling.name(found.through)) if found.through else ()
    if found.asked_by or found.asked or found.through:
        began = telling.sentence("origin.request", by=asked_by, to=asked, when=when, through=through)
    elif found.date:
        began = telling.sentence("origin.began", when=when)
    else:
        began = ()
    return with_spaces((began, telling.words(found.text, "origin.text")))


def agreements(context: PaperContext) -> tuple[Inlines, ...]:
    """Return one sentence for each agreement, in the order of their dates."""
    telling = context.telling
    shown = [one for one in telling.shown(context.partnership.agreements) if not context.later(one.signed)]
    ordered = sorted(shown, key=lambda one: one.signed.sort_key if one.signed else FuzzyDate("9999").sort_key)
    return tuple(told for told in (_agreement(context, one) for one in ordered) if told)


def _agreement(context: PaperContext, agreement: Agreement) -> Inlines:
    telling = context.telling
    if agreement.kind is AgreementKind.NONE_FORMAL:
        return telling.sentence("agreement.none")
    if agreement.kind is None and agreement.title is None:
        return ()
    key = agreement.kind.value if agreement.kind else "other"
    what = telling.phrase(f"agreement.kind.{key}")
    if agreement.title:
        title = telling.words(agreement.title, f"{agreement.id or 'agreement'}.title")
        name = "agreement.titled" if agreement.kind not in _NOT_BINDING else "agreement.titled-document"
        what = telling.phrase(name, title=telling.quoted(title))
    who = telling.listed(telling.short(name) for name in agreement.parties) or (Text(telling.say("parties")),)
    if agreement.signed:
        date = telling.date(agreement.signed, f"{agreement.id or 'agreement'}.signed")
        told = telling.sentence("agreement.signed", date=date, who=who, what=what)
    else:
        told = telling.sentence("agreement.undated", who=who, what=what)
    return with_spaces((told, telling.words(agreement.content, f"{agreement.id or 'agreement'}.content")))


def purpose(context: PaperContext, project: Project) -> Inlines:
    """Return what a project was for."""
    words = context.telling.words(project.purpose, f"{project.id or 'project'}.purpose")
    name = f"project.purpose.{context.tense(project)}"
    return context.telling.sentence(name, what=words) if words else ()


def objectives(
    context: PaperContext, project: Project, *levels: ObjectiveLevel | None
) -> tuple[Inlines, ...]:
    """Return a project's objectives of some levels, one sentence each."""
    telling = context.telling
    told: list[Inlines] = []
    for one in telling.shown(project.objectives):
        if one.level in levels and one.statement:
            told.append(_objective(context, project, one))
    return tuple(told)


def _objective(context: PaperContext, project: Project, objective: Objective) -> Inlines:
    telling = context.telling
    what = telling.words(objective.statement, f"{objective.id or 'objective'}.statement")
    level = objective.level.value if objective.level else "other"
    name = f"{level}.{context.tense(project)}"
    if not objective.party:
        return telling.sentence(f"objective.{name}", what=what)
    owner = telling.possessive(telling.short(objective.party))
    return telling.sentence(f"objective.party.{name}", owner=owner, what=what)


def recommended(context: PaperContext, project: Project) -> Inlines:
    """Return the areas a project found worth going on with."""
    telling = context.telling
    found = telling.ordered(theme_names(context, project.recommended_areas))
    if not found:
        return ()
    if len(found) == 1:
        return telling.sentence("project.recommended.one", areas=found[0])
    number = numeral(len(found), telling.language)
    return telling.sentence("project.recommended.several", number=number, areas=telling.joined(found))


def areas(context: PaperContext, project: Project) -> Inlines:
    """Return the areas a project worked in."""
    names = theme_names(context, project.areas)
    name = f"project.areas.{context.tense(project)}"
    return context.telling.sentence(name, areas=context.telling.listed(names)) if names else ()


def themes(context: PaperContext, names: tuple[str, ...]) -> tuple[Theme, ...]:
    """Return the themes with these ids that the audience may see."""
    found = (context.telling.index.get(name) for name in names)
    return context.telling.shown(one for one in found if isinstance(one, Theme))


def theme_names(context: PaperContext, names: tuple[str, ...]) -> tuple[Inlines, ...]:
    """Return the names of themes."""
    return tuple(context.telling.words(one.name, f"{one.id}.name") for one in themes(context, names))
