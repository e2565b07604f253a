"""Languages and countries: tags as documents want them, and names as people know them.

Names are Babel's. Nothing here decides which language is used.
"""

from partnerkit.language.catalogue import text

# Where a language is spoken in several countries, ours is the one the documents are written for.
_DOCUMENT_TAGS = {"sv": "sv-SE", "en": "en-GB", "vi": "vi-VN"}


def document_tag(tag: str) -> str:
    """Return a language tag with the region that office programs need: `sv` becomes `sv-SE`, `fi` `fi-FI`.

    A tag that names a region, or a language without a likely one, is returned as it is.
    """
    if tag in _DOCUMENT_TAGS:
        return _DOCUMENT_TAGS[tag]
    from babel.core import get_global

    parts = tag.split("-")
    if len(parts[-1]) < 4 and len(parts) > 1:
        return tag
    likely = get_global("likely_subtags").get(tag.replace("-", "_"))
    return f"{tag}-{likely.split('_')[-1]}" if likely else tag


def country_name(code: str, language: str) -> str:
    """Return the name of a country by its ISO 3166-1 code of two letters, or the code if it has no name."""
    from babel import Locale

    name = str(Locale.parse(language).territories.get(code, code))
    return name.replace(" & ", f" {text('words.list.and', language)} ")


def language_name(tag: str, language: str) -> str:
    """Return the name of a language by its tag, in lower case in Swedish, or the tag if it has no name."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(tag, sep="-").get_display_name(language)
    except (UnknownLocaleError, ValueError):
        name = Locale.parse(language).languages.get(tag)
    return name or tag
