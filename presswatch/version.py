"""Who we say we are."""

from typing import Final

VERSION: Final = "0.1.0"


def user_agent(contact: str) -> str:
    """The User-Agent header: name, version and the person to ask (RFC 9110 section 10.1.5)."""
    return f"presswatch/{VERSION} (+{contact})"
