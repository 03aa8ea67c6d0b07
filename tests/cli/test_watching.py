"""watch preview, watch add --site and --since, sources import and export: against a site on loopback."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from monitor.cli.exits import Exit
from monitor.demo.loopback import LoopbackServer
from monitor.sources.outlets import GENERAL_FEEDS

FEED = """<rss><channel><title>D</title><item><title>Harbour to open</title><link>/1</link>
<pubDate>Sun, 22 Nov 2026 10:03:11 +0900</pubDate></item></channel></rss>"""
HOME = "<html><head>{links}</head><body><ul><li><a href='/1'>Harbour to open</a></li></ul></body></html>"
DECLARED = '<link rel="alternate" type="application/rss+xml" href="/news.rss">'
SITEMAP = "<urlset><url><loc>/1</loc></url></urlset>"


@pytest.fixture
def site(monkeypatch):
    """A site on loopback that we may fetch from; `pages` is what it has, by path."""
    pages: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    monkeypatch.setenv("NEWSFIGURES_ALLOW_NETWORKS", '["127.0.0.0/8"]')
    monkeypatch.setenv("NEWSFIGURES_HOST_PAUSE_S", "0")
    with LoopbackServer(("127.0.0.1", 0), Handler) as server:
        yield SimpleNamespace(url=f"http://127.0.0.1:{server.server_port}", pages=pages)


def watchlist(name: str) -> dict:
    return yaml.safe_load(Path(f"watchlists/{name}.yaml").read_text(encoding="utf-8"))


# --- preview -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pages", "path", "kind"),
    [
        ({"/": HOME.format(links=DECLARED), "/news.rss": FEED}, "/news.rss", "feed"),
        (
            {"/": HOME.format(links=""), "/robots.txt": "Sitemap: /map.xml", "/map.xml": SITEMAP},
            "/map.xml",
            "sitemap",
        ),
        ({"/": HOME.format(links=DECLARED), "/rss.xml": FEED}, "/rss.xml", "feed"),
        ({"/": HOME.format(links=""), "/news-sitemap.xml": SITEMAP}, "/news-sitemap.xml", "sitemap"),
    ],
    ids=[
        "declared in the page",
        "declared in robots.txt",
        "declared in vain, found in a usual place",
        "a sitemap",
    ],
)
def test_preview_of_a_site_shows_the_sources_it_has(monitor, site, pages, path, kind):
    site.pages.update(pages)
    source, link = monitor("watch", "preview", site.url, "--json").lines
    assert (source["kind"], source["value"], source["links"]) == (kind, site.url + path, 1)
    assert link["url"] == f"{site.url}/1"


def test_preview_of_a_feed_shows_what_it_brings_and_the_line_that_adds_it(monitor, site):
    site.pages["/rss"] = FEED
    done = monitor("watch", "preview", f"{site.url}/rss")
    assert done.code == Exit.OK
    assert "2026-11-22 10:03" in done.out
    assert "Harbour to open" in done.out
    assert f"- feed: {site.url}/rss\n" in done.out


def test_preview_of_a_selector_shows_what_it_picks_and_the_line_that_adds_it(monitor, site):
    site.pages["/press"] = HOME.format(links=DECLARED)
    done = monitor("watch", "preview", f"{site.url}/press", "--select", "li a")
    assert done.code == Exit.OK
    assert "Harbour to open" in done.out
    line = next(line for line in done.out.splitlines() if "- listing" in line)
    assert yaml.safe_load(line) == [{"listing": {"url": f"{site.url}/press", "select": "li a"}}]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--select", "table a"], Exit.SOURCE, "nothing with a link is selected"),
        (["--select", "a["], Exit.USAGE, "wants a CSS selector"),
        ([], Exit.SOURCE, "no feed and no news sitemap was found"),
    ],
)
def test_preview_that_finds_nothing_says_why(monitor, site, words, code, said):
    site.pages["/"] = HOME.format(links="")
    done = monitor("watch", "preview", site.url, *words)
    assert done.code == code
    assert said in done.err


def test_preview_of_a_private_address_is_refused_unless_allowed(monitor):
    assert monitor("watch", "preview", "http://127.0.0.1:9/rss").code == Exit.SOURCE
    assert monitor("watch", "preview", "daily.example").code == Exit.USAGE


# --- add -----------------------------------------------------------------------------------------------------


def test_add_of_a_site_writes_what_was_found_there(monitor, site):
    site.pages.update({"/": HOME.format(links=DECLARED), "/news.rss": FEED})
    assert monitor("watch", "add", "harbour", "--site", site.url).code == Exit.OK
    assert watchlist("harbour")["sources"] == [{"feed": f"{site.url}/news.rss"}]


def test_add_of_a_site_without_anything_writes_nothing(monitor, site, tmp_path):
    site.pages["/"] = HOME.format(links="")
    done = monitor("watch", "add", "harbour", "--site", site.url)
    assert (done.code, "--select" in done.err) == (Exit.USAGE, True)
    assert not (tmp_path / "watchlists").exists()


def test_add_takes_every_kind_of_source(monitor):
    words = (
        "--listing",
        "https://a.example/press",
        "li a",
        "--naver",
        "심야 열차",
        "--gdelt",
        "night",
        "--sitemap",
        "https://a.example/s",
    )
    assert monitor("watch", "add", "trains", *words).code == Exit.OK
    assert watchlist("trains")["sources"] == [
        {"sitemap": "https://a.example/s"}, {"naver_news": "심야 열차"}, {"gdelt": "night"},
        {"listing": {"url": "https://a.example/press", "select": "li a"}},
    ]  # fmt: skip
    assert monitor("watch", "check").code == Exit.OK


def days_ago(days: int) -> date:
    from monitor.daemon import now

    return now().date() - timedelta(days=days)


@pytest.mark.parametrize(("since", "days"), [("30d", 30), ("4w", 28)])
def test_add_since_says_from_which_day_on(monitor, since, days):
    monitor("watch", "add", "trains", "--sitemap", "https://a.example/s", "--since", since)
    assert watchlist("trains")["since"] == days_ago(days)
    assert watchlist("trains")["sources"] == [{"sitemap": "https://a.example/s"}]


def test_add_since_adds_searches_where_nothing_reaches_back(monitor, monkeypatch):
    monkeypatch.setenv("NEWSFIGURES_NAVER__ID", "me")
    monkeypatch.setenv("NEWSFIGURES_NAVER__SECRET", "s")
    monitor(
        "watch",
        "add",
        "trains",
        "--any",
        "night train",
        "--any",
        "심야 열차",
        "--any",
        "sleeper",
        "--since",
        "30d",
    )
    sources = watchlist("trains")["sources"]
    assert [s["feed"] for s in sources if "feed" in s] == list(GENERAL_FEEDS["en"])
    assert sources[-3:] == [
        {"naver_news": "night train"},
        {"naver_news": "심야 열차"},
        {"gdelt": '("night train" OR sleeper)'},
    ]


def test_add_since_says_when_nothing_reaches_back(monitor):
    done = monitor("watch", "add", "심야 열차", "--since", "30d")
    assert done.code == Exit.OK
    assert "nothing here reaches further back" in done.err


@pytest.mark.parametrize("since", ["soon", "2999-01-01", "30x", "2026-02-31"])
def test_add_since_no_possible_day_is_refused(monitor, tmp_path, since):
    assert monitor("watch", "add", "trains", "--since", since).code == Exit.USAGE
    assert not (tmp_path / "watchlists").exists()


# --- OPML ----------------------------------------------------------------------------------------------------

OPML = '<opml><body><outline text="A &lt;b&gt; Daily&#10;x" xmlUrl="https://a.example/rss"/><outline xmlUrl="https://b.example/rss"/></body></opml>'


A, B = "- feed: https://a.example/rss # A Daily x", "- feed: https://b.example/rss"
BLOCK = "- listing:\n    url: https://c.example/\n    select: a"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "sources:\n  - feed: https://c.example/rss # mine\n  # - naver_news: T\nevery: 5m\n",
            f"sources:\n  - feed: https://c.example/rss # mine\n  {A}\n  {B}\n  # - naver_news: T\nevery: 5m\n",
        ),
        ("lang: en", f"lang: en\nsources:\n  {A}\n  {B}\n"),
        (f"sources:\n{A}\n{BLOCK}\nlang: en\n", f"sources:\n{A}\n{BLOCK}\n{B}\nlang: en\n"),
        ("sources:\nlang: en\n", f"sources:\n  {A}\n  {B}\nlang: en\n"),
    ],
    ids=[
        "beside others, comments kept",
        "where none were named",
        "of those there already none",
        "an empty key",
    ],
)
def test_import_adds_the_feeds_of_a_list_to_a_watchlist(monitor, tmp_path, before, after):
    (tmp_path / "w.yaml").write_text(f"topic: T\nmatch: {{}}\n{before}")
    (tmp_path / "f.opml").write_text(OPML)
    assert monitor("sources", "import", "f.opml", "--watchlist", "w.yaml").code == Exit.OK
    assert (tmp_path / "w.yaml").read_text() == f"topic: T\nmatch: {{}}\n{after}"


def test_import_twice_adds_nothing_the_second_time(monitor, tmp_path):
    (tmp_path / "w.yaml").write_text("topic: T\nmatch: {}\n")
    (tmp_path / "f.opml").write_text(OPML)
    words = ("sources", "import", "f.opml", "--watchlist", "w.yaml", "--json")
    assert [monitor(*words).lines[0]["added"] for _ in range(2)] == [2, 0]


@pytest.mark.parametrize(
    ("opml", "yaml_text", "code", "said"),
    [
        ("<html></html>", "topic: T\nmatch: {}\n", Exit.USAGE, "an OPML file"),
        (
            OPML,
            "topic: T\nmatch: {}\nsources: [{feed: 'https://c.example'}]\n",
            Exit.USAGE,
            "w.yaml:3: write its sources one a line",
        ),
        (OPML, "topic: T\n", Exit.CONFIG, "match: is missing"),
        (OPML, None, Exit.CONFIG, "cannot read the watchlist"),
    ],
)
def test_import_that_cannot_be_done_changes_nothing(monitor, tmp_path, opml, yaml_text, code, said):
    (tmp_path / "f.opml").write_text(opml)
    if yaml_text:
        (tmp_path / "w.yaml").write_text(yaml_text)
    done = monitor("sources", "import", "f.opml", "--watchlist", "w.yaml")
    assert done.code == code
    assert said in done.err
    assert not yaml_text or (tmp_path / "w.yaml").read_text() == yaml_text


def test_export_prints_the_feeds_and_names_what_it_leaves_out(monitor, tmp_path):
    from monitor.sources.opml import feeds_in

    (tmp_path / "watchlists").mkdir()
    (tmp_path / "watchlists/w.yaml").write_text(
        "topic: T\nmatch: {}\nsources:\n  - feed: https://a.example/rss?a=1&b=2\n  - gdelt: night\n"
    )
    done = monitor("sources", "export")
    assert [feed.url for feed in feeds_in(done.out.encode())] == ["https://a.example/rss?a=1&b=2"]
    assert "gdelt" in done.err
    assert monitor("sources", "export", "--json").lines == [
        {"type": "feed", "url": "https://a.example/rss?a=1&b=2"}
    ]


# --- beside a daemon -----------------------------------------------------------------------------------------


def test_check_is_refused_beside_a_daemon_that_works(monitor, tmp_path):
    from monitor.daemon import now
    from monitor.daemon.process import this_process
    from monitor.store.database import open_store
    from monitor.store.leases import CLOCK

    monitor("watch", "add", "trains", "--feed", "https://a.example/rss")
    monitor("db", "upgrade")
    store = open_store(f"sqlite:///{tmp_path}/news.db")
    store.leases.take(CLOCK, replace(this_process(), id="daemon", pid=1), now())
    store.close()
    done = monitor("check")
    assert done.code == Exit.STORE
    assert "another daemon (process 1 on" in done.err
