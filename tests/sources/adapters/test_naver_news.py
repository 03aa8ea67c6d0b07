from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from monitor.errors import SourceError, SourceRefused
from monitor.model import Request
from monitor.sources import Keys, requests_for
from tests.sources.build import NOW, listing, naver, read, source

FAR_BACK = datetime(2026, 11, 1, tzinfo=UTC)
QUERY = source("naver_news", "구청 도서관")
COPY = "https://n.news.naver.com/mnews/article/999/0000000012?sid=102"


def found(**fields: Any) -> dict[str, Any]:
    whole = {"title": "도서관", "originallink": "https://www.daily.example.kr/7", "link": COPY, "description": "",
             "pubDate": "Sun, 22 Nov 2026 10:12:00 +0900"}  # fmt: skip
    return {**whole, **fields}


def read_title(markup: str) -> str:
    return read("naver_news", naver(found(title=markup)))[0].title


@pytest.mark.parametrize(
    ("style", "host", "header"),
    [
        ("hub", "naverapihub.apigw.ntruss.com", "X-NCP-APIGW-API-KEY-ID"),
        ("developers", "openapi.naver.com", "X-Naver-Client-Id"),
    ],
)
def test_each_platform_has_its_own_address_and_headers(style: Any, host: str, header: str) -> None:
    [request] = requests_for(QUERY, Keys(naver_style=style, naver_id=" me\n", naver_secret="s"))
    assert urlsplit(request.url).scheme == "https"
    assert urlsplit(request.url).hostname == host
    assert request.headers[header] == "me"
    assert len(request.headers) == 2


def test_the_newest_hundred_are_asked_for() -> None:
    [request] = requests_for(QUERY, Keys(naver_id="me", naver_secret="s"))
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    assert asked == {"query": "구청 도서관", "display": "100", "start": "1", "sort": "date"}


def test_a_full_quota_is_not_tried_again_before_midnight_in_seoul() -> None:
    said = json.dumps({"errorMessage": "Query limit exceeded", "errorCode": "010"})
    with pytest.raises(SourceError, match="quota") as raised:
        read("naver_news", said)
    assert raised.value.retry_after == timedelta(hours=3)  # NOW is 21:00 in Seoul


def test_what_naver_says_of_a_wrong_key_is_wanted_and_a_plea_for_patience_is_left_to_the_status() -> None:
    [request] = requests_for(QUERY, Keys(naver_id="me", naver_secret="s"))
    assert {200, 400, 401, 403, 429} <= request.answers
    assert not {500, 503} & request.answers


@pytest.mark.parametrize(
    ("keys", "setting"),
    [
        (Keys(), "naver.id"),
        (Keys(naver_id="me"), "naver.secret"),
        (Keys(naver_id="me", naver_secret="  "), "naver.secret"),
        (Keys(naver_id="나", naver_secret="s"), "naver.id"),
        (Keys(naver_id="me", naver_secret="a\r\nX: y"), "naver.secret"),
    ],
)
def test_a_key_that_is_missing_or_damaged_is_named(keys: Keys, setting: str) -> None:
    with pytest.raises(SourceRefused, match=setting):
        requests_for(QUERY, keys)


def test_keys_are_not_shown() -> None:
    assert "hush" not in repr(Keys(naver_id="hush", naver_secret="hush"))


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<b>도서</b>관 12곳", "도서관 12곳"),
        ("&quot;12곳&quot; 연다&hellip;", '"12곳" 연다…'),
        ("꼬리표 &lt;b&gt; 쓰는 법", "꼬리표 <b> 쓰는 법"),
        ("R&amp;D 센터", "R&D 센터"),
    ],
)
def test_marks_are_taken_out_before_entities_are_resolved(markup: str, title: str) -> None:
    assert read_title(markup) == title


@pytest.mark.parametrize(
    ("original", "copy", "url"),
    [
        ("https://www.daily.example.kr/7", COPY, "https://www.daily.example.kr/7"),
        ("", COPY, COPY),
        (
            "https://www.daily.example.kr/7",
            "https://www.daily.example.kr/7",
            "https://www.daily.example.kr/7",
        ),
        ("http://www.daily.example.kr/v?id=1&amp;sec=5", COPY, "http://www.daily.example.kr/v?id=1&sec=5"),
        ("none", COPY, COPY),
    ],
)
def test_the_publishers_address_comes_before_navers_copy(original: str, copy: str, url: str) -> None:
    assert [link.url for link in read("naver_news", naver(found(originallink=original, link=copy)))] == [url]


def test_an_item_without_any_address_is_skipped() -> None:
    assert read("naver_news", naver(found(originallink="", link=""), {}, found())) != []


def test_the_time_is_korean() -> None:
    assert read("naver_news", naver(found()))[0].published_at == datetime(2026, 11, 22, 1, 12, tzinfo=UTC)


def test_an_old_article_sent_again_has_the_time_that_naver_gives() -> None:
    # Only its page can tell: the adapter does not guess.
    link = read(
        "naver_news",
        naver(found(originallink="https://www.daily.example.kr/2023/5", pubDate=NOW.isoformat())),
    )[0]
    assert link.published_at == NOW


def test_overlapping_pages_list_an_article_once() -> None:
    assert len(read("naver_news", naver(found(), found(title="again")))) == 1


def next_start(start: int, *, hits: int = 100, since: datetime | None = FAR_BACK) -> str | None:
    """Where the page after one that began at `start` begins, if there is one."""
    request = Request(
        url=f"https://openapi.naver.com/v1/search/news.json?start={start}",
        headers={"X-Naver-Client-Id": "me"},
    )
    items = [found(originallink=f"https://www.daily.example.kr/{n}") for n in range(hits)]
    older = listing("naver_news", naver(*items), since=since, request=request).older
    assert older is None or older.headers == request.headers
    return parse_qs(urlsplit(older.url).query)["start"][0] if older else None


def test_the_next_page_is_asked_for_until_what_is_known_is_met() -> None:
    assert next_start(1) == "101"
    assert next_start(1, since=NOW) is None
    assert next_start(1, since=None) is None


def test_a_page_that_is_not_full_is_the_last() -> None:
    assert next_start(1, hits=99) is None


@pytest.mark.parametrize(("start", "following"), [(801, "901"), (901, None)])
def test_naver_is_not_asked_past_its_thousandth_hit(start: int, following: str | None) -> None:
    assert next_start(start) == following


def test_the_snippet_is_not_read() -> None:
    assert "snippet" not in repr(read("naver_news", naver(found(description="a snippet"))))


def test_no_hits_are_no_links() -> None:
    assert read("naver_news", naver()) == []


@pytest.mark.parametrize("code", ["SE01", "SE03", "SE06", "024", 24])
def test_a_refusal_of_the_search_service_is_permanent(code: object) -> None:
    with pytest.raises(SourceRefused, match=str(code)):
        read("naver_news", json.dumps({"errorMessage": "bad start (부적절한 값)", "errorCode": code}))


@pytest.mark.parametrize("code", ["200", 200])
def test_a_refusal_of_the_gateway_is_permanent(code: object) -> None:
    with pytest.raises(SourceRefused, match="Authentication Failed"):
        read(
            "naver_news",
            json.dumps({"error": {"errorCode": code, "message": "Authentication Failed", "details": ""}}),
        )


@pytest.mark.parametrize("code", ["010", "SE99", "something new"])
def test_a_full_quota_or_a_fault_of_theirs_passes(code: str) -> None:
    with pytest.raises(SourceError) as raised:
        read("naver_news", json.dumps({"errorMessage": "later", "errorCode": code}))
    assert not isinstance(raised.value, SourceRefused)


@pytest.mark.parametrize(
    "body",
    [
        "<html>service unavailable</html>",
        "",
        "[]",
        "null",
        '{"items": 3}',
        "{}",
        "[" * 100_000,
        '{"a":' + "1" * 10_000 + "}",
    ],
)
def test_what_is_no_answer_is_a_fault_of_the_source(body: str) -> None:
    with pytest.raises(SourceError):
        read("naver_news", body)
