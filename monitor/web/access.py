"""Who may look. On loopback everybody on this machine; elsewhere who has the password or the token.

A session is a time and our signature on it, so that a restart ends none. Its key comes from the secrets: whoever changes
the password ends every session.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

SESSION = timedelta(days=14)
_COST, _BLOCK, _LANES = 2**14, 8, 1  # scrypt as RFC 7914 names it: some 50 ms and 16 MB a try
_SALT_BYTES = 16


def hash_of(password: str, salt: bytes | None = None) -> str:
    """What the settings keep of a password: `scrypt:SALT:HASH`, both in base64."""
    salt = salt or secrets.token_bytes(_SALT_BYTES)
    hashed = hashlib.scrypt(password.encode(), salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=2**26)
    return f"scrypt:{_in_base64(salt)}:{_in_base64(hashed)}"


def salt_in(stored: str) -> bytes | None:
    """The salt of a hash that `hash_of` made; None if it is none."""
    kind, _, rest = stored.partition(":")
    salt, colon, hashed = rest.partition(":")
    try:
        found = base64.urlsafe_b64decode(salt)
        base64.urlsafe_b64decode(hashed)
    except ValueError:
        return None
    return found if kind == "scrypt" and colon and len(found) == _SALT_BYTES else None


@dataclass(frozen=True, kw_only=True)
class Access:
    """The secrets that open the door; without any everybody may look, which is for loopback alone."""

    password_hash: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    # key where there is no secret
    _alone: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    @property
    def guarded(self) -> bool:
        """Whether a secret is asked for at all."""
        return bool(self.password_hash or self.token)

    def opens(self, secret: str) -> bool:
        """Whether this is the password, or the token."""
        return self.is_token(secret) or self._is_password(secret)

    def is_token(self, secret: str) -> bool:
        """Whether this is the token, as a program sends it."""
        return bool(self.token) and hmac.compare_digest((self.token or "").encode(), secret.encode())

    def _is_password(self, secret: str) -> bool:
        salt = salt_in(self.password_hash or "")
        return bool(salt) and hmac.compare_digest(hash_of(secret, salt), self.password_hash or "")

    def new_session(self, now: datetime) -> str:
        """A session that begins `now`: what its cookie holds."""
        begun = f"{int(now.timestamp())}.{secrets.token_urlsafe(12)}"
        return f"{begun}.{self._signed('session', begun)}"

    def is_session(self, cookie: str, now: datetime) -> bool:
        """Whether we began this session, and not too long ago."""
        begun, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(self._signed("session", begun).encode(), signature.encode()):
            return False
        since = datetime.fromtimestamp(int(begun.partition(".")[0]), UTC)
        return since <= now < since + SESSION

    def form_token(self, session: str) -> str:
        """What every form of this session carries, and no other site can know."""
        return self._signed("form", session)

    def is_form_token(self, token: str, session: str) -> bool:
        """Whether a form was drawn by us, for this session."""
        return hmac.compare_digest(self.form_token(session).encode(), token.encode())

    def _signed(self, purpose: str, text: str) -> str:
        key = f"{self.password_hash}\n{self.token}".encode() if self.guarded else self._alone
        return _in_base64(hmac.digest(key, f"{purpose}:{text}".encode(), "sha256"))


def _in_base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode()
