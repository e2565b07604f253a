"""How it began and what was undertaken: the sentences that the summary and the background share.

Each returns nothing if the record says nothing, so that a fact that is taken out takes only its own words along.
"""

from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.telling import merged, with_spaces
from partnerkit.documents.tree import Inlines, Text
from partnerkit.language.catalogue import entries
from partnerkit.language.lists import sentence
from partnerkit.language.nouns import numeral
from partnerkit.language.phrases import extension_in_sentence
from partnerkit.model import Agreement, AgreementKind, Objective, ObjectiveLevel, Project, ProjectKind, ProjectStatus, Theme
from partnerkit.values import FuzzyDate

_ONGOING = frozenset({ProjectStatus.ACTIVE, ProjectStatus.INCEPTION, ProjectStatus.WINDING_DOWN})


def origin(context: PaperContext) -> Inlines:
    """Return how the relation began: when, who asked whom, through whom."""
    telling, found = context.telling, context.partnership.origin
    if found is None or not telling.shown((found,)):
        return ()
    own = context.owner.id if context.owner else None
    asked_by = telling.phrase("origin.by", name=telling.short(found.asked_by)) if found.asked_by else ()
    asked = telling.phrase("origin.to", name=telling.short(found.asked)) if found.asked not in (None, own) else ()
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
    shown = telling.shown(context.partnership.agreements)
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
        what = telling.phrase("agreement.titled", what=what, title=title)
    who = telling.listed(telling.short(name) for name in agreement.parties) or (Text(telling.say("parties")),)
    if agreement.signed:
        date = telling.date(agreement.signed, f"{agreement.id or 'agreement'}.signed")
        told = telling.sentence("agreement.signed", date=date, who=who, what=what)
    else:
        told = telling.sentence("agreement.undated", who=who, what=what)
    return with_spaces((told, telling.words(agreement.content, f"{agreement.id or 'agreement'}.content")))


def kind(context: PaperContext, project: Project) -> Inlines:
    """Return what a project is: a length that is a phrase stands as it is, a single word goes before the noun."""
    telling = context.telling
    length = telling.words(project.stated_length, f"{project.id or 'project'}.stated_length")
    name = f"project.kind.{project.kind.value}" if project.kind else "project.kind.other"
    match length:
        case (Text(words),) if " " in words:
            return length
        case (Text(words),):
            return (Text(telling.say("project.of-length", length=words)),)
        case _:
            return (*telling.phrase(name), *((Text(" "), *length) if length else ()))


def opening(context: PaperContext, project: Project) -> Inlines:
    """Return what was undertaken, who paid for it and when, where a heading names the project."""
    telling = context.telling
    if _short_preparation(project):
        return brief(context, project)
    known = project.stated_length or project.funder
    what = telling.sentence("project.was", what=_funded(context, project)) if known else ()
    return with_spaces((what, _when(context, project), *_fate(context, project)))


def brief(context: PaperContext, project: Project) -> Inlines:
    """Return what was undertaken, who paid for it and when, in one sentence that stands alone."""
    telling, period, key = context.telling, project.period, f"{project.id or 'project'}.period"
    what = _funded(context, project)
    if not (project.kind or project.stated_length or project.funder or period):
        return ()
    if _short_preparation(project):
        date = telling.date(period.start if period else None, key)
        return telling.sentence("project.carried-out", date=date, what=what)
    if period and period.end:
        start = telling.phrase("project.from", date=telling.date(period.start, key)) if period.start else ()
        name = f"project.brief.end.{_tense(project)}"
        told = telling.sentence(name, what=what, start=start, date=telling.date(period.end, key))
    elif period:
        told = telling.sentence("project.brief.start", what=what, date=telling.date(period.start, key))
    else:
        told = telling.sentence("project.brief.undated", what=what)
    return with_spaces((told, *_fate(context, project)))


def _short_preparation(project: Project) -> bool:
    period = project.period
    return project.kind is ProjectKind.INCEPTION and period is not None and period.start == period.end


def _funded(context: PaperContext, project: Project) -> Inlines:
    telling = context.telling
    funder = telling.phrase("project.funded", funder=telling.short(project.funder)) if project.funder else ()
    return merged((*kind(context, project), *funder))


def _tense(project: Project) -> str:
    return "present" if project.status in _ONGOING else "past"


def _when(context: PaperContext, project: Project) -> Inlines:
    telling, period, key = context.telling, project.period, f"{project.id or 'project'}.period"
    said: list[Inlines] = []
    if period and period.start:
        said.append(telling.sentence("project.began", date=telling.date(period.start, key)))
    if period and period.end:
        said.append(telling.sentence(f"project.ended.{_tense(project)}", date=telling.date(period.end, key)))
    if project.planned and project.planned.end and project.extended_to:
        moved = extension_in_sentence("project", project.planned.end, project.extended_to, telling.language)
        said.append((Text(sentence(moved)),))
    return with_spaces(said)


def _fate(context: PaperContext, project: Project) -> tuple[Inlines, ...]:
    telling, key = context.telling, project.id or "project"
    said: list[Inlines] = []
    name = f"project.status.{project.status.value}" if project.status else ""
    if f"documents.{name}" in entries(telling.language):
        said.append(telling.sentence(name))
    said.append(telling.words(project.status_reason, f"{key}.status_reason"))
    return tuple(said)


def purpose(context: PaperContext, project: Project) -> Inlines:
    """Return what a project was for."""
    words = context.telling.words(project.purpose, f"{project.id or 'project'}.purpose")
    return context.telling.sentence("project.purpose", what=words) if words else ()


def objectives(context: PaperContext, project: Project, *levels: ObjectiveLevel | None) -> tuple[Inlines, ...]:
    """Return a project's objectives of some levels, one sentence each."""
    telling = context.telling
    told: list[Inlines] = []
    for one in telling.shown(project.objectives):
        if one.level in levels and one.statement:
            told.append(_objective(context, one))
    return tuple(told)


def _objective(context: PaperContext, objective: Objective) -> Inlines:
    telling = context.telling
    what = telling.words(objective.statement, f"{objective.id or 'objective'}.statement")
    level = objective.level.value if objective.level else "other"
    if not objective.party:
        return telling.sentence(f"objective.{level}", what=what)
    owner = telling.possessive(telling.short(objective.party))
    return telling.sentence(f"objective.party.{level}", owner=owner, what=what)


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
    return context.telling.sentence("project.areas", areas=context.telling.listed(names)) if names else ()


def themes(context: PaperContext, names: tuple[str, ...]) -> tuple[Theme, ...]:
    """Return the themes with these ids that the audience may see."""
    found = (context.telling.index.get(name) for name in names)
    return context.telling.shown(one for one in found if isinstance(one, Theme))


def theme_names(context: PaperContext, names: tuple[str, ...]) -> tuple[Inlines, ...]:
    """Return the names of themes."""
    return tuple(context.telling.words(one.name, f"{one.id}.name") for one in themes(context, names))
