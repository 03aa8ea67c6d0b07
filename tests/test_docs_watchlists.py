"""What docs/watchlists.md shows can be written: its examples are read, and every key of the schema is on the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from monitor.watchlist import topic_in
from monitor.watchlist.schema import (
    ConfirmKeys,
    DigestKeys,
    FiguresKeys,
    MatchKeys,
    MuteKeys,
    NotifyKeys,
    ThresholdKeys,
    WatchKeys,
    WatchlistKeys,
)
from tests.words.collecting import literals, marked

PAGE = (Path(__file__).parent.parent / "docs/watchlists.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.+?)```", PAGE, re.DOTALL)
KEYS = (
    ConfirmKeys, DigestKeys, FiguresKeys, MatchKeys, MuteKeys, NotifyKeys, ThresholdKeys, WatchKeys, WatchlistKeys,
)  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_a_watchlist(example):
    assert topic_in(example, Path("example.yaml")).title


def test_the_examples_show_every_rule():
    routes = [route for example in EXAMPLES for route in topic_in(example, Path("example.yaml")).routes]
    assert all(
        any(getattr(route, name) for route in routes)
        for name in ("min_change", "thresholds", "quiet", "per_hour")
    )
    assert {(route.confirm.outlets, route.confirm.wait is not None) for route in routes} > {
        (2, False),
        (1, True),
        (3, True),
    }


@pytest.mark.parametrize("keys", KEYS, ids=lambda keys: keys.__name__)
def test_every_key_is_on_the_page(keys):
    named = set(re.findall(r"[\w.]+", PAGE))
    assert [key for key in keys.model_fields if not {key, f"figures.{key}"} & named] == []


RULES = ("notify/rules", "notify/holding", "owing", "store/outbox")
SAID = re.findall(r"^\| `(?:dropped|held) \((?:not sent: )?(.+)\)` \|", PAGE, re.MULTILINE)


@pytest.mark.parametrize("said", SAID)
def test_every_reason_on_the_page_is_said_in_those_words(said):
    rules = {text for one in marked() if one.place.startswith(RULES) for text in literals(one.node)}
    forms = [re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)) for text in rules]
    assert [form for form in forms if re.fullmatch(form, said) and form != ".+"]
