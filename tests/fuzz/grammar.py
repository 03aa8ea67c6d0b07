"""Near-figures and broken markup: text that is nearly what the readers look for, and never quite what they expect."""

from __future__ import annotations

from hypothesis import strategies as st

_DIGITS = [
    "0",
    "1",
    "3",
    "7",
    "12",
    "40",
    "007",
    "1,234",
    "1.5",
    "12,34",
    "1 234",
    "2030",
    "９",
    "１２",
    "٣",
    "Ⅷ",
    "½",
    "1e9",
]
_SEPARATORS = [
    "",
    " ",
    ",",
    ".",
    "·",
    "~",
    "-",
    "–",
    "−",
    "/",
    ":",
    "\u00a0",
    "\u2009",
    "\u200b",
    "\n",
    "\t",
    "…",
    "'",
    '"',
]
_KOREAN = [
    "만",
    "억",
    "조",
    "천",
    "백",
    "십",
    "두",
    "세",
    "네",
    "여섯",
    "스물",
    "절반",
    "여",
    "쯤",
    "약",
    "최대",
    "이상",
    "미만",
    "대",
]
_ENGLISH = [
    "million",
    "bn",
    "k",
    "m",
    "tr",
    "dozen",
    "hundred",
    "half",
    "third",
    "twice",
    "about",
    "up to",
    "at least",
    "of",
    "a",
]
_UNITS = ["원", "명", "%", "%p", "퍼센트", "곳", "배", "년", "월", "일", "시간", "평", "㎡", "㎞", "kg", "people", "percent", "years",
          "miles", "GW", "TB", "℃", "도", "위", "th", "st", "points", "톤", "달러", "won", "dollars", "주", "개월", "분의"]  # fmt: skip
_MONEY = ["$", "₩", "€", "£", "¥", "US$", "￦", "＄", "USD ", "HK$"]
_SIGNS = ["(", ")", "[", "「", "”", "“", "‘", "▲", "△", "→", "±", "+", "=", "*", "#", "@", "?", "!", ";", "&"]
_WORDS = ["예산은", "서울시", "지난해", "올해", "3분기", "2030년까지", "에서", "으로", "늘었다", "said", "rose", "from", "to", "per",
          "the mayor", "plans", "last year", "by 2031", "each", "중", "당", "전년 대비", "영업이익", "COVID-19", "G20", "02-123-4567"]  # fmt: skip
_ODD = ["\u0301", "\u1100", "\u1161", "\ufe0f", "\u202e", "\u2066", "\ufeff", "\U0001d7d9", "㈜", "㎿", "Å", "ﬁ", "\x00", "\x85", "\u3000",
        "\U0001f600", "ㅋㅋ", "億", "兆", "²", "①", "〇", "\ud7a3"]  # fmt: skip

_PIECE = st.sampled_from(
    [*_DIGITS * 3, *_SEPARATORS, *_KOREAN, *_ENGLISH, *_UNITS, *_MONEY, *_SIGNS, *_WORDS, *_ODD]
)
_JOINED = st.tuples(st.sampled_from(["", " "]), st.lists(_PIECE, max_size=40)).map(
    lambda drawn: drawn[0].join(drawn[1])
)
_REPEATED = st.tuples(st.lists(_PIECE, min_size=1, max_size=4).map("".join), st.integers(20, 300)).map(
    lambda drawn: drawn[0] * drawn[1]
)
near_figures = st.one_of(_JOINED, _JOINED, _REPEATED, st.text(max_size=120))

_TAGS = ["div", "p", "article", "table", "tr", "td", "li", "script", "style", "meta", "time", "a", "figure", "svg", "template", "title",
         "rss", "channel", "item", "link", "pubDate", "entry", "url", "loc", "urlset", "guid", "outline"]  # fmt: skip
_ATTRIBUTES = ["", ' href="/1"', ' href="http://["', ' content="2026-13-45"', ' property="og:title"', " datetime=0", ' class="byline"',
               ' name="author" content="x"', ' itemprop="datePublished"', ' href="javascript:1"', ' xmlns="x"', " a=\"", " style='"]  # fmt: skip
_MARKUP_BITS = ["<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "?>", "<!DOCTYPE", "&", "&#", "&#x110000;", "&#0;", "&amp;",
                "&lt;", "&nbsp", "<!ENTITY a 'b'>", "&a;", '{"@type":"NewsArticle","datePublished":', '"', "\x00", "\xff", "\r"]  # fmt: skip


@st.composite
def _element(draw: st.DrawFn) -> str:
    tag, attribute = draw(st.sampled_from(_TAGS)), draw(st.sampled_from(_ATTRIBUTES))
    inside = draw(st.one_of(_JOINED, st.sampled_from(_MARKUP_BITS)))
    closed = draw(st.sampled_from([f"</{tag}>", "", "</div>", "/>"]))
    return f"<{tag}{attribute}>{inside}{closed}"


broken_markup = st.one_of(
    st.lists(st.one_of(_element(), st.sampled_from(_MARKUP_BITS)), max_size=25).map("".join),
    st.tuples(_element(), st.integers(10, 200)).map(lambda drawn: drawn[0] * drawn[1]),
)
_YAML_BITS = ["topic: ", "match:", " any: ", "[", "]", "{", "}", "- ", ": ", "\n", "\n  ", "&a ", "*a", "!!python/object:x ", "|", ">", "'", '"', "#",
              "every: 10m", "sources:", "feed: ", "http://a.example/rss", "notify:", "on: [revised]", "min_change: {percent: ", "0.5pt", "1e999",
              "digest: {every: ", "monday 08:00", "timezone: Asia/Seoul", "2026-13-45", "0x10", "1_000", "~", "yes", "ko:", "words: ", "unit: kg",
              "factor: ", "quiet: 22:00-07:00", "figures: {watch: [{name: a, about: b, unit: people}]}", "\t", "%TAG", "---", "...", "<<: *a"]  # fmt: skip
near_yaml = st.lists(st.one_of(st.sampled_from(_YAML_BITS), _PIECE), max_size=30).map("".join)
_JSON_BITS = ["{", "}", "[", "]", ":", ",", '"items"', '"title"', '"url"', '"articles"', '"pubDate"', '"published"', '"text"', '"html"', '"fetched"',
              '"2026-03-02T09:00:00+09:00"', '"http://a.example/1"', "null", "true", "-1", "1e400", "NaN", '"\\ud800"', '"\\u0000"', '"x"',
              '"seendate"', '"20260302T090000Z"', "9" * 30, "[[[[", '"version"', '"https://jsonfeed.org/version/1.1"']  # fmt: skip
near_json = st.lists(st.sampled_from(_JSON_BITS), max_size=30).map("".join)
