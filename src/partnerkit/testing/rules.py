"""What a rule pack must have before it is given to others; `lacking` tells it all at once."""

from collections.abc import Iterator, Mapping

from attrs import fields

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.rules import Grade, Rule, RulePack, Words


def lacking(pack: RulePack) -> tuple[str, ...]:
    """Return what rules of a pack lack, each as `CODE: part`; nothing if all are complete.

    A rule has a summary, a reason, help and a message in every language of partnerkit, a wrong and a right example,
    the place of the fault in the wrong one, and a source unless it follows from the meaning of the fields.
    """
    return tuple(f"{rule.code}: {part}" for rule in pack.rules for part in _parts(rule))


def _parts(rule: Rule) -> Iterator[str]:
    try:
        texts = rule.texts
    except Exception as error:  # a text that is missing is what is looked for
        yield f"its texts cannot be read ({type(error).__name__}: {error})"
        return
    for language in LANGUAGES:
        words = texts.words.get(language)
        if words is None:
            yield f"{language}"
            continue
        yield from (f"{language}.{one.name}" for one in fields(Words) if _is_empty(getattr(words, one.name)))
    for name in ("failing", "passing", "at"):
        if _is_empty(getattr(texts, name)):
            yield name
    if rule.grade is not Grade.DEFINITION and _is_empty(texts.source):
        yield "source"


def _is_empty(value: object) -> bool:
    """Whether a text, or every text of a table, is blank."""
    if isinstance(value, str):
        return not value.strip()
    return not isinstance(value, Mapping) or not value or any(_is_empty(one) for one in value.values())
