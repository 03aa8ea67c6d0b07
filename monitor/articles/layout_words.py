"""What pages call the parts of theirs that are not the article: the words in a class, an id or a test id."""

from __future__ import annotations


def _all(kind: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), kind)


# A word stands alone or between hyphens, underscores and capitals: "ad-slot" and "adSlot" hold "ad", "shadow" does not.
KINDS: dict[str, str] = {
    **_all("caption", "caption captions figcaption cap imgdesc gallery carousel slideshow lightbox"),
    **_all(
        "advert",
        "ad ads adv advert advertisement adsense adbox sponsor sponsored promo cta taboola outbrain dable",
    ),
    **_all("byline", "byline reporter journalist writer"),
    **_all(
        "counter",
        "reaction reactions emoticon likes claps ufi sns sharedaddy share sharing social player vod",
    ),
    **_all(
        "links", "related relation relate recommend recommended recommendation popular ranking rank trending"
    ),
    **_all("links", "prevnext nextprev relatedposts breaking ticker keywords hashtag hashtags taglist"),
    **_all("comments", "comment comments reply replies disqus livere respond"),
    **_all("notice", "newsletter subscribe subscription subscriptions signup kogl survey satisfaction jebo"),
    **_all("attachment", "filedown attach attachment attachments attachfile filelist addfile"),
    **_all("furniture", "side sidebar aside gnb lnb snb breadcrumb breadcrumbs footer skip"),
}
# Words of one name that say together what none says alone.
PAIRS: dict[frozenset[str], str] = {
    frozenset(("photo", "desc")): "caption",
    frozenset(("img", "desc")): "caption",
    frozenset(("image", "desc")): "caption",
    frozenset(("author", "bio")): "byline",
    frozenset(("author", "box")): "byline",
    frozenset(("author", "card")): "byline",
    frozenset(("author", "enhancement")): "byline",
    frozenset(("author", "profile")): "byline",
    frozenset(("most", "read")): "links",
    frozenset(("most", "viewed")): "links",
    frozenset(("read", "next")): "links",
    frozenset(("key", "events")): "links",
    frozenset(("file", "down")): "attachment",
    frozenset(("file", "list")): "attachment",
}
NAMED_IN = ("class", "id", "data-testid", "data-component")
# Elements of AMP pages that never hold the article, and of all pages that may.
TAGS: dict[str, str] = {
    "amp-ad": "advert",
    "amp-embed": "advert",
    "amp-list": "links",
    "amp-sidebar": "furniture",
    "figcaption": "caption",
}
NEVER = frozenset(["html", "head", "body", "main", "article", "table", "tr", "td"])
