from __future__ import annotations

import pytest

from monitor.charsets import decode

KOREAN = "구청이 도서관 열두 곳을 연다"
WESTERN = "The café doesn’t open “today”"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "euc-kr", "cp949", "utf-16"])
@pytest.mark.parametrize(
    "header", ["", "text/html; charset=UTF-8", "text/html; charset=EUC-KR", "text/html; charset=ISO-8859-1"]
)
def test_korean_is_read_whatever_the_header_says(charset: str, header: str) -> None:
    assert decode(KOREAN.encode(charset), header) == KOREAN


@pytest.mark.parametrize("header", ["", "text/html; charset=iso-8859-1", "text/html; charset=windows-1252"])
def test_western_text_is_not_taken_for_korean(header: str) -> None:
    assert decode(WESTERN.encode("cp1252"), header) == WESTERN


def test_the_header_comes_before_the_document() -> None:
    body = b'<?xml encoding="gb18030"?>' + "日本語の記事".encode("cp932")
    assert decode(body, "text/xml; charset=Shift_JIS").endswith("日本語の記事")


@pytest.mark.parametrize("label", ["utf-7", "idna", "unicode_escape", "rot13", "nonsense", "", " " * 100_000])
def test_a_label_that_is_no_charset_of_the_web_is_ignored(label: str) -> None:
    assert decode(KOREAN.encode("euc-kr"), f"text/html; charset={label}") == KOREAN


@pytest.mark.parametrize("charset", ["utf-8", "cp949"])
def test_one_broken_letter_spoils_only_itself(charset: str) -> None:
    body = (KOREAN * 5).encode(charset) + b"\xff " + "뷁".encode(charset)
    assert decode(body, "").startswith(KOREAN * 5)


def test_bytes_that_are_no_text_never_raise() -> None:
    assert decode(bytes(range(256)) * 10)


@pytest.mark.parametrize("charset", ["utf-8", "cp949"])
def test_three_stray_bytes_cost_three_characters(charset: str) -> None:
    half = (KOREAN * 5).encode(charset)
    decoded = decode(half + b"\xff\xff\xff" + half, "text/html; charset=euc-kr")
    assert decoded.endswith(KOREAN)
    assert 0 < decoded.count("\ufffd") <= 4


@pytest.mark.parametrize(
    ("body", "header", "end"),
    [
        (KOREAN.encode(), "text/html; charset=euc-kr", KOREAN),
        (b'<meta charset="ks_c_5601-1987">' + "뷁".encode("cp949"), "", ">뷁"),
        ("café".encode("cp1252"), "text/html; charset=iso-8859-1", "café"),
    ],
    ids=["UTF-8 is tried first", "the page names it", "nobody chose"],
)
def test_what_is_declared_comes_second(body: bytes, header: str, end: str) -> None:
    assert decode(body, header).endswith(end)
