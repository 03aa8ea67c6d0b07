"""Known series and seen figures in, a verdict on each figure out. Pure: thresholds and weights stand in one table."""

from monitor.ledger.again import Again, read_again
from monitor.ledger.company import COMPANY, Company, why_strange
from monitor.ledger.index import Index
from monitor.ledger.judging import judge
from monitor.ledger.late import MOST_LATER, Said, judge_late, published_after
from monitor.ledger.linker import LINKER, VERSION, Linker
from monitor.ledger.lookup import Lookup, keys_of

__all__ = [
    "COMPANY",
    "LINKER",
    "MOST_LATER",
    "VERSION",
    "Again",
    "Company",
    "Index",
    "Linker",
    "Lookup",
    "Said",
    "judge",
    "judge_late",
    "keys_of",
    "published_after",
    "read_again",
    "why_strange",
]
