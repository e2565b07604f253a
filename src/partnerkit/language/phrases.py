"""A few standing sentences that several documents share; they begin in lower case and have no full stop.

`lists.sentence` makes sentences of them. Who acts is given by name as it stands within a sentence
("kommunstyrelsen", "the Municipal Executive Board"). What only one document says belongs to that document.
"""

import re
from collections.abc import Iterable

from partnerkit.language.catalogue import text
from partnerkit.language.counting import noun_form, times
from partnerkit.language.dates import date_after_preposition, date_in_sentence, date_in_table
from partnerkit.language.lists import join
from partnerkit.language.numbers import qualified
from partnerkit.values import Count, FuzzyDate

_SEVERAL = re.compile("[-\N{EN DASH},]")


def extension_in_sentence(noun: str, planned: FuzzyDate, actual: FuzzyDate, language: str) -> str:
    """Return that something was due at one date and ended, or ends, at another; both dates are told.

    It was extended only if the first date certainly lies before the second; otherwise the date was changed.

    Args:
        noun: What it is, a key of `words.nouns`.
        planned: The end first agreed.
        actual: The end in force.
        language: Of the words.
    """
    return text(
        f"words.phrases.{'extended' if planned.certainly_before(actual) else 'moved'}",
        language,
        what=noun_form(noun, "definite", language),
        planned=date_in_sentence(planned, language),
        actual=date_after_preposition(actual, language),
    )


def decision_in_sentence(
    body: str, date: FuzzyDate | None, paragraph: str | None, what: str, language: str
) -> str:
    """Return who decided what, with the date and the § of the minutes as far as they are known."""
    known = "-".join(name for name, value in (("dated", date), ("paragraph", paragraph)) if value) or "plain"
    return text(
        f"words.phrases.decision.{known}",
        language,
        body=body,
        date=date_in_sentence(date, language),
        paragraph=paragraph_in_words(paragraph or "", language),
        what=what,
    )


def decision_in_table(body: str, date: FuzzyDate | None, paragraph: str | None, language: str) -> str:
    """Return a decision for a table: "KS 2016-12-06 § 412"."""
    words = f"{body} {date_in_table(date, language)}"
    return f"{words} {paragraph_in_words(paragraph, language)}" if paragraph else words


def paragraph_in_words(paragraph: str, language: str) -> str:
    """Return a § of the minutes with its sign, once however it was written, doubled for several."""
    number = paragraph.lstrip("§ \u00a0")
    key = "paragraphs" if _SEVERAL.search(number) else "paragraph"
    return text(f"words.phrases.{key}", language, number=number)


def follow_up_in_sentence(body: str, noun: str, count: Count, per: str, language: str) -> str:
    """Return who follows up what, how often: "… följer upp positionspapperet minst en gång per mandatperiod".

    Args:
        body: Who does it.
        noun: What is followed up, a key of `words.nouns`.
        count: How many times.
        per: In which time, a key of `words.per`: term (of office) or year.
        language: Of the words.
    """
    return text(
        "words.phrases.follow-up",
        language,
        body=body,
        what=noun_form(noun, "definite", language),
        times=qualified(times(count.number, language), count.qualifier, language),
        per=text(f"words.per.{per}", language),
    )


def with_former(present: Iterable[str], former: Iterable[str], language: str) -> str:
    """Return a list of names, and after it those that no longer belong to it."""
    now, before = join(present, language), join(former, language)
    return text("words.phrases.former", language, present=now, former=before) if before else now
