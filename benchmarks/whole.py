"""The whole way, HTML in and ledger out, beside the bare extractor alone on the same pages.

    python -m benchmarks.whole [--series 10000] [--articles 60]

The made-up articles of benchmarks.replay, each in a newspaper's page of some 30 KB. Page after page is given to both, so that
both meet the same machine; seconds are of processor time of this one process.
"""

from __future__ import annotations

import argparse
import html
import json
import os
from datetime import timedelta
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.filling import TOPIC_IDS, fill
from benchmarks.machine import python, resident_mb
from benchmarks.replay import NOON, lines
from monitor import cycle
from monitor.articles.pages import read_page
from monitor.model import Match, Page, Topic
from monitor.store.database import open_store, upgrade

if TYPE_CHECKING:
    from benchmarks.replay import Line
    from monitor.store.sql import SqlStore

WARM_UP = 5  # pages
_LINKS = 60  # in the navigation, and as many beside the article
_STYLE = ".a{margin:0;padding:0 1em}.b{color:#333;font:400 1rem/1.5 serif}" * 100
_SCRIPT = "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)};" * 60


def page_of(line: Line) -> Page:
    """The article as a newspaper prints it."""
    title = html.escape(line.written.title)
    linked = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": line.written.title,
        "datePublished": line.at.isoformat(), "publisher": {"@type": "Organization", "name": line.outlet},
    }  # fmt: skip
    links = "".join(f'<li class="b"><a href="/section/{n}">Section {n}</a></li>' for n in range(_LINKS))
    beside = "".join(
        f'<li class="b"><a href="/news/{n}">Read this too: story {n}</a></li>' for n in range(_LINKS)
    )
    paragraphs = "".join(f"<p>{html.escape(one)}</p>" for one in line.written.text.split("\n") if one.strip())
    body = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title} - {line.outlet}</title><style>{_STYLE}</style>'
        f'<meta property="og:title" content="{title}"><link rel="canonical" href="{line.url}">'
        f'<script type="application/ld+json">{json.dumps(linked)}</script><script>{_SCRIPT}</script></head><body>'
        f"<header><nav><ul>{links}</ul></nav></header><main><article><h1>{title}</h1>{paragraphs}</article>"
        f"<aside><h2>More</h2><ul>{beside}</ul></aside></main><footer><p>All rights reserved.</p></footer></body></html>"
    )
    return Page(
        asked=line.url, url=line.url, status=200, body=body.encode(), content_type="text/html; charset=utf-8", fetched_at=line.at
    )  # fmt: skip


def run(lang: str, series: int, count: int) -> None:
    """Both on the same pages; articles a second of each, and what of the extractor's rate is ours."""
    from trafilatura import extract

    topic = Topic(id=TOPIC_IDS[lang], title="Made-up news", match=Match(), lang=lang)
    bare = whole = reading = 0.0
    with TemporaryDirectory(prefix="newsfigures-bench-") as folder:
        upgrade(url := f"sqlite:///{folder}/newsfigures.db")
        stories = fill(url, topic, series, NOON - timedelta(days=30))
        store = open_store(url)
        pages = [(line, page_of(line)) for line in lines(lang, stories, count + WARM_UP)]
        for number, (line, page) in enumerate(pages):
            began = process_time()
            extract(page.body, url=page.url)
            extracted = process_time()
            read = take(store, line, page, topic)
            if number >= WARM_UP:
                bare, whole, reading = (
                    bare + extracted - began,
                    whole + process_time() - extracted,
                    reading + read,
                )
        store.close()
    size = sum(len(page.body) for _, page in pages) / len(pages) / 1000
    print(
        f"{lang}: pages of {size:.0f} KB; whole way {count / whole:.1f} articles/s ({whole / count * 1000:.1f} ms, of which "
        f"the page {reading / count * 1000:.1f}); bare extractor {count / bare:.1f}/s ({bare / count * 1000:.1f} ms); "
        f"{bare / whole:.2f} of its rate; {resident_mb():.0f} MB; load {os.getloadavg()[0]:.0f}",
        flush=True,
    )


def take(store: SqlStore, line: Line, page: Page, topic: Topic) -> float:
    """From the page to the commit; returns the seconds until the article was read."""
    began = process_time()
    article = read_page(page)
    read = process_time() - began
    reading = cycle.read(article, [topic])
    with store.writing() as tx:
        cycle.take_in(tx, reading, fetched_at=line.at, now=line.at)
    return read


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--series", type=int, default=10_000, help="in the ledger")
    parser.add_argument("--articles", type=int, default=60)
    chosen = parser.parse_args()
    print(f"{python()}, SQLite, {chosen.series:,} series", flush=True)
    for lang in ("ko", "en"):
        run(lang, chosen.series, chosen.articles)


if __name__ == "__main__":
    main()
