"""A digest as a mail that a program can read or a person can open: text, HTML and its pictures. Pure."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTPUTF8
from typing import TYPE_CHECKING

from monitor.notify.curves import by_reference

if TYPE_CHECKING:
    from monitor.notify.digest_values import RenderedDigest


def as_mail(digest: RenderedDigest) -> str:
    """RFC 5322: the words twice, as text and as HTML, and the pictures within; nobody is named as sender or recipient."""
    mail = EmailMessage(policy=SMTPUTF8)
    mail["Subject"] = digest.subject
    mail.set_content(digest.text)
    document, pictures = by_reference(digest.html)
    mail.add_alternative(document, subtype="html")
    page = list(mail.iter_parts())[1]
    assert isinstance(page, EmailMessage)  # noqa: S101 - what add_alternative made
    for name, content in pictures.items():
        page.add_related(content, "image", "png", cid=f"<{name}>", filename=name, disposition="inline")
    return mail.as_bytes().decode("utf-8", "replace")
