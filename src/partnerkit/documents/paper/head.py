"""The head blocks: which document it is, whose, from when, and how far it has come."""

from partnerkit.documents.paper.basis import lacking
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.telling import capital
from partnerkit.documents.tree import Block, Emphasis, Fact, Facts, Heading, Inlines, Note, Paragraph, Text
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.language.counting import counted
from partnerkit.language.dates import date_in_table, period_in_table
from partnerkit.language.lists import join
from partnerkit.language.nouns import in_words
from partnerkit.language.phrases import paragraph_in_words
from partnerkit.language.spoken import language_name
from partnerkit.model import Contact, Decision, PaperStatus


def memo_head(context: PaperContext) -> tuple[Block, ...]:
    """Return the head of the memo: to whom, from whom, when, under which number, by whom."""
    telling, paper = context.telling, context.paper
    rows = (
        ("kind", (Text(telling.say("kind.memo")),)),
        ("to", telling.official(paper.body) if paper.body else telling.blank("body", context.key("body"))),
        ("from", telling.official(paper.unit) if paper.unit else telling.blank("unit", context.key("unit"))),
        ("date", telling.date_or_blank(paper.date, context.key("date"))),
        ("reference", _reference(context)),
        ("officer", _officer(context)),
    )
    return (_facts(context, rows), *_title(context, context.title))


def paper_head(context: PaperContext) -> tuple[Block, ...]:
    """Return the head of the paper that is adopted: its status, who answers for it, for how long."""
    telling, paper = context.telling, context.paper
    rows = [
        ("kind", (Text(telling.say("kind.paper")),)),
        ("status", status(context)),
        ("unit", telling.official(paper.unit) if paper.unit else telling.blank("unit", context.key("unit"))),
        ("date", telling.date_or_blank(paper.date, context.key("date"))),
        ("reference", _reference(context)),
    ]
    if paper.valid:
        open_end = paper.valid.end is None and paper.valid.start and not paper.valid.start.is_interval
        period = period_in_table(paper.valid, telling.language)
        started = date_in_table(paper.valid.start, telling.language)
        rows.append(("valid-from", (Text(started),)) if open_end else ("valid", (Text(period),)))
    due = [one.due for one in context.partnership.follow_ups if one.about == paper.id and one.due]
    if context.adopted and due:
        rows.append(
            ("due", (Text(date_in_table(min(due, key=lambda date: date.sort_key), telling.language)),))
        )
    if paper.replaces:
        rows.append(("replaces", telling.words(paper.replaces, context.key("replaces"))))
    title = telling.words(paper.position_title, context.key("position_title")) or context.title
    return (_facts(context, tuple(rows)), *_title(context, title))


def status(context: PaperContext) -> Inlines:
    """Return how far the paper has come; one that still asks for something says that it is a draft."""
    telling, paper = context.telling, context.paper
    if context.adopted:
        return _adopted(context)
    annexes = lacking(context)
    if context.missing or annexes:
        return (Text(telling.say("status.lacking", what=_lacking(context, annexes))),)
    body = telling.name(paper.body) if paper.body else (Text(telling.say("board")),)
    return telling.sentence(
        "status.proposed" if paper.status is PaperStatus.PROPOSED else "status.draft", body=body
    )


def _lacking(context: PaperContext, annexes: int) -> str:
    """Return how many details and annexes are missing, in words or all in figures."""
    counts = ((context.missing or 0, "detail"), (annexes, "annex"))
    figures = not all(in_words(number) for number, _ in counts)
    language = context.telling.language
    return join(
        [counted(number, noun, language, figures=figures) for number, noun in counts if number], language
    )


def _adopted(context: PaperContext) -> Inlines:
    telling, paper = context.telling, context.paper
    found = telling.index.get(paper.decision) if paper.decision else None
    decision = found if isinstance(found, Decision) else None
    body = (decision.body if decision else None) or paper.body
    by = telling.name(body) if body else (Text(telling.say("board")),)
    date = telling.date(decision.date, f"{decision.id}.date") if decision and decision.date else ()
    words = telling.sentence("status.adopted", body=by)
    if paper.status is PaperStatus.REPLACED:
        words = telling.sentence("status.replaced", body=by)
    words = (
        (*words, Text(" "), *date)
        if date
        else (*words, Text(" "), *telling.blank("date", context.key("decision")))
    )
    if decision and decision.paragraph:
        return (*words, Text(f", {paragraph_in_words(decision.paragraph, telling.language)}"))
    return words


def _facts(context: PaperContext, rows: tuple[tuple[str, Inlines], ...]) -> Facts:
    return Facts(
        tuple(Fact(context.telling.labelling.say(f"head.{name}"), capital(value)) for name, value in rows)
    )


def _title(context: PaperContext, title: Inlines) -> tuple[Block, ...]:
    telling = context.telling
    blocks: list[Block] = [Heading(1, title)]
    if telling.language != context.partnership.language:
        own = context.partnership.language
        key = own if own in LANGUAGES else "other"
        words = telling.say(f"translation.{key}", name=language_name(own, telling.language))
        blocks.append(Paragraph((Emphasis((Text(words),)),)))
    if context.partnership.synthetic:
        blocks.append(Note((Text(telling.say("synthetic.text")),), telling.say("synthetic.label")))
    return tuple(blocks)


def _reference(context: PaperContext) -> Inlines:
    found = context.paper.reference
    return (Text(found.number),) if found else context.telling.blank("reference", context.key("reference"))


def _officer(context: PaperContext) -> Inlines:
    telling, key = context.telling, context.key("officer")
    found = telling.index.get(context.paper.officer) if context.paper.officer else None
    if not isinstance(found, Contact):
        return telling.blank("officer", key)
    name = (Text(found.name),) if found.name and found.name_public else telling.blank("name", key)
    role = telling.words(found.role, f"{found.id}.role")
    return (*name, Text(", "), *role) if role else name
