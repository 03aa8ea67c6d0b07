"""The passes together: what is told of what is found."""

from __future__ import annotations

from tests.passes.news import OTHER, TEXT, edited, go


def test_a_first_listing_is_read_and_told_to_nobody(hands, web, said):
    web.feed(web.article("1", TEXT), web.article("2", OTHER))
    done = go(hands)
    assert (done.polled, done.links, done.decisions["new"], done.delivered) == (1, 2, 2, 0)
    assert said == []


def test_what_comes_after_the_baseline_is_told(hands, web, clock, said):
    first = web.article("1", TEXT)
    web.feed(first)
    go(hands)
    clock.forward(hours=24)
    web.feed(first, web.article("2", OTHER))
    done = go(hands)
    assert (done.changes, done.delivered) == (1, 1)
    assert "$640 million → $700 million" in said[0]


def test_a_silent_edit_is_found_at_a_revisit_and_told(hands, web, clock, said):
    edited(hands, web, clock)
    assert len(said) == 1
    assert "$460 million" in said[0]
    assert "$640 million" in said[0]


def test_a_page_brought_up_to_date_is_told_with_what_it_said_before(hands, web, clock, said):
    counted = (
        "By 1 March the divers had raised 12 wrecks from the harbour of Westbay, the navy said.\n\nRain fell."
    )
    edited(
        hands, web, clock, counted, counted.replace("1 March", "2 March").replace("12 wrecks", "19 wrecks")
    )
    [alert] = said
    assert alert.startswith("[Revised]")
    assert "Now: " in alert
    assert "Before the edit: " in alert
