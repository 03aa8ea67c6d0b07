"""Under which names pages say who wrote an article and when, and the names that say nothing."""

from __future__ import annotations

import re

PUBLISHED_TAGS = (
    "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "date", "dc.date.issued",
    "dc.date", "article.published", "parsely-pub-date", "sailthru.date", "regdate", "og:regdate", "article:regdate",
)  # fmt: skip
EDITED_TAGS = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "article:updated_time",
)
# "Outlet | portal" on a portal's page; elsewhere, without the bar, it names a person.
PORTAL_OUTLET_TAG = "og:article:author"
OUTLET_TAGS = (
    "og:site_name",
    "publisher",
    "article:publisher",
    "application-name",
    "twitter:creator",
    "copyright",
)
AUTHOR_TAGS = ("article:author", "author", "dable:author", "byl", "parsely-author", "dc.creator")
DATA_PUBLISHED = ("data-date-time", "data-published", "data-publish-date", "data-regdate", "data-pubdate")
DATA_EDITED = ("data-modify-date-time", "data-modified", "data-moddate")
# Portals show other outlets' articles: their own name is nobody's outlet and nobody's author.
PORTALS = re.compile(
    r"\A(?:네이버|네이버\s?뉴스|NAVER|다음|다음\s?뉴스|Daum|네이트|네이트\s?뉴스|줌|ZUM|MSN|Google News|Yahoo.{0,10})\Z",
    re.IGNORECASE,
)
JOBS = re.compile(
    r"\s*(?:선임|수습|인턴|객원|전문|사진)?\s?(?:기자|특파원|논설위원|에디터|PD|앵커)\s*\Z|^\s*By\s+",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[(\[<]?[\w.+-]{1,40}@[\w.-]{1,60}[)\]>]?")
NO_NAME = re.compile(r"https?://|온라인|뉴스룸|편집국|관리자|admin|webmaster|\A\W*\Z", re.IGNORECASE)
# A block that is there to name the writer, and a piece of it that is a name.
BYLINE_BLOCK = re.compile(r"\b(?:by-?line|author-?name|post-author|article-?author)", re.IGNORECASE)
FULL_NAME = re.compile(r"(?:By )?[A-Z][\w'’.-]{1,20}(?: [A-Z][\w'’.-]{0,20}){1,3}\Z")
