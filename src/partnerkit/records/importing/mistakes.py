"""What can be wrong with a mapping file, in words."""

from partnerkit.errors import Message


def twice(key: str, header: str) -> Message:
    """Say that a column of ours is filled by one of theirs already."""
    return Message(
        "import.map.twice",
        "The column '{name}' is filled by '{header}' already. Keep one of them.",
        {"name": key, "header": header},
    )


NO_KEY = Message(
    "import.map.no-key",
    "'{name}' cannot tell one row from another. Choose a column with a number or a name of the row itself.",
)
KEY_MISSING = Message(
    "import.map.key",
    "The list is empty. Name the column by which a row is known again, so that a list can be taken in twice.",
)
SAY_CURRENCY = Message(
    "import.map.currency",
    "The amount needs a currency. Map a column to 'currency', or write it below 'constant', such as 'currency: SEK'.",
)
SAY_UNDER = Message(
    "import.map.under",
    "It is not said what the rows belong to. Write 'under' and an id, or map a column to 'under'. The ids are: {ids}.",
)
UNDER_TWICE = Message(
    "import.map.under-twice",
    "What the rows belong to is said by a column already. Keep one of the two.",
)
UNDER_CONSTANT = Message(
    "import.map.under-constant", "Write 'under' at the left margin, and not below 'constant'."
)
NOT_UNDER = Message(
    "import.map.not-under",
    "These rows belong to the record itself. Take 'under' out.",
)
NO_OWNER = Message(
    "import.map.no-owner",
    "The record has nothing with an id that these rows could belong to, so '{name}' cannot be found. Add it to the "
    "record first.",
)
