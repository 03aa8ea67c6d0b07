from __future__ import annotations

from datetime import UTC, datetime
from time import process_time

import pytest

from monitor.errors import SourceError
from monitor.sources import Keys, requests_for
from monitor.sources.feed_text import flat
from monitor.sources.rss import FORM
from tests.sources.build import FEED, KOREAN_FEED, NOW, item, read_feed, rss, source

HEADLINE = "구청 도서관 12곳 연다"


def test_a_feed_is_asked_for_at_its_own_address() -> None:
    [request] = requests_for(source("feed", FEED), Keys())
    assert request.url == FEED
    assert not request.headers


def test_an_entry_becomes_a_link() -> None:
    [link] = read_feed(
        rss(item("https://www.daily.example/7", title=HEADLINE, date="Sun, 22 Nov 2026 10:03:11 +0900"))
    )
    assert (link.url, link.title) == ("https://www.daily.example/7", HEADLINE)
    assert link.published_at == datetime(2026, 11, 22, 1, 3, 11, tzinfo=UTC)
    assert not link.headline_only


def test_an_atom_feed_is_read_too() -> None:
    entry = '<entry><title type="html">A &amp;lt; B</title><link href="/7"/><updated>2026-11-22T01:00:00Z</updated></entry>'
    [link] = read_feed(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>n</title>{entry}</feed>')
    assert (link.url, link.title) == ("https://www.daily.example/7", "A < B")
    assert link.published_at == datetime(2026, 11, 22, 1, tzinfo=UTC)


def test_an_rdf_feed_is_read_too() -> None:
    head = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    )
    [link] = read_feed(f"{head}<channel><title>n</title></channel>{item(title=HEADLINE)}</rdf:RDF>")
    assert link.title == HEADLINE


# --- letters -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("charset", ["utf-8", "euc-kr", "cp949", "utf-16"])
@pytest.mark.parametrize("declared", ["", "utf-8", "euc-kr", "iso-8859-1", "x-unknown"])
def test_a_feed_is_read_whatever_charset_it_declares(charset: str, declared: str) -> None:
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    [link] = read_feed((declaration + rss(item(title=HEADLINE))).encode(charset))
    assert link.title == HEADLINE


def test_letters_that_only_the_wider_korean_charset_has_are_read() -> None:
    [link] = read_feed(
        rss(item(title="펲시콜라 뷁 12병")).encode("cp949"), content_type="text/xml; charset=euc-kr"
    )
    assert link.title == "펲시콜라 뷁 12병"


def test_a_summary_cut_within_a_letter_spoils_nothing_else() -> None:
    body = (
        rss(item(title=HEADLINE, more="<description>예산@</description>"))
        .encode()
        .replace(b"@", "안".encode()[:2])
    )
    assert read_feed(body)[0].title == HEADLINE


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("R&amp;amp;D 센터", "R&D 센터"),
        ("R&amp;amp;amp;D 센터", "R&D 센터"),
        ("<![CDATA[[속보] 구청 &quot;12곳&quot;…&hellip;]]>", '[속보] 구청 "12곳"……'),
        ("<![CDATA[도<b>서</b>관]]>", "도서관"),
        ("도&lt;b&gt;서&lt;/b&gt;관", "도서관"),
        ("a &amp;lt;b&amp;gt; c", "a <b> c"),
        ("3 &lt; 5 &gt; 4", "3 < 5 > 4"),
        ("두\n  줄", "두 줄"),
        ("AT&T 12%", "AT&T 12%"),
        ("도서&nbsp;관", "도서 관"),
        ("<속보> 12곳", "<속보> 12곳"),
        ("It&#146;s 12&#37;", "It’s 12%"),
        ("A <b>bold</b> R&amp;D", "A bold R&D"),
        ("A <b>bold R&amp;D<br>", "A bold R&D"),
        ("a<!-- b -->c", "ac"),
        ("&#0;a&#xD800;b&#xFFFFFF;", "ab"),
        ("Café".encode().decode("latin-1"), "Café"),
        ("Café", "Café"),
        ("", ""),
    ],
)
def test_a_title_is_what_a_reader_sees(markup: str, title: str) -> None:
    assert read_feed(rss(item(title=markup)))[0].title == title


# --- addresses ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("/a/7", "https://www.daily.example/a/7"),
        ("a?id=1&amp;sec=5", "https://www.daily.example/a?id=1&sec=5"),
        ("a?id=1&amp;amp;sec=5", "https://www.daily.example/a?id=1&sec=5"),
        ("a?id=1&amp;copy=2", "https://www.daily.example/a?id=1&copy=2"),
        ("<![CDATA[ https://www.daily.example/b ]]>", "https://www.daily.example/b"),
        ("<![CDATA[/b?id=1&sec=5]]>", "https://www.daily.example/b?id=1&sec=5"),
        ("/b?id=1&#038;sec=5", "https://www.daily.example/b?id=1&sec=5"),
        ("http://www.daily.example/b", "http://www.daily.example/b"),
    ],
)
def test_an_address_is_made_whole(printed: str, url: str) -> None:
    assert [link.url for link in read_feed(rss(item(printed)))] == [url]


@pytest.mark.parametrize(
    "printed",
    ["", "javascript:alert(1)", "file:///etc/passwd", "ftp://a.example/", "http://[", "mailto:a@b.example"],
)
def test_an_entry_without_a_usable_address_is_skipped(printed: str) -> None:
    assert [link.title for link in read_feed(rss(item(printed, title="bad"), item(title="good")))] == ["good"]


def test_a_guid_that_is_no_address_is_no_link() -> None:
    assert read_feed(rss('<item><title>t</title><guid isPermaLink="false">20261122-7</guid></item>')) == []


def test_an_address_is_listed_once_under_its_first_title() -> None:
    assert [link.title for link in read_feed(rss(item(title="first"), item(title="again")))] == ["first"]


def test_new_ids_do_not_make_new_links() -> None:
    before = read_feed(rss(item(more="<guid>a-1</guid>"), item("/2", more="<guid>a-2</guid>")))
    after = read_feed(rss(item(more="<guid>b-8</guid>"), item("/2", more="<guid>b-9</guid>")))
    assert before == after


# --- times -------------------------------------------------------------------------------------------------


def test_a_missing_date_stays_missing() -> None:
    assert read_feed(rss(item()))[0].published_at is None


@pytest.mark.parametrize(
    ("address", "head", "hour"),
    [
        (KOREAN_FEED, "", 1),
        (FEED, "<language>ko</language>", 1),
        (FEED, "<language>en</language>", 10),
        (FEED, "", 10),
    ],
)
def test_a_date_without_a_zone_is_in_the_zone_of_the_feed(address: str, head: str, hour: int) -> None:
    [link] = read_feed(rss(item(date="2026-11-22 10:00:00"), head=head), address=address)
    assert link.published_at == datetime(2026, 11, 22, hour, tzinfo=UTC)


def test_a_date_under_another_name_is_found() -> None:
    dublin = '<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-11-22T10:00:00+09:00</dc:date>'
    for more in (dublin, "<pubDate></pubDate>" + dublin):
        assert read_feed(rss(item(more=more)))[0].published_at == datetime(2026, 11, 22, 1, tzinfo=UTC)


@pytest.mark.parametrize("printed", ["", " ", "soon"])
def test_a_date_that_says_nothing_is_missing(printed: str) -> None:
    assert read_feed(rss(item(more=f"<pubDate>{printed}</pubDate>")))[0].published_at is None


def test_a_named_korean_zone_is_not_read_as_greenwich() -> None:
    [link] = read_feed(rss(item(date="Sunday, 22 November 2026 10:03:11 KST")))
    assert link.published_at == datetime(2026, 11, 22, 1, 3, 11, tzinfo=UTC)


def test_a_date_to_come_becomes_the_time_of_fetching() -> None:
    assert read_feed(rss(item(date="Sun, 29 Nov 2026 10:03:11 +0900")))[0].published_at == NOW


# --- what is what ------------------------------------------------------------------------------------------------

ATOM = "http://www.w3.org/2005/Atom"


@pytest.mark.parametrize(
    ("links", "path"),
    [
        ('<link rel="self" href="/self"/><link href="/7"/>', "7"),
        ('<link rel="alternate" type="text/html" href="/7"/><link rel="enclosure" href="/8.mp3"/>', "7"),
        (
            '<link rel="alternate" type="application/json" href="/8"/><id>https://www.daily.example/7</id>',
            "7",
        ),
        ('<link xml:base="https://www.daily.example/a/" href="7"/>', "a/7"),
        ('<link href="/7"/><source><title>n</title><link href="https://other.example/"/></source>', "7"),
        ('<content type="xhtml"><div><link>no</link></div></content><link href="/7"/>', "7"),
    ],
)
def test_of_several_links_the_one_to_the_page_is_taken(links: str, path: str) -> None:
    [link] = read_feed(f'<feed xmlns="{ATOM}"><entry><title>t</title>{links}</entry></feed>')
    assert link.url == f"https://www.daily.example/{path}"


@pytest.mark.parametrize(
    "entry",
    [
        "<guid>https://www.daily.example/1</guid>",
        "<link></link><guid isPermaLink='true'>https://www.daily.example/1</guid>",
        f'<atom:link xmlns:atom="{ATOM}" href="/1"/>',
        '<atom:link href="/1"/>',
        f'<other:link xmlns:other="{ATOM}" href="/1"/>',
        "<image><title>not this</title><link>/2</link></image><link>/1</link>",
        "<Link>/1</Link>",
    ],
)
def test_an_address_is_found_under_all_its_names(entry: str) -> None:
    [link] = read_feed(rss(f"<item><title>t</title>{entry}</item>"))
    assert (link.url, link.title) == ("https://www.daily.example/1", "t")


@pytest.mark.parametrize("base", ["https://www.other.example/", "/", "http://[", "javascript:x"])
def test_a_feed_can_say_what_its_addresses_are_relative_to(base: str) -> None:
    [link] = read_feed(f'<feed xmlns="{ATOM}" xml:base="{base}"><entry><link href="7"/></entry></feed>')
    assert link.url == f"https://www.{'other' if 'other' in base else 'daily'}.example/7"


@pytest.mark.parametrize(
    "source",
    ['<source url="https://a.example">A &amp;amp; B</source>', "<source><title>A &amp; B</title></source>"],
)
def test_another_house_is_named(source: str) -> None:
    assert read_feed(rss(item(more=source)))[0].outlet == "A & B"


@pytest.mark.parametrize("name", ["dc:title", "media:title"])
def test_a_title_under_another_name_stands_in_for_one_that_is_missing(name: str) -> None:
    other = f"<{name}>other</{name}>"
    assert [
        link.title for link in read_feed(rss(item("/1", more=other), item("/2", title="", more=other)))
    ] == ["t", "other"]


# --- what is no feed ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "<!DOCTYPE html><html><head><title>Daily</title></head><body>front page</body></html>",
        "<html><body><rss><channel></channel></rss></body></html>",
        "",
        "Service unavailable",
        '{"error": "none"}',
        "<rss></rss>",
        "<rss><channel/></rss>",
    ],
)
def test_what_is_no_feed_is_a_fault_of_the_source(body: str) -> None:
    with pytest.raises(SourceError):
        read_feed(body)


def test_a_quiet_feed_is_no_fault() -> None:
    assert read_feed(rss()) == []


@pytest.mark.parametrize(
    "damaged",
    [
        "\n\n" + rss(item(title="R & D")),
        "\ufeff" + rss(item(title="R &amp; D")),
        rss(item(title="R &amp; D")).removesuffix("</channel></rss>"),
        rss(item(title="R \x00&amp;\x0b D")),
        "<?xml version='1.0' encoding='utf-8'?><?xml-stylesheet href='x'?><!-- hello -->"
        + rss(item(title="R &amp; D")),
    ],
)
def test_a_damaged_feed_is_read_as_far_as_it_goes(damaged: str) -> None:
    assert [link.title for link in read_feed(damaged)] == ["R & D"]


@pytest.mark.parametrize(
    "scrap",
    [
        "<b>",
        "</b>",
        "</channel>",
        "<br>",
        "<a href=x>",
        "<",
        "&",
        "]]>",
        "<!-",
        "<a b='",
        "<1>",
        "<title>",
        "</title>",
    ],
)
def test_damage_in_one_entry_costs_that_entry_alone(scrap: str) -> None:
    damaged = f"<item><title>t</title>{scrap}<link>/2</link></item>"
    urls = [link.url[-1] for link in read_feed(rss(item("/1"), damaged, item("/3"), item("/4")))]
    assert urls in (["1", "2", "3", "4"], ["1", "3", "4"])


@pytest.mark.parametrize("rest", ["<link>https://www.daily.example/1", "<link>https://www.dai</li", "<link"])
def test_half_an_address_at_the_end_of_a_feed_that_breaks_off_is_none(rest: str) -> None:
    whole = rss(item("/1")).removesuffix("</channel></rss>")
    assert [link.url[-1] for link in read_feed(f"{whole}<item><title>t</title>{rest}")] == ["1"]


# --- hostile feeds -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", ["", "<!-- <rss -->"])
def test_entities_that_a_feed_defines_are_not_expanded(before: str) -> None:
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    doctype = f'{before}<!DOCTYPE r [<!ENTITY l0 "lol">{lol}]>'
    [link] = read_feed(doctype + rss(item(title="&l9;")))
    assert "lol" not in link.title


def test_a_feed_cannot_read_our_files() -> None:
    doctype = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    assert read_feed(doctype + rss(item(title="a&x;b")))[0].title == "a&x;b"


def test_a_body_that_is_a_file_name_opens_no_file() -> None:
    with pytest.raises(SourceError, match="not a feed"):
        read_feed("/etc/hostname")


def test_a_long_feed_is_read_to_its_cap() -> None:
    links = read_feed(rss(*(item(f"/{n}") for n in range(FORM.max_entries + 50))))
    assert [link.url for link in links[:1] + links[-1:]] == [
        f"https://www.daily.example/{n}" for n in (0, FORM.max_entries - 1)
    ]


def test_a_feed_of_802_entries_is_read_whole() -> None:
    assert len(read_feed(rss(*(item(f"/{n}") for n in range(802))))) == 802


@pytest.mark.parametrize(
    "rest",
    [
        item(title="x" * FORM.max_chars),
        "<item>" * FORM.max_tags,
        "<b>" * FORM.max_tags,
        "<![CDATA[" + "<" * FORM.max_tags,
        "<item>" + "&" * FORM.max_entities,
    ],
)
def test_what_lies_past_a_cap_costs_only_itself(rest: str) -> None:
    assert [link.title for link in read_feed(rss(item(title="kept"), rest))] == ["kept"]


def test_a_tag_crowded_with_attributes_is_refused() -> None:
    crowd = " ".join(f'a{n}=">"' for n in range(500))
    with pytest.raises(SourceError, match="attributes"):
        read_feed(rss(f"<item {crowd}></item>"))


def test_an_endless_title_is_cut() -> None:
    assert len(read_feed(rss(item(title="가" * 100_000)))[0].title) == 1_000


# --- bodies of entries -------------------------------------------------------------------------------------------

BODIES = {
    "text": "<description>Words &amp; more</description>",
    "CDATA": "<description><![CDATA[<p>Words</p>]]></description>",
    "with attributes": '<content:encoded xml:space="preserve"><![CDATA[<p>Words</p>]]></content:encoded>',
    "its own end in CDATA": "<description><![CDATA[ends with </description> here]]></description>",
    "two sections": "<description><![CDATA[one]]> and <![CDATA[two]]></description>",
    "markup": '<content type="xhtml"><div><title>Not this</title></div></content>',
    "not closed": "<description>Words",
    "empty": "<description/><summary></summary>",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_whatever_an_entry_tells_at_length_its_title_and_address_are_read(body: str) -> None:
    before, after = item("/1", title="first", more=body), item("/2", title="second")
    links = read_feed(rss(before, after))
    assert [(link.url, link.title) for link in links][:1] == [("https://www.daily.example/1", "first")]
    assert body == BODIES["not closed"] or links[1].title == "second"


@pytest.mark.parametrize("body", ["<description>", "<description><![CDATA[", "<summary>]]>"])
def test_a_body_within_a_body_costs_no_more_than_its_letters(body: str) -> None:
    text = "<item>" + body * 200_000 + "]]></description></summary>"
    started = process_time()
    assert flat(text).startswith("<item>")
    assert process_time() - started < 5  # a quarter of a second; minutes if each were looked for anew
