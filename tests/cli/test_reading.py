"""figures, extract and replay: the contract with the outside."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from monitor.cli.exits import Exit
from monitor.cli.reading import _show
from tests.builders import make_figure

TEXT = (
    "The railway will run 24 sleeper trains a week from June, it said on Tuesday.\n\n"
    "Each of the sleeper trains has room for 310 people, and a ticket will cost 59 euros at the counter of any "
    "station on the line.\n\nThe first one leaves at dusk."
)


def row(url: str = "https://daily.example/1", text: str = TEXT, hour: int = 9, **more):
    at = f"2025-03-04T{hour:02}:00:00+01:00"
    return {
        "url": url,
        "source": "Daily",
        "lang": "en",
        "published": at,
        "title": "By night",
        "text": text,
        **more,
    }


# --- figures


def test_figures_prints_one_object_with_the_text_and_its_figures(monitor, tmp_path):
    (tmp_path / "a.txt").write_text("시는 청년 1만2천명을 뽑는다.", encoding="utf-8")
    [answer] = monitor("figures", "a.txt", "--json").lines
    [figure] = answer["figures"]
    assert answer["text"][figure["start"] : figure["end"]] == figure["text"] == "1만2천명"
    assert (figure["low"], figure["high"], figure["unit"]) == (12000, 12000, "people")
    assert {
        "approx",
        "bound",
        "per",
        "status",
        "counter",
        "about",
        "about_from",
        "owner",
        "owner_from",
        "speaker",
        "as_of",
        "due",
        "quote",
    } <= figure.keys()


def test_figures_of_standard_input_are_shown_to_a_person(monitor):
    shown = monitor("figures", stdin="The city will hire 1,200 nurses.")
    assert shown.code == Exit.OK
    assert "1,200" in shown.out


@pytest.mark.parametrize(
    ("origin", "shown"),
    [("sentence", "Westbay"), ("before", "Westbay (before)"), ("headline", "Westbay (headline)")],
)
def test_a_person_sees_where_an_owner_was_carried_from(capsys, origin, shown):
    _show([make_figure(owner="Westbay", owner_from=origin)])
    assert shown in re.split(r"  +", capsys.readouterr().out.splitlines()[1].strip())


def test_figures_jsonl_answers_every_line_in_order(monitor):
    lines = [{"id": "b", "text": "It cost $5 million."}, {"id": "a", "text": "Nothing here."}]
    answers = monitor("figures", "--jsonl", stdin="\n".join(map(json.dumps, lines))).lines
    assert [(a["id"], [f["low"] for f in a["figures"]]) for a in answers] == [("b", [5000000]), ("a", [])]


def test_figures_jsonl_names_a_bad_line_and_goes_on(monitor):
    done = monitor("figures", "--jsonl", stdin='{"id": 1}\nnot json\n{"id": 3, "text": "It cost $5."}\n')
    assert done.code == Exit.PARTIAL
    assert [a["id"] for a in done.lines] == [3]
    assert "line 1" in done.err
    assert "line 2" in done.err


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b'{"text": null}', "has no string `text`"),
        (b'{"text": 5}', "has no string `text`"),
        (b'["text"]', "is no JSON object but list"),
        (b'{"text": "\xff"}', "is not UTF-8 (byte 11 of the line)"),
        (b'{"text": "x", "id": NaN}', "is not finite"),
        (b'{"text": "x", "id": 1e999}', "is not finite"),
        (b'{"text": "x", "id": ' + b"9" * 5000 + b"}", "holds a number that cannot be used"),
        (b'{"text": "x", "id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "is nested too deep"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_figures_jsonl_says_what_is_wrong_with_a_line(monitor, line, fault):
    done = monitor("figures", "--jsonl", stdin=line + b'\n{"id": 2, "text": "It cost $5."}\n')
    assert done.code == Exit.PARTIAL
    assert [answer["id"] for answer in done.lines] == [2]
    assert "line 1: " in done.err
    assert fault in done.err


def test_figures_jsonl_gives_each_lone_surrogate_as_one_replacement(monitor):
    given = r'{"id": "\udc00", "text": "\ud800 It cost $5 million.", "lang": "en"}'
    [answer] = monitor("figures", "--jsonl", stdin=given).lines
    assert answer["id"] == "\ufffd"
    assert [(f["start"], f["text"]) for f in answer["figures"]] == [(10, "$5 million")]


def test_figures_jsonl_reads_a_file_and_drops_its_byte_order_mark(monitor, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(
        b'\xef\xbb\xbf{"id": 1, "text": "x"}\r\n\r\n{"id": 2, "text": "y"}\r\n'
    )
    assert [answer["id"] for answer in monitor("figures", "--jsonl", "a.jsonl").lines] == [1, 2]


@pytest.mark.parametrize("words", ["'figures', '--jsonl'", "'figures'"])
def test_whoever_has_read_enough_may_leave(words):
    script = f"import sys; from monitor.cli import main; sys.argv = ['monitor', {words}]; main()"
    given = "".join(f'{{"id": {n}, "text": "It cost $5."}}\n' for n in range(2_000))
    child = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    child.stdout.close()
    _, said = child.communicate(given)
    assert (child.returncode, said) == (Exit.OK, "")


@pytest.mark.parametrize("body", [b"\xb0\xa1\xff", b"\x00" * 9_000_000], ids=["not UTF-8", "too large"])
def test_figures_refuses_what_is_no_text(monitor, tmp_path, body):
    (tmp_path / "a.bin").write_bytes(body)
    done = monitor("figures", "a.bin")
    assert (done.code, done.out) == (Exit.USAGE, "")
    assert done.err.startswith("monitor: a.bin is ")


def test_figures_of_a_private_address_are_refused(monitor):
    done = monitor("figures", "http://127.0.0.1:9/")
    assert done.code == Exit.SOURCE
    assert "127.0.0.1" in done.err


# --- extract


def test_extract_prints_the_article_of_a_saved_page(monitor, tmp_path):
    paragraphs = "".join(f"<p>{p}</p>" for p in TEXT.split("\n\n"))
    (tmp_path / "a.html").write_text(
        f"<html lang=en><head><title>By night - Daily</title></head><body><article><h1>By night</h1>{paragraphs}"
        "</article></body></html>"
    )
    [answer] = monitor(
        "extract", "a.html", "--url", "https://www.daily.example/1?utm_source=x", "--json"
    ).lines
    assert (answer["title"], answer["lang"]) == ("By night", "en")
    assert answer["canonical"].endswith("daily.example/1")
    assert answer["text"].startswith("The railway will run 24 sleeper trains")
    assert {"url", "published", "edited", "author", "outlet"} <= answer.keys()


@pytest.mark.parametrize("url", ["https://", "https:///1", "http://[::1", "daily.example/1", ""])
def test_extract_wants_the_whole_address(monitor, tmp_path, url):
    (tmp_path / "a.html").write_text("<html></html>")
    done = monitor("extract", "a.html", "--url", url)
    assert (done.code, done.out) == (Exit.USAGE, "")
    assert "write it whole" in done.err


def test_extract_takes_an_address_that_no_encoding_holds(monitor, tmp_path):
    (tmp_path / "a.html").write_text(f"<html><title>T</title><article><p>{TEXT}</p></article></html>")
    assert monitor("extract", "a.html", "--url", "https://daily.example/\udcff").code == Exit.OK


def test_extract_says_when_a_page_holds_no_article(monitor, tmp_path):
    (tmp_path / "a.html").write_text("<html><body></body></html>")
    done = monitor("extract", "a.html", "--url", "https://daily.example/1")
    assert (done.code, done.out) == (Exit.SOURCE, "")


# --- replay


def test_replay_prints_an_article_then_its_figures_then_its_changes(monitor, articles):
    edited = row(text=TEXT.replace("24 sleeper", "42 sleeper"), hour=11)
    lines = monitor(*articles(row(), edited), "--json").lines
    assert [line["type"] for line in lines] == [
        "article",
        *["figure"] * 3,
        "article",
        *["figure"] * 3,
        "change",
    ]
    change = lines[-1]
    assert (change["from"]["low"], change["to"]["low"], change["ratio"], change["difference"]) == (
        24,
        42,
        1.75,
        18,
    )
    assert (change["kind"], change["series"]) == ("corrected", lines[1]["series"])


ASKED = "topic: rail\nmatch: {any: [railway]}\nfigures: {watch: [{name: tickets, about: [tickets]}]}\n"


@pytest.mark.parametrize(
    ("text", "start", "ratio"),
    [
        ("The railway plans to sell 7 million tickets a year by 2031.", None, None),
        (
            "By 2031 the railway aims to lift sales of tickets from 4 million to 7 million a year.",
            4_000_000,
            1.75,
        ),
    ],
)
def test_replay_announces_a_first_target_with_the_value_it_starts_from(
    monitor, articles, tmp_path, text, start, ratio
):
    words = articles(row(text=text))
    (tmp_path / "trains.yaml").write_text(ASKED)
    [change] = [line for line in monitor(*words, "--json").lines if line["type"] == "change"]
    assert (change["kind"], change["to"]["low"], change["ratio"]) == ("announced", 7_000_000, ratio)
    assert (change["from"] and change["from"]["low"]) == start


def test_replay_gives_addresses_exactly_as_they_came(monitor, articles):
    ugly = "http://WWW.daily.example/1?utm_source=x&b=1#top"
    copy = row(url="https://portal.example/9?sid=1", source="Portal", hour=10)
    lines = monitor(*articles(row(url=ugly), copy), "--json").lines
    first, second = (line for line in lines if line["type"] == "article")
    assert (first["url"], first["decision"]) == (ugly, "new")
    assert (second["decision"], second["copy_of"]) == ("copy", ugly)


def test_replay_prints_no_figures_of_an_article_off_topic(monitor, articles):
    lines = monitor(*articles(row(), match="{any: [harbour]}"), "--json").lines
    assert [(line["type"], line["decision"]) for line in lines] == [("article", "off_topic")]


def test_why_tells_of_what_only_a_replay_found_off_topic(monitor, articles):
    for match in ("{any: [harbour]}", "{any: [airport]}"):
        monitor(*articles(row(), match=match), "--db", "sqlite:///off.db")
    [reason] = monitor("why", row()["url"], "--db", "sqlite:///off.db", "--json").lines
    assert reason["decision"] == "off_topic"
    assert reason["reason"]


def test_replay_offsets_are_into_the_fields_as_given(monitor, articles):
    given = row(title="24 sleeper trains a week", text="By Kim Lee (kim@daily.example)\n\n" + TEXT)
    figures = [line for line in monitor(*articles(given), "--json").lines if line["type"] == "figure"]
    assert {f["in"] for f in figures} == {"title", "text"}
    assert all(given[f["in"]][f["start"] : f["end"]] == f["text"] for f in figures)


def test_replay_names_bad_lines_and_does_the_rest(monitor, articles):
    no_time = {"url": "https://daily.example/2", "title": "", "text": "x"}
    naive = {**row(), "published": "2025-03-04T09:00:00"}
    done = monitor(*articles("{", no_time, naive, row()), "--json")
    assert done.code == Exit.PARTIAL
    assert next(line["type"] for line in done.lines) == "article"
    assert "line 1: is not JSON" in done.err
    assert "line 2: has neither `published` nor `fetched`" in done.err
    assert "line 3: published: " in done.err


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"url": ""}, "url: "),
        ({"url": " "}, "url: "),
        ({"published": 1772409600}, "published: is no time; write it like 2026-03-02T09:00:00+09:00"),
        ({"published": "1772409600"}, "published: is no time"),
        ({"published": "0001-01-01T00:00:00+14:00"}, "published: the year 1 is no time of news"),
        ({"fetched": "9999-12-31T23:59:59-12:00"}, "fetched: the year 9999 is no time of news"),
        ({"text": 5}, "text: "),
    ],
)
def test_replay_says_what_is_wrong_with_a_line(monitor, articles, given, fault):
    done = monitor(*articles({**row(), **given}, row(url="https://daily.example/2")), "--json")
    assert done.code == Exit.PARTIAL
    assert f"line 1: {fault}" in done.err
    assert done.lines[0]["url"] == "https://daily.example/2"


def test_replay_breaks_lines_at_line_feeds_only(monitor, articles):
    given = row(text=TEXT.replace("\n\n", "\u2028\x85"))
    lines = monitor(*articles(given), "--json").lines
    assert (lines[0]["type"], lines[0]["decision"]) == ("article", "new")


def test_replay_goes_on_after_a_line_that_is_no_text(monitor, articles, tmp_path):
    words = articles(row())
    good = (tmp_path / "news.jsonl").read_bytes().rstrip(b"\n")
    (tmp_path / "news.jsonl").write_bytes(b"\xef\xbb\xbf" + good + b"\r\n\xb0\xa1\r\n" + good)
    done = monitor(*words, "--json")
    assert done.code == Exit.PARTIAL
    assert "line 2: is not UTF-8" in done.err
    assert [line["decision"] for line in done.lines if line["type"] == "article"] == ["new", "repeat"]


def test_replay_reads_standard_input(monitor, articles):
    words = articles(row())
    done = monitor("replay", "-", *words[2:], "--json", stdin=json.dumps(row()))
    assert done.lines[0]["decision"] == "new"


def test_replay_names_a_file_that_is_not_there(monitor, articles):
    words = articles(row())
    done = monitor("replay", "none.jsonl", *words[2:])
    assert done.code == Exit.USAGE
    assert "cannot read none.jsonl" in done.err


def test_replay_gives_each_lone_surrogate_as_one_replacement(monitor, articles):
    given = row(url="https://daily.example/\udc00", text="\ud800 " + TEXT)
    lines = monitor(*articles(json.dumps(given)), "--json").lines
    assert lines[0]["url"] == "https://daily.example/\ufffd"
    figures = [line for line in lines if line["type"] == "figure"]
    assert all(given["text"][f["start"] : f["end"]] == f["text"] for f in figures)


def test_replay_reads_html_and_says_where_none_is(monitor, articles):
    page = {**row(), "html": "<html><body></body></html>"}
    del page["text"]
    [line] = monitor(*articles(page), "--json").lines
    assert (line["decision"], bool(line["reason"])) == ("failed", True)


def test_replay_keeps_its_ledger_where_db_says(monitor, articles, tmp_path):
    url = f"sqlite:///{tmp_path}/kept.db"
    monitor(*articles(row()), "--db", url)
    again = monitor(*articles(row()), "--db", url, "--json").lines
    assert [line["decision"] for line in again] == ["repeat"]
    assert len(monitor("series", "--db", url, "--json").lines) == 3


def test_replay_with_two_watchlists_prints_each_line_once(monitor, articles, tmp_path):
    words = articles(row())
    (tmp_path / "rail.yaml").write_text("topic: rail\nmatch: {any: [railway]}\n")
    lines = monitor(*words, "--watchlist", "rail.yaml", "--json").lines
    assert lines[0]["topics"] == ["trains", "rail"]
    assert len(lines) == 4


def test_what_a_replay_found_is_not_sent_by_the_next_pass(monitor, articles, tmp_path):
    edited = row(text=TEXT.replace("24 sleeper", "42 sleeper"), hour=11)
    monitor(*articles(row(), edited), "--db", "sqlite:///kept.db")
    (tmp_path / "watchlists").mkdir()
    (tmp_path / "watchlists/trains.yaml").write_text("topic: trains\nmatch: {}\nsources: []\n")
    [done] = monitor("check", "--db", "sqlite:///kept.db", "--json").lines
    assert done["delivered"] == 0


def test_replay_sends_only_when_told_to(monitor, articles):
    edited = row(text=TEXT.replace("24 sleeper", "42 sleeper"), hour=11)
    silent = monitor(*articles(row(), edited), "--db", "sqlite:///a.db")
    assert "[" not in silent.out
    told = monitor(*articles(row(), edited), "--db", "sqlite:///b.db", "--deliver")
    assert "24" in told.out
    assert "1 notice delivered" in told.err


def test_replay_keeps_the_words_of_the_terminal_apart_from_its_data(monitor, articles):
    edited = row(text=TEXT.replace("24 sleeper", "42 sleeper"), hour=11)
    told = monitor(*articles(row(), edited), "--deliver", "--json")
    assert {line["type"] for line in told.lines} == {"article", "figure", "change"}
    assert "Daily now says 42" in told.err


def test_replay_refuses_a_broken_watchlist_by_line(monitor, articles, tmp_path):
    words = articles(row())
    (tmp_path / "trains.yaml").write_text("topic: x\nmatch: {}\ncolour: red\n")
    done = monitor(*words)
    assert done.code == Exit.CONFIG
    assert "trains.yaml:3: colour: no such key here" in done.err
