"""Channels by name."""

from __future__ import annotations


def channel_name(written: str) -> str:
    """The one form of a channel's name. A variable cannot hold a hyphen: TEAM_MAIL is team-mail."""
    return written.strip().lower().replace("_", "-")
