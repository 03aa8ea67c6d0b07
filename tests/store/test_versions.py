"""Every version of an article is kept, with what was edited from each to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.model import Cut
from tests.builders import HOUR, NOON, make_article, make_figure, make_prints, make_sighting, opening, same

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore

URL = "https://harbour.example/1"
FIRST = "The quay will be 400 m long. Rain fell."
EDITED = "The quay will be 450 m long. Rain fell."


def keep(store: SqlStore, *texts: str) -> None:
    """An article with a length at one place, tied to one series, and an edit for each further text."""
    known = None
    for hours, text in enumerate(texts):
        at = text.index("4") if "4" in text else 0
        length = make_figure(text[at : at + 3], start=at, end=at + 3) if at else None
        with store.writing() as tx:
            article = make_article(URL, text=text)
            prints = make_prints(hours + 1)
            stored = (
                tx.add_version(known, article, prints, NOON + hours * HOUR)
                if known
                else tx.add_article(article, prints, NOON)
            )
            verdicts = [same(1, length) if known else opening(length)] if length else []
            tx.decide(stored.id, "revision" if known else "new")
            tx.record(stored.version, make_sighting(stored), verdicts, topics=["harbour"], title="")
        known = stored


def test_of_an_address_never_seen_there_is_no_version(harbour: SqlStore) -> None:
    assert harbour.versions("https://nowhere.example/") == []


def test_versions_come_oldest_first_with_what_was_edited(harbour: SqlStore) -> None:
    keep(harbour, FIRST, EDITED)
    first, second = harbour.versions(URL)
    assert (first.decision, first.draft.text, first.edit) == ("new", FIRST, None)
    assert (second.decision, second.draft.text, second.fetched_at) == ("revision", EDITED, NOON + HOUR)
    [edit] = second.edit.figures
    assert (edit.before.figure.text, edit.after.figure.text) == ("400", "450")
    assert edit.before.series == edit.after.series is not None


def test_a_figure_that_went_is_part_of_the_edit(harbour: SqlStore) -> None:
    keep(harbour, FIRST, "Rain fell.")
    [edit] = harbour.versions(URL)[1].edit.figures
    assert (edit.before.figure.text, edit.after) == ("400", None)


def test_figures_of_a_copy_are_those_that_its_text_states(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        original = tx.add_article(make_article("https://other.example/"), make_prints(9), NOON)
        copy = tx.add_article(make_article(URL, text="It will cost $40 million."), make_prints(9), NOON)
        tx.decide(copy.id, "copy", copy_of=original.id)
    [version] = harbour.versions(URL)
    assert [one.figure.text for one in version.draft.figures] == ["$40 million"]


def test_what_is_not_the_article_is_no_part_of_a_version(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        article = make_article(URL, text="Long. By Ann", cuts=(Cut(start=6, end=12, kind="byline"),))
        tx.add_article(article, make_prints(), NOON)
    assert harbour.versions(URL)[0].draft.text.strip() == "Long."
