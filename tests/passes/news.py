"""What the passes are tried on: two articles on one harbour, the later with another figure."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from monitor.passes import sweep

TEXT = (
    "The port authority will build the new harbour at Westbay for $640 million, it said on Monday.\n\n"
    "The harbour will have room for 48 ships. Work on the breakwater begins in spring, and the first "
    "quay is to open after that, the authority said in a statement to the press.\n\n"
    "Fishermen of Westbay had asked for another site further north, where the water is deeper."
)
EDITED = TEXT.replace("$640 million", "$460 million")
OTHER = (
    "A report on the harbour of Westbay says that the ferries will keep to the old pier for now.\n\n"
    "The port authority will build the new harbour at Westbay for $700 million, it said, after it had looked "
    "at the ground again. It gave no reason for the rise and said that work would begin in spring all the same.\n\n"
    "The council meets next week to talk about the road to the harbour and about the old warehouses."
)


def go(hands):
    """Every pass that is due by now."""
    return asyncio.run(sweep(hands))


def edited(hands, web, clock, before=TEXT, after=EDITED):
    """The address of an article that was read, edited, and looked at again: what it says now is told."""
    url = web.article("1", before)
    web.feed(url)
    go(hands)
    web.article("1", after)
    clock.forward(minutes=6)
    go(hands)
    return url


def told(hands, web, clock, **settings):
    """A change after the baseline, and one round of deliveries."""
    first = web.article("1", TEXT)
    web.feed(first)
    go(hands)
    clock.forward(hours=24)
    web.feed(first, web.article("2", OTHER))
    go(replace(hands, **settings))
