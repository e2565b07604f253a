"""What a programme wants to be told, as a coordinator reads it: results, applications, reports, attachments."""

from collections.abc import Callable, Iterator
from typing import Any

from partnerkit.cli.programme_speaker import Speaker
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_after_preposition
from partnerkit.language.lists import sentence
from partnerkit.programmes import (
    ApplicationDemand,
    AttachmentDemand,
    Entry,
    ReportDemand,
    ResultsFramework,
    Switch,
)


def _results(one: ResultsFramework, by: Speaker) -> Iterator[str]:
    if one.levels:
        yield by.say("said.levels", levels=by.codes(one.levels))
    if one.objective_levels:
        yield by.say("said.objective-levels", levels=by.codes(one.objective_levels))
    if one.goal_level:
        yield by.say("said.goal-level", level=code(one.goal_level, by.language))
    if one.core_areas:
        yield by.say("said.core-areas", areas=by.codes(one.core_areas))
    if one.increases:
        yield by.say("said.increases", increases=by.join(by.text(item.text) for item in one.increases))
    least = {
        "core-areas-minimum": one.core_areas_minimum,
        "sdgs": one.sdgs_minimum,
        "home-results": one.home_minimum,
        "abroad-results": one.abroad_minimum,
        "increases-minimum": one.increases_minimum,
    }
    for key, number in least.items():
        if number is not None:
            yield by.say(f"said.{key}", number=number)
    yield by.text(one.text)


def _application(one: ApplicationDemand, by: Speaker) -> Iterator[str]:
    if one.languages:
        yield by.say("said.languages", languages=by.languages(one.languages))
    if one.summary_words is not None:
        yield by.say("said.summary-words", number=one.summary_words)
    if one.grants:
        yield by.say("said.only-grants", grants=by.labels(one.grants))
    yield by.text(one.text)


def _report(one: ReportDemand, by: Speaker) -> Iterator[str]:
    if one.form:
        yield by.say("said.form", form=one.form)
    if one.every:
        yield by.say(f"every.{one.every.value}")
    if one.languages:
        yield by.say("said.languages", languages=by.languages(one.languages))
    yield from _summary(one, by)
    if one.case_number_example:
        yield by.say("said.case-number", example=one.case_number_example)
    elif one.case_number:
        yield by.say("said.case-number-pattern", pattern=one.case_number)
    if one.due:
        yield by.say("said.due", day=by.day_in_sentence(one.due))
    yield by.text(one.text)
    if one.kind or one.grants:
        kinds = [one.kind] if one.kind else []
        yield by.say("said.only-grants", grants=by.labels([*kinds, *one.grants]))


def _summary(one: ReportDemand, by: Speaker) -> Iterator[str]:
    if one.summary_languages:
        yield by.say("said.summary", languages=by.languages(one.summary_languages))
    if one.summary_lines is not None:
        yield by.say("said.summary-lines", number=one.summary_lines)
    if one.summary_words is not None:
        yield by.say("said.summary-words", number=one.summary_words)


def _attachment(one: AttachmentDemand, by: Speaker) -> Iterator[str]:
    kind = code(one.kind, by.language)
    words = by.say("said.signed", kind=kind) if one.signed else kind
    occasion = by.say(f"occasions.{one.occasion.value}")
    yield sentence(by.say("said.about", subject=occasion, words=words))
    if one.grants:
        yield by.say("said.only-grants", grants=by.labels(one.grants))


def _switch(one: Switch, by: Speaker) -> Iterator[str]:
    date = date_after_preposition(one.date, by.language)
    yield by.say("said.switch", date=date, statement=by.text(one.statement))
    if one.edition:
        yield by.say("said.switch-edition", edition=one.edition)


DEMANDS: dict[type[Entry], Callable[[Any, Speaker], Iterator[str]]] = {
    ResultsFramework: _results,
    ApplicationDemand: _application,
    ReportDemand: _report,
    AttachmentDemand: _attachment,
    Switch: _switch,
}
"""By the class of an entry what it says."""
