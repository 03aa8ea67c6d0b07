"""Who we say we are."""

from __future__ import annotations

from monitor import __version__
from monitor.errors import SettingsError

TOKEN = "newsfigures"  # noqa: S105 (the product token that a robots.txt would name)


def user_agent(contact: str | None) -> str:
    """`newsfigures/1.2.3 (+contact)`; `contact` is an address of mail or web under which a site can reach whoever runs us.

    Raises: SettingsError for a contact that cannot stand in a header.
    """
    if not contact:
        return f"{TOKEN}/{__version__}"
    if not (contact.isascii() and contact.isprintable()):
        raise SettingsError(
            "contact {contact!r} cannot stand in a header; use plain ASCII letters", contact=contact
        )
    return f"{TOKEN}/{__version__} (+{contact})"
