from __future__ import annotations

import pytest

from monitor.articles.decoding import decode

KOREAN = "누리시는 올해 예산으로 3천억원을 편성했다고 밝혔다. 지난해보다 많다."


@pytest.mark.parametrize(
    ("body", "header", "codec"),
    [
        (KOREAN.encode(), "", "utf-8"),
        (b"\xef\xbb\xbf" + KOREAN.encode(), "text/html; charset=euc-kr", "utf-8"),
        (b"\xff\xfe" + KOREAN.encode("utf-16-le"), "", "utf-16-le"),
        (KOREAN.encode("cp949"), "text/html; charset=EUC-KR", "cp949"),
        (KOREAN.encode("cp949"), "text/html; charset=utf-8", "cp949"),
        (b'<meta charset="ks_c_5601-1987">' + KOREAN.encode("cp949"), "", "cp949"),
        (KOREAN.encode("cp949"), "", "cp949"),
        ("café, naïve, coûté".encode("cp1252"), "text/html; charset=iso-8859-1", "cp1252"),
        (b"plain", "text/html; charset=unicode_escape", "utf-8"),
    ],
    ids=[
        "utf-8",
        "mark",
        "utf-16",
        "header",
        "wrong header",
        "meta",
        "undeclared",
        "latin",
        "no charset of the web",
    ],
)
def test_the_charset_is_found(body: bytes, header: str, codec: str) -> None:
    assert decode(body, header).codec == codec


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_three_stray_bytes_cost_three_characters(encoding: str) -> None:
    half = (KOREAN * 5).encode(encoding)
    decoded = decode(half + b"\xff\xff\xff" + half, "text/html; charset=euc-kr")
    assert "지난해보다 많다." in decoded.text
    assert 0 < decoded.replaced <= 4
