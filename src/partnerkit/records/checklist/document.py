"""The check-list as a document: the result first, then errors, warnings and advice, each by the record it is about."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, cast

from attrs import field, frozen

from partnerkit.documents.contents import with_contents
from partnerkit.documents.tree import (
    Block,
    BulletList,
    Document,
    Fact,
    Facts,
    Heading,
    Inlines,
    Lead,
    Note,
    Paragraph,
    Part,
    Properties,
    plain,
)
from partnerkit.documents.tree import Text as Words
from partnerkit.language.catalogue import code, text
from partnerkit.language.dates import date_in_table
from partnerkit.language.spoken import document_tag
from partnerkit.model import Partnership
from partnerkit.records.checklist.hiding import for_reader
from partnerkit.records.checklist.places import called_by, group_of, heading, in_language, spot
from partnerkit.rules import Finding, Profile, Rule, Severity
from partnerkit.rules.output.text import summary
from partnerkit.source.problem import Path
from partnerkit.values import FuzzyDate


@frozen(kw_only=True)
class Checked:
    """What was judged, and what was found.

    Attributes:
        file: The file's name without its folder.
        partnership: The record; absent if the file could not be taken in.
        profile: What it was judged for.
        findings: What was found and stands.
        waived: What was found and the record accepts.
        not_examined: Codes of rules that could not be asked, and why.
        rules: The rules that were asked, by code.
        today: The day it was judged for, if somebody gave one.
    """

    file: str
    partnership: Partnership | None
    profile: Profile
    findings: tuple[Finding, ...] = ()
    waived: tuple[Finding, ...] = ()
    not_examined: tuple[tuple[str, str], ...] = ()
    rules: dict[str, Rule] = field(factory=dict)
    today: date | None = None


def checklist(checked: Checked, *, language: str, audience: str = "internal") -> Document:
    """Return the check-list of a record.

    Args:
        checked: What was judged, and what was found.
        language: `sv` or `en`.
        audience: Who reads it; `public` and `partner` see nothing of what is not for them.
    """
    return _List(checked, language, audience).document()


class _List:
    """One check-list in one language for one reader."""

    def __init__(self, checked: Checked, language: str, audience: str) -> None:
        self._checked, self._language = checked, language
        self._findings, self._waived, self._hidden = checked.findings, checked.waived, 0
        if checked.partnership:
            self._findings, hidden = for_reader(checked.partnership, checked.findings, audience)
            self._waived = (
                checked.waived if audience == "internal" else ()
            )  # no other reader gets the waivers
            self._hidden = hidden + len(checked.waived) - len(self._waived)

    def _say(self, key: str, **params: object) -> str:
        return text(f"checklist.{key}", self._language, **params)

    def _line(self, key: str, **params: object) -> Inlines:
        return (Words(self._say(key, **params)),)

    def document(self) -> Document:
        """Return the document."""
        name = self._name()
        title = self._say("title", name=plain(name))
        body = with_contents((*self._found(), *self._accepted(), *self._missed()), self._line("contents"))
        blocks = (Heading(1, (Words(title),)), *self._head(name), *body)
        return Document(
            title,
            cast(Literal["sv", "en"], self._language),  # the tree refuses others
            (Part(plain(name), self._say("kind"), blocks),),
            Properties(subject=self._say("subject")),
        )

    def _name(self) -> Inlines:
        record = self._checked.partnership
        return (called_by(record, self._language) if record else ()) or (Words(self._checked.file),)

    def _head(self, name: Inlines) -> Iterator[Block]:
        checked = self._checked
        rows = [Fact(self._say("record"), name)]
        rows.append(Fact(self._say("profile"), (Words(code(checked.profile, self._language)),)))
        if checked.today:
            day = date_in_table(FuzzyDate.of(checked.today), self._language)
            rows.append(Fact(self._say("today"), (Words(day),)))
        rows.append(Fact(self._say("result"), (Words(summary(self._findings, self._language)),)))
        yield Facts(tuple(rows))
        if checked.partnership and checked.partnership.synthetic:
            yield Note(self._line("invented"), self._say("synthetic"))
        if self._findings:
            yield Paragraph(self._line("how"))
        if self._hidden:
            key = "one" if self._hidden == 1 else "many"
            yield Paragraph(self._line(f"hidden.{key}", number=self._hidden))

    def _found(self) -> Iterator[Block]:
        for severity in Severity:
            findings = [one for one in self._findings if one.severity is severity]
            if findings:
                yield Heading(2, self._line(f"severity.{severity}"))
            groups: dict[Inlines, dict[str, list[Finding]]] = {}
            for one in findings:
                by_rule = groups.setdefault(self._heading(group_of(one)), {})
                by_rule.setdefault(one.code, []).append(one)
            for where, by_rule in groups.items():
                yield Heading(3, where)
                for found in by_rule.values():
                    yield from self._rule(found)

    def _heading(self, place: Path) -> Inlines:
        return heading(self._checked.partnership, place, self._language)

    def _rule(self, found: list[Finding]) -> Iterator[Block]:
        """Yield the points of one rule at one record, and once for all of them what to do, why, and on what ground."""
        first = found[0]
        texts = first.texts
        words = texts.within(self._language, first.names) if texts else None
        yield Heading(4, (Words(f"{first.code} {words.summary}" if words else first.code),))
        for one in found:
            point = self._say("point", where=spot(one, self._language), what=one.text(self._language))
            yield Paragraph((Words(point),), keep_with_next=True)
        for key, said in (("do", first.help_text(self._language)), ("why", words and words.reason)):
            if said:
                yield Paragraph((Lead(self._line(key)), Words(f" {said}")), keep_with_next=key == "do")
        rule = self._checked.rules.get(first.code)
        if rule:
            yield self._basis(rule)

    def _basis(self, rule: Rule) -> Block:
        lead, source = Lead(self._line("basis")), rule.texts.source.rstrip(".")
        if not source:
            return Paragraph((lead, Words(f" {text('rules.page.definition', self._language)}.")))
        grade = text(f"rules.grade.{rule.grade}", self._language)
        tag = None if self._language == "en" else document_tag("en")  # sources are told in English
        return Paragraph((lead, Words(" "), Words(source, tag), Words(f" ({grade}).")))

    def _accepted(self) -> Iterator[Block]:
        if not self._waived:
            return
        yield Heading(2, self._line("accepted"))
        yield BulletList(tuple(self._acceptance(one) for one in self._waived))

    def _acceptance(self, finding: Finding) -> Inlines:
        waiver = finding.waived
        told: list[Words] = [
            Words(self._say("accepted-point", code=finding.code, what=finding.text(self._language)))
        ]
        if waiver and waiver.reason:
            tag, reason = in_language(waiver.reason, self._language)
            told += (Words(" "), Words(" ".join(reason.split()), tag))
        else:
            told.append(Words(f" {self._say('no-reason')}"))
        if waiver and waiver.until:
            until = date_in_table(waiver.until, self._language)
            told.append(Words(f" {self._say('accepted-until', until=until)}"))
        return tuple(told)

    def _missed(self) -> Iterator[Block]:
        items = []
        for found, reason in self._checked.not_examined:
            rule = self._checked.rules.get(found)
            if rule:
                why = text(f"rules.not-examined.{reason}", self._language)
                named = rule.texts.within(self._language).summary
                items.append(self._line("not-examined-point", rule=named, code=found, why=why))
        if items:
            yield Heading(2, self._line("not-examined"))
            yield BulletList(tuple(items))
