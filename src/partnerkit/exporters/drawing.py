"""What draws the pictures of a document, where they are asked for; the library behind it is an extra."""

from partnerkit.documents.pictures.picture import Draw
from partnerkit.errors import OptionsError


def drawing(wanted: bool) -> Draw | None:
    """Return what draws pictures, or `None` if none are wanted.

    Raises:
        OptionsError: The extra `pictures` is not installed, or does not work.
    """
    if not wanted:
        return None
    try:
        from partnerkit.render.drawing import draw
    except ImportError as error:
        raise OptionsError(
            "options.pictures",
            "Pictures need a library that is not installed ({reason}). Install it with "
            "pip install 'partnerkit[pictures]', or leave out the option 'pictures'; the document is complete "
            "without them.",
            reason=error,
        ) from None
    return draw
