"""What the decision rests on: the documents, the annexes, and which of them are not enclosed."""

from partnerkit.documents.joining import with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.tree import Block, BulletList, Inlines, Text
from partnerkit.forms.enclosing import Enclosure, enclosures
from partnerkit.language.dates import date_in_table
from partnerkit.model import Attachment, BasisDocument


def basis(context: PaperContext) -> tuple[Block, ...]:
    """Return the documents the decision rests on, each with unit and date, and after them the annexes.

    What is listed and not enclosed says so; where the record is silent on that, so is the paper.
    """
    telling = context.telling
    items: list[Inlines] = []
    for place, document in enumerate(telling.shown(context.paper.basis)):
        key = document.id or context.key(f"basis.{place}")
        title = telling.words(document.title, f"{key}.title")
        unit = (Text(", "), *telling.name(document.unit)) if document.unit else ()
        listed = (*title, *unit, Text(", "), *telling.date_or_blank(document.date, f"{key}.date"))
        items.append(_marked(context, listed, any(one.enclosed is False for one in _of(context, document))))
    items += [told for one in _annexes(context) if (told := _annex(context, one))]
    return (BulletList(tuple(items)),) if items else ()


def lacking(context: PaperContext) -> int:
    """Return how many documents and annexes the paper needs and does not enclose."""
    documents = [one for document in context.paper.basis for one in _of(context, document)]
    needed = [one for one in documents if one.required and not one.enclosed]
    return len(needed) + sum(one.missing for one in _annexes(context))


def _of(context: PaperContext, document: BasisDocument) -> list[Attachment]:
    """Return the attachments that are this document: about it, or about the paper and of one title."""
    title = set(document.title)
    return [
        one
        for one in context.telling.shown(context.partnership.attachments)
        if one.about is not None
        and (
            one.about == document.id
            or (one.about == context.paper.id and one.title and title & set(one.title))
        )
    ]


def _annexes(context: PaperContext) -> tuple[Enclosure, ...]:
    """Return what is enclosed with the paper or asked for by its form, beside the documents."""
    documents = [one for document in context.paper.basis for one in _of(context, document)]
    about = [
        one
        for one in context.telling.shown(context.partnership.attachments)
        if one.about is not None and one.about == context.paper.id and one not in documents
    ]
    return enclosures(context.form, about)


def _annex(context: PaperContext, one: Enclosure) -> Inlines:
    """Return an annex; one that only the form knows stands in a draft, as missing."""
    telling, found = context.telling, one.found
    if found is None:
        asked = one.asked if one.missing and not context.adopted else None
        return (
            _marked(context, telling.words(asked.heading, f"attachment.{asked.kind}"), True) if asked else ()
        )
    words = found.title or (one.asked.heading if one.asked else None)
    if words is None:
        return ()
    date = (Text(f", {date_in_table(found.date, telling.language)}"),) if found.date else ()
    listed = (*telling.words(words, f"{found.id or 'attachment'}.title"), *date)
    return _marked(context, listed, found.enclosed is False)


def _marked(context: PaperContext, listed: Inlines, absent: bool) -> Inlines:
    return with_spaces((listed, (Text(context.telling.say("basis.not-enclosed")),))) if absent else listed
