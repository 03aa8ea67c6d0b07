"""Who else states a value: outlets are counted, and only another speaker confirms."""

from __future__ import annotations

from typing import Any

import pytest

from monitor.stories import Statement, voices
from tests.builders import HOUR, NOON, make_figure


def said(
    outlet: str, value: str = "500", *, hours: int = 1, story: int | None = 1, **fields: Any
) -> Statement:
    figure = make_figure(value, **fields)
    return Statement(figure=figure, outlet=outlet, story=story, published_at=NOON + hours * HOUR)


def test_other_outlets_with_the_value_are_counted_by_name():
    others = [
        said("Courier"),
        said("Courier", hours=2),
        said("Tribune"),
        said("Herald", "499"),
        said("Gazette"),
    ]
    assert voices(said("Gazette"), others).also_in == 2


@pytest.mark.parametrize(
    ("own", "other", "confirmed"),
    [
        ("Ada Byrne", "Omar Reyes", "Omar Reyes"),
        ("Ada Byrne", "Ada Byrne", None),
        ("Ada Byrne", "Ms. Byrne", None),
        ("Ada Byrne", None, None),
        (None, "Omar Reyes", None),
        ("a spokesman", "officials", None),
        ("김하나 시장", "이두리 교수", "이두리 교수"),
        ("도담시장", "도담시", None),
        ("시 관계자", "관계자", None),
    ],
)
def test_a_value_is_confirmed_by_another_named_speaker_only(own, other, confirmed):
    heard = voices(said("Gazette", speaker=own), [said("Courier", speaker=other)])
    assert heard.confirmed_by == confirmed


def test_write_ups_of_one_release_are_one_source_whoever_is_quoted():
    """The city is the owner; who is named beside it in the same story may speak for it."""
    by_city, by_mayor = (
        {"speaker": "Westbay", "owner": "Westbay"},
        {"speaker": "Ada Byrne", "owner": "Westbay"},
    )
    heard = voices(said("Gazette", **by_city), [said("Courier", **by_mayor)])
    assert (heard.also_in, heard.confirmed_by) == (1, None)


def test_in_another_story_who_is_named_confirms_what_the_owner_said():
    by_city, by_mayor = (
        {"speaker": "Westbay", "owner": "Westbay"},
        {"speaker": "Ada Byrne", "owner": "Westbay"},
    )
    heard = voices(said("Gazette", **by_city), [said("Courier", story=2, **by_mayor)])
    assert heard.confirmed_by == "Ada Byrne"


@pytest.mark.parametrize(
    ("others", "against"),
    [
        ([said("Courier", "600")], 1),
        ([said("Courier", "600"), said("Courier", "500", hours=2)], 0),
        ([said("Courier", "600", story=2)], 0),
        ([said("Courier", "600", hours=-1)], 0),
        ([said("Courier", "600", status="past")], 0),
        ([said("Courier", "510", approx=True)], 1),
    ],
    ids=["another value", "taken back", "another event", "said before", "past", "not a rounding of it"],
)
def test_who_tells_the_event_otherwise_is_counted_by_its_last_word(others, against):
    assert voices(said("Gazette"), others).against == against
