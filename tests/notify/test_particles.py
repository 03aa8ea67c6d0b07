"""Korean particles behind numbers, signs and Latin words."""

from __future__ import annotations

import pytest

from monitor.notify.particles import with_particle


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("나무", "나무를"),
        ("숲", "숲을"),
        ("3", "3을"),
        ("2", "2를"),
        ("10", "10을"),
        ("1,000", "1,000을"),
        ("100억", "100억을"),
        ("1조", "1조를"),
        ("2.50", "2.50을"),
        ("70%", "70%를"),
        ("0.5%p", "0.5%p를"),
        ("5GW", "5GW를"),
        ("20kg", "20kg을"),
        ("AI", "AI를"),
        ("LLM", "LLM을"),
        ("Amazon", "Amazon을"),
        ("Google", "Google을"),
        ("OpenAI", "OpenAI를"),
        ("Microsoft", "Microsoft를"),
        ("Slack", "Slack을"),
        ("news.db", "news.db를"),
        ("feeds.opml", "feeds.opml을"),
        ("digest.html", "digest.html을"),
        ("나무 심기(연간)", "나무 심기(연간)를"),
        ("“숲”", "“숲”을"),
        ("", "를"),
    ],
)
def test_object_particle_follows_how_the_word_is_read(word: str, expected: str) -> None:
    assert with_particle(word, "을/를") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("서울", "서울로"),
        ("1만명", "1만명으로"),
        ("7", "7로"),
        ("6", "6으로"),
        ("3", "3으로"),
        ("바다", "바다로"),
    ],
)
def test_direction_particle_treats_rieul_as_a_vowel(word: str, expected: str) -> None:
    assert with_particle(word, "으로/로") == expected


@pytest.mark.parametrize(("pair", "expected"), [("이/가", "숲이"), ("은/는", "숲은"), ("과/와", "숲과")])
def test_other_pairs_work_alike(pair: str, expected: str) -> None:
    assert with_particle("숲", pair) == expected


@pytest.mark.parametrize(
    "word",
    [
        "(" * 50_000,
        "1" * 50_000,
        "a" * 50_000 + "(",
        ",.,.,." * 10_000,
        "a" + " " * 50_000 + "b",
        "🌲",
        "\u202e",
    ],
)
def test_any_text_gets_a_particle_at_once(word: str) -> None:
    assert with_particle(word, "이/가").startswith(word)
