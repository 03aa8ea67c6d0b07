"""What an outlet prints twice, under addresses that share no number, is told once and counted once.

The second one is kept as a copy of the first, not as another address of it: outlets show one text ("please switch on
scripts") for many articles, and what such pages say later would be taken for edits of one another.
"""

from __future__ import annotations

import pytest

from tests.passes.news import EDITED, TEXT, go

TITLE = "Harbour of Westbay gets its money"


@pytest.fixture
def twice(hands, web, clock) -> list[str]:
    """The addresses of one text in two sections, both past their baseline."""
    urls = [web.article("world/harbour", TEXT, title=TITLE), web.article("ports/money", TEXT, title=TITLE)]
    web.feed(urls[0])
    go(hands)
    clock.forward(minutes=11)
    web.feed(*urls)
    assert go(hands).decisions == {"copy": 1, "repeat": 1}
    return urls


def test_it_is_counted_once_and_alarms_nobody(hands, twice, said):
    [row] = [row for row in hands.store.series() if row.unit == "USD"]
    assert (row.outlets, row.observations, said) == (1, 1, [])
    assert f"copy of {twice[0]}" in hands.store.why(twice[1])[0].reason


def test_an_edit_of_both_is_told_once(hands, web, clock, twice, said):
    for name in ("world/harbour", "ports/money"):
        web.article(name, EDITED, title=TITLE)
    for _ in range(4):
        clock.forward(hours=1)
        go(hands)
    [told] = said
    assert "now says $460 million (was $640 million)" in told
