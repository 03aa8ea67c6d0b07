"""A topic, an article on it, the edit of a figure in it, and when it was published."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from monitor.model import Match, Route, Topic

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
HARBOUR = Topic(
    id="harbour",
    title="The new harbour",
    match=Match(any=("harbour",)),
    lang="en",
    routes=(Route(to="desk"), Route(to="archive", on=("corrected",))),
)
FIRST = (
    "The port authority will build the new harbour at Westbay for $640 million, it said on Monday.\n\n"
    "The harbour will have room for 48 ships. Work on the breakwater begins in spring, and the first "
    "quay is to open after that, the authority said in a statement.\n\n"
    "Fishermen of Westbay had asked for another site further north, where the water is deeper."
)
EDITED = FIRST.replace("48 ships", "84 ships")
