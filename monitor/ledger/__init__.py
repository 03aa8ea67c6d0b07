"""Known series and seen figures in, a verdict on each figure out. Pure: thresholds and weights stand in one table."""

from monitor.ledger.company import COMPANY, Company, why_strange
from monitor.ledger.index import Index
from monitor.ledger.judging import judge
from monitor.ledger.late import MOST_LATER, Said, judge_late, published_after

__all__ = [
    "COMPANY",
    "MOST_LATER",
    "VERSION",
    "Company",
    "Index",
    "Said",
    "judge",
    "judge_late",
    "published_after",
    "why_strange",
]
VERSION = 1  # of the linker; rises when the same figures are tied otherwise
