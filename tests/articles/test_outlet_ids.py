"""The outlet's own number stays when a headline moves the address."""

from __future__ import annotations

import pytest

from monitor.articles import canonical, outlet_id


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("https://a.example/2026/quay-costs-640-million-12345678", "https://a.example/2026/quay-costs-700-million-12345678"),
        ("https://a.example/article/12345678/quay-costs-640-million", "https://a.example/article/12345678/quay-to-cost-more"),
        ("https://a.example/12345678-quay-costs-640-million.html", "https://a.example/12345678-quay-to-cost-more.html"),
        ("https://a.example/article/12345678", "https://a.example/article/12345678/quay-to-cost-more"),
        ("https://a.example/news/the-quay-costs-0a1b2c3d4e5f60718293", "https://a.example/news/the-quay-grows-0a1b2c3d4e5f60718293"),
        ("https://m.a.example/quay-costs-640-12345678?utm_source=x", "https://a.example/quay-costs-700-12345678"),
    ],
)  # fmt: skip
def test_a_moved_address_keeps_its_number(before: str, after: str) -> None:
    assert outlet_id(canonical(before)) == outlet_id(canonical(after)) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/quay-costs-more-12345678", "https://a.example/quay-costs-more-12345679"),
        ("https://a.example/quay-costs-more-12345678", "https://b.example/quay-costs-more-12345678"),
        ("https://a.example/news/quay-costs-12345678", "https://a.example/photo/quay-costs-12345678"),
        ("https://a.example/view?no=12345678", "https://a.example/view?no=12345679"),
    ],
    ids=["number", "outlet", "section", "query"],
)
def test_other_articles_have_other_ids(one: str, other: str) -> None:
    assert outlet_id(one) != outlet_id(other)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2026/03/02/quay-costs-640-million",
        "https://a.example/20260302/quay-costs-640-million",
        "https://a.example/news/town-to-train-15000",
        "https://a.example/c/12345/quay-costs-640-million",
        "https://a.example/news/quay",
        "https://a.example/",
        "no address",
    ],
    ids=["no number", "a day", "a figure", "a section", "a word", "front page", "nothing"],
)
def test_a_number_that_may_be_something_else_is_no_id(url: str) -> None:
    assert outlet_id(url) is None
