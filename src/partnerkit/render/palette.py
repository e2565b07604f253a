"""The colours of documents, as RGB in hexadecimal; contrast against their ground is at least 4.5:1."""

INK = "1F3A4D"
GREY = "595959"
RULE = "BFC7CE"
HEAD_FILL = "E8EEF2"
PROMPT_LINE = "8A6D00"
PROMPT_FILL = "FFF8E1"
LINK = "1F5A8A"
