"""`Grade`: how sure we are of a statement about the world, carried by rules, forms and programmes."""

from enum import StrEnum


class Grade(StrEnum):
    """The grade of evidence behind a rule, a form or an entry of a programme.

    `definition` follows from the meaning of the fields; `seen` was read in a source that is named; of `title-only`
    only a heading or a title was seen; `inferred` is our conclusion; `proposal` is our own idea.
    """

    DEFINITION = "definition"
    SEEN = "seen"
    TITLE_ONLY = "title-only"
    INFERRED = "inferred"
    PROPOSAL = "proposal"
