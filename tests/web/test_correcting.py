"""A person corrects the ledger in the page of a figure."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from tests.web.conftest import NOW, filled, take_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import httpx

    from monitor.store import Store
    from tests.web.conftest import Browser

    Decide = Callable[..., httpx.Response]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Three articles of its own for each test, which corrects them."""
    yield from filled(tmp_path / "news.db")


@pytest.fixture
def decide(visit: Callable[..., Browser]) -> Decide:
    """Sends a form of a figure's page as the page has it."""

    def send(series: int, **fields: Any) -> httpx.Response:
        browser = visit()
        found = re.search(r'name="form_token" value="([^"]+)"', browser.get(f"/series/{series}").text)
        assert found
        return browser.post(f"/series/{series}/correct", data={"form_token": found[1], **fields})

    return send


def _first_report(store: Store) -> int:
    history = store.history(1)
    assert history
    return history.observations[0].id


def test_decision_is_said_with_its_reason_and_can_be_undone(decide: Decide, store: Store) -> None:
    answer = decide(1, what="rename", label="Cost of the harbour", because="shorter <b>")
    assert answer.status_code == 200
    assert "figure 1 is called “Cost of the harbour” (shorter <b>)" in unescape(answer.text)
    assert "shorter <b>" not in answer.text
    assert "Taken back." in decide(1, what="undo", decision="1").text
    assert [r.undone_at for r in store.rulings()] == [NOW]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"what": "mute"}, "figure 1 is muted"),
        ({"what": "misread", "o1": "on"}, "report 1 is a wrong reading"),
        ({"what": "split", "o1": "on"}, "split from figure 1 (reports 1)"),
    ],
)
def test_each_decision_is_said_in_words(
    decide: Decide, store: Store, fields: dict[str, str], said: str
) -> None:
    number = _first_report(store)
    asked = {k.replace("o1", f"o{number}"): v for k, v in fields.items()}
    assert said.replace("report 1", f"report {number}").replace("reports 1", f"reports {number}") in _words(
        decide(1, **asked)
    )


def _words(answer: httpx.Response) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", answer.text)).split())


def test_muted_figure_is_unmuted(decide: Decide, store: Store) -> None:
    decide(1, what="mute")
    decide(1, what="unmute")
    [row] = [row for row in store.series() if row.series == 1]
    assert not row.muted


def test_figures_of_two_units_are_not_merged(decide: Decide, store: Store) -> None:
    take_in(store, "https://post.example/9", "Harbour Post", NOW, "Westbay will hire 900 dockers, it said.")
    other = max(row.series for row in store.series() if row.unit == "people")
    answer = decide(other, what="merge", into="1")
    assert answer.status_code == 422
    assert "cannot be one series" in answer.text


def test_merge_leads_to_the_whole(decide: Decide, store: Store) -> None:
    text = "Westbay will spend $120 million on a new tunnel, the mayor said."
    take_in(store, "https://post.example/9", "Harbour Post", NOW, text)
    tunnel = max(row.series for row in store.series())
    answer = decide(tunnel, what="merge", into="http://127.0.0.1/series/1")
    assert answer.url.path == "/series/1"
    assert f"figure {tunnel} is part of figure 1" in answer.text


def test_next_article_obeys(decide: Decide, store: Store) -> None:
    """A wrong reading never stands: the next article is compared with what stood before it."""
    history = store.history(1)
    assert history
    raised = next(o for o in history.observations if o.figure.low == 690_000_000)
    decide(1, what="misread", **{f"o{raised.id}": "on"})
    later = NOW + timedelta(hours=1)
    text = "Work began on Monday. Westbay will spend $640 million on a new harbour, its treasurer said."
    take_in(store, "https://post.example/3", "Harbour Post", later, text)
    after = store.history(1)
    assert after
    assert after.row.standing.url == "https://post.example/3"
    assert not after.findings


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"what": "merge", "into": "1"}, "name two series"),
        ({"what": "merge", "into": "the other one"}, "give the number"),
        ({"what": "merge", "into": "9" * 18}, "no series has the number"),
        ({"what": "split"}, "tick the reports"),
        ({"what": "misread", "o²": "on"}, "tick the reports"),
        ({"what": "unmute"}, "is not muted"),
        ({"what": "undo", "decision": "7"}, "no decision has the number 7"),
        ({"what": "rename", "label": " "}, "a label has words"),
        ({"what": "burn"}, "choose what to decide"),
        ({}, "choose what to decide"),
    ],
)
def test_what_makes_no_sense_is_told_in_the_page(
    decide: Decide, store: Store, fields: dict[str, str], why: str
) -> None:
    answer = decide(1, **fields)
    assert answer.status_code == 422
    assert why in answer.text
    assert not store.rulings()


def test_what_was_typed_and_ticked_is_there_to_be_mended(decide: Decide, store: Store) -> None:
    number = _first_report(store)
    typed = {"what": "merge", "into": "the other one", "because": "both are the bill", f"o{number}": "on"}
    html = unescape(decide(1, **typed).text)
    assert 'name="into" value="the other one"' in html
    assert html.count('value="both are the bill"') == 1
    assert re.search(rf'name="o{number}" checked', html)


def test_form_that_is_not_ours_decides_nothing(visit: Callable[..., Browser], store: Store) -> None:
    answer = visit().post("/series/1/correct", data={"what": "mute"})
    assert answer.status_code == 403
    assert not store.rulings()


def test_decision_about_no_figure_is_none(visit: Callable[..., Browser], decide: Decide) -> None:
    browser = visit()
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/series/1").text)
    assert token
    asked = {"form_token": token[1], "what": "mute"}
    assert browser.post(f"/series/{2**70}/correct", data=asked).status_code == 404
    assert browser.post("/series/999/correct", data=asked).status_code == 404


def test_figure_told_often_is_read_in_pages_of_a_bounded_size(
    visit: Callable[..., Browser], store: Store
) -> None:
    for day in range(70):
        text = f"Note {day}: Westbay will spend ${700 + day} million on a new harbour, the port authority said. {'한' * 300}"
        take_in(store, f"https://post.example/n{day}", "Harbour Post", NOW + timedelta(days=day), text)
    first = visit().get("/series/1")
    assert len(first.content) < 150_000
    assert len(re.findall(r'<tr id="o\d+"', first.text)) == 30
    older = visit().get("/series/1?skip=30").text
    assert "Newer reports" in older
    assert "Older reports" in older
    assert visit().get("/series/1?skip=²").status_code == 200
