"""The values that travel through the house: frozen, keyword-only, importing nothing of ours.

Times are aware, always; money and counts are `Decimal`; offsets are code points into the text as it was given.
"""

from monitor.model.articles import Article, Cut, Figure, LeftOut
from monitor.model.kinds import (
    Bound,
    ChangeKind,
    Decision,
    Language,
    NoticeKind,
    NoticeState,
    Origin,
    Per,
    Place,
    RulingKind,
    SourceKind,
    Status,
    Trust,
    Unit,
    VerdictKind,
)
from monitor.model.ledger import Change, Entry, Observation, Ruling, Sighting, Verdict
from monitor.model.notices import Finding, Message, Notice, Owed, Receipt
from monitor.model.pages import Link, NotModified, Page, Request, Validators
from monitor.model.topics import (
    REVISITS,
    DigestPlan,
    Match,
    Mute,
    NamedFigure,
    Route,
    Source,
    Threshold,
    Topic,
)

__all__ = [
    "REVISITS",
    "Article",
    "Bound",
    "Change",
    "ChangeKind",
    "Cut",
    "Decision",
    "DigestPlan",
    "Entry",
    "Figure",
    "Finding",
    "Language",
    "LeftOut",
    "Link",
    "Match",
    "Message",
    "Mute",
    "NamedFigure",
    "NotModified",
    "Notice",
    "NoticeKind",
    "NoticeState",
    "Observation",
    "Origin",
    "Owed",
    "Page",
    "Per",
    "Place",
    "Receipt",
    "Request",
    "Route",
    "Ruling",
    "RulingKind",
    "Sighting",
    "Source",
    "SourceKind",
    "Status",
    "Threshold",
    "Topic",
    "Trust",
    "Unit",
    "Validators",
    "Verdict",
    "VerdictKind",
]
