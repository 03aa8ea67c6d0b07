"""Addresses fit to be told: without the passwords and keys that may stand in them. Pure, linear in the text's length."""

from __future__ import annotations

import re

HIDDEN = "***"

# https://user:password@host: a password may hold any sign but those that end an address or its host
_USER = re.compile(r"""(postgresql(?:\+psycopg)?)?://([^/\s?#"'<>@]{1,500})@""")
# ?key=…, &access_token=…: the value of whatever is called like a secret
_NAMED = re.compile(
    r"""([?&;][\w.\-]{0,40}?(?:key|token|secret|passw|pwd|pass|auth|sig|credential|session)[\w.\-]{0,40}=)[^&;\s#"'<>]+""",
    re.IGNORECASE,
)


def redacted(text: str) -> str:
    """The same text; what stands in its addresses for a user, a password or a key is `***`."""
    if "://" not in text:
        return text
    return _NAMED.sub(rf"\1{HIDDEN}", _USER.sub(_without_user, text))


def _without_user(found: re.Match[str]) -> str:
    """The user of a database alone is no secret, and stands in commands that a person is to copy."""
    database, user = found.groups(default="")
    return found[0] if database and ":" not in user else f"{database}://{HIDDEN}@"
