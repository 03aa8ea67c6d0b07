"""The one catalogue of phrases."""

from __future__ import annotations

from string import Formatter

import pytest

from monitor.notify.catalogue import say, say_counted
from monitor.notify.words import PHRASES


def _facts(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


@pytest.mark.parametrize("key", PHRASES)
def test_phrase_exists_in_both_languages_with_the_same_facts(key: str) -> None:
    korean, english = PHRASES[key]["ko"], PHRASES[key]["en"]
    assert _facts(korean) == _facts(english)


def test_particle_fits_its_fact() -> None:
    facts = {"label": "기온", "before": "1", "after": "2"}
    said = [
        say("ko", "alert.conflict", outlet=outlet, other="솔밭일보", **facts)
        for outlet in ("들녘신문", "솔밭일보")
    ]
    assert said == ["기온: 들녘신문은 2, 솔밭일보는 1", "기온: 솔밭일보는 2, 솔밭일보는 1"]


def test_braces_in_a_fact_are_only_braces() -> None:
    assert say("en", "alert.announced", label="{after.__class__}", after="{0}") == "{after.__class__}: {0}"


def test_one_thing_has_its_own_phrase() -> None:
    assert [say_counted("en", "digest.articles", n) for n in (1, 2, 1200)] == [
        "one article",
        "2 articles",
        "1,200 articles",
    ]
