from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.errors import SettingsError
from monitor.fetch import user_agent
from monitor.fetch.headers import fresh_for, retry_after

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("printed", "wait"),
    [
        ("120", timedelta(seconds=120)),
        (" 0 ", timedelta(0)),
        ("Sun, 22 Nov 2026 12:05:00 GMT", timedelta(minutes=5)),
        ("Sun, 22 Nov 2026 11:00:00 GMT", timedelta(0)),
        ("9" * 50, timedelta(days=7)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", timedelta(days=7)),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", timedelta(seconds=3)),
    ],
)
def test_a_wish_to_be_left_alone_is_read_from_seconds_or_a_date(printed: str, wait: timedelta | None) -> None:
    assert retry_after({"retry-after": printed}, NOW) == wait


def test_a_server_without_a_wish_has_none() -> None:
    assert retry_after({}, NOW) is None


@pytest.mark.parametrize(
    ("control", "age", "fresh_s"),
    [
        ("max-age=300", "", 300),
        ("public, Max-Age=300, must-revalidate", "", 300),
        ('max-age="300"', "", 300),
        ("max-age=300", "120", 180),
        ("max-age=300", "900", 0),
        ("max-age=300", "old", 300),
        ("max-age=300, no-cache", "", 0),
        ("no-store, max-age=300", "", 0),
        ("s-maxage=300", "", 0),
        ("max-age=-1", "", 0),
        ("max-age", "", 0),
        ("max-age=" + "9" * 50, "", 7 * 86400),
        ("", "", 0),
    ],
)
def test_an_answer_stays_fresh_for_as_long_as_its_server_says(control: str, age: str, fresh_s: int) -> None:
    assert fresh_for({"cache-control": control, "age": age}) == timedelta(seconds=fresh_s)


def test_the_agent_names_the_program_and_whom_to_ask() -> None:
    assert user_agent(None).startswith("newsfigures/")
    assert user_agent("https://daily.example/bot") == f"{user_agent(None)} (+https://daily.example/bot)"


@pytest.mark.parametrize("contact", ["데스크", "a\r\nX-Evil: b"])
def test_a_contact_that_cannot_stand_in_a_header_is_refused(contact: str) -> None:
    with pytest.raises(SettingsError, match="contact"):
        user_agent(contact)
