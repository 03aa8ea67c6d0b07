"""Why an article was silent is told as the store has it, also where the story does not come out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.demo.outcome import cause_of, first_reading
from monitor.store.rows import Reason

FIRST_LOOK = datetime(2025, 2, 5, 2, tzinfo=UTC)
LATER = FIRST_LOOK + timedelta(days=1)


def line(
    decision: str, *, at: datetime = LATER, figure: str = "", verdict: str = "", reason: str = ""
) -> Reason:
    return Reason(
        url="http://127.0.0.2/1", learned_at=at, decision=decision, figure=figure, series=None, label="",
        verdict=verdict, reason=reason,
    )  # fmt: skip


KNOWN = line("new", figure="1만 명", verdict="same")
FIRST_SEEN = line("new", figure="2만 명", verdict="new")


@pytest.mark.parametrize(
    ("reading", "cause", "reason"),
    [
        ([], "missed", "in no listing that was read"),
        ([line("failed", reason="status 503")], "failed", "status 503"),
        ([line("off_topic")], "off topic", "has none of the topics' words"),
        ([line("copy")], "copy", "가람일보's text again"),
        ([line("new", at=FIRST_LOOK), FIRST_SEEN], "baseline", "the first look at a source; its figures are where the ledger starts"),
        ([line("new"), KNOWN, KNOWN], "same", "as known: 1만 명"),
        ([line("new"), KNOWN, FIRST_SEEN], "new", "first seen: 2만 명; as known: 1만 명"),
        ([line("new"), FIRST_SEEN], "new", "first seen: 2만 명; as known: -"),
    ],
)  # fmt: skip
def test_a_silence_has_its_cause(reading, cause, reason):
    assert cause_of(reading, first_look=FIRST_LOOK, taken_from="가람일보") == (cause, reason)


def test_only_the_first_reading_of_an_article_counts():
    edited = [line("revision"), line("revision", figure="3만 명", verdict="changed")]
    assert first_reading([line("new"), KNOWN, *edited]) == [line("new"), KNOWN]
