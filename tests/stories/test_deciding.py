"""Which story an article tells, from the clues it shares with what was told lately."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.stories import Clue, Holder, Joined, NewStory, decide

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def clue(key: int, weight: float = 0.4, topic: str = "harbour") -> Clue:
    return Clue(key=key, topic=topic, weight=weight, text=f"clue {key}")


def held(
    key: int, article: int = 1, *, hours: float = -1, story: int | None = None, began: float = -1
) -> Holder:
    return Holder(
        clue=key,
        article=article,
        url=f"https://daily.example/{article}",
        published_at=NOON + hours * HOUR,
        story=story or article,
        began_at=NOON + began * HOUR,
    )


TWO = (clue(1), clue(2))


def test_an_article_that_shares_enough_joins_the_story() -> None:
    joined = decide(TWO, [held(1, story=7), held(2, story=7)], NOON)
    assert isinstance(joined, Joined)
    assert joined.story == 7
    assert joined.why == "tells what https://daily.example/1 tells: clue 1, clue 2"


def test_one_that_shares_with_no_other_opens_a_story() -> None:
    assert decide(TWO, [], NOON) == NewStory()


def test_the_heaviest_clue_is_named_first() -> None:
    joined = decide((clue(1, 0.3), clue(2, 0.9)), [held(1), held(2)], NOON)
    assert isinstance(joined, Joined)
    assert joined.why.endswith(": clue 2, clue 1")


def test_it_joins_the_story_of_the_article_that_shares_most() -> None:
    holders = [held(1, 1), held(2, 1), held(1, 2), held(2, 2), held(3, 2)]
    joined = decide((*TWO, clue(3)), holders, NOON)
    assert isinstance(joined, Joined)
    assert joined.story == 2


@pytest.mark.parametrize(
    "holders",
    [
        [held(1)],
        [held(1, 1), held(2, 2)],
        [held(1, hours=-73), held(2, hours=-73)],
        [held(1, hours=-40), held(2, hours=-40)],
        [held(1, hours=-1, began=-170), held(2, hours=-1, began=-170)],
        [held(1), held(2), held(1, 5, hours=-100), held(2, 5, hours=-100)],
        [held(1, 1), held(2, 1), held(1, 2), held(1, 3), held(2, 4)],
    ],
    ids=[
        "it shares one clue",
        "it shares with two, little with each",
        "days lie between",
        "the clues are few for so many hours",
        "the story has gone on for a week",
        "the topic has long had these clues",
        "many stories have these clues",
    ],
)
def test_an_article_opens_its_own_story_if(holders: list[Holder]) -> None:
    assert decide(TWO, holders, NOON) == NewStory()


def test_an_article_that_arrives_late_joins_the_story_told_after_it() -> None:
    assert isinstance(decide(TWO, [held(1, hours=2, began=2), held(2, hours=2, began=2)], NOON), Joined)


def test_what_is_shared_on_two_topics_is_not_counted_twice() -> None:
    clues = (clue(1), clue(2, topic="budget"))
    assert decide(clues, [held(1), held(2)], NOON) == NewStory()
