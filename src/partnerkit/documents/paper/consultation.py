"""Who was asked before the decision, and what they answered."""

from itertools import groupby

from partnerkit.documents.joining import with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.tree import (
    Block,
    Inlines,
    Paragraph,
    Text,
)
from partnerkit.language.nouns import numeral
from partnerkit.model import Consultation, ConsultationOutcome


def consultation(context: PaperContext) -> tuple[Block, ...]:
    """Return who was asked about the paper, when and how as far as known, and what they answered."""
    telling = context.telling
    asked = [
        one
        for one in telling.shown(context.partnership.consultations)
        if one.organisation and (one.about is None or one.about == context.paper.id)
    ]
    if not asked:
        return ()
    unit = context.paper.unit
    by = telling.name(unit) if unit else (Text(telling.say("municipality")),)
    sentences: list[Inlines] = []
    for (when, _), together in groupby(sorted(asked, key=_occasion), key=_occasion):
        group = list(together)
        manner = telling.words(group[0].manner, "consultation.manner")
        how = (Text(" "), *manner) if manner else ()
        names = telling.listed(telling.name(one.organisation) for one in group)
        date = telling.date(group[0].date, "consultation.date") if when else ()
        name = "consultation.asked-on" if date else "consultation.asked"
        sentences.append(
            telling.sentence(name, by=by, manner=how, names=names, **({"date": date} if date else {}))
        )
    sentences += _outcomes(context, asked)
    remarks = (
        telling.words(one.remarks, f"{one.id or 'consultation'}.remarks") for one in asked if one.remarks
    )
    return (Paragraph(with_spaces((*sentences, *remarks))),)


def _occasion(one: Consultation) -> tuple[str, str]:
    return (one.date.edtf if one.date else "", repr(one.manner.versions) if one.manner else "")


def _outcomes(context: PaperContext, asked: list[Consultation]) -> list[Inlines]:
    telling = context.telling
    sentences: list[Inlines] = []
    for outcome in ConsultationOutcome:
        group = [one for one in asked if one.outcome is outcome]
        if not group:
            continue
        if len(group) < len(asked):
            who = telling.listed(telling.name(one.organisation) for one in group)
        elif len(group) == 1:
            who = telling.name(group[0].organisation)
        elif len(group) == 2:
            who = (Text(telling.say("consultation.both")),)
        else:
            who = (Text(telling.say("consultation.all", number=numeral(len(group), telling.language))),)
        number = "one" if len(group) == 1 else "several"
        sentences.append(telling.sentence(f"consultation.{number}.{outcome.value}", who=who))
    return sentences
