"""Pictures of a Word document: PNG, in the line, never wider than the text."""

from struct import unpack

from partnerkit.documents.tree import TEXT_WIDTH_MM, Figure
from partnerkit.render.ooxml import NAMESPACES, Element, element, emu, w

_HIGHEST_MM = 190
_MM_PER_INCH = 25.4
_SCREEN_DPI = 96
_SIZE = slice(16, 24)


def size_mm(figure: Figure) -> tuple[float, float]:
    """Return width and height in print: as the figure asks, made smaller if the page is."""
    width, height = (max(dots, 1) for dots in unpack(">II", figure.data[_SIZE]))
    asked = figure.width_mm or width * _MM_PER_INCH / _SCREEN_DPI
    printed = min(asked, TEXT_WIDTH_MM, _HIGHEST_MM * width / height)
    return printed, printed * height / width


def picture(figure: Figure, relation: str, number: int) -> Element:
    """Return a run with the picture that `relation` leads to; `number` counts pictures from 1."""
    width, height = (str(emu(side)) for side in size_mm(figure))
    extent = {"cx": width, "cy": height}
    named = {"id": str(number), "name": f"Picture {number}", "descr": figure.alt}
    graphic = element(
        "pic:pic",
        None,
        element(
            "pic:nvPicPr",
            None,
            element("pic:cNvPr", {"id": str(number), "name": f"image{number}.png"}),
            element("pic:cNvPicPr"),
        ),
        element(
            "pic:blipFill",
            None,
            element("a:blip", {"r:embed": relation}),
            element("a:stretch", None, element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            None,
            element("a:xfrm", None, element("a:off", {"x": "0", "y": "0"}), element("a:ext", extent)),
            element("a:prstGeom", {"prst": "rect"}, element("a:avLst")),
        ),
    )
    inline = element(
        "wp:inline",
        dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
        element("wp:extent", extent),
        element("wp:docPr", named),
        element("wp:cNvGraphicFramePr", None, element("a:graphicFrameLocks", {"noChangeAspect": "1"})),
        element("a:graphic", None, element("a:graphicData", {"uri": NAMESPACES["pic"]}, graphic)),
    )
    return w("r", w("drawing", inline))
