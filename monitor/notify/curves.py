"""The small curve of a figure in a digest: a picture within the document, and how it is handed to mail. Pure."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.drawing import png, sparkline
from monitor.notify.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from monitor.drawing import Point
    from monitor.model import Language

FEWEST = 4  # observations that make a curve worth its place
COLOUR = "#3b82f6"  # is seen on white and on black: mail cannot ask which of them it is
_LARGEST = 300  # digits: what is longer has no place on a drawing
_DATA = "data:image/png;base64,"
_INLINE = re.compile(rf'src="{re.escape(_DATA)}([A-Za-z0-9+/=]*)"')
_IMAGE = re.compile(r"<img [^<>]*>")


@dataclass(frozen=True, kw_only=True, slots=True)
class Curve:
    """A picture for a document."""

    src: str  # the picture itself as a data: address; it holds no words
    alt: str
    width: int = 120
    height: int = 28


def curve_of(points: Sequence[Point], zone: tzinfo, lang: Language) -> Curve | None:
    """The curve of a figure that was observed four times or more; None for fewer."""
    shown = [p for p in points if p.low.is_finite() and p.high.is_finite() and p.high.adjusted() < _LARGEST]
    if len(shown) < FEWEST:
        return None
    picture = base64.b64encode(png(sparkline(shown, colour=COLOUR))).decode("ascii")
    first, last = (f"{point.at.astimezone(zone):%Y-%m-%d}" for point in (shown[0], shown[-1]))
    alt = say(lang, "digest.curve", count=len(shown), first=first, last=last)
    return Curve(src=f"{_DATA}{picture}", alt=alt)


def by_reference(document: str) -> tuple[str, dict[str, bytes]]:
    """A document whose pictures are named by cid:, and the pictures by their names: mail readers show no data: address."""
    pictures: dict[str, bytes] = {}

    def named(found: re.Match[str]) -> str:
        name = f"curve-{len(pictures) + 1}.png"
        pictures[name] = base64.b64decode(found[1])
        return f'src="cid:{name}"'

    return _INLINE.sub(named, document), pictures


def without_pictures(document: str) -> str:
    """The document for what shows no pictures of ours."""
    return _IMAGE.sub("", document)
