"""What a headline says before its page is read is shown as what it is, on the page of a figure and on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from monitor import contract
from monitor.articles.texts import read_text
from monitor.cycle import headline_says, read
from monitor.model import Validators
from monitor.web.api.shapes import SHAPES
from tests.builders import make_link, make_source, make_topic
from tests.web.conftest import NOW, STORY, TOPIC, filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.store import Store
    from tests.web.conftest import Browser

TITLE = "Westbay to spend $720 million on new harbour"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The three articles, and the headline of a fourth."""
    for opened in filled(tmp_path_factory.mktemp("heard") / "news.db"):
        opened.plan([make_topic("westbay", sources=(make_source(),))], NOW)
        [state] = opened.sources()
        opened.save_listing(state.id, [make_link(title=TITLE)], Validators(), NOW, due_at=NOW)
        article = read_text(
            "https://harbour.example/1", TITLE, "", "en", published_at=NOW, outlet="Quay News"
        )
        with opened.writing() as tx:
            reading = read(article, [TOPIC])
            tx.hear(1, article, headline_says(tx, reading, NOW), NOW)
        yield opened


def test_the_page_of_a_figure_shows_it_beside_what_stands(visit: Callable[..., Browser]) -> None:
    shown = visit().get("/series/1").text
    assert "A headline says, its page not read yet: <b>$720 million</b>" in shown
    assert '<p class="stands">$690 million' in shown


@pytest.mark.parametrize("path", ["/", "/topics/westbay"])
def test_the_first_page_and_its_topic_say_that_a_headline_says_so(
    visit: Callable[..., Browser], path: str
) -> None:
    [line] = [
        one for one in visit().get(path).text.splitlines() if "A headline says, its page not read yet" in one
    ]
    assert f'<a href="/series/1">{TITLE}</a>' in line
    assert "Quay News" in line


def test_the_api_lists_it_apart_from_what_articles_stated(visit: Callable[..., Browser]) -> None:
    def asked(path: str) -> list[Any]:
        found: list[Any] = visit().get(f"/api/v1{path}").json()["items"]
        return found

    [heard] = asked("/headlines?topic=westbay")
    assert (heard["type"], heard["low"], heard["series"], heard["in"]) == (
        "headline",
        720_000_000,
        1,
        "title",
    )
    assert set(SHAPES["headline"]) <= set(heard)
    assert asked("/headlines?topic=elsewhere") == asked("/headlines?since=2030-01-01T00:00:00Z") == []
    assert all(one["low"] != heard["low"] for one in asked("/figures"))


def test_the_contract_has_a_line_for_it(store: Store) -> None:
    found = store.history(1)
    assert found is not None
    assert len(found.observations) == len(STORY) + 1  # the last one states where it came from, too
    [line] = map(contract.headline, found.headlines)
    assert (line["type"], line["low"], line["title"]) == ("headline", 720_000_000, TITLE)
    assert "→ $720 million" in line["reason"]


def test_what_a_headline_said_is_listed_no_more_once_its_page_was_read(
    visit: Callable[..., Browser], store: Store
) -> None:
    with store.writing() as tx:
        tx.headline_over(1, "its page was read", NOW)
    assert visit().get("/api/v1/headlines").json()["items"] == []
    assert "A headline says" not in visit().get("/").text
