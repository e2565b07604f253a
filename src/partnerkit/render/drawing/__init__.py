"""Drawing pictures as PNG, for print at 300 dots to the inch. It needs the extra `pictures`.

`draw` is the only public name. `canvas` alone knows the library that draws; `timeline` and `bars` know where
things stand.
"""

from typing import assert_never

from partnerkit.documents.pictures.picture import Bars, Picture, Timeline
from partnerkit.render.drawing.bars import draw_bars
from partnerkit.render.drawing.canvas import own_settings
from partnerkit.render.drawing.timeline import draw_timeline

__all__ = ["draw"]


def draw(picture: Picture) -> bytes:
    """Return a picture as PNG: the same bytes each time on one machine, without time, name or version."""
    with own_settings():
        match picture:
            case Timeline():
                return draw_timeline(picture)
            case Bars():
                return draw_bars(picture)
            case _:
                assert_never(picture)
