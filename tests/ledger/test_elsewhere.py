"""Two topics in one ledger: what one tells is no news for the other, unless it is the same thing of the same owner."""

from dataclasses import replace

import pytest

from monitor.ledger import Index

from .build import Ledger, figure

FIRES, COUNCIL = frozenset({"fires"}), frozenset({"council"})
CLINIC = figure("{12} nurses of the Alba clinic died.", 12, about="Alba clinic nurses", owner="Alba clinic")


def known(seen, topics=FIRES):
    """A ledger in which an article on these topics has told of `seen`."""
    ledger = Ledger()
    ledger.read(seen, topics=topics)
    return ledger


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (figure("{12} people died.", 12), figure("{12} voters came.", 12)),
        (figure("{12} people died.", 12), figure("{12} people died.", 12)),
        (figure("{2,064} homes burned.", 2064, "count"), figure("{2,064} homes were let.", 2064, "count")),
        (CLINIC, replace(CLINIC, owner="Berra clinic")),
        (
            figure("도로 예산은 {5억원}이다.", "5e8", "KRW", about="예산", owner="한빛시"),
            figure("축제 예산은 {6억원}이다.", "6e8", "KRW", about="예산", owner="한빛시"),
        ),
    ],
)
def test_a_series_of_another_topic_is_another_series(before, now):
    [verdict] = known(before).read(now, topics=COUNCIL)
    assert (verdict.kind, verdict.series) == ("new", None)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (CLINIC, CLINIC),
        (
            figure(
                "한빛은행은 기준금리를 {2.5%}로 정했다.", "2.5", "percent", about="기준금리", owner="한빛은행"
            ),
            figure("한빛은행 기준금리는 {2.5%}다.", "2.5", "percent", about="기준금리", owner="한빛은행"),
        ),
    ],
)
def test_the_same_thing_of_the_same_owner_is_one_series_on_every_topic(before, now):
    [verdict] = known(before).read(now, topics=COUNCIL)
    assert (verdict.kind, verdict.series) == ("same", 1)


@pytest.mark.parametrize("topics", [FIRES, FIRES | COUNCIL, frozenset()])
def test_a_shared_topic_or_none_that_is_known_leaves_every_series_open(topics):
    [verdict] = known(figure("{12} people died.", 12)).read(figure("{12} people died.", 12), topics=topics)
    assert verdict.series == 1


def test_the_index_finds_series_of_the_topics_and_of_others_what_is_the_same_thing():
    ledger = known(CLINIC)
    ledger.read(figure("{13} voters came.", 13), topics=COUNCIL)
    index = Index(ledger.entries.values())
    assert [e.series for e in index.near([figure("{12} voters came.", 12)], COUNCIL)] == [2]
    assert [e.series for e in index.near([CLINIC], COUNCIL)] == [1, 2]
    assert [e.series for e in index.near([CLINIC])] == [1, 2]


def test_a_series_that_is_dropped_is_found_on_no_topic():
    index = Index(known(CLINIC, FIRES | COUNCIL).entries.values())
    index.drop(1)
    assert index.near([CLINIC], FIRES) == index.near([CLINIC], COUNCIL) == []
