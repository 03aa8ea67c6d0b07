"""What comes from outside is harmless before it is sent."""

from __future__ import annotations

import pytest

from monitor.notify.markup import Piece, as_html, as_text, safe_link, tidy, with_addresses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a \n\t b\u00a0c ", "a b c"),
        ("1\u202e000\u2066 won\u200b", "1000 won"),
        ("a\x00b\x1bc\ud800", "abc"),
        ("가" * 30, "가" * 19 + "…"),
        ("", ""),
    ],
)
def test_text_is_one_short_visible_line(text: str, expected: str) -> None:
    assert tidy(text, 20) == expected


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https://a.example/\u202egpj.exe",
        "https://a.example/a b",
        "https://[broken",
        "https://a.example/" + "x" * 2000,
        "",
    ],
)
def test_address_that_may_do_harm_is_no_link(address: str) -> None:
    assert safe_link(address) == ""


def test_html_escapes_everything_that_is_text() -> None:
    line = (Piece("<script>&", bold=True), Piece('"x"', href='https://a.example/?a=1&b="2"'))
    expected = '<b>&lt;script&gt;&amp;</b><a href="https://a.example/?a=1&amp;b=&quot;2&quot;">"x"</a>'
    assert as_html([line, (Piece("둘"),)]) == expected + "<br>둘"


def test_plain_text_names_the_address_behind_its_words() -> None:
    assert as_text([(Piece("들녘신문", href="https://a.example/1"),)]) == "들녘신문 <https://a.example/1>"


def test_addresses_are_written_out_once_each() -> None:
    link = '<a href="https://a.example/1">A</a>'
    assert with_addresses(f"{link} {link}") == f"{link} {link}<br><br>A: https://a.example/1"
    assert with_addresses("no link") == "no link"
