"""Fields of plugins: data that a plugin keeps in a record under its own name, typed by a class it declares.

Plugin authors need `Extension` and `about` to declare, and `extension_of` and `with_extension` to use. The record
itself keeps plain data, word for word, so that it is read and written the same where the plugin is not installed.
"""

from partnerkit.extensions.extension import API, Extension, about
from partnerkit.extensions.fitting import Fitted, fitted
from partnerkit.extensions.installed import GROUP, Unusable, get_extension, in_use, installed, list_extensions
from partnerkit.extensions.showing import shown_to
from partnerkit.extensions.typed import extension_of, with_extension

__all__ = [
    "API",
    "GROUP",
    "Extension",
    "Fitted",
    "Unusable",
    "about",
    "extension_of",
    "fitted",
    "get_extension",
    "in_use",
    "installed",
    "list_extensions",
    "shown_to",
    "with_extension",
]
