"""The head of a part: which document it is, whose, from when, and how far it has come."""

from partnerkit.documents.joining import capital
from partnerkit.documents.paper import following
from partnerkit.documents.paper.basis import lacking
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.tree import Block, Emphasis, Fact, Facts, Heading, Inlines, Note, Paragraph, Text
from partnerkit.forms.form import Part
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.language.counting import counted
from partnerkit.language.dates import date_in_table, period_in_table
from partnerkit.language.lists import join
from partnerkit.language.nouns import in_words
from partnerkit.language.phrases import paragraph_in_words
from partnerkit.language.spoken import language_name
from partnerkit.model import Contact, Decision, PaperStatus


def head(context: PaperContext) -> tuple[Block, ...]:
    """Return the head of the part that is being made: its block of facts, if the form asks for one, and title."""
    made = title(context, context.part)
    asked = {one.block for one in context.sections} & {"memo-head", "paper-head", "head"}
    rows: dict[str, Inlines] = {}
    if asked & {"memo-head", "head"} and not (context.adopted and asked != {"memo-head"}):
        rows |= _memo_rows(context)
    if asked & {"paper-head", "head"}:
        rows |= _paper_rows(context, beside_sender="from" in rows)
    facts = tuple(
        Fact(context.telling.labelling.say(f"head.{name}"), capital(value)) for name, value in rows.items()
    )
    return (*((Facts(facts),) if facts else ()), *_titled(context, made))


def title(context: PaperContext, part: Part | None) -> Inlines:
    """Return the title of a part: of the matter, or of the paper that is adopted where it stands alone."""
    blocks = {one.block for one in context.form.sections if one.part is part}
    if part is Part.MEMO or blocks & {"memo-head", "head"}:
        return context.title
    own = context.telling.words(context.paper.position_title, context.key("position_title"))
    return own or context.title


def kind(context: PaperContext) -> str:
    """Return what kind of document a part is, as the form names it."""
    telling = context.telling
    part = context.part or Part.PAPER
    named = next((one for one in context.sections if one.block in ("memo-head", "paper-head", "head")), None)
    if context.adopted and named and named.block == "head":
        return telling.say("kind.paper")
    return (telling.prose(named.heading) if named else None) or telling.say(f"kind.{part.value}")


def _memo_rows(context: PaperContext) -> dict[str, Inlines]:
    """Return to whom, from whom, when, under which number, by whom."""
    telling, paper = context.telling, context.paper
    return {
        "kind": (Text(kind(context)),),
        "to": telling.official(paper.body) if paper.body else telling.blank("body", context.key("body")),
        "from": telling.official(paper.unit) if paper.unit else telling.blank("unit", context.key("unit")),
        "date": telling.date_or_blank(paper.date, context.key("date")),
        "reference": _reference(context),
        "officer": _officer(context),
    }


def _paper_rows(context: PaperContext, *, beside_sender: bool) -> dict[str, Inlines]:
    """Return how far the paper has come, who answers for it, and from when to when it applies."""
    telling, paper = context.telling, context.paper
    rows: dict[str, Inlines] = {"kind": (Text(kind(context)),), "status": status(context)}
    if not beside_sender:
        rows["unit"] = (
            telling.official(paper.unit) if paper.unit else telling.blank("unit", context.key("unit"))
        )
    rows["date"] = telling.date_or_blank(paper.date, context.key("date"))
    rows["reference"] = _reference(context)
    if paper.valid:
        open_end = paper.valid.end is None and paper.valid.start and not paper.valid.start.is_interval
        period = period_in_table(paper.valid, telling.language)
        started = date_in_table(paper.valid.start, telling.language)
        rows["valid-from" if open_end else "valid"] = (Text(started if open_end else period),)
    due = [
        day
        for one in following.due(context)
        if one.about == paper.id and (day := following.day(context, one))
    ]
    if context.adopted and due:
        first = min(due, key=lambda day: day.sort_key)
        rows["due"] = (Text(date_in_table(first, telling.language)),)
    if paper.replaces:
        rows["replaces"] = telling.words(paper.replaces, context.key("replaces"))
    return rows


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
        section = paragraph_in_words(decision.paragraph, telling.language)
        return (*words, Text(telling.say("status.section", section=section)))
    return words


def _titled(context: PaperContext, words: Inlines) -> tuple[Block, ...]:
    telling = context.telling
    blocks: list[Block] = [Heading(1, words)]
    if telling.language != context.partnership.language:
        own = context.partnership.language
        key = own if own in LANGUAGES else "other"
        said = telling.say(f"translation.{key}", name=language_name(own, telling.language))
        blocks.append(Paragraph((Emphasis((Text(said),)),)))
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
