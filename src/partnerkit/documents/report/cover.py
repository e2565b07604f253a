"""The head of the report: what it is about, who answers for it, and how far it has come."""

from collections.abc import Iterator

from partnerkit.documents.joining import capital
from partnerkit.documents.report.account import Account, glued, labelled, line
from partnerkit.documents.report.standing import Lacks, changed, status
from partnerkit.documents.tree import Blank, Block, Fact, Facts, Heading, Inlines, Note, plain
from partnerkit.forms.sent import changed_since_sent
from partnerkit.forms.shipped import SHIPPED as SHIPPED_FORMS
from partnerkit.forms.shipped import shipped as shipped_form
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_in_sentence, date_in_table, period_in_table
from partnerkit.language.lists import quote
from partnerkit.language.spoken import country_name, language_name
from partnerkit.model import Contact, Organisation, PartyRole, Report, ReportStatus
from partnerkit.programmes.shipped import SHIPPED, shipped
from partnerkit.values import FuzzyDate, Period, Reference

_AS_WRITTEN = frozenset({"funder-reference", "programme", "reference"})


def title(account: Account) -> str:
    """Return the report's title."""
    project, partnership = account.project, account.partnership
    said = (project.title if project else None) or partnership.title
    return f"{kind(account)}: {(account.telling.prose(said) if said else None) or partnership.id}"


def kind(account: Account) -> str:
    """Return what sort of report it is, as a heading; a final one if nobody says."""
    said = account.report.kind if account.report else None
    return account.say(f"kind.{said.value if said else 'final'}")


def cover(account: Account, lacks: Lacks) -> tuple[Block, ...]:
    """Return the title, warnings of an invented record and of answers changed since, and the head block."""
    heading = Heading(1, line(title(account)))
    facts = Facts(
        tuple(
            Fact(
                account.telling.labelling.say(f"cover.{key}"), value if key in _AS_WRITTEN else capital(value)
            )
            for key, value in _rows(account, lacks)
            if value
        )
    )
    invented = Note(line(account.say("synthetic.text")), account.say("synthetic.label"))
    return (
        heading,
        *((invented,) if account.partnership.synthetic else ()),
        *changed(account),
        *_in_another_language(account),
        facts,
    )


def _rows(account: Account, lacks: Lacks) -> Iterator[tuple[str, Inlines]]:
    project, report, language = account.project, account.report, account.language
    funder = project.funder if project else None
    yield "funder", _with_short(account, funder) or _blank(account, "funder")
    theirs, ours = references(account)
    yield "funder-reference", _references(account, theirs, "funder-reference")
    if project:
        yield "programme", programme(account, project.programme, project.edition)
        yield "kind", account.coded(project.kind)
        if project.other_titles:
            yield (
                "other-titles",
                glued((account.words(one, "project.other_titles") for one in project.other_titles), "; "),
            )
    yield from _parties(account)
    if project:
        if project.planned:
            yield "planned", line(period_in_table(project.planned, language))
        yield "period", _period(project.period, account) or _blank(account, "period")
        yield "length", _length(account)
        yield from _standing(account)
    yield "report", _kind(account)
    yield "form", _form(account)
    yield "date", _date(account, report.date if report else None)
    if report and report.submitted:
        yield "submitted", line(date_in_table(report.submitted, language))
    yield "reference", _references(account, ours, "reference")
    yield from _contact(account)
    if not _says_only_sent(report):
        yield "status", line(status(account, lacks))


def _says_only_sent(report: Report | None) -> bool:
    """Whether the status says no more than the day when the report was sent, which has a row of its own."""
    sent = report is not None and report.status is ReportStatus.SENT and report.submitted is not None
    return sent and not changed_since_sent(report)


def references(account: Account) -> tuple[list[Reference], list[Reference]]:
    """Return the case numbers of the project and the report: the funder's, and the parties' own."""
    project, report = account.project, account.report
    found = dict.fromkeys((*(project.references if project else ()), *(report.references if report else ())))
    funder = project.funder if project else None
    own = {party.organisation for party in account.partnership.parties} - {None, funder}
    return [one for one in found if one.issuer not in own], [one for one in found if one.issuer in own]


def _with_short(account: Account, organisation: str | None) -> Inlines:
    """Return an official name with the short one that the text uses, if there is one."""
    name, short = account.named(organisation), account.telling.short(organisation) if organisation else ()
    return (*name, *line(f" ({plain(short)})")) if plain(short).isupper() and short != name else name


def _parties(account: Account) -> Iterator[tuple[str, Inlines]]:
    """Part the Swedish parties from the others, as funders do."""
    running = account.project.parties if account.project else ()
    parties = [
        party
        for party in account.telling.shown(account.partnership.parties)
        if party.organisation and (not running or party.organisation in running)
    ]
    swedish = [party for party in parties if _country(account, party.organisation) == "SE"]
    for key, group in (("swedish", swedish), ("partners", [one for one in parties if one not in swedish])):
        if group:
            yield key, account.telling.joined(_party(account, one.organisation, one.role) for one in group)


def _party(account: Account, organisation: str | None, role: PartyRole | None) -> Inlines:
    name = account.name(organisation)
    if role is PartyRole.GRANT_HOLDER:
        return (*name, *line(f" ({code(role, account.language)})"))
    country = _country(account, organisation)
    return (
        (*name, *line(f" ({country_name(country, account.language)})"))
        if country and country != "SE"
        else name
    )


def _country(account: Account, organisation: str | None) -> str | None:
    found = account.telling.index.get(organisation) if organisation else None
    return found.country if isinstance(found, Organisation) else None


def _period(period: Period | None, account: Account) -> Inlines:
    if period and period.start is None and period.end and not period.end.open_start:
        end = line(date_in_sentence(period.end, account.language))
        if not account.done:
            end = account.telling.date(period.end, "project.period")
        return account.telling.phrase("cover.ended", date=end)
    return account.spanned(period)


def _length(account: Account) -> Inlines:
    said = account.project.stated_length if account.project else None
    return account.optional(said, "project.stated_length")


def _standing(account: Account) -> Iterator[tuple[str, Inlines]]:
    """Tell how the project stands, for how long it was extended, and why it was rejected, paused or ended."""
    project, language = account.project, account.language
    assert project
    if project.extended_to:
        reason = account.optional(project.extension_reason, "project.extension_reason")
        yield "extended", glued([line(date_in_table(project.extended_to, language)), reason], ". ")
    elif project.extension_reason:
        yield "extended", account.words(project.extension_reason, "project.extension_reason")
    parts = [
        account.coded(project.status),
        account.optional(project.status_reason, "project.status_reason"),
        labelled(account.say("cover.terminated-by"), account.named(project.terminated_by)),
        labelled(account.say("cover.resumes"), account.dated(project.resumes)),
    ]
    told = glued(parts, "; ")
    if told:
        yield "standing", told


def _kind(account: Account) -> Inlines:
    report = account.report
    if report is None:
        return line(account.say("cover.no-report"))
    parts = [
        code(report.kind, account.language) if report.kind else "",
        account.say("cover.year", year=report.year) if report.year else "",
        period_in_table(report.period, account.language) if report.period else "",
    ]
    told = ", ".join(part for part in parts if part)
    return line(told) if told else ()


def _form(account: Account) -> Inlines:
    """Return the form that is followed; a neutral one says that it stands in for another."""
    report, form = account.report, account.form
    title, edition = account.words(form.title, "form.title"), form.edition
    named = report.form if report else None
    if report and report.edition and named in (None, form.name):
        edition = report.edition
    elsewhere: Inlines = ()
    if named and named != form.name:
        known = account.say("cover.edition", edition=report.edition) if report and report.edition else ""
        title_of = _form_title(account, named)
        whole = f"{title_of}, {known}" if known else title_of
        elsewhere = line(account.say("cover.instead-of-named", form=whole))
    elif account.stands_in:
        elsewhere = line(account.say("cover.instead-of-funders"))
    said = line(account.say("cover.edition", edition=edition)) if edition else ()
    return glued([title, said, elsewhere], ", ")


def _form_title(account: Account, name: str) -> str:
    """Return the title of a form that ships, in quotation marks, or the name of another."""
    said = shipped_form(name).title.get(account.language) if name in SHIPPED_FORMS else None
    return quote(said, account.language) if said else name


def _in_another_language(account: Account) -> tuple[Block, ...]:
    """Return that the funder wants the report in another language, if it does."""
    wanted = account.form.languages
    if not wanted or account.language in wanted:
        return ()
    languages = account.telling.listed(line(language_name(one, account.language)) for one in wanted)
    text = account.telling.sentence("language.text", languages=languages)
    return (Note(text, account.say("language.label")),)


def programme(account: Account, name: str | None, edition: str | None) -> Inlines:
    """Return a programme's title, or its name if it is not one that ships, and the edition; or nothing."""
    title: Inlines = ()
    if name is not None:
        title = account.words(shipped(name).title, "programme.title") if name in SHIPPED else line(name)
    return glued([title, line(account.say("cover.edition", edition=edition)) if edition else ()], ", ")


def _references(account: Account, references: list[Reference], key: str) -> Inlines:
    if references:
        beside = references[0].issuer  # the label says whose numbers they are
        return glued((account.reference(one, beside) for one in references), ", ")
    return _blank(account, key)


def _date(account: Account, date: FuzzyDate | None) -> Inlines:
    return line(date_in_table(date, account.language)) if date else _blank(account, "date")


def _blank(account: Account, key: str) -> Inlines:
    if account.done:
        return ()
    return (Blank(f"report.{key}", account.say(f"cover.{key}"), account.say(f"blank.{key}")),)


def _contact(account: Account) -> Iterator[tuple[str, Inlines]]:
    report = account.report
    found = account.telling.index.get(report.contact) if report and report.contact else None
    if isinstance(found, Contact) and account.telling.shown((found,)):
        yield "contact", contact(account, found)


def contact(account: Account, person: Contact) -> Inlines:
    """Return a contact by role and unit; the name only if it is marked public."""
    return (
        glued(
            [
                account.optional(person.role, "contact.role"),
                line(person.name) if person.name and person.name_public else (),
                account.named(person.organisation),
                line(person.email) if person.email else (),
                line(person.phone) if person.phone else (),
            ],
            ", ",
        )
        or account.lacking
    )
