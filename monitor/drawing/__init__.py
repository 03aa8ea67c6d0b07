"""What was seen of a figure in (`Point`), a curve out: SVG for pages, the same as PNG for mail.

Pure. No foreign word is ever in a drawing: numbers and our own names only.
"""

from monitor.drawing.chart import Chart, Dot, chart
from monitor.drawing.png import png
from monitor.drawing.points import Lines, Point, lines_through, points_of
from monitor.drawing.sparkline import sparkline

__all__ = ["Chart", "Dot", "Lines", "Point", "chart", "lines_through", "png", "points_of", "sparkline"]
