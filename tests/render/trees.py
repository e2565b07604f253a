"""Hypothesis strategies for documents: every node, with every text a record may hold."""

from hypothesis import strategies as st

from partnerkit.documents.tree import (
    Blank,
    BulletList,
    Column,
    Contents,
    Document,
    Emphasis,
    Fact,
    Facts,
    Figure,
    Footnote,
    Heading,
    Lead,
    Link,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Part,
    Prompt,
    Properties,
    Reference,
    Row,
    Signatures,
    Signer,
    Strong,
    Table,
    Text,
)
from partnerkit.testing.values import words

_ANCHORS = st.sampled_from(("a", "b.1", "heading-1", "money", "Z:_-9"))
_LANGUAGES = st.sampled_from((None, "sv", "en-US", "vi-VN", "zh", "zh-Hant", "ar", "th", "uk", "qaa"))
_TARGETS = st.sampled_from(
    ("https://a.se/å?b=(c)&d='e'", "mailto:a@b.se", "http://xn--a.se:80/#x")
) | _ANCHORS.map("#{}".format)
_MAYBE_WORDS = st.none() | words()

texts = st.builds(Text, words(), _LANGUAGES)
blanks = st.builds(Blank, words(), words(), words())


def _weighed(inside):
    several = st.lists(inside, min_size=1, max_size=2).map(tuple)
    return st.one_of(*(st.builds(kind, several) for kind in (Strong, Emphasis, Lead)))


_plain = st.one_of(texts, texts, blanks, _weighed(texts | blanks))
_links = st.builds(Link, st.lists(_plain, min_size=1, max_size=2).map(tuple), _TARGETS)
_noted = words().map(lambda said: Footnote(said, (Text(said),)))  # one key, one text: it is stored once
_linking_notes = st.builds(lambda text, link: Footnote(f"{text} {link}", (Text(text), link)), words(), _links)
in_headings = st.lists(_plain | _links | _noted, max_size=2).map(tuple)
references = st.builds(Reference, _ANCHORS, st.booleans())
lines = st.lists(_plain | _links | _noted | _linking_notes | references, min_size=1, max_size=3).map(tuple)


@st.composite
def tables(draw):
    """Return tables of any width, some with empty cells, without a caption or without rows."""
    header = draw(
        st.lists(st.builds(Column, words(), st.floats(0.5, 200), st.booleans()), min_size=1, max_size=3)
    )
    cells = st.lists(lines | st.just(()), min_size=len(header), max_size=len(header)).map(tuple)
    rows = draw(st.lists(st.builds(Row, cells, st.booleans()), max_size=3))
    caption, description = draw(words() | st.just("")), draw(words() | st.just(""))
    note, anchor = draw(_MAYBE_WORDS), draw(st.none() | _ANCHORS)
    return Table(caption, tuple(header), tuple(rows), note, description=description, anchor=anchor)


def blocks(png):
    """Return strategies for every kind of block; `png` is what figures show."""
    items = st.lists(lines, min_size=1, max_size=3).map(tuple)
    heading = st.tuples(texts, in_headings).map(lambda pair: (pair[0], *pair[1]))
    signer = st.builds(Signer, lines, lines | st.just(()))
    widths = st.none() | st.floats(0.5, 500)
    figures = st.tuples(words(), words() | st.just(""), widths, st.none() | _ANCHORS).map(
        lambda one: Figure(one[0], one[1], png, "image/png", one[2], anchor=one[3])
    )
    return st.one_of(
        st.builds(Heading, st.integers(1, 4), heading, st.none() | _ANCHORS, _MAYBE_WORDS),
        st.builds(Contents, st.lists(texts, min_size=1, max_size=2).map(tuple), st.sampled_from((2, 3))),
        st.builds(Paragraph, lines, st.booleans()),
        st.builds(BulletList, items),
        st.builds(NumberedList, items),
        st.lists(st.builds(Fact, words(), lines), min_size=1, max_size=2).map(tuple).map(Facts),
        tables(),
        figures,
        st.builds(Note, lines, words()),
        st.builds(Prompt, words(), words(), words()),
        st.builds(Signatures, words(), st.lists(signer, max_size=2).map(tuple)),
        st.just(PageBreak()),
    )


def documents(png, most=4):
    """Return strategies for documents of one or two parts, each of at most so many blocks."""
    part = st.builds(
        Part, words(), words(), st.lists(blocks(png), min_size=1, max_size=most).map(tuple), _MAYBE_WORDS
    )
    said = st.builds(Properties, words(), words(), words(), words())
    parts = st.lists(part, min_size=1, max_size=2).map(tuple)
    return st.builds(Document, words(), st.sampled_from(("sv", "en")), parts, said)
