"""The document tree: what a prose document may hold, whatever it is printed as.

The tree is closed: no raw node, no style attribute, no layout table, so that every document is accessible in
every format, and renderers match on these classes exhaustively. What can never be right is refused when it is
made; what a draft may still lack is told by `check`. Import from here; nodes are added in
`inlines` and `blocks`.
"""

from partnerkit.documents.accessibility import MOST_COLUMNS, TEXT_WIDTH_MM, check
from partnerkit.documents.blocks import (
    Block,
    BulletList,
    Column,
    Contents,
    Fact,
    Facts,
    Figure,
    Heading,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Prompt,
    Row,
    Signatures,
    Signer,
    Table,
)
from partnerkit.documents.document import Document, Part, Properties
from partnerkit.documents.inlines import (
    Blank,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Lead,
    Link,
    Reference,
    Strong,
    Text,
    linkable,
    plain,
    visible,
    walk,
)

__all__ = [
    "MOST_COLUMNS",
    "TEXT_WIDTH_MM",
    "Blank",
    "Block",
    "BulletList",
    "Column",
    "Contents",
    "Document",
    "Emphasis",
    "Fact",
    "Facts",
    "Figure",
    "Footnote",
    "Heading",
    "Inline",
    "Inlines",
    "Lead",
    "Link",
    "Note",
    "NumberedList",
    "PageBreak",
    "Paragraph",
    "Part",
    "Prompt",
    "Properties",
    "Reference",
    "Row",
    "Signatures",
    "Signer",
    "Strong",
    "Table",
    "Text",
    "check",
    "linkable",
    "plain",
    "visible",
    "walk",
]
