"""Templates: what they are given, and how a page becomes an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from monitor.drawing import sparkline
from monitor.notify.alerts import say_headline
from monitor.notify.catalogue import say, say_counted
from monitor.notify.markup import safe_link, tidy
from monitor.notify.reasons import say_reason
from monitor.notify.telling import quoted, say_figure, say_suspect
from monitor.notify.times import say_dated, say_day
from monitor.notify.wording import worded
from monitor.web.guard import SESSION_COOKIE
from monitor.web.site import site_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.drawing import Point
    from monitor.model import Language

LANGUAGE_COOKIE = "newsfigures_language"
MENU = (
    ("/", "page.today"),
    ("/stories", "page.stories"),
    ("/search", "page.search"),
    ("/outbox", "page.outbox"),
    ("/sources", "page.sources"),
    ("/watchlists", "page.watchlists"),
)
_LONGEST_NAME = 160  # characters of a headline in a list: outlets may send 10,000
_TEMPLATES = Environment(
    loader=PackageLoader("monitor.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)  # fmt: skip


def language_of(request: Request) -> Language:
    """The reader's choice, else what their browser asks for, else that of the first topic."""
    chosen = request.cookies.get(LANGUAGE_COOKIE)
    if chosen in ("ko", "en"):
        return "ko" if chosen == "ko" else "en"
    for wanted in request.headers.get("accept-language", "").lower().split(","):
        if wanted.strip()[:2] in ("ko", "en"):
            return "ko" if wanted.strip().startswith("ko") else "en"
    topics = site_of(request).topics()
    return topics[0].lang if topics else "en"


def page(request: Request, name: str, *, status: int = 200, **values: Any) -> Response:
    """The template `name` with `values` and what every page needs: words, numbers and times in the reader's language."""
    template = _TEMPLATES.get_template(name)
    return HTMLResponse(template.render(**_everywhere(request), **values), status)


def _everywhere(request: Request) -> dict[str, Any]:
    site, lang = site_of(request), language_of(request)
    now = site.clock().astimezone(site.zone)
    titles = {topic.id: topic.title for topic in site.topics()}

    def day_of(at: datetime) -> str:
        return say_day(at.astimezone(site.zone), lang, year=True)

    return {
        "lang": lang,
        "other_lang": "en" if lang == "ko" else "ko",
        "say": lambda key, **facts: say(lang, key, **facts),
        "short": lambda words, most=_LONGEST_NAME: tidy(words, most),
        "counted": lambda key, count: say_counted(lang, key, count),
        "titled": lambda topic: titles.get(topic, topic),
        "told": lambda fault: worded(fault, lang),
        "number": lambda figure, label="": say_figure(figure, lang, label),
        "moment": lambda at: say_dated(at, lang, now),
        "day_of": day_of,
        "short_day": lambda at, year=False: say_day(at, lang, year=year),
        "this_year": now.year,
        "sentence": quoted,
        "headline": lambda finding: say_headline(finding, lang),
        "because": lambda reason: say_reason(reason, lang, day=day_of),
        "suspicion": lambda suspect: say_suspect(suspect, lang),
        "curve": _curve,
        "link": safe_link,
        "menu": MENU,
        "not_used": site.faults(),
        "zone": site.zone.key,
        "here": request.url.path,
        "guarded": site.access.guarded,
        "form_token": site.access.form_token(request.cookies.get(SESSION_COOKIE, "")),
    }


def _curve(points: Sequence[Point]) -> Markup:
    """Our own drawing, in which there is no word of anybody else."""
    return Markup(sparkline(points))  # noqa: S704
