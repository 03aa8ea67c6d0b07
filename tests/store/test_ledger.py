"""Series, observations and changes: what the ledger's verdicts leave in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.model import Verdict
from monitor.store.database import open_store
from monitor.store.known import MOST_OBSERVATIONS
from tests.builders import (
    HOUR,
    NOON,
    changed,
    make_article,
    make_figure,
    make_prints,
    make_sighting,
    make_topic,
    opening,
    same,
    save_article,
)

if TYPE_CHECKING:
    from monitor.model import Entry, Finding, Observation
    from monitor.store import Writing
    from monitor.store.sql import SqlStore


def saw(
    tx: Writing, *verdicts: Verdict, url: str = "https://harbour.example/1", **article: object
) -> list[int | None]:
    """The series of each verdict, stated by an article of its own."""
    stored = save_article(tx, url, **article)
    return tx.record(stored.version, make_sighting(stored), verdicts, topics=["harbour"], title=url)[0]


def only(entries: list[Entry]) -> Entry:
    [entry] = entries
    return entry


def test_figures_with_one_number_open_one_series(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        first, second, third = saw(tx, opening(opens=0), opening(opens=1), opening(opens=0))
    assert first == third != second


def test_a_series_bears_the_label_and_name_of_its_verdict(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        saw(tx, opening(label="quay length", named="the quay"))
        entry = only(tx.entries([make_figure()]))
    assert (entry.label, entry.named) == ("quay length", "the quay")


def test_a_known_series_is_added_to(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        [series] = saw(tx, opening())
        assert saw(tx, same(series), url="https://other.example/") == [series]
        assert len(only(tx.entries([make_figure()])).observations) == 2


def test_a_series_is_of_all_topics_on_which_an_article_told_of_it(harbour: SqlStore) -> None:
    harbour.plan([make_topic("harbour"), make_topic("budget")], NOON)
    with harbour.writing() as tx:
        [series] = saw(tx, opening())
        assert tx.entries([make_figure()], {"budget"}) == []
        again = save_article(tx, "https://other.example/")
        tx.on_topics(again.id, ["budget"])
        tx.record(again.version, make_sighting(again), [same(series)], topics=["budget"], title="")
        assert only(tx.entries([make_figure()], {"budget"})).topics == {"harbour", "budget"}


def test_a_figure_without_a_series_is_kept(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        assert saw(tx, Verdict(figure=make_figure("3"), kind="unsure", reasons=("which quay?",))) == [None]
        assert tx.entries([make_figure()]) == []
    assert harbour.figures_of("https://harbour.example/1") == [make_figure("3")]


def test_an_unsure_value_of_a_series_is_kept_with_it_and_marked(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        [series] = saw(tx, opening())
        likely = Verdict(figure=make_figure("420"), kind="unsure", series=series)
        assert saw(tx, likely, url="https://other.example/") == [series]
        assert [o.unsure for o in only(tx.entries([make_figure()])).observations] == [False, True]


def test_only_series_of_the_units_asked_for_are_named(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        saw(
            tx,
            opening(),
            opening(make_figure(unit="percent"), opens=1),
            opening(make_figure(unit="KRW"), opens=2),
        )
        asked = [make_figure(unit="percent"), make_figure(unit="KRW")]
        found = {entry.observations[0].figure.unit for entry in tx.entries(asked)}
        assert tx.entries(()) == []
    assert found == {"percent", "KRW"}


def test_observations_come_by_published_time_and_the_newest_are_kept(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        last = MOST_OBSERVATIONS + 1
        [series] = saw(tx, opening(), published_at=NOON + 3 * HOUR)
        for hours in (1, last, 2, *range(4, last)):
            saw(tx, same(series), url=f"https://{hours}.example/", published_at=NOON + hours * HOUR)
        seen = [o.published_at for o in only(tx.entries([make_figure()])).observations]
    assert seen == [NOON + hours * HOUR for hours in range(2, last + 1)]


def test_an_observation_has_two_times_and_its_place(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        article = save_article(tx)
        sighting = make_sighting(article, learned_at=NOON + HOUR)
        tx.record(article.version, sighting, [opening()], topics=["harbour"], title="A quay grows")
        [seen] = only(tx.entries([make_figure()])).observations
    assert (seen.published_at, seen.learned_at) == (NOON, NOON + HOUR)
    assert (seen.article, seen.url, seen.outlet, seen.title) == (
        article.id, article.url, "Harbour Post", "A quay grows",
    )  # fmt: skip


def test_the_ledger_is_the_same_after_a_reopen(harbour: SqlStore, database_url: str) -> None:
    """What is remembered between transactions is what the database says."""
    with harbour.writing() as tx:
        [series] = saw(tx, opening())
        saw(tx, same(series), url="https://other.example/")
    with harbour.writing() as tx:
        remembered = tx.entries([make_figure()])
        again = open_store(database_url)
    with again.writing() as tx:
        assert tx.entries([make_figure()]) == remembered
    again.close()


# --- changes -------------------------------------------------------------------------------------------------


class Quay:
    """A series that stands at 400 since noon, said by the Harbour Post."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        with store.writing() as tx:
            [self.series] = saw(tx, opening())
            self.standing: Observation = only(tx.entries([make_figure()])).observations[-1]

    def said(self, value: str, outlet: str, hours: int = 1, **fields: object) -> int:
        """The id of the article of an outlet that states a value."""
        with self.store.writing() as tx:
            article = save_article(
                tx, f"https://{outlet}.example/{hours}", outlet=outlet, published_at=NOON + hours * HOUR
            )
            verdict = same(self.series, make_figure(value, **fields))
            tx.record(article.version, make_sighting(article), [verdict], topics=["harbour"], title="")
        return article.id

    def copied(self, original: int, outlet: str) -> None:
        """Another outlet runs the same text."""
        with self.store.writing() as tx:
            tx.decide(
                save_article(tx, f"https://{outlet}.example/copy", outlet=outlet).id, "copy", copy_of=original
            )

    def edited(self, url: str, value: str) -> None:
        """The article at this address now states this value instead."""
        with self.store.writing() as tx:
            known = tx.article_at(url)
            stored = tx.add_version(known, make_article(url), make_prints(int(value)), NOON + HOUR)
            verdict = same(self.series, make_figure(value))
            tx.record(stored.version, make_sighting(stored), [verdict], topics=["harbour"], title="")

    def revised(
        self, value: str = "500", hours: int = 1, figure: dict[str, object] | None = None, **fields: object
    ) -> Finding:
        """The Gazette states another value."""
        verdict = changed(self.series, self.standing, make_figure(value, **(figure or {})), **fields)
        with self.store.writing() as tx:
            article = save_article(
                tx, "https://gazette.example/", outlet="Gazette", published_at=NOON + hours * HOUR
            )
            sighting = make_sighting(article, learned_at=NOON + 9 * HOUR)
            return tx.record(article.version, sighting, [verdict], topics=["harbour"], title="It grows")[1][0]

    def also_in(self) -> int:
        [finding] = self.store.history(self.series).findings
        return finding.also_in


@pytest.fixture
def quay(harbour: SqlStore) -> Quay:
    return Quay(harbour)


def test_a_change_is_a_finding(quay: Quay) -> None:
    finding = quay.revised(kind="corrected", reason="they say so", suspect="a slip?")
    change = finding.change
    assert (change.kind, change.reason, change.suspect) == ("corrected", "they say so", "a slip?")
    assert (change.before, change.after) == (quay.standing, make_figure("500"))
    assert (finding.series, finding.label, finding.topics) == (quay.series, "quay length", ("harbour",))
    assert (finding.outlet, finding.title, finding.url) == ("Gazette", "It grows", "https://gazette.example/")
    assert (finding.published_at, finding.learned_at) == (NOON + HOUR, NOON + 9 * HOUR)


def test_an_announced_figure_may_have_nothing_before_it(quay: Quay) -> None:
    quay.standing = None
    assert quay.revised(kind="announced").change.before is None


def test_a_finding_is_of_all_topics_the_first_its_own(quay: Quay) -> None:
    quay.store.plan([make_topic("harbour"), make_topic("budget")], NOON)
    with quay.store.writing() as tx:
        article = save_article(tx, "https://b.example/")
        verdict = changed(quay.series, quay.standing, make_figure("7"))
        _, [finding] = tx.record(
            article.version, make_sighting(article), [verdict], topics=["harbour", "budget"], title=""
        )
    assert (finding.topic, finding.topics) == ("harbour", ("harbour", "budget"))
    assert quay.store.findings("budget", NOON, NOON + HOUR) == [finding]


def test_nobody_else_says_so_yet(quay: Quay) -> None:
    assert quay.revised().also_in == 0


def test_others_that_state_the_new_value_are_counted_by_name(quay: Quay) -> None:
    quay.said("500", "Courier", 1)
    quay.said("500", "Courier", 2)
    quay.said("500.0", "Tribune", 3)
    assert quay.revised().also_in == 2


def test_also_in_is_as_of_now(quay: Quay) -> None:
    quay.revised()
    quay.said("500", "Courier", 5)
    assert quay.also_in() == 1


@pytest.mark.parametrize(
    ("value", "outlet", "hours", "fields"),
    [
        ("499", "Courier", 1, {}),
        ("500", "Gazette", 2, {}),
        ("500", "", 1, {}),
        ("500", "Courier", -5, {}),
        ("500", "Courier", 1, {"status": "past"}),
    ],
    ids=[
        "another value",
        "the same outlet",
        "an outlet without a name",
        "before the old value",
        "as a thing of the past",
    ],
)
def test_not_counted_is(value: str, outlet: str, hours: int, fields: dict[str, object], quay: Quay) -> None:
    quay.revised()
    quay.said(value, outlet, hours, **fields)
    assert quay.also_in() == 0


def test_others_count_for_a_report_that_arrived_late(quay: Quay) -> None:
    quay.revised(hours=-8, kind="conflict")
    quay.said("500", "Courier", -5)
    assert quay.also_in() == 1


def test_a_text_counts_once_however_many_outlets_run_it(quay: Quay) -> None:
    finding = quay.revised()
    courier = quay.said("500", "Courier")
    quay.copied(courier, "Tribune")
    with quay.store.writing() as tx:
        gazette = tx.article_at(finding.url).id
    quay.copied(gazette, "Herald")
    assert quay.also_in() == 1


def test_a_copy_that_was_edited_says_what_it_says_itself(quay: Quay) -> None:
    quay.revised()
    quay.copied(quay.said("400", "Courier"), "Tribune")
    quay.edited("https://Tribune.example/copy", "500")
    assert quay.also_in() == 1


def test_another_speaker_is_named_and_who_tells_the_event_otherwise_is_counted(quay: Quay) -> None:
    quay.revised(figure={"speaker": "Ada Byrne"})
    quay.said("500", "Courier", 2, speaker="Omar Reyes")
    quay.said("600", "Tribune", 3)
    with quay.store.writing() as tx:
        first = tx.article_at("https://gazette.example/").id
        tx.tell(first, first, None)
        tx.tell(tx.article_at("https://Tribune.example/3").id, first, "alike")
    [finding] = quay.store.history(quay.series).findings
    assert (finding.confirmed_by, finding.against, finding.story) == ("Omar Reyes", 1, first)
