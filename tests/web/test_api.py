"""The JSON API: the contract's objects, in pages, with tags and clear refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from monitor.web.api.endpoints import ENDPOINTS
from monitor.web.api.shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]

API = "/api/v1"
LISTS = [one.path for one in ENDPOINTS if one.lists and "{" not in one.path and one.path != "/why"]
ITEMS = [("/series/1/observations", "observation"), ("/articles/1/versions", "version"), ("/series/1", "series"),
         ("/articles/1", "article"), ("/stories/1", "story"), ("/why?url=https://post.example/1", "reason"),
         *((path, one.shape) for path in LISTS for one in ENDPOINTS if one.path == path)]  # fmt: skip


def _json(visit: Visit, path: str, **params: Any) -> Any:
    answer = visit().get(API + path, params=params or None)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize(("path", "shape"), ITEMS)
def test_every_object_has_the_fields_that_are_promised(visit: Visit, path: str, shape: str) -> None:
    body = _json(visit, path)
    for item in body.get("items", [body]) if "items" in body else [body]:
        assert item["type"] == shape
        assert set(SHAPES[shape]) <= set(item)


def test_observations_have_both_times(visit: Visit) -> None:
    newest = _json(visit, "/series/1/observations")["items"][0]
    assert (newest["at"], newest["learned"]) == ("2026-03-08T03:00:00+00:00", "2026-03-08T03:00:00+00:00")


def test_change_tells_from_and_to(visit: Visit) -> None:
    [change] = _json(visit, "/changes", topic="westbay")["items"]
    assert (change["from"]["low"], change["to"]["low"], change["kind"]) == (
        640_000_000,
        690_000_000,
        "revised",
    )


@pytest.mark.parametrize(
    ("path", "asked", "found"),
    [("/figures", {"least": "650e6", "unit": "USD"}, 1), ("/figures", {"most": "6"}, 0),
     ("/figures", {"verdict": "changed"}, 1), ("/articles", {"outlet": "Coast Wire"}, 1),
     ("/articles", {"since": "2026-03-03T12:00:00+09:00"}, 2), ("/changes", {"kind": "conflict"}, 0),
     ("/series", {"topic": "elsewhere"}, 0), ("/series", {"search": "harb"}, 1), ("/outbox", {"state": "failed"}, 0)],
)  # fmt: skip
def test_lists_are_narrowed_down(visit: Visit, path: str, asked: dict[str, str], found: int) -> None:
    assert len(_json(visit, path, **asked)["items"]) == found


def test_series_as_of_a_day_stands_where_it_stood(visit: Visit) -> None:
    assert _json(visit, "/series/1", as_of="2026-03-05T00:00:00Z")["low"] == 640_000_000


@pytest.mark.parametrize("path", ["/articles", "/figures", "/series/1/observations"])
def test_pages_together_hold_everything_once(visit: Visit, path: str) -> None:
    whole = _json(visit, path)["items"]
    leafed, cursor = [], {}
    while cursor is not None:
        page = _json(visit, path, limit=1, **cursor)
        leafed += page["items"]
        cursor = {"cursor": page["next"]} if page["next"] else None
    assert leafed == whole


def test_what_is_known_already_is_not_sent_again(visit: Visit) -> None:
    tag = visit().get(f"{API}/series").headers["etag"]
    again = visit().get(f"{API}/series", headers={"if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert visit().get(f"{API}/series?limit=1&unit=KRW", headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("limit=0", "limit"), ("limit=many", "limit"), ("limit=1&limit=2", "limit"), ("topik=westbay", "topik"),
     ("cursor=7", "cursor"), ("as_of=yesterday", "as_of"), ("as_of=2026-03-05", "as_of"), ("as_of=12", "as_of"),
     ("as_of=2026-03-05T00:00:00", "as_of"), ("unit=inch", "unit")],
)  # fmt: skip
def test_a_parameter_that_makes_no_sense_is_named(visit: Visit, query: str, parameter: str) -> None:
    answer = visit().get(f"{API}/series?{query}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["parameter"] for error in answer.json()["errors"]] == [parameter]


@pytest.mark.parametrize(
    "path", ["/series/999", f"/series/{2**70}", "/articles/999", "/stories/999", "/series/x", "/nothing", "/"]
)
def test_what_there_is_not_is_a_problem(visit: Visit, path: str) -> None:
    answer = visit().get(API + path)
    assert (answer.status_code, answer.json()["status"]) == (404, 404)


def test_nothing_can_be_written(visit: Visit) -> None:
    answer = visit().post(f"{API}/series", data={})
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]


def test_every_endpoint_is_in_the_document(visit: Visit) -> None:
    paths = _json(visit, "/openapi.json")["paths"]
    assert set(paths) == {API + one.path for one in ENDPOINTS}
