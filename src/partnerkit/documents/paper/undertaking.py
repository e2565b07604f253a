"""What was undertaken, who paid for it and when: the sentences about a single project."""

from collections.abc import Mapping

from partnerkit.documents.joining import merged, with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.tree import Inlines, Text
from partnerkit.language.catalogue import entries
from partnerkit.language.dates import period_in_sentence
from partnerkit.language.lists import sentence
from partnerkit.language.phrases import extension_in_sentence
from partnerkit.model import Project, ProjectKind, ProjectStatus
from partnerkit.values import Period

_INTENDED: Mapping[ProjectStatus | None, str] = {
    ProjectStatus.PROPOSED: "intended",
    ProjectStatus.REJECTED: "was-intended",
}
"""How it is told when a project was to run that has not been begun."""


def kind(context: PaperContext, project: Project) -> Inlines:
    """Return what a project is: a length that is a phrase stands as it is, a word goes before the noun."""
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
    what: Inlines = ()
    tense = context.tense(project)
    if project.stated_length or project.kind not in (None, ProjectKind.PROJECT, ProjectKind.OTHER):
        noun = merged((*kind(context, project), *_funding(context, project, "funded")))
        subject = telling.phrase("project.the-project")
        if _says_little(context, project):  # "the project was a project" tells nothing: its title begins
            subject = telling.words(project.title, f"{project.id or 'project'}.title")
        what = telling.sentence(f"project.was.{tense}", it=subject, what=noun)
    elif project.funder:
        what = telling.sentence(f"project.financed.{tense}", funder=telling.short(project.funder))
    when = _when(context, project, (Text(telling.say("project.it")),))
    return with_spaces((what, when, *_fate(context, project)))


def _says_little(context: PaperContext, project: Project) -> bool:
    """Whether what a project is holds the word project again, so that its title says more."""
    length = context.telling.prose(project.stated_length) if project.stated_length else None
    return project.title is not None and " " not in (length or " ")


def brief(context: PaperContext, project: Project) -> Inlines:
    """Return what was undertaken, who paid for it and when, in words that stand alone."""
    telling, period, key = context.telling, project.period, f"{project.id or 'project'}.period"
    if not (project.kind or project.stated_length or project.funder or period):
        return ()
    named = _named(context, project)
    what = merged(named or (*kind(context, project), *_funding(context, project, "funded")))
    if _short_preparation(project):
        date = telling.date(period.start if period else None, key)
        return telling.sentence("project.carried-out", date=date, what=what)
    told = _when(context, project, what) or telling.sentence("project.undated", what=what)
    return with_spaces((told, *_fate(context, project)))


def _named(context: PaperContext, project: Project) -> Inlines:
    """Return a project's title where its kind would say less; a length in several words says more."""
    telling = context.telling
    length = telling.prose(project.stated_length) if project.stated_length else None
    if not project.title or (length and " " in length):
        return ()
    title = telling.words(project.title, f"{project.id or 'project'}.title")
    return (*telling.phrase("project.named", title=title), *_funding(context, project, "funded-aside"))


def _short_preparation(project: Project) -> bool:
    period, begun = project.period, project.status not in _INTENDED
    return (
        begun and project.kind is ProjectKind.INCEPTION and period is not None and period.start == period.end
    )


def _funding(context: PaperContext, project: Project, key: str) -> Inlines:
    telling = context.telling
    return telling.phrase(f"project.{key}", funder=telling.short(project.funder)) if project.funder else ()


def _when(context: PaperContext, project: Project, what: Inlines) -> Inlines:
    """Return when a project ran, as was known on the paper's date; each date is told once."""
    telling, key = context.telling, f"{project.id or 'project'}.period"
    start = project.period.start if project.period else None
    end = project.period.end if project.period else None
    planned = project.planned.end if project.planned else None
    if context.later(end):
        end = planned
    tense = _INTENDED.get(project.status) or context.tense(project)
    extended: Inlines = ()
    if tense == "past" and planned and project.extended_to:
        moved = extension_in_sentence("project", planned, project.extended_to, telling.language)
        extended = (Text(sentence(moved)),)
        end = None if start and end == project.extended_to else end
    if start and end and all(point and point.year != "XXXX" for point in (start.start, end.end)):
        period = period_in_sentence(Period(start, end), telling.language)
        told = telling.sentence(f"project.ran.{tense}", what=what, period=period)
    elif end:
        told = telling.sentence(f"project.ended.{tense}", what=what, date=telling.date(end, key))
    elif start:
        told = telling.sentence(f"project.began.{tense}", what=what, date=telling.date(start, key))
    else:
        return ()
    return with_spaces((told, extended))


def _fate(context: PaperContext, project: Project) -> tuple[Inlines, ...]:
    telling, key = context.telling, project.id or "project"
    said: list[Inlines] = []
    name = f"project.status.{project.status.value}" if project.status else ""
    if f"documents.{name}" in entries(telling.language):
        said.append(telling.sentence(name))
    said.append(telling.words(project.status_reason, f"{key}.status_reason"))
    return tuple(said)
