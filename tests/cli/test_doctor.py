"""monitor doctor: each fault is told with what to do about it."""

from __future__ import annotations

import http.server
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from monitor.cli.exits import Exit
from monitor.daemon.process import this_process
from monitor.store.database import open_store
from monitor.store.leases import CLOCK
from tests.builders import make_link, make_source, make_topic
from tests.cli.test_reading import row
from tests.store.test_backups import damage
from tests.store.test_upgrading import make_older

DB = ("--db", "sqlite:///news.db")


@pytest.fixture
def looked(monitor):
    """Runs the doctor and returns its exit code and its findings on one subject."""

    def look(check: str, *words: str) -> tuple[int, list[dict[str, str]]]:
        done = monitor("doctor", "--json", *(words or ("--offline",)), *DB)
        return done.code, [line for line in done.lines if line["check"] == check]

    return look


@pytest.fixture
def store(monitor):
    monitor("db", "upgrade", *DB)
    opened = open_store("sqlite:///news.db")
    yield opened
    opened.close()


def test_a_new_place_has_no_fault(looked):
    code, [database] = looked("database")
    assert (code, database["state"], database["do"]) == (Exit.OK, "warning", "monitor run makes it")


def test_a_damaged_database_is_told_with_the_command_that_restores_the_newest_good_backup(
    monitor, looked, articles, tmp_path
):
    monitor(*articles(row()), *DB)
    [good] = monitor("backup", "--json", *DB).lines
    (tmp_path / "backups/news-20990101T000000Z.db").write_bytes((tmp_path / "news.db").read_bytes())
    damage(tmp_path / "backups/news-20990101T000000Z.db")
    damage(tmp_path / "news.db")
    code, [database] = looked("database")
    assert (code, database["state"]) == (Exit.PARTIAL, "fault")
    assert "news.db is damaged: " in database["said"]
    command = database["do"].partition("then: monitor ")[2]
    assert command == f"restore {good['file']} --db sqlite:///news.db"
    assert monitor(*command.split()).code == Exit.OK
    assert looked("database")[1][0]["state"] == "ok"


def test_a_lost_database_of_which_there_are_backups_is_a_fault(monitor, looked, tmp_path):
    monitor("db", "upgrade", *DB)
    monitor("backup", *DB)
    (tmp_path / "news.db").unlink()
    code, [database] = looked("database")
    assert code == Exit.PARTIAL
    assert database["do"].startswith("monitor restore backups/news-")


def test_an_older_schema_is_told_until_it_is_upgraded(monitor, looked, tmp_path):
    make_older(f"sqlite:///{tmp_path}/news.db")
    assert looked("migrations")[1][0]["do"].startswith("monitor run does it")
    monitor("db", "upgrade", *DB)
    assert looked("migrations")[1][0]["state"] == "ok"


@pytest.mark.parametrize(
    ("settings", "check", "said"),
    [
        ("colour: red", "settings", "no such setting"),
        ("watchlists: broken", "watchlists", "t.yaml"),
        ("units: none.yaml", "units", "none.yaml"),
        ("channels: {desk: nonsense}", "channels", "the channel 'desk' cannot be used"),
        ("channels: {hook: 'hook+https://a.example/'}", "channels", "set `hook_secret`"),
    ],
)
def test_what_a_person_wrote_wrongly_is_a_fault(looked, tmp_path, settings, check, said):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/t.yaml").write_text("topic: [")
    (tmp_path / "newsfigures.yaml").write_text(settings)
    code, findings = looked(check)
    [broken] = [one for one in findings if one["state"] == "fault"]
    assert code == Exit.PARTIAL
    assert said in broken["said"]
    assert broken["do"]


def test_no_secret_is_printed(monitor, tmp_path):
    (tmp_path / "newsfigures.yaml").write_text(
        "channels: {chat: 'tgram://123456:hush/42', bad: 'nonsense://hush'}\n"
    )
    done = monitor("doctor", "--offline", *DB)
    assert "chat" in done.out
    assert "hush" not in done.out + done.err


def test_backups_that_grow_old_are_told(monitor, looked, store, tmp_path):
    assert looked("backups")[1][0]["state"] == "warning"
    monitor("backup", *DB)
    assert looked("backups")[1][0]["state"] == "ok"
    [file] = (tmp_path / "backups").iterdir()
    file.rename(file.with_name("news-20260101T000000Z.db"))
    assert looked("backups")[1][0]["said"].endswith("the newest of 2026-01-01 09:00")
    assert looked("backups")[1][0]["state"] == "warning"


def test_who_is_at_work_is_told(looked, store):
    assert looked("daemon")[1][0]["said"] == "none is at work"
    store.leases.take(CLOCK, this_process(), datetime.now(UTC))
    assert looked("daemon")[1][0]["state"] == "ok"


def test_sources_in_trouble_are_named(looked, store):
    now = datetime.now(UTC)
    store.plan([make_topic(sources=(make_source(), make_source("https://b.example/rss")))], now)
    [first, _] = store.sources()
    store.source_failed(first.id, "status 404", now, due_at=now)
    said = [one["said"] for one in looked("sources")[1]]
    assert any("harbour.example/rss" in line and "status 404" in line for line in said)
    assert "1 of 2 were never asked" in said


@pytest.mark.parametrize(
    ("kind", "address", "do"),
    [
        (
            "feed",
            "https://b.example/rss?a=1&b=2",
            "monitor watch preview 'https://b.example/rss?a=1&b=2' shows whether it has moved",
        ),
        (
            "listing",
            "https://b.example/press .list h3 a",
            "monitor watch preview https://b.example/press --select '.list h3 a' shows whether it has moved",
        ),
        ("gdelt", "harbour quay", "it is asked again by itself"),
    ],
)
def test_of_a_source_that_fails_the_whole_command_is_told(looked, store, kind, address, do):
    now = datetime.now(UTC)
    long_ago = now - timedelta(days=3)
    store.plan([make_topic(sources=(make_source(address, kind=kind),))], long_ago)
    [source] = store.sources()
    for at in (long_ago, now):
        store.source_failed(source.id, "status 404", at, due_at=at)
    [told] = looked("sources")[1]
    assert (told["state"], told["do"]) == ("warning", do)


def test_a_clock_behind_the_newest_row_is_a_fault(looked, store):
    store.plan([make_topic(sources=(make_source(),))], datetime.now(UTC))
    [source] = store.sources()
    later = datetime.now(UTC) + timedelta(hours=3)
    store.save_listing(source.id, [make_link()], source.validators, later, due_at=later)
    code, [clock] = looked("clock")
    assert (code, clock["state"], clock["do"]) == (Exit.PARTIAL, "fault", "set the clock")


@pytest.fixture
def server():
    """A feed on loopback whose clock is a day ahead."""

    class Ahead(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response_only(200 if self.path == "/rss" else 404)
            self.send_header("Date", format_datetime(datetime.now(UTC) + timedelta(days=1), usegmt=True))
            self.end_headers()

        def log_message(self, *_): ...

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Ahead) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}/rss"
        listening.shutdown()


def test_a_clock_unlike_that_of_a_sources_server_is_a_fault(monitor, server, tmp_path):
    (tmp_path / "watchlists").mkdir()
    (tmp_path / "watchlists/t.yaml").write_text(
        f"topic: trains\nmatch: {{}}\nsources: [{{feed: '{server}'}}]\n"
    )
    (tmp_path / "newsfigures.yaml").write_text("allow_networks: [127.0.0.0/8]\n")
    [clock] = [one for one in monitor("doctor", "--json", *DB).lines if one["check"] == "clock"]
    assert clock["state"] == "fault"
    assert "a source's server" in clock["said"]


def test_postgresql_is_looked_at_too(monitor, make_postgres):
    url = make_postgres()
    monitor("db", "upgrade", "--db", url)
    done = monitor("doctor", "--offline", "--json", "--db", url)
    by_check = {line["check"]: line["state"] for line in done.lines}
    assert (done.code, by_check["migrations"], by_check["database"]) == (Exit.OK, "ok", "ok")


def test_a_server_that_cannot_be_reached_is_a_fault(monitor):
    done = monitor("doctor", "--offline", "--db", "postgresql://me@127.0.0.1:9/news")
    assert (done.code, "FAULT    database" in done.out) == (Exit.PARTIAL, True)


def test_the_size_of_each_table_is_told(monitor, articles):
    monitor(*articles(row()), *DB)
    total, *tables = monitor("db", "size", "--json", *DB).lines
    assert total["bytes"] > sum(one["bytes"] or 0 for one in tables) > 0
    assert {"observation", "version", "article_words"} <= {one["table"] for one in tables}
    assert "MB in all" in monitor("db", "size", *DB).out


def test_a_database_is_written_anew(monitor, articles):
    monitor(*articles(row()), *DB)
    [done] = monitor("db", "shrink", "--json", *DB).lines
    assert done["to"] <= done["from"]
    assert monitor("db", "shrink", "--db", "postgresql://me@127.0.0.1:9/news").code == Exit.STORE
