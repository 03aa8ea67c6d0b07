"""A person sends a notice again, or never, in the page of the outbox."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from monitor.store import Store
    from tests.web.conftest import Browser


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    yield from filled(tmp_path / "news.db")


@pytest.mark.parametrize(("what", "state"), [("retry", "owed"), ("drop", "dropped")])
def test_owed_notice_is_sent_again_or_never(
    visit: Callable[..., Browser], store: Store, what: str, state: str
) -> None:
    [notice] = store.outbox(["owed"])
    browser = visit()
    found = re.search(r'name="form_token" value="([^"]+)"', browser.get("/outbox").text)
    assert found
    form = {"form_token": found[1], "what": what, "mark": notice.mark}
    assert 'role="status"' in browser.post("/outbox", data=form).text
    assert [n.state for n in store.outbox() if n.id == notice.id] == [state]
    if what == "drop":
        assert "has gone out" in browser.post("/outbox", data=form).text
