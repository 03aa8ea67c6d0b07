"""Feeds that cover the news at large, by language: what a watchlist without `sources` asks. A table only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.model import Language

# Whole-paper feeds with dated items, in RSS 2.0. Left out: feeds of flashes only, and those without dates.
GENERAL_FEEDS: Mapping[Language, tuple[str, ...]] = {
    "ko": (
        "https://www.yna.co.kr/rss/news.xml",  # 연합뉴스
        "https://www.chosun.com/arc/outboundfeeds/rss/?outputType=xml",  # 조선일보
        "https://rss.donga.com/total.xml",  # 동아일보
        "https://www.khan.co.kr/rss/rssdata/total_news.xml",  # 경향신문
        "https://www.kmib.co.kr/rss/data/kmibRssAll.xml",  # 국민일보
        "https://www.seoul.co.kr/xml/rss/google_plan.xml",  # 서울신문
        "http://www.segye.com/Articles/RSSList/segye_recent.xml",  # 세계일보
        "https://www.mk.co.kr/rss/30000001/",  # 매일경제
        "https://www.hankyung.com/feed/all-news",  # 한국경제
        "http://rss.mt.co.kr/mt_news.xml",  # 머니투데이
        "https://www.sedaily.com/rss/newsall",  # 서울경제
        "https://view.asiae.co.kr/rss/all.htm",  # 아시아경제
        "https://biz.heraldcorp.com/rss/google/newsAll",  # 헤럴드경제
        "https://rss.nocutnews.co.kr/news/news.xml",  # 노컷뉴스
        "https://news.sbs.co.kr/news/newsflashRssFeed.do?plink=RSSREADER",  # SBS
    ),
    "en": (
        "https://www.koreaherald.com/rss/newsAll",  # The Korea Herald
        "https://feed.koreatimes.co.kr/k/allnews.xml",  # The Korea Times
        "https://feeds.bbci.co.uk/news/world/rss.xml",  # BBC
        "https://feeds.bbci.co.uk/news/technology/rss.xml",
        "https://www.theguardian.com/world/rss",  # The Guardian
        "https://www.theguardian.com/technology/rss",
        "https://techcrunch.com/feed/",  # TechCrunch
        "https://arstechnica.com/feed/",  # Ars Technica
    ),
}
