"""What record files share: the name of their format, and the converter between their data and the model."""

from partnerkit.values.converter import converter

__all__ = ["FORMAT", "converter"]

FORMAT = "partnerkit/1"
"""What the key `format` holds in a file this version reads."""
