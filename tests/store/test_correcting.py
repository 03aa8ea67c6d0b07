"""A person corrects the ledger: what is read then, what is refused, and that nothing is lost, on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.errors import InputError
from monitor.store.database import open_store
from tests.builders import HOUR, NOON, changed, make_figure, make_sighting, opening, same, save_article

if TYPE_CHECKING:
    from monitor.model import Entry, Finding, Verdict
    from monitor.store.sql import SqlStore

LATER = NOON + 99 * HOUR


class Port:
    """The ledger of a port: the quay's length in one series, that of the mole in another."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.quay = self.opens("400", 1, "quay length")
        self.mole = self.opens("900", 2, "mole length")

    def states(self, verdict: Verdict, hours: int) -> tuple[int | None, list[Finding]]:
        """The Post states a figure, which we learn at once: its series, and the findings."""
        at = NOON + hours * HOUR
        with self.store.writing() as tx:
            article = save_article(tx, f"https://post.example/{hours}", outlet="Post", published_at=at)
            [series], findings = tx.record(
                article.version, make_sighting(article), [verdict], topics=["harbour"], title=""
            )
        return series, findings

    def opens(self, value: str, hours: int, label: str, **fields: object) -> int:
        return self.states(opening(make_figure(value, **fields), label=label), hours)[0]

    def again(self, series: int, value: str, hours: int) -> int:
        """The number of the observation."""
        self.states(same(series, make_figure(value)), hours)
        return max(o.id for o in self.store.history(series).observations)

    def moves(self, series: int, value: str, hours: int, **fields: object) -> Finding:
        before = self.entry(series).observations[-1]
        [finding] = self.states(changed(series, before, make_figure(value), **fields), hours)[1]
        return finding

    def decide(self, what: str, *given: object, because: str = "", at=LATER):
        with self.store.correcting(at, because) as hand:
            return getattr(hand, what)(*given)

    def entries(self) -> list[Entry]:
        """What the next article is compared with."""
        with self.store.writing() as tx:
            return tx.entries([make_figure(), make_figure(unit="KRW")])

    def entry(self, series: int) -> Entry:
        return next(e for e in self.entries() if e.series == series)

    def ledger(self) -> object:
        """All that can be seen of it."""
        rows = self.store.series()
        return self.entries(), rows, [self.store.history(row.series) for row in rows]

    def values(self, series: int) -> list[str]:
        return [o.figure.text for o in self.store.history(series).observations]


@pytest.fixture
def port(harbour: SqlStore) -> Port:
    return Port(harbour)


# --- merge ---------------------------------------------------------------------------------------------------


def test_a_merged_series_is_part_of_the_other_everywhere(port: Port) -> None:
    port.decide("merge", port.mole, port.quay)
    assert [e.series for e in port.entries()] == [port.quay]
    assert [o.figure.text for o in port.entry(port.quay).observations] == ["400", "900"]
    [row] = port.store.series()
    assert (row.series, row.label, row.standing.figure.text, row.observations) == (
        port.quay, "quay length", "900", 2,
    )  # fmt: skip
    assert port.values(port.quay) == ["400", "900"]
    assert port.store.history(port.mole) is None


def test_a_correction_of_the_ledger_is_no_news(port: Port) -> None:
    port.decide("merge", port.mole, port.quay)
    assert port.store.history(port.quay).findings == ()
    assert port.store.findings("harbour", NOON, LATER) == []
    assert port.store.outbox() == []


def test_the_changes_of_both_are_changes_of_the_merged(port: Port) -> None:
    port.moves(port.mole, "950", 3, kind="conflict")
    port.decide("merge", port.mole, port.quay)
    [finding] = port.store.history(port.quay).findings
    assert (finding.series, finding.label) == (port.quay, "quay length")
    [row] = port.store.series()
    assert (row.changes, row.open_conflict) == (1, True)


def test_the_next_article_adds_to_the_merged_series(port: Port) -> None:
    port.decide("merge", port.mole, port.quay)
    port.again(port.quay, "400", 5)
    assert port.values(port.quay) == ["400", "900", "400"]


@pytest.mark.parametrize("reopened", [False, True], ids=["the same process", "a new one"])
def test_undo_restores_exactly_what_was_before(port: Port, reopened: bool, database_url: str) -> None:
    port.moves(port.mole, "950", 3)
    first, before = port.store, port.ledger()
    for what, given in [
        ("merge", (port.mole, port.quay)),
        ("split", (port.mole, [port.entry(port.mole).observations[0].id])),
        ("keep_apart", (port.quay, port.mole)),
        ("rename", (port.quay, "the quay")),
        ("mute", (port.quay,)),
        ("misread", (port.entry(port.mole).observations[1].id,)),
    ]:
        port.store = first
        made = port.decide(what, *given)
        assert port.ledger() != before, what
        port.decide("undo", made.id)
        port.store = open_store(database_url) if reopened else first
        assert port.ledger() == before, what
        if port.store is not first:
            port.store.close()


def test_merged_then_split_back_is_the_same_ledger_under_another_number(port: Port) -> None:
    moved = [o.id for o in port.store.history(port.mole).observations]
    port.decide("merge", port.mole, port.quay)
    new = port.decide("split", port.quay, moved).other
    assert (port.values(port.quay), port.values(new)) == (["400"], ["900"])
    assert port.store.history(port.mole) is None


# --- split ---------------------------------------------------------------------------------------------------


def test_what_is_split_off_is_a_series_of_its_own(port: Port) -> None:
    wrong = port.again(port.quay, "75", 3)
    made = port.decide("split", port.quay, [wrong], because="that is the old quay")
    assert (port.values(port.quay), port.values(made.other)) == (["400"], ["75"])
    assert [o.id for o in port.entry(made.other).observations] == [wrong]


def test_the_parts_of_a_split_are_kept_apart(port: Port) -> None:
    new = port.decide("split", port.quay, [port.again(port.quay, "75", 3)]).other
    assert (port.entry(port.quay).apart, port.entry(new).apart) == ({new}, {port.quay})


def test_a_change_whose_values_were_never_one_quantity_is_none(port: Port) -> None:
    wrong = port.moves(port.quay, "75", 3, kind="conflict", suspect="a slip")
    observation = port.entry(port.quay).observations[-1].id
    new = port.decide("split", port.quay, [observation]).other
    for series in (port.quay, new):
        history = port.store.history(series)
        assert (history.findings, history.row.changes, history.row.open_conflict, history.row.suspect) == (
            (), 0, False, None,
        )  # fmt: skip
    assert port.store.findings("harbour", NOON, LATER) == []
    assert port.store.why(wrong.url)[1].series == new


# --- misread -------------------------------------------------------------------------------------------------


def test_a_wrong_reading_never_stands_and_is_kept(port: Port) -> None:
    port.moves(port.quay, "4", 3)
    seen = port.entry(port.quay).observations[-1].id
    port.decide("misread", seen, because="a page number")
    history = port.store.history(port.quay)
    assert (history.row.standing.figure.text, history.row.changes, history.findings) == ("400", 0, ())
    assert [o.id for o in history.misread] == [seen]
    assert [r.because for r in history.rulings] == ["a page number"]
    assert [o.figure.text for o in port.entry(port.quay).observations] == ["400"]


def test_a_series_of_nothing_but_wrong_readings_is_gone(port: Port) -> None:
    port.decide("misread", port.entry(port.mole).observations[0].id)
    assert [row.series for row in port.store.series()] == [port.quay]
    assert port.store.history(port.mole) is None


# --- rename and mute -----------------------------------------------------------------------------------------


def test_a_persons_label_wins_everywhere(port: Port) -> None:
    finding = port.moves(port.quay, "420", 3)
    port.decide("rename", port.quay, "  length of  the quay ")
    assert port.entry(port.quay).label == "length of the quay"
    assert port.entry(port.quay).renamed
    assert port.store.findings("harbour", NOON, LATER)[0].label == "length of the quay"
    assert port.store.why(finding.url)[1].label == "length of the quay"
    assert [row.series for row in port.store.series(search="the quay")] == [port.quay]


def test_a_muted_series_is_recorded_and_its_findings_say_so(port: Port) -> None:
    port.decide("mute", port.quay)
    assert port.moves(port.quay, "420", 3).muted
    assert not port.moves(port.mole, "950", 4).muted
    assert {row.series: row.muted for row in port.store.series()} == {port.quay: True, port.mole: False}


def test_unmute_undoes_the_mute(port: Port) -> None:
    made = port.decide("mute", port.quay)
    assert [r.id for r in port.decide("unmute", port.quay)] == [made.id]
    assert [bool(r.undone_at) for r in port.store.rulings()] == [True]


# --- what is owed already ------------------------------------------------------------------------------------


def owe(port: Port, *findings: Finding) -> None:
    with port.store.writing() as tx:
        tx.owe("harbour", "desk", [f.id for f in findings], NOON)


@pytest.mark.parametrize("what", ["misread", "mute"])
def test_an_alert_that_has_nothing_left_to_tell_is_not_sent(port: Port, what: str) -> None:
    owe(port, port.moves(port.quay, "420", 3))
    port.decide(what, port.entry(port.quay).observations[-1].id if what == "misread" else port.quay)
    assert port.store.take_owed(LATER, limit=9) == []
    [notice] = port.store.outbox()
    assert (notice.state, "a person decided" in notice.detail) == ("dropped", True)


def test_an_alert_tells_what_is_left_to_tell(port: Port) -> None:
    kept, gone = port.moves(port.quay, "420", 3), port.moves(port.mole, "950", 4)
    owe(port, kept, gone)
    port.decide("mute", port.mole)
    [owed] = port.store.take_owed(LATER, limit=9)
    assert [f.id for f in owed.findings] == [kept.id]


def test_an_alert_is_sent_if_the_decision_was_undone_in_time(port: Port) -> None:
    owe(port, port.moves(port.quay, "420", 3))
    port.decide("undo", port.decide("mute", port.quay).id)
    assert len(port.store.take_owed(LATER, limit=9)) == 1


# --- as of a day ---------------------------------------------------------------------------------------------


def test_as_of_a_day_only_what_was_learned_by_then_is_known(port: Port) -> None:
    port.moves(port.quay, "420", 5)
    then = NOON + 4 * HOUR
    history = port.store.history(port.quay, until=then)
    assert ([o.figure.text for o in history.observations], history.findings) == (["400"], ())
    assert (history.row.standing.figure.text, history.row.changes) == ("400", 0)
    assert port.store.history(port.quay, until=NOON) is None
    assert [row.series for row in port.store.series(until=NOON + 90 * HOUR / 60)] == [port.quay]


def test_as_of_a_day_the_decisions_of_that_day_are_obeyed_or_those_of_today(port: Port) -> None:
    port.decide("merge", port.mole, port.quay, at=NOON + 9 * HOUR)
    then = NOON + 5 * HOUR
    assert {row.series for row in port.store.series(until=then, corrected=False)} == {port.quay, port.mole}
    assert {row.series for row in port.store.series(until=then)} == {port.quay}


# --- what is refused -----------------------------------------------------------------------------------------


def test_a_merge_is_refused_where_it_makes_no_sense(port: Port) -> None:
    money = port.opens("7", 4, "cost", unit="KRW")
    named = port.opens("410", 5, "the quay")
    kept = port.decide("keep_apart", port.quay, port.mole)
    port.decide("merge", named, port.quay)
    for one, into, why in [
        (port.quay, port.quay, "twice"),
        (port.quay, 999_999, "no series has the number 999999"),
        (port.quay, money, "m and KRW cannot be one series"),
        (port.mole, port.quay, f"monitor undo {kept.id}"),
        (named, port.mole, f"part of series {port.quay}"),
    ]:
        with pytest.raises(InputError, match=why):
            port.decide("merge", one, into)


def test_a_series_that_a_watchlist_names_keeps_its_number(port: Port) -> None:
    named = port.states(opening(label="q", named="the quay"), 4)[0]
    with pytest.raises(InputError, match=f"monitor merge {port.quay} {named}"):
        port.decide("merge", named, port.quay)
    port.decide("merge", port.quay, named)
    assert [row.named for row in port.store.series()] == ["the quay", None]


@pytest.mark.parametrize(
    ("what", "why"), [("all", "not all"), ("none", "not none"), ("stranger", "not in series")]
)
def test_a_split_takes_some_observations_of_its_series(port: Port, what: str, why: str) -> None:
    given = {"all": [port.entry(port.quay).observations[0].id], "none": [], "stranger": [999_999]}[what]
    with pytest.raises(InputError, match=why):
        port.decide("split", port.quay, given)


def test_a_decision_is_not_made_twice(port: Port) -> None:
    seen = port.entry(port.quay).observations[0].id
    for what, *given in [("mute", port.quay), ("keep_apart", port.quay, port.mole), ("misread", seen)]:
        made = port.decide(what, *given)
        with pytest.raises(InputError, match=f"decision {made.id}"):
            port.decide(what, *given)
        port.decide("undo", made.id)
        with pytest.raises(InputError, match="undone before"):
            port.decide("undo", made.id)


@pytest.mark.parametrize(
    ("what", "given", "why"),
    [
        ("undo", [999_999], "monitor decisions"),
        ("misread", [999_999], "monitor history"),
        ("rename", [999_999, "x"], "monitor series"),
        ("unmute", [999_999], "monitor decisions"),
    ],
)
def test_what_is_not_there_is_named_with_the_next_step(
    port: Port, what: str, given: list[object], why: str
) -> None:
    with pytest.raises(InputError, match=why):
        port.decide(what, *given)


def test_what_a_watchlist_names_is_served_first(port: Port) -> None:
    named = port.states(opening(label="q", named="the quay"), 0)[0]
    assert [row.series for row in port.store.series()] == [named, port.mole, port.quay]


def test_an_empty_label_is_refused(port: Port) -> None:
    with pytest.raises(InputError, match="a label has words"):
        port.decide("rename", port.quay, "  ")


# --- why -----------------------------------------------------------------------------------------------------


def test_why_names_the_decisions_that_played_a_part(port: Port) -> None:
    made = port.decide("merge", port.mole, port.quay, because="one pier")
    [_, figure] = port.store.why("https://post.example/2")
    assert (figure.series, figure.label) == (port.quay, "quay length")
    assert figure.reason.endswith(
        f"decision {made.id}: series {port.mole} is part of series {port.quay} (one pier)"
    )


def test_why_says_that_a_figure_is_disregarded(port: Port) -> None:
    made = port.decide("misread", port.entry(port.mole).observations[0].id)
    [_, figure] = port.store.why("https://post.example/2")
    assert figure.series is None
    assert f"decision {made.id}: observation {figure.observation} is a wrong reading" in figure.reason
