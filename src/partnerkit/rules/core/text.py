"""PK5xx text and language: translations, addresses, praise, and what was left behind while writing."""

import re
from collections.abc import Iterable

from attrs import fields_dict

from partnerkit.model import Project, Record, Text
from partnerkit.rules.context import RuleContext, Value
from partnerkit.rules.core.levels import ADVICE, ERROR_WHEN_DECIDED, WARNING
from partnerkit.rules.core.pointing import held
from partnerkit.rules.core.prose import (
    ADDRESS,
    host_of,
    is_intranet,
    is_name,
    own_prose,
    pattern,
    public_texts,
)
from partnerkit.rules.finding import Finding
from partnerkit.rules.fix import Fix
from partnerkit.rules.rule import Theme
from partnerkit.rules.tables import table
from partnerkit.values.grade import Grade

THEME = Theme("text", "partnerkit.rules.core", "text.toml")

_ADDRESS_FIELDS = {"address", "web", "path"}
_TITLES = {"title", "word"}
"""Fields whose words may well be the same in two languages."""

_BRACKETS = re.compile(r"\[[^\[\]]{1,40}\]")
_DOUBLE = re.compile(r"(?<=\S) {2,}(?=\S)")


@THEME.rule("PK501", Grade.DEFINITION, WARNING)
def no_translation(context: RuleContext) -> Iterable[Finding]:
    """Find texts that lack a language in which documents must exist."""
    settings = context.partnership.settings
    wanted = (settings.languages if settings else ()) or (context.partnership.language,)
    for one, text in public_texts(context):
        missing = [tag for tag in wanted if text.get(tag) is None]
        quoted = getattr(one.record, "quoted", False)
        name = is_name(one.record, one.name) and not isinstance(one.record, Project)
        if missing and not quoted and not name:  # documents print a project's title among other words
            yield context.found(one.place, languages=missing)


@THEME.rule("PK502", Grade.INFERRED, ADVICE)
def same_words(context: RuleContext) -> Iterable[Finding]:
    """Find three or more words that are the same in two languages."""
    for one, text in public_texts(context):
        seen: dict[str, str] = {}
        titled = is_name(one.record, one.name) or one.name in _TITLES
        for tag, words in () if titled else text:
            plain = " ".join(words.casefold().split())
            if plain in seen and len(plain.split()) > 2:
                yield context.found(one.place, first=seen[plain], second=tag)
                break
            seen.setdefault(plain, tag)


@THEME.rule("PK503", Grade.DEFINITION, ERROR_WHEN_DECIDED)
def intranet_address(context: RuleContext) -> Iterable[Finding]:
    """Find addresses that readers outside the house cannot open, once for each field."""
    for one, text in public_texts(context):
        inside = [found[0] for _, words in text for found in ADDRESS.finditer(words) if is_intranet(found[0])]
        if inside:
            yield context.found(one.place, host=host_of(inside[0]))
    for one, words in context.of(str):
        if one.name in _ADDRESS_FIELDS and one.record.public and _is_inside(one, words):
            yield context.found(one.place, host=host_of(words))


def _is_inside(one: Value, words: str) -> bool:
    """A path is relative to the record: only a drive, a share or a `file:` address is inside the house."""
    if one.name == "path":
        return bool(re.match(r"file:|\\\\|[A-Za-z]:[\\/]", words))
    return is_intranet(words)


@THEME.rule("PK504", Grade.SEEN, ADVICE)
def raw_address(context: RuleContext) -> Iterable[Finding]:
    """Find web addresses written out in prose."""
    for one, text in own_prose(context):
        found = [match[0] for _, words in text for match in ADDRESS.finditer(words)]
        if found and not any(is_intranet(address) for address in found):
            yield context.found(one.place, address=found[0])


@THEME.rule("PK505", Grade.PROPOSAL, ADVICE)
def praise(context: RuleContext) -> Iterable[Finding]:
    """Find praise in one's own prose."""
    for one, text in own_prose(context):
        for tag, words in text:
            found = pattern(f"praise_{tag}").search(words) if tag in ("sv", "en") else None
            if found:
                yield context.found(one.place, word=found[0], language=tag)
                break


def without_stray(context: RuleContext, finding: Finding) -> Iterable[Fix]:
    """Take stray spaces out of a text, in every language of it; what other records point to stays as it is."""
    record, name, value = held(context.partnership, finding.place)
    if isinstance(value, Text):
        versions = {tag: _tidy(words) for tag, words in value}
        if all(words.strip() for words in versions.values()):
            yield Fix(finding.place, Text(versions))
    elif type(value) is str and value.strip() and name != "id" and not _points(record, name):
        yield Fix(finding.place, _tidy(value))


def _points(record: Record, name: str) -> bool:
    return name == "about" or "refers_to" in fields_dict(type(record))[name].metadata


def _tidy(words: str) -> str:
    end = "\n" if words.endswith("\n") else ""
    return _DOUBLE.sub(" ", words.strip()) + end


@THEME.rule("PK506", Grade.DEFINITION, ADVICE, fix=without_stray)
def stray_spaces(context: RuleContext) -> Iterable[Finding]:
    """Find spaces at the ends of a text and double spaces in it."""
    for one, value in context.of(object):
        versions = [words for _, words in value] if isinstance(value, Text) else [value]
        if any(isinstance(words, str) and _stray(words) for words in versions):
            yield context.found(one.place)


def _stray(words: str) -> bool:
    """Whether spaces stray; a line end after the last word is how YAML blocks end."""
    return words.removesuffix("\n") != words.strip() or bool(_DOUBLE.search(words))


@THEME.rule("PK507", Grade.DEFINITION, WARNING)
def left_to_write(context: RuleContext) -> Iterable[Finding]:
    """Find what stands where something is still to be written."""
    whole = set(table("wording")["unwritten_whole"])
    for one, text in public_texts(context):
        for _, words in text:
            found = pattern("unwritten_within").search(words) or _BRACKETS.search(words)
            if words.strip().casefold() in whole or found:
                yield context.found(one.place, words=found[0] if found else words.strip())
                break
