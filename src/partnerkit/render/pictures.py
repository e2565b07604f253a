"""Pictures of a Word document: PNG, in the line, never wider than the text."""

from struct import unpack

from partnerkit.documents.tree import TEXT_WIDTH_MM, Figure
from partnerkit.render.ooxml import NAMESPACES, Element, element, emu, w

_HIGHEST_MM = 190
_MM_PER_INCH = 25.4
_SCREEN_DPI = 96
_WIDTH = slice(16, 24)


def size_mm(png: bytes, width_mm: float | None = None) -> tuple[float, float]:
    """Return width and height in print: the width asked for, or 96 dots to the inch; smaller if the page is."""
    width, height = (max(dots, 1) * _MM_PER_INCH / _SCREEN_DPI for dots in unpack(">II", png[_WIDTH]))
    if width_mm is not None:
        width, height = width_mm, height * width_mm / width
    scale = min(1.0, TEXT_WIDTH_MM / width, _HIGHEST_MM / height)
    return width * scale, height * scale


def picture(figure: Figure, relation: str, number: int) -> Element:
    """Return a run with the picture that `relation` leads to; `number` counts pictures from 1."""
    width, height = (str(emu(side)) for side in size_mm(figure.data, figure.width_mm))
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
