"""Two versions of an article in; the words that went and came, and which figure now says what, out. Pure."""

from monitor.edits.comparing import Draft, Edit, FigureEdit, Stated, compare, touched
from monitor.edits.words import Passage, word_diff

__all__ = ["Draft", "Edit", "FigureEdit", "Passage", "Stated", "compare", "touched", "word_diff"]
