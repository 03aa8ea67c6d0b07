"""What is fuzzed: by name, what it is fed with and what must hold whatever that is. A check raises where it does not."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from protego import Protego

from monitor import charsets, edits, ledger
from monitor.articles.pages import read_page
from monitor.articles.texts import read_text
from monitor.articles.times import printed_times, read_day, read_time
from monitor.cli.playback import read_line
from monitor.copies import New, Original, decide, fingerprints
from monitor.errors import ConfigError, InputError, PageError, SourceError
from monitor.fetch.robots import Rules
from monitor.figures import read
from monitor.model import Page
from monitor.settings import load_settings
from monitor.sources.discovery import feeds_declared, sitemaps_declared
from monitor.sources.opml import feeds_in
from monitor.sources.times import KST, published
from monitor.unit_file import read_units
from monitor.watchlist.reading import topic_in
from tests.fuzz.grammar import broken_markup, near_figures, near_json, near_yaml
from tests.ledger.build import Ledger
from tests.sources import build
from tests.sources.adapters.test_any_bytes import SCRAPS, WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.model import Figure, Language

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
MOST_FIGURES = 60  # of a text that is judged
ALLOWED_S, ALLOWED_PER_CHARACTER_S = 3.0, 2e-4  # of the processor: a hundred times what a common text costs


@dataclass(frozen=True, kw_only=True)
class Target:
    """One reader of what strangers wrote."""

    fed: st.SearchStrategy[Any]
    check: Callable[[Any], object]


# --- figures, copies, ledger ---------------------------------------------------------------------------------


def _figures_hold(lang: Language) -> Callable[[tuple[str, str]], None]:
    def check(fed: tuple[str, str]) -> None:
        title, text = fed
        found = read(title, text, lang, NOW.date())
        for figure in found:
            field = title if figure.place == "title" else text
            assert field[figure.start : figure.end] == figure.text
            assert field[figure.quote_start :].startswith(figure.quote)
            assert figure.quote_start <= figure.start < figure.end
            assert figure.low.is_finite()
            assert figure.high.is_finite()
            assert figure.low <= figure.high
        assert all(one.place == "title" or other.place == "text" for one, other in pairwise(found))
        assert len(found) <= len(title) + len(text)

    return check


def _article(text: str, number: int = 1) -> Any:
    return read_text(
        f"https://a.example/{number}", text[:60], text, published_at=NOW, outlet=f"Outlet {number}"
    )


def _copies_hold(fed: tuple[str, str]) -> None:
    """A text is a copy of itself, and what is a copy shares its words whichever came first."""
    one, other = (_article(text, number) for number, text in enumerate(fed))
    kinship = [_kinship(one, one), _kinship(one, other), _kinship(other, one)]
    if fingerprints(one).full:
        assert not isinstance(kinship[0], New)
    if fingerprints(one).body_hash == fingerprints(other).body_hash:
        assert isinstance(kinship[1], New) == isinstance(kinship[2], New)


def _kinship(article: Any, known: Any) -> Any:
    figures = read(known.title, known.body, known.lang)
    original = Original(
        article=7, url=known.url, title=known.title, text=known.body, lang=known.lang, figures=figures
    )
    own = read(article.title, article.body, article.lang)
    return decide(article, own, fingerprints(article), [original])


def _ledger_holds(fed: tuple[str, str]) -> None:
    """The same article again changes nothing, and an older one that comes late neither."""
    # The store hands out at most CROWD series; this ledger all of them, and each figure is held against each.
    first, second = (read("", text, "ko")[:MOST_FIGURES] for text in fed)
    known = Ledger()
    known.read(*first)
    assert not any(v.change for v in known.read(*first, hours=50))
    assert not any(v.change for v in known.read(*second, hours=-50))
    verdicts = known.read(*second, hours=99)
    changed = [v.series for v in verdicts if v.change]
    assert len(verdicts) == len(second)
    assert len(changed) == len(set(changed))


def _edits_hold(fed: tuple[str, str]) -> None:
    """What was kept and removed is the old text, what was kept and added the new one."""
    before, after = fed
    passages = edits.word_diff(before, after)
    assert "".join(p.text for p in passages if p.kind != "added") == before
    assert "".join(p.text for p in passages if p.kind != "removed") == after


def _is_read_again_as_itself(text: str) -> None:
    figures: list[Figure] = read("", text, "ko")
    again = ledger.read_again(figures, figures)
    assert (len(again.kept), dict(again.fresh), again.gone) == (len(figures), {}, ())


# --- pages and listings --------------------------------------------------------------------------------------


def _page(body: str | bytes, content_type: str = "text/html") -> Page:
    raw = body if isinstance(body, bytes) else body.encode("utf-8", "replace")
    return Page(
        asked="https://a.example/1", url="https://a.example/1", status=200, body=raw, content_type=content_type,
        fetched_at=NOW,
    )  # fmt: skip


def _page_holds(body: str) -> None:
    text = f"<html><body><article><h1>T</h1>{body}</article></body></html>"
    with suppress(PageError):
        article = read_page(_page(text))
        assert len(article.text) <= 20 * len(text)
        assert article.published_at is None or article.published_at.tzinfo is not None
        assert all(one.end <= other.start for one, other in pairwise(article.cuts))
    feeds_declared(_page(text))


def _listing_holds(fed: tuple[str, bytes]) -> None:
    kind, body = fed
    with suppress(SourceError):
        links = build.read(kind, body, address=f"{build.FEED} li a")
        assert len(links) <= len(body)
        for link in links:
            assert link.url.startswith(("http://", "https://"))
            assert link.published_at is None or link.published_at <= build.NOW


@st.composite
def _damaged_listing(draw: st.DrawFn) -> tuple[str, bytes]:
    """A listing of a kind with one passage exchanged, or something else altogether."""
    kind = draw(st.sampled_from(sorted(WHOLE)))
    whole = WHOLE[kind].encode()
    start = draw(st.integers(0, len(whole)))
    end = draw(st.integers(start, len(whole)))
    odd = st.one_of(broken_markup, near_json, near_figures).map(lambda text: text.encode("utf-8", "replace"))
    middle = draw(st.one_of(SCRAPS, st.binary(max_size=40), odd))
    return kind, draw(st.sampled_from([whole[:start] + middle + whole[end:], middle]))


def _json_feed_holds(body: str) -> None:
    with suppress(SourceError):
        build.read("feed", body, address=build.FEED, content_type="application/feed+json")


def _robots_hold(body: bytes) -> None:
    text = charsets.decode(body, "text/plain")
    rules = Rules(protego=Protego.parse(text), until=NOW)
    assert rules.allow("https://a.example/1") in (True, False)
    assert rules.crawl_delay_s >= 0
    assert all(url.startswith("http") for url in sitemaps_declared(_page(body, "text/plain")))


def _opml_holds(body: str) -> None:
    with suppress(SourceError):
        assert all(feed.url for feed in feeds_in(body.encode("utf-8", "replace")))


def _charsets_hold(body: bytes) -> None:
    charsets.decode(body, "text/html").encode("utf-8", "surrogatepass")


def _times_hold(printed: str) -> None:
    for found in (read_time(printed), read_day(printed)):
        assert found is None or found.tzinfo is not None
    printed_times(printed)
    seen = published(printed, zone=KST, fetched_at=NOW)
    assert seen is None or seen <= NOW


# --- what a user hands us ------------------------------------------------------------------------------------


def _watchlist_holds(text: str) -> None:
    with suppress(ConfigError):
        assert topic_in(text, Path("topic.yaml")).every > timedelta()


def _file_holds(load: Callable[[Path], object]) -> Callable[[str], None]:
    def check(text: str) -> None:
        with TemporaryDirectory() as folder, suppress(ConfigError):
            file = Path(folder) / "given.yaml"
            file.write_text(text, encoding="utf-8", errors="replace")
            load(file)

    return check


def _line_holds(line: str) -> None:
    with suppress(InputError, PageError):
        article = read_line(line).article()
        json.dumps(article.title)


TWO_TEXTS = st.tuples(near_figures, near_figures)
TIMES = st.one_of(
    near_figures,
    st.from_regex(
        r"\A[0-9]{1,5}[-./년 ]{1,2}[0-9]{1,3}[-./월 ]{1,2}[0-9]{1,3}[T 일오전후]{0,3}[0-9:+Z.-]{0,14}\Z"
    ),
)
ROBOTS = st.lists(
    st.one_of(
        st.sampled_from([b"User-agent: *\n", b"Disallow: /", b"Crawl-delay: ", b"Allow: *$", b"\n", b"1e999", b"-1", b"nan",
                         b"Sitemap: http://[", b"Request-rate: 1/0", b"%zz", b"\xff", b"Visit-time: 0-9"]),
        st.binary(max_size=12),
    ), max_size=30,
).map(b"".join)  # fmt: skip

TARGETS: dict[str, Target] = {
    "figures, Korean": Target(fed=TWO_TEXTS, check=_figures_hold("ko")),
    "figures, English": Target(fed=TWO_TEXTS, check=_figures_hold("en")),
    "figures read again": Target(fed=near_figures, check=_is_read_again_as_itself),
    "copies": Target(fed=TWO_TEXTS, check=_copies_hold),
    "ledger": Target(fed=TWO_TEXTS, check=_ledger_holds),
    "edits": Target(fed=TWO_TEXTS, check=_edits_hold),
    "pages": Target(fed=broken_markup, check=_page_holds),
    "listings": Target(fed=_damaged_listing(), check=_listing_holds),
    "JSON feed": Target(fed=near_json, check=_json_feed_holds),
    "robots.txt": Target(fed=ROBOTS, check=_robots_hold),
    "OPML": Target(fed=broken_markup, check=_opml_holds),
    "charsets": Target(fed=st.binary(max_size=200), check=_charsets_hold),
    "times": Target(fed=TIMES, check=_times_hold),
    "watchlists": Target(fed=near_yaml, check=_watchlist_holds),
    "settings": Target(fed=near_yaml, check=_file_holds(load_settings)),
    "units": Target(fed=near_yaml, check=_file_holds(read_units)),
    "lines of replay": Target(fed=near_json, check=_line_holds),
}


def checked(target: Target, fed: Any) -> None:
    """`fed` is taken as it should be, and no slower than its length allows."""
    began = time.process_time()
    target.check(fed)
    spent = time.process_time() - began
    allowed = ALLOWED_S + ALLOWED_PER_CHARACTER_S * len(str(fed))
    assert spent < allowed, f"{spent:.1f} s for {len(str(fed))} characters"
