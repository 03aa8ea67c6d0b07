"""Known series (`Entry`) and an article's figures in; a `Verdict` on each figure out: same, changed, new or unsure, with reasons.

Pure: the clock is the article's (`Sighting`), and what is kept, and where, is the caller's (`Index` and `Lookup` find what may be
meant). Weights and thresholds stand in one table, `weights`; words of a language in `words_ko` and `words_en`.
"""

from monitor.ledger.again import Again, read_again
from monitor.ledger.company import Company, why_strange
from monitor.ledger.index import Index
from monitor.ledger.judging import judge
from monitor.ledger.late import MOST_LATER, Said, judge_late, published_after
from monitor.ledger.linker import LINKER, VERSION, Linker
from monitor.ledger.lookup import Lookup, keys_of
from monitor.ledger.weights import COMPANY

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
