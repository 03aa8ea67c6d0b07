"""The service behind a channel's address: Apprise's own object. What most use is loaded by itself, not with all the others."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

# Where Apprise has a service, and under which name. Its hundred services together cost half a second of a start.
_ALONE = {
    "discord": ("discord", "NotifyDiscord"),
    "gotify": ("gotify", "NotifyGotify"),
    "gotifys": ("gotify", "NotifyGotify"),
    "json": ("custom_json", "NotifyJSON"),
    "jsons": ("custom_json", "NotifyJSON"),
    "mailto": ("email.base", "NotifyEmail"),
    "mailtos": ("email.base", "NotifyEmail"),
    "mmost": ("mattermost", "NotifyMattermost"),
    "mmosts": ("mattermost", "NotifyMattermost"),
    "ntfy": ("ntfy", "NotifyNtfy"),
    "ntfys": ("ntfy", "NotifyNtfy"),
    "pover": ("pushover", "NotifyPushover"),
    "slack": ("slack", "NotifySlack"),
    "tgram": ("telegram", "NotifyTelegram"),
    "zulip": ("zulip", "NotifyZulip"),
}
_TALKATIVE = (
    "apprise",
    "urllib3",
)  # at DEBUG both print a bot's token, one in its payload, one in its address


def service_of(url: str) -> Any:
    """Apprise's own object for `url`, None if it does not understand the address."""
    apprise = loaded()
    asset = apprise.AppriseAsset(app_id="newsfigures", app_desc="newsfigures", app_url="")
    where = _ALONE.get(url.partition("://")[0].lower())
    if where is None:
        return apprise.Apprise.instantiate(url, asset=asset, suppress_exceptions=True)
    return _made(getattr(import_module(f"apprise.plugins.{where[0]}"), where[1]), url, asset)


def _made(service: Any, url: str, asset: Any) -> Any:
    """As `Apprise.instantiate` does it."""
    parts = service.parse_url(url.replace("/#", "/%23"))
    if not parts:
        return None
    try:
        made = service(**{**parts, "tag": set(), "asset": asset})
    except Exception:  # whatever it may raise where a part is missing
        return None
    return made if made.enabled else None


def loaded() -> Any:
    """The library, loaded at first use, with what it logs kept to ourselves.

    It logs whole addresses, tokens and all, at any level; what we need of that comes through `log_callback`.
    """
    import apprise

    logging.getLogger("apprise").propagate = False
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        if logger.getEffectiveLevel() < logging.INFO:
            logger.setLevel(logging.INFO)
    return apprise
