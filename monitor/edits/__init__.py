"""Two versions of an article in (`Draft`); the words that went and came, and which figure now says what, out (`Edit`).

Pure, and linear in the texts' length. Offsets are into each version's own title and text; nothing is said of the ledger.
"""

from monitor.edits.comparing import Draft, Edit, FigureEdit, Stated, compare, touched
from monitor.edits.words import Passage, word_diff

__all__ = ["Draft", "Edit", "FigureEdit", "Passage", "Stated", "compare", "touched", "word_diff"]
