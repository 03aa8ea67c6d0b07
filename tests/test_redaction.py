"""Passwords and keys are taken out of addresses; the rest of a text stays."""

from __future__ import annotations

import pytest

from monitor.redaction import redacted


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("https://me:s3cr3t@a.example/rss: status 403", "https://***@a.example/rss: status 403"),
        ("https://t0k3n@a.example", "https://***@a.example"),
        ("https://a.example/rss?key=s3cr3t&page=2", "https://a.example/rss?key=***&page=2"),
        ("http://a.example/?page=2&access_token=s3.cr-3t#x", "http://a.example/?page=2&access_token=***#x"),
        ("https://a.example/?X-Api-Key=s3cr3t: no", "https://a.example/?X-Api-Key=*** no"),
        ("postgresql://me:s3cr3t@db/news?password=s3cr3t", "postgresql://***@db/news?password=***"),
        ("pg_dump --dbname=postgresql://me@db/news", "pg_dump --dbname=postgresql://me@db/news"),
        ("postgresql://:s3cr3t@db/news", "postgresql://***@db/news"),
        ("https://a.example/?q=harbour", "https://a.example/?q=harbour"),
        (
            "write to desk@a.example, see https://a.example/",
            "write to desk@a.example, see https://a.example/",
        ),
        ("the key=value of https, and me:you@home", "the key=value of https, and me:you@home"),
    ],
)
def test_what_is_secret_is_hidden(said: str, told: str) -> None:
    assert redacted(said) == told


@pytest.mark.parametrize("piece", ["://", "://a", "?key", "?" + "k" * 50, "&key=", "https://x?aaa-key-"])
def test_no_text_takes_long(piece: str) -> None:
    text = piece * 20_000
    assert len(redacted(text)) <= len(text) * 4
