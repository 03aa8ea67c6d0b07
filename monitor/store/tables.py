"""The tables. Migrations end in exactly these and those of `tables_own` and `tables_heard` (tests/migrations says so)."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from monitor.store.said import Told, ToldList
from monitor.store.tables_heard import headline, stated_columns  # noqa: F401 - a table of ours, declared there
from monitor.store.tables_own import metadata
from monitor.store.types import Exact, Int64, UtcTime, Words

KEY = String(32)  # of an address: `keys.key_of`. An address itself may be longer than an index holds

# --- what is asked -------------------------------------------------------------------------------------------

topic = Table(
    "topic",
    metadata,
    Column("id", Words, primary_key=True),
    Column("title", Words, nullable=False),
    Column("since", UtcTime, nullable=False),
)

source = Table(
    "source",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("address", Words, nullable=False),
    Column("every_s", Integer, nullable=False),
    Column("revisits_s", JSON),  # seconds after which its articles are looked at again; null: the usual ones
    Column("slowest_s", Integer),  # null: as the house has it
    Column("rest_s", Integer),  # the pause that the feed itself asks for
    Column("due_at", UtcTime, nullable=False, index=True),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("first_success_at", UtcTime),
    Column("last_success_at", UtcTime),
    Column("last_new_at", UtcTime),  # when it last brought a link nobody had
    Column("held_at", UtcTime),  # when its known items last came back under new addresses
    Column("failing_since", UtcTime),
    Column("failures", Integer, nullable=False, default=0),
    Column("detail", Told, nullable=False, default=""),
    Column("held_why", Told),
    Column("told", String(8)),  # the state in which the recipients believe it: null is fine
    Column("told_at", UtcTime),
    UniqueConstraint("kind", "address"),
)

source_topic = Table(
    "source_topic",
    metadata,
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    Column("topic_id", ForeignKey("topic.id"), primary_key=True),
    Column("active", Boolean, nullable=False),  # named by a watchlist at the last start
    Column("baselined_at", UtcTime),  # when the first listing was read for this topic
)

host = Table(  # whoever asks a host says until when nobody else may: a pause over all workers
    "host",
    metadata,
    Column("name", Words, primary_key=True),
    Column("not_before", UtcTime, nullable=False),
)

# --- what was found ------------------------------------------------------------------------------------------

article = Table(
    "article",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("key", KEY, nullable=False, unique=True),  # of the canonical address
    Column("canonical", Words, nullable=False),
    Column("url_key", KEY, nullable=False, index=True),  # of the address as given
    Column("url", Words, nullable=False),
    Column("outlet", Words, nullable=False),
    Column("lang", String(2), nullable=False),
    Column("author", Words),
    Column("trust", String(4), nullable=False),
    Column("published_at", UtcTime, nullable=False),
    Column("copy_of", ForeignKey("article.id"), index=True),
    Column("variant_of", ForeignKey("article.id"), index=True),
    Column("outlet_key", KEY, index=True),  # of its outlet's own number (articles.outlet_id), if it has one
    Column("story", ForeignKey("article.id"), index=True),  # the article that opened the story it tells
    Column("story_why", Told),  # why it is thought to tell it; null for the one that opened it
)

version = Table(
    "version",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("article_id", ForeignKey("article.id"), nullable=False, index=True),
    Column("title", Words, nullable=False),
    Column("text", Words, nullable=False),  # as extracted, uncleaned: figures' offsets are into this
    Column("cuts", JSON, nullable=False),  # [[start, end, kind], …]
    Column("body_hash", Int64, nullable=False),
    Column("decision", String(10)),  # what this version turned out to be
    Column("published_at", UtcTime, nullable=False),
    Column("edited_at", UtcTime),
    Column("fetched_at", UtcTime, nullable=False, index=True),
    Column("canonical", Words),  # the address at which it was read; null: the article's own
    Column("day", String(10)),  # ISO, on which its "last year" is understood; "": none, null: not known
    # The versions of what made it what it is here (law 9); null: not known
    Column("extractor", Integer),
    Column("reader", Integer),  # that read its figures last
    Column("linker", Integer),  # that tied them last
    Column("forgotten_at", UtcTime),  # when its text was let go of; null: it is here
)

address = Table(  # where else an article was met: a new headline may move it
    "address",
    metadata,
    Column("key", KEY, primary_key=True),
    Column("article_id", ForeignKey("article.id"), nullable=False, index=True),
)

article_topic = Table(
    "article_topic",
    metadata,
    Column("article_id", ForeignKey("article.id"), primary_key=True),
    Column("topic_id", ForeignKey("topic.id"), primary_key=True, index=True),
)

Index("ix_article_topic_newest", article_topic.c.topic_id, article_topic.c.article_id)

passed_over = Table(  # what `replay` was given and found off topic: no link keeps it
    "passed_over",
    metadata,
    Column("key", KEY, primary_key=True),  # of the address
    Column("url", Words, nullable=False),
    Column("reason", Told, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
)

stranger = Table(  # has a topic's words and was refused: its company would be about something else
    "stranger",
    metadata,
    Column("topic_id", ForeignKey("topic.id"), primary_key=True),
    Column("key", KEY, primary_key=True),  # of the article's canonical address
    Column("after_article", Int64, nullable=False),  # the topic's newest when it came
)

Index("ix_stranger_newest", stranger.c.topic_id, stranger.c.after_article)

link = Table(
    "link",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("source_id", ForeignKey("source.id"), nullable=False, index=True),
    Column("key", KEY, nullable=False, unique=True),
    Column("url", Words, nullable=False),
    Column("host", Words),
    Column("title", Words, nullable=False),
    Column("published_at", UtcTime),
    Column("outlet", Words),
    Column("headline_only", Boolean, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("due_at", UtcTime, index=True),  # null: done
    Column("visits", Integer, nullable=False, default=0),
    Column("visited_at", UtcTime),  # the last time
    Column("failures", Integer, nullable=False, default=0),
    Column("alerted_at", UtcTime),  # when its article last made an alert
    Column("churn", Integer, nullable=False, default=0),  # how often in a row it differed (passes.looks)
    Column("etag", Words),
    Column("last_modified", Words),
    Column("decision", String(10)),
    Column("reason", Told, nullable=False, default=""),
    Column("article_id", ForeignKey("article.id"), index=True),
)

presence = Table(  # a page that was read is gone, or is there again; nothing is ever written again
    "presence",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("article_id", ForeignKey("article.id"), nullable=False, index=True),
    Column("there", Boolean, nullable=False),
    Column("at", UtcTime, nullable=False, index=True),
    Column("detail", Told, nullable=False),
)

quiet_link = Table(  # links of a baseline: their first reading is told to nobody
    "quiet_link",
    metadata,
    Column("link_id", ForeignKey("link.id"), primary_key=True),
    Column("topic_id", ForeignKey("topic.id"), primary_key=True),
)

# Only the first holder of a hash is kept (docs/deciding.md): a lookup costs the same however much is stored.
fingerprint = Table(
    "fingerprint",
    metadata,
    Column("hash", Int64, primary_key=True, autoincrement=False),
    Column("article_id", ForeignKey("article.id"), nullable=False),
)

body = Table(
    "body",
    metadata,
    Column("hash", Int64, primary_key=True, autoincrement=False),
    Column("article_id", ForeignKey("article.id"), nullable=False),
)

# By what an article may be found that tells the same event. The newest holders of a clue stand together.
story_clue = Table(
    "story_clue",
    metadata,
    Column("clue", Int64, primary_key=True, autoincrement=False),
    Column("minute", Int64, primary_key=True, autoincrement=False),  # of publication, since 1970
    Column("article_id", ForeignKey("article.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# --- the ledger ----------------------------------------------------------------------------------------------

series = Table(
    "series",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("label", Words, nullable=False),
    Column("named", Words),
    Column("unit", String(10), nullable=False, index=True),
    Column("topic_id", ForeignKey("topic.id"), nullable=False),
    Column("opened_at", UtcTime, nullable=False),
)

observation = Table(  # every figure of a version, also those without a series; never overwritten
    "observation",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("version_id", ForeignKey("version.id"), nullable=False, index=True),
    Column("article_id", ForeignKey("article.id"), nullable=False, index=True),
    Column("series_id", ForeignKey("series.id")),
    Column("url", Words, nullable=False),
    Column("outlet", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("published_at", UtcTime, nullable=False),
    Column("learned_at", UtcTime, nullable=False, index=True),
    Column("verdict", String(10), nullable=False),
    Column("reasons", ToldList, nullable=False),
    Column("reader", Integer, nullable=False),
    Column("linker", Integer, nullable=False),
    Column("reread_at", UtcTime),  # when its text was read again and it was found; null: when it was learned
    Column("gone_at", UtcTime),  # when its text was read again and it was not: only ever written once
    # the fields of `model.Figure`
    Column("place", String(5), nullable=False),
    *stated_columns(),
    Column("about", Words),
    Column("about_from", String(8)),
    Column("owner", Words),
    Column("owner_from", String(8)),
    Column("speaker", Words),
    Column("as_of", Words),
    Column("due", Words),
    Column("direction", String(4)),
    Column("from_low", Exact),
    Column("from_high", Exact),
    Column("converts", Integer),
    Column("quote", Words, nullable=False),
    Column("quote_start", Integer, nullable=False),
    # The newest few of each series; with the outlet, how many told of it and how often.
    Index(None, "series_id", "published_at", "learned_at", "id", "outlet"),
)

relink = Table(  # in which series an observation is found to be since; the newest row counts
    "relink",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("observation_id", ForeignKey("observation.id"), nullable=False, index=True),
    Column("was_id", ForeignKey("series.id")),
    Column("series_id", ForeignKey("series.id"), index=True),  # null: in none
    Column("article_id", ForeignKey("article.id"), nullable=False),  # the late one, or the one read again
    Column("made_at", UtcTime, nullable=False),
    Column("reread", Boolean),  # its own text was read again; null: an article came late
)

change = Table(
    "change",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("series_id", ForeignKey("series.id"), nullable=False, index=True),
    Column("before_id", ForeignKey("observation.id")),
    Column("after_id", ForeignKey("observation.id"), nullable=False, index=True),  # of one that is not gone
    Column("kind", String(10), nullable=False),
    Column("reason", Told, nullable=False),
    Column("suspect", Words),
    Column("learned_at", UtcTime, nullable=False, index=True),
    Column("reread_at", UtcTime),  # as of an observation
    Column("gone_at", UtcTime),
)

change_topic = Table(
    "change_topic",
    metadata,
    Column("change_id", ForeignKey("change.id"), primary_key=True),
    Column("topic_id", ForeignKey("topic.id"), primary_key=True, index=True),
    Column("rank", Integer, nullable=False),  # the first one is the change's own
)

ruling = Table(  # what a person decided about the ledger: only `undone_at` is ever written again
    "ruling",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("undone_at", UtcTime),
    Column("series_id", ForeignKey("series.id"), nullable=False),
    Column("other_id", ForeignKey("series.id")),  # the second series of a merge, a split, or two kept apart
    Column("observations", JSON, nullable=False, default=list),  # ids: those split off, the one misread
    Column("label", Words),  # of a rename
    Column("because", Words, nullable=False, default=""),  # in the person's own words
)

# --- what is owed --------------------------------------------------------------------------------------------

notice = Table(
    "notice",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("mark", String(8), unique=True),  # drawn from the id, so null for an instant
    Column("topic_id", ForeignKey("topic.id"), nullable=False),
    Column("channel", Words, nullable=False),
    Column("kind", String(6), nullable=False),
    Column("state", String(9), nullable=False),
    Column("due_at", UtcTime, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("detail", Told, nullable=False, default=""),
    Column("cause", String(10)),  # the rule by which it is held or dropped
    Column("held_until", UtcTime),  # when time alone releases a held one
    Column("held_outlets", Integer),  # how many outlets release it
    Column("created_at", UtcTime, nullable=False),
    Column("sending_since", UtcTime),
    Column("delivered_at", UtcTime),
    Column("article_id", ForeignKey("article.id"), index=True),  # of a page that is gone
    Column("subject", Words),  # of a digest or a page, as it was when it fell due
    Column("text", Words),
    Column("html", Words),
    Column("document", Words),  # the whole digest, for mail
    Index(None, "state", "due_at"),
)

channel = Table(  # one that failed at least once
    "channel",
    metadata,
    Column("name", Words, primary_key=True),
    Column("failures", Integer, nullable=False, default=0),  # in a row
    Column("failing_since", UtcTime),  # null: it delivers
    Column("rests_until", UtcTime),
    Column("told_at", UtcTime),  # when the others last heard that it fails; null: they believe it fine
    Column("detail", Told, nullable=False, default=""),
)

notice_change = Table(
    "notice_change",
    metadata,
    Column("notice_id", ForeignKey("notice.id"), primary_key=True),
    Column("change_id", ForeignKey("change.id"), primary_key=True, index=True),
    Column("rank", Integer, nullable=False),
)

digest = Table(
    "digest",
    metadata,
    Column("topic_id", ForeignKey("topic.id"), primary_key=True),
    Column("until", UtcTime, primary_key=True),
    Column("made_at", UtcTime, nullable=False),
)
