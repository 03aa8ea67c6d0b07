"""The way of one article, in the order the data takes. Owns no rules: each step is a room's.

article → topic → figures → copy of a known text? → series in the ledger → verdicts → notices owed

`read` says what can be said without the store; `take_in` saves the article and all it causes in one transaction.
"""

from monitor.cycle.headline import headline_says
from monitor.cycle.reading import read
from monitor.cycle.values import Judged, Outcome, Reading
from monitor.cycle.way import take_in

__all__ = ["Judged", "Outcome", "Reading", "headline_says", "read", "take_in"]
