"""Who is asking: the User-Agent of every request."""

from __future__ import annotations

import re
from typing import Final

from presswatch.errors import ConfigError

PRODUCT: Final = "presswatch"
"""The product name in the User-Agent, which robots.txt groups go by."""


_ADDRESS: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+|(?:https?://)?[^\s/@]+\.[^\s/@]{2,}")


def user_agent(version: str, contact: str) -> str:
    """Say who is asking.  Raises ConfigError without a contact: a website must be able to reach a person."""
    check_contact(contact)
    return f"{PRODUCT}/{version} (+{contact.strip()})"


def check_contact(contact: str) -> None:
    """Raise ConfigError, with the ways to set it, when there is no contact or one that cannot be sent."""
    if not contact.strip():
        raise ConfigError(
            "no contact is set, and nothing is fetched without one: websites must be able to reach you.\n"
            'Set it once:  presswatch init --contact you@example.org   (or [fetch] contact = "..." in settings.toml,'
            " or the variable PRESSWATCH_FETCH__CONTACT)"
        )
    if not _ADDRESS.search(contact):
        raise ConfigError(
            f"[fetch] contact: give an e-mail or web address, such as you@example.org (given: {contact!r})"
        )
    if not (contact.isascii() and contact.isprintable()):
        raise ConfigError(f"[fetch] contact: only plain ASCII characters can be sent (given: {contact!r})")
