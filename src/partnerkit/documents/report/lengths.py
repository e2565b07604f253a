"""How long an answer may be and is: in words, characters and lines, as the form counts, in each language asked."""

from partnerkit.documents.report.account import Account, line
from partnerkit.documents.tree import Block, Paragraph
from partnerkit.forms.form import Section
from partnerkit.language.counting import counted
from partnerkit.language.pasting import character_count, line_count, word_count
from partnerkit.language.spoken import language_name
from partnerkit.values import Text


def length(account: Account, section: Section, said: Text | None) -> tuple[Block, ...]:
    """Return the limits of a question and how long the answer is, or nothing if it has no limits."""
    if section.limit is None:
        return ()
    told = [
        account.say(
            "limit.each" if len(section.languages) > 1 else "limit.one", limit=_limits(account, section)
        )
    ]
    for language in section.languages or (account.language,):
        words = said.get(language) if said else None
        if words:
            key = "length.in-language" if section.languages else "length.now"
            name = language_name(language, account.language)
            told.append(account.say(key, name=name, length=measured(account, section, words)))
    return (Paragraph(line(" ".join(told)), keep_with_next=True),)


def pasted_length(account: Account, section: Section, words: str) -> Block:
    """Return how long a text is that goes into a box, with the limit if there is one."""
    told = account.say("length.pasted", length=measured(account, section, words))
    limit = f" {account.say('limit.one', limit=_limits(account, section))}" if section.limit else ""
    return Paragraph(line(told + limit), keep_with_next=True)


def _limits(account: Account, section: Section) -> str:
    lengths = section.limit.lengths if section.limit else ()
    return " / ".join(counted(limit, noun, account.language, figures=True) for limit, noun in lengths)


def measured(account: Account, section: Section, words: str) -> str:
    """Return the length of words: words and characters with spaces, and lines where the form counts them."""
    language = account.language
    told = account.say(
        "length.measured",
        words=counted(word_count(words), "word", language, figures=True),
        characters=counted(character_count(words), "character", language, figures=True),
    )
    if section.limit is None or section.limit.lines is None:
        return told
    lines = counted(line_count(words), "line", language, figures=True)
    return account.say("length.with-lines", length=told, lines=lines)
