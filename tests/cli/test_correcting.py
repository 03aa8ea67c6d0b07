"""Correcting the ledger from the command line: what is printed, what is refused, what the next replay obeys."""

from __future__ import annotations

import pytest

from monitor.cli.exits import Exit

PRICE = "The night train to Lund will cost {} million a year, the ministry of transport said."
BILL = "Taxpayers face a bill of {} million for sleeping cars, engines and their repair."
DB = ("--db", "sqlite:///news.db")


def told(day: int, text: str, outlet: str = "Daily") -> dict[str, str]:
    """An article of a day in March."""
    return {
        "url": f"https://{outlet.lower()}.example/{day}", "source": outlet, "lang": "en", "title": "",
        "published": f"2026-03-{day:02}T09:00:00+09:00", "text": f"{text} It was said on day {'i' * day}.",
    }  # fmt: skip


@pytest.fixture
def ledger(filled_with):
    """One cost in two series: 1 by its price, 2 by the bill for it."""
    return filled_with(told(2, PRICE.format("$640")), told(4, BILL.format("$690")))


def values(monitor, series: int, *options: str) -> list[int]:
    lines = monitor("history", str(series), "--json", *options).lines
    return [line["low"] // 10**6 for line in lines if line["type"] == "observation" and not line["misread"]]


def everything(monitor) -> list[str]:
    numbers = [line["series"] for line in monitor("series", "--json").lines]
    return [monitor("series", "--json").out, *(monitor("history", str(n), "--json").out for n in numbers)]


def test_a_merge_says_what_was_decided_and_how_it_is_taken_back(ledger):
    done = ledger("merge", "2", "1", "--because", "one train")
    assert (
        done.out == "decision 1: series 2 is part of series 1 (one train); to take it back: monitor undo 1\n"
    )
    assert values(ledger, 1) == [640, 690]
    assert "decision 1: series 2 is part of series 1 (one train)" in ledger("history", "1").out


def test_the_history_of_a_merged_series_names_the_one_it_is_part_of(ledger):
    ledger("merge", "2", "1")
    done = ledger("history", "2")
    assert (done.code, "monitor history 1" in done.err) == (Exit.USAGE, True)


def test_a_replay_obeys_the_decisions_in_its_database(ledger, articles):
    ledger("merge", "2", "1")
    lines = ledger(*articles(told(9, PRICE.format("$720"))), *DB, "--json").lines
    [change] = [line for line in lines if line["type"] == "change"]
    assert (change["series"], change["from"]["low"], change["to"]["low"]) == (1, 690_000_000, 720_000_000)


def test_undo_restores_exactly_what_was_printed_before(ledger):
    before = everything(ledger)
    for number, words in enumerate(
        [
            ("merge", "2", "1"),
            ("apart", "1", "2"),
            ("rename", "1", "the night train"),
            ("mute", "2"),
            ("misread", "1"),
        ],
        start=1,
    ):
        assert ledger(*words).code == Exit.OK
        assert everything(ledger) != before
        assert ledger("undo", str(number)).code == Exit.OK
        assert everything(ledger) == before


def test_a_split_takes_numbers_or_a_day(ledger):
    ledger("merge", "2", "1")
    assert ledger("split", "1", "--since", "2026-03-04", "--json").lines[0]["observations"] == [2]
    assert (values(ledger, 1), values(ledger, 3)) == ([640], [690])
    ledger("undo", "2")
    assert ledger("split", "1", "1").code == Exit.OK
    assert (values(ledger, 1), values(ledger, 4)) == ([690], [640])


@pytest.mark.parametrize("words", [("split", "1"), ("split", "1", "2", "--since", "2026-03-04")])
def test_a_split_wants_one_of_them(ledger, words):
    done = ledger(*words)
    assert done.code == Exit.USAGE
    assert "name observations, or a day with --since" in done.err


def test_a_wrong_reading_is_marked_in_the_history_and_does_not_stand(ledger):
    ledger("merge", "2", "1")
    ledger("misread", "2", "--because", "that bill is another train's")
    assert values(ledger, 1) == [640]
    shown = ledger("history", "1").out
    assert "$690 million (wrong reading)" in shown
    assert "decision 2: observation 2 is a wrong reading (that bill is another train's)" in shown


def test_a_label_may_be_several_words(ledger):
    ledger("rename", "1", "the", "night", "[train]")
    assert "the night [train]" in ledger("series").out


def test_a_muted_series_says_so_until_it_is_unmuted(ledger):
    ledger("mute", "1")
    assert "(muted)" in ledger("series").out
    assert ledger("unmute", "1").out == "decision 1 is undone: series 1 is muted\n"
    assert "(muted)" not in ledger("series").out


def test_the_decisions_are_listed_with_what_was_undone(ledger):
    assert "no decision yet" in ledger("decisions").out
    ledger("apart", "1", "2")
    ledger("undo", "1")
    [line] = ledger("decisions", "--json").lines
    assert (line["kind"], line["series"], line["other"], bool(line["undone"])) == ("apart", 1, 2, True)
    assert "series 1 and series 2 are not the same" in ledger("decisions").out


@pytest.mark.parametrize(
    ("words", "next_step"),
    [
        (("merge", "1", "1"), "name two series"),
        (("merge", "1", "9"), "monitor series"),
        (("apart", "9", "1"), "monitor series"),
        (("split", "1", "9"), "monitor history 1"),
        (("misread", "9"), "monitor history"),
        (("mute", "9"), "monitor series"),
        (("unmute", "1"), "monitor decisions"),
        (("undo", "9"), "monitor decisions"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_next_step(ledger, words, next_step):
    done = ledger(*words)
    assert (done.code, next_step in done.err) == (Exit.USAGE, True)
    assert ledger("decisions", "--json").lines == []


# --- as of a day ---------------------------------------------------------------------------------------------


def test_as_of_a_day_the_ledger_is_what_it_was(ledger):
    assert [line["series"] for line in ledger("series", "--as-of", "2026-03-03", "--json").lines] == [1]
    assert ledger("history", "2", "--as-of", "2026-03-03").code == Exit.USAGE
    assert "as of 2026-03-03" in ledger("history", "2", "--as-of", "2026-03-03").err


def test_a_day_ends_at_midnight_of_the_settings_zone(ledger):
    assert values(ledger, 2, "--as-of", "2026-03-04") == [690]


def test_a_decision_made_later_was_not_known_then_unless_it_is_asked_for(ledger):
    ledger("merge", "2", "1")
    assert values(ledger, 1, "--as-of", "2026-03-04") == [640]
    assert values(ledger, 1, "--as-of", "2026-03-04", "--corrected") == [640, 690]


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "0000-00-00"])
def test_a_day_is_written_in_one_way(ledger, day):
    assert ledger("series", "--as-of", day).code == Exit.USAGE


@pytest.mark.parametrize(("day", "known"), [("0001-01-01", 0), ("9999-12-31", 2)])
def test_the_ends_of_the_calendar_are_days_too(ledger, day, known):
    assert len(ledger("series", "--as-of", day, "--json").lines) == known


# --- conflicts and suspects ----------------------------------------------------------------------------------


def test_what_likely_moved_is_marked_and_asked_for(ledger, articles):
    likely = told(6, "For sleeping cars and engines the state owes $712 million.")
    assert [line["verdict"] for line in ledger(*articles(likely), *DB, "--json").lines[1:]] == ["unsure"]
    assert [line["series"] for line in ledger("series", "--unsure", "--json").lines] == [2]
    assert "$712 million (unsure)" in ledger("history", "2").out


def test_conflicts_and_suspects_narrow_the_ledger(ledger, articles):
    slip = told(5, PRICE.format("$6,400"))
    other = told(4, BILL.format("$710"), outlet="Courier")
    assert ledger(*articles(slip, other), *DB).code == Exit.OK
    found = {
        words: [line["series"] for line in ledger("series", *words, "--json").lines]
        for words in [("--conflicts",), ("--suspects",), ("--conflicts", "--suspects")]
    }
    assert found == {("--conflicts",): [2], ("--suspects",): [1], ("--conflicts", "--suspects"): [1, 2]}
    assert "suspect: possible scale slip: the same digits" in ledger("series", "--suspects").out


def test_a_muted_series_is_among_those_that_are_narrowed(ledger):
    ledger("mute", "1")
    assert ledger("series", "--conflicts", "--json").code == Exit.OK


def test_series_of_one_name_on_another_basis_are_listed_with_each_other(ledger):
    ledger("rename", "1", "cost of the train (a year)")
    ledger("rename", "2", "cost of the train (cumulative)")
    lines = {line["series"]: line["not_to_be_confused"] for line in ledger("series", "--json").lines}
    assert lines == {1: [2], 2: [1]}
