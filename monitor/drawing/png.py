"""A drawing for readers that show no SVG, as most mail does not."""

from __future__ import annotations

_ZOOM = 2  # pixels for a unit: sharp on a fine screen


def png(svg: str) -> bytes:
    """The same as PNG on a clear ground, twice as many pixels as its units."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=_ZOOM, skip_system_fonts=True))
