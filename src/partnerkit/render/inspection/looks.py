"""How text looks: contrast, capitals, underlining, straight margins, and the frames of questions."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from partnerkit.documents.contrast import WHITE, contrast, readable
from partnerkit.documents.fault import Fault, short
from partnerkit.errors import Message
from partnerkit.render.inspection.cascade import Cascade, Look, on
from partnerkit.render.inspection.colours import highlight
from partnerkit.render.inspection.walk import VAL, Piece, Spot, pieces
from partnerkit.render.ooxml import Element

LEAST, LEAST_LARGE = 4.5, 3.0
"""The contrast that text needs, and large text and frames (WCAG 2.1, 1.4.3 and 1.4.11)."""

_LARGE, _LARGE_BOLD = 36, 28
_SIZE = 20
_SHOUTED = 12
_LINK_STYLES = ("hyperlink", "followedhyperlink")


def looks(spots: Sequence[Spot], cascade: Cascade, page: str = WHITE) -> Iterator[Fault]:
    """The look of each paragraph; the same thing is told once of a paragraph, a pair of colours once of a text."""
    pale: set[tuple[str, str]] = set()
    justified: list[Spot] = []
    for spot in spots:
        paragraph = cascade.paragraph(spot)
        ground = cascade.ground(spot) or page
        said = (piece for piece in pieces(spot.paragraph) if piece.words.strip())
        spoken = [_Spoken(piece, cascade.run(spot, piece.run)) for piece in said]
        yield from _pale(spot, spoken, ground, cascade, pale)
        yield from _shouted(spot, spoken)
        yield from _underlined(spot, spoken, cascade)
        yield from _framed(spot, paragraph.get("pBdr"), page, cascade)
        alignment = paragraph.get("jc")
        if spoken and alignment is not None and alignment.get(VAL) in ("both", "distribute"):
            justified.append(spot)
    if justified:
        message = Message(
            "inspection.justified",
            "{count} paragraphs have straight margins on both sides, which tears words apart. Align them to the left.",
            {"count": len(justified)},
        )
        yield Fault("justified", justified[0].place, message)


@frozen
class _Spoken:
    piece: Piece
    look: Look


def _pale(
    spot: Spot, spoken: Sequence[_Spoken], ground: str, cascade: Cascade, told: set[tuple[str, str]]
) -> Iterator[Fault]:
    for one in spoken:
        marked = cascade.palette.of_shading(one.look.get("shd")) or highlight(one.look.get("highlight"))
        behind = marked or ground
        colour = cascade.palette.of_text(one.look.get("color")) or readable(behind)
        size = one.look.get("sz")
        points = int(size.get(VAL, "")) if size is not None and size.get(VAL, "").isdigit() else _SIZE
        large = points >= (_LARGE_BOLD if on(one.look.get("b")) else _LARGE)
        ratio = contrast(colour, behind)
        if ratio < (LEAST_LARGE if large else LEAST) and (colour, behind) not in told:
            told.add((colour, behind))
            message = Message(
                "inspection.contrast",
                "Text in #{colour} on #{ground} has a contrast of {ratio}:1; at least {least}:1 is needed. "
                "Choose a darker or lighter colour, in the style.",
                {
                    "colour": colour,
                    "ground": behind,
                    "ratio": f"{ratio:.1f}",
                    "least": f"{LEAST_LARGE if large else LEAST:g}",
                },
            )
            yield Fault("contrast", spot.place, message, "1.4.3")


def _shouted(spot: Spot, spoken: Sequence[_Spoken]) -> Iterator[Fault]:
    words = spot.words.split()
    typed = len(words) >= 3 and spot.words.isupper() and sum(map(str.isalpha, spot.words)) >= _SHOUTED
    if typed or any(on(one.look.get("caps")) for one in spoken):
        message = Message(
            "inspection.capitals",
            "Text stands in capitals only, which is hard to read. Write small letters, and emphasise with a style.",
        )
        yield Fault("capitals", spot.place, message)


def _underlined(spot: Spot, spoken: Sequence[_Spoken], cascade: Cascade) -> Iterator[Fault]:
    for one in spoken:
        linked = one.piece.link is not None or any(
            style in _LINK_STYLES for style in cascade.run_style_names(one.piece.run)
        )
        if on(one.look.get("u")) and not linked:
            message = Message(
                "inspection.underlined",
                "“{words}” is underlined and no link. Emphasise with a style instead.",
                {"words": short(one.piece.words)},
            )
            yield Fault("underlined", spot.place, message)
            return


def _framed(spot: Spot, frame: Element | None, page: str, cascade: Cascade) -> Iterator[Fault]:
    """The frame shows where something is to be filled in, so it must be seen."""
    if frame is None or not spot.control:
        return
    for line in frame:
        colour = cascade.palette.of_line(line)
        if (
            colour is not None
            and line.get(VAL) not in ("nil", "none")
            and contrast(colour, page) < LEAST_LARGE
        ):
            message = Message(
                "inspection.frame",
                "The frame of the field is #{colour}, which cannot be seen on #{ground}. At least {least}:1 is needed.",
                {"colour": colour, "ground": page, "least": f"{LEAST_LARGE:g}"},
            )
            yield Fault("frame-contrast", spot.place, message, "1.4.11")
            return
