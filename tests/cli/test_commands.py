"""The other commands: what they print, what they refuse, and with which exit code."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from monitor.cli import SECTIONS, cli
from monitor.cli.exits import Exit
from monitor.cli.handed import as_kept
from monitor.model import Receipt
from monitor.store.database import open_store
from tests.builders import NOON, make_topic
from tests.cli.test_reading import TEXT, row
from tests.ledgers import new_ledger


@pytest.fixture
def filled(filled_with):
    """A ledger in which one figure was corrected."""
    return filled_with(row(), row(text=TEXT.replace("24 sleeper", "42 sleeper"), hour=11))


def _commands(group, path=()):
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, (*path, name))
        else:
            yield (*path, name), command


@pytest.mark.parametrize(
    ("path", "command"), [*_commands(cli)], ids=lambda v: " ".join(v) if isinstance(v, tuple) else ""
)
def test_every_command_has_help_an_example_and_the_places_it_works_with(path, command):
    assert command.help
    assert f"monitor {' '.join(path)}" in command.epilog
    assert "0 OK" in command.epilog
    assert {"database", "settings_file"} <= {parameter.name for parameter in command.params}


def test_the_help_lists_each_command_once_in_a_section_whole(monitor):
    shown = monitor("--help").out
    titles = [line.removesuffix(":") for line in shown.splitlines() if line.removesuffix(":") in SECTIONS]
    assert titles == [*SECTIONS]
    assert all(len(re.findall(rf"^  {name} ", shown, re.MULTILINE)) == 1 for name in cli.commands)
    assert "...\n" not in shown.partition("ARGS]...")[2]


def test_series_is_the_ledger_as_a_table(filled):
    shown = filled("series").out
    assert "series" in shown
    assert "42" in shown
    lines = filled("series", "--json").lines
    assert sorted(line["low"] for line in lines) == [42, 59, 310]


def test_series_can_be_searched(filled):
    assert filled("series", "--search", "nowhere to be found", "--json").lines == []


def test_history_tells_every_observation_and_change(filled):
    number = next(line["series"] for line in filled("series", "--json").lines if line["changes"])
    lines = filled("history", str(number), "--json").lines
    assert [line["type"] for line in lines] == ["series", "observation", "observation", "change"]
    assert "corrected" in filled("history", str(number)).out


def test_history_of_no_series_says_where_they_are(filled):
    done = filled("history", "999")
    assert done.code == Exit.USAGE
    assert "monitor series" in done.err


@pytest.mark.parametrize("number", ["0", "9" * 25])
def test_history_of_no_possible_number_is_wrong_usage(filled, number):
    assert filled("history", number).code == Exit.USAGE


def test_why_gives_a_reason_for_each_figure(filled):
    reasons = filled("why", "https://daily.example/1", "--json").lines
    assert {r["decision"] for r in reasons} == {"new", "revision"}
    assert all(r["reason"] for r in reasons if r["figure"])
    assert filled("why", "https://daily.example/1").code == Exit.OK


def test_why_names_the_topics_of_what_was_replayed(filled):
    own = [r for r in filled("why", "https://daily.example/1", "--json").lines if not r["figure"]]
    assert [r["reason"] for r in own] == ["on trains; story 1"] * 2


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "the same value as Daily, 2025-03-05"), ("ko", "Daily, 2025-03-05와 같은 값")]
)
def test_why_tells_days_in_the_zone_of_the_settings_and_json_by_utc(filled_with, monkeypatch, lang, said):
    monitor = filled_with(
        row(hour=20),
        row("https://weekly.example/1", "It runs 24 sleeper trains a week.", 21, source="Weekly"),
    )
    monkeypatch.setenv("NEWSFIGURES_TIMEZONE", "Asia/Seoul")
    monkeypatch.setenv("NEWSFIGURES_LANGUAGE", lang)
    assert said in monitor("why", "https://weekly.example/1").out
    reasons = [r["reason"] for r in monitor("why", "https://weekly.example/1", "--json").lines]
    assert any("the same value as Daily, 2025-03-04" in reason for reason in reasons)


def test_an_article_of_a_watched_folder_may_be_named_by_its_path(tmp_path):
    file = tmp_path / "monday 1.txt"
    file.touch()
    assert as_kept(str(file)) == f"file://{tmp_path}/monday%201.txt"
    assert as_kept("https://daily.example/1") == "https://daily.example/1"


def test_why_of_an_address_never_seen_is_refused(filled):
    assert filled("why", "https://daily.example/never").code == Exit.USAGE


def test_outbox_shows_what_was_kept_silent_and_why(filled):
    [notice] = filled("outbox", "--json").lines
    assert (notice["state"], notice["channel"]) == ("dropped", "terminal")
    assert "replayed" in notice["detail"]
    assert notice["mark"] in filled("outbox").out


def test_outbox_says_in_which_state_there_is_none(filled):
    assert "no notice is failed or held" in filled("outbox", "--state", "failed", "--state", "held").out


def test_digest_preview_prints_what_would_be_sent(monitor, articles, tmp_path):
    monitor(*articles(row()), "--db", "sqlite:///news.db")
    (tmp_path / "watchlists").mkdir()
    (tmp_path / "trains.yaml").rename(tmp_path / "watchlists/trains.yaml")
    [line] = monitor("digest", "--preview", "--json", "--html", "d.html").lines
    assert line["topic"] == "trains"
    assert "sleeper trains" in (tmp_path / "d.html").read_text()


def test_digest_that_cannot_be_written_says_so(filled, tmp_path):
    (tmp_path / "watchlists").mkdir()
    (tmp_path / "trains.yaml").rename(tmp_path / "watchlists/trains.yaml")
    done = filled("digest", "--preview", "--html", "nowhere/d.html")
    assert done.code == Exit.USAGE
    assert "cannot write nowhere/d.html" in done.err


def test_digest_without_preview_says_how_digests_are_sent(filled):
    done = filled("digest")
    assert done.code == Exit.USAGE
    assert "--preview" in done.err


def test_a_database_that_is_not_there_is_named_with_the_next_step(monitor):
    done = monitor("series", "--db", "sqlite:///none/here.db")
    assert done.code == Exit.STORE
    assert done.err.rstrip().endswith("run: monitor db upgrade --db sqlite:///none/here.db")


@pytest.mark.parametrize("url", ["postgresql://me:hush@host:abc/news", "hush", "nosuch://me:hush@host/news"])
def test_a_database_url_that_cannot_be_read_is_refused_without_its_password(monitor, url):
    done = monitor("series", "--db", url)
    assert done.code == Exit.STORE
    assert "hush" not in done.out + done.err


def test_db_upgrade_makes_a_database_and_then_has_nothing_to_do(monitor):
    [made] = monitor("db", "upgrade", "--json").lines
    assert (made["from"], bool(made["to"])) == (None, True)
    assert "up to date" in monitor("db", "upgrade").out


def test_watch_add_writes_a_watchlist_that_can_be_read(monitor, tmp_path):
    done = monitor("watch", "add", "심야 열차!", "--any", "심야 열차", "--feed", "https://daily.example/rss")
    assert done.code == Exit.OK
    assert (tmp_path / "watchlists/심야-열차.yaml").is_file()
    [line] = monitor("watch", "check", "--json").lines
    assert (line["id"], line["sources"]) == ("심야-열차", 1)


def test_watch_add_without_sources_leaves_them_out_and_says_how_many_are_asked(monitor, tmp_path):
    added = monitor("watch", "add", "night trains")
    assert "8 default sources" in added.out
    assert "sources" not in (tmp_path / "watchlists/night-trains.yaml").read_text()


def test_watch_add_prints_what_the_file_will_be_called(monitor):
    [line] = monitor("watch", "add", "심야 열차", "--id", "z", "--json").lines
    assert (line["id"], line["file"], line["sources"]) == ("z", "watchlists/z.yaml", 15)


@pytest.mark.parametrize("id_", ["../../evil", "a b", ".hidden", "x" * 65])
def test_watch_add_takes_no_id_that_a_watchlist_would_refuse(monitor, tmp_path, id_):
    done = monitor("watch", "add", "trains", "--id", id_)
    assert done.code == Exit.USAGE
    assert "cannot be an id" in done.err
    assert list(tmp_path.rglob("*.yaml")) == []


def test_watch_add_never_overwrites(monitor, tmp_path):
    words = ("watch", "add", "trains", "--feed", "https://daily.example/rss")
    monitor(*words)
    before = (tmp_path / "watchlists/trains.yaml").read_text()
    assert monitor(*words).code == Exit.USAGE
    assert (tmp_path / "watchlists/trains.yaml").read_text() == before


def test_watch_add_leaves_nothing_half_written(monitor, tmp_path):
    done = monitor("watch", "add", "trains", "--feed", "daily.example/rss")
    assert done.code == Exit.CONFIG
    assert "watchlists/trains.yaml:" in done.err
    assert not (tmp_path / "watchlists").exists()


def test_watch_check_tells_the_faults_of_every_file(monitor, tmp_path):
    (tmp_path / "bad.yaml").write_text("topic: x\n")
    done = monitor("watch", "check", "bad.yaml")
    assert done.code == Exit.CONFIG
    assert "bad.yaml:1: match: is missing" in done.err


@pytest.mark.parametrize("made", [True, False], ids=["empty folder", "no folder"])
def test_watch_check_of_nothing_says_so(monitor, tmp_path, made):
    if made:
        (tmp_path / "watchlists").mkdir()
    done = monitor("watch", "check")
    assert done.code == Exit.CONFIG
    assert "no watchlist (*.yaml) in watchlists" in done.err


def test_watch_check_finds_two_files_with_one_id(monitor, tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("id: same\ntopic: T\nmatch: {}\n")
    done = monitor("watch", "check", "a.yaml", "b.yaml")
    assert done.code == Exit.CONFIG
    assert "b.yaml: the id 'same' is taken by a.yaml" in done.err


def test_a_topic_without_any_source_is_named(monitor, tmp_path):
    (tmp_path / "watchlists").mkdir()
    (tmp_path / "watchlists/idle.yaml").write_text("topic: T\nmatch: {}\nsources: []\n")
    assert "idle has no source" in monitor("check").err


@pytest.fixture
def failed(monitor, tmp_path):
    """The mark of a notice that was given up."""
    store = open_store(new_ledger(tmp_path / "news.db"))
    store.plan([make_topic()], NOON)
    with store.writing() as tx:
        tx.owe("harbour", "mail", (), NOON)
    [notice] = store.take_owed(NOON, limit=1)
    store.undelivered(notice.id, Receipt(outcome="refused", detail="error=503"), None)
    store.close()
    return notice.mark


@pytest.mark.parametrize("which", ["its mark", "all"])
def test_a_notice_that_was_given_up_is_sent_again(monitor, failed, which):
    done = monitor("outbox", "retry", "--all" if which == "all" else f"#{failed}", "--json")
    assert (done.code, [line["mark"] for line in done.lines]) == (Exit.OK, [failed])
    assert [notice["state"] for notice in monitor("outbox", "--json").lines] == ["owed"]


def test_a_notice_that_was_given_up_can_be_dropped(monitor, failed):
    assert "will not be sent" in monitor("outbox", "drop", failed).out
    assert [notice["state"] for notice in monitor("outbox", "--json").lines] == ["dropped"]


def test_a_mark_that_nothing_waits_under_is_named(monitor, failed):
    for words in (("retry", "zzzz"), ("drop", "zzzz")):
        done = monitor("outbox", *words)
        assert (done.code, "under the mark zzzz" in done.err) == (Exit.USAGE, True)


@pytest.mark.parametrize("words", [(), ("k3f9", "--all")])
def test_what_is_to_be_sent_again_has_to_be_said(monitor, words):
    assert monitor("outbox", "retry", *words).code == Exit.USAGE


def test_a_webhook_needs_the_secret_that_signs(monitor, monkeypatch):
    monkeypatch.setenv("NEWSFIGURES_CHANNELS__HOOK", "hook+http://127.0.0.1:9/in")
    done = monitor("channels", "test", "hook")
    assert (done.code, "set `hook_secret`" in done.err) == (Exit.CONFIG, True)
    monkeypatch.setenv("NEWSFIGURES_HOOK_SECRET", "of-sixteen-letters")
    done = monitor("channels", "test", "hook")
    assert (done.code, "not the public web" in done.out) == (Exit.PARTIAL, True)


def test_a_channel_is_tried_and_the_truth_told(monitor, monkeypatch):
    monkeypatch.setenv("NEWSFIGURES_CHANNELS__DEAD", "json://127.0.0.1:9/")
    assert monitor("channels", "test", "terminal").code == Exit.OK
    done = monitor("channels", "test", "dead")
    assert done.code == Exit.PARTIAL
    assert "refused" in done.out


def test_a_channel_that_cannot_be_used_keeps_its_secrets(tmp_path):
    """In a process of its own: the test runner catches what libraries log."""
    (tmp_path / "s.yaml").write_text("channels: {bad: 'nosuch://hush@host', bot: 'tgram://hush/1'}\n")
    script = "import sys; from monitor.cli import main; sys.argv[0] = 'monitor'; main()"
    for name in ("bad", "bot"):
        words = [sys.executable, "-c", script, "channels", "test", name, "--settings", "s.yaml"]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == Exit.CONFIG
        assert "hush" not in done.stdout + done.stderr


def test_a_channel_on_the_terminal_keeps_its_words_apart_from_the_data(monitor):
    done = monitor("channels", "test", "terminal", "--json")
    assert [line["outcome"] for line in done.lines] == ["delivered"]
    assert "this is a test" in done.err


def test_a_channel_nobody_knows_is_a_fault_of_the_settings(monitor):
    assert monitor("channels", "test", "nobody").code == Exit.CONFIG


def test_check_without_any_watchlist_says_how_to_make_one(monitor, tmp_path):
    (tmp_path / "watchlists").mkdir()
    done = monitor("check")
    assert done.code == Exit.CONFIG
    assert "monitor watch add" in done.err


@pytest.mark.parametrize("words", [("nonsense",), ("series", "--colour"), ("history", "x")])
def test_wrong_usage_has_its_own_exit_code(monitor, words):
    assert monitor(*words).code == Exit.USAGE


# Where nobody may look, the system says so as it does of a name that is too long; root may look everywhere.
HIDDEN = "x" * 300


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("series", "--db", f"sqlite:///{HIDDEN}"), Exit.STORE, "as the user whose ledger it is"),
        (("backup", "--db", f"sqlite:///{HIDDEN}"), Exit.STORE, "as the user whose ledger it is"),
        (
            ("doctor", "--offline", "--db", f"sqlite:///{HIDDEN}"),
            Exit.PARTIAL,
            "as the user whose ledger it is",
        ),
        (("series", "--settings", HIDDEN), Exit.CONFIG, "cannot read the settings file"),
        (("restore", HIDDEN), Exit.USAGE, "cannot be read as a ledger"),
        (("why", HIDDEN), Exit.STORE, "monitor db upgrade"),
    ],
)
def test_a_file_that_may_not_be_looked_for_is_named_with_the_next_step(monitor, words, code, said):
    done = monitor(*words)
    assert (done.code, said in done.out + done.err) == (code, True)


@pytest.mark.parametrize("words", [("check",), ("watch", "check")])
def test_a_folder_of_watchlists_that_may_not_be_looked_into_is_named(monitor, monkeypatch, words):
    monkeypatch.setenv("NEWSFIGURES_WATCHLISTS", HIDDEN)
    done = monitor(*words)
    assert (done.code, "cannot look into the folder of watchlists" in done.err) == (Exit.CONFIG, True)


@pytest.mark.parametrize("words", [("series", "--as-of"), ("stories", "--since"), ("reread", "--since")])
def test_a_day_that_is_none_is_told_how_it_is_written(monitor, words):
    done = monitor(*words, "yesterday")
    assert (done.code, "write it like 2026-03-01" in done.err) == (Exit.USAGE, True)
