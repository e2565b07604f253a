"""Words in Swedish and English: catalogues of texts, and how dates, amounts, counts and lists are said.

Nothing is text until a language is chosen, and the language is always an argument: the locale of the process
is never read. What belongs here knows words and values, but nothing of partnerships. Every text a person
reads stands in `data/<theme>.<language>.toml`; a new theme is a new pair of files there, and needs no code.
"""
