"""Which articles tell one story."""

from __future__ import annotations

from tests.cycle.harbour import FIRST, HOUR

OWN_WORDS = (
    "Westbay gets a harbour of its own after all. The authority puts the cost at $640 million and the number of "
    "berths at 48.\n\nSpring is when the breakwater is begun, if the weather holds."
)


def test_another_outlets_own_words_on_the_event_are_the_same_story(take):
    first = take(FIRST)
    second = take(OWN_WORDS, url="https://weekly.example/7", outlet="Weekly", after=2 * HOUR)
    assert (second.decision, second.story) == ("new", first.story)


def test_a_copy_and_an_edit_belong_to_the_story_of_their_original(take):
    first = take(FIRST)
    copy = take(FIRST, url="https://portal.example/9", outlet="Portal", after=HOUR)
    edit = take(FIRST.replace("48", "50"), after=2 * HOUR)
    again = take(FIRST.replace("48", "50"), after=3 * HOUR)
    assert {copy.story, edit.story, again.story} == {first.story}


def test_what_the_topic_tells_the_week_after_is_another_story(take):
    first = take(FIRST)
    later = take(OWN_WORDS, url="https://weekly.example/7", outlet="Weekly", after=7 * 24 * HOUR)
    assert later.story != first.story


def test_an_article_that_arrives_late_joins_the_story_told_after_it(take):
    first = take(FIRST, after=3 * HOUR)
    late = take(OWN_WORDS, url="https://weekly.example/7", outlet="Weekly")
    assert late.story == first.story


def test_an_article_on_no_topic_tells_no_story(take):
    assert take("The theatre will cost $640 million, the city said.").story is None
