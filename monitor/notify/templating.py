"""The templates of mail and digest: Jinja2 files, HTML escaped by itself."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from monitor.notify.markup import with_addresses

TEMPLATES = Environment(
    loader=PackageLoader("monitor.notify"),
    autoescape=select_autoescape(
        enabled_extensions=("html.j2",), disabled_extensions=("txt.j2",), default=True
    ),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def alert_page(subject: str, body: str) -> str:
    """A short message of ours as a whole document for mail, its addresses written out below."""
    return TEMPLATES.get_template("alert.html.j2").render(subject=subject, body=with_addresses(body))
