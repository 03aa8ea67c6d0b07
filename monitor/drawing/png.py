"""A drawing for readers that show no SVG, as most mail does not."""

from __future__ import annotations


def png(svg: str, *, zoom: int = 2) -> bytes:
    """The same as PNG on a clear ground, `zoom` times as many pixels as its units."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom, skip_system_fonts=True))
