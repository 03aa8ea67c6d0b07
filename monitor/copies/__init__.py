"""Article, its figures and look-alikes in; new, copy or variant out.

Pure. The caller keeps the table fingerprint(hash PRIMARY KEY, article_id): it inserts first, then selects the holders.
"""

from monitor.copies.added import figures_beyond
from monitor.copies.deciding import decide, same_text
from monitor.copies.prints import fingerprints
from monitor.copies.values import Copy, Kinship, New, Original, Printed, Prints, Variant

VERSION = 1  # of prints and normalisation; rises when the same text leaves other prints

__all__ = [
    "VERSION",
    "Copy",
    "Kinship",
    "New",
    "Original",
    "Printed",
    "Prints",
    "Variant",
    "decide",
    "figures_beyond",
    "fingerprints",
    "same_text",
]
