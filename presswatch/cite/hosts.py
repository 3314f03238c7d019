"""Hosts: which sites a text names by their address, "Source: valleynews.example".

Of an outlet that the catalogue lacks nothing else is known, so nothing else tells that a text names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from presswatch import urls

MOST: Final = 50
"""Hosts of one text that are kept: an article names a few, a list of links many."""
_HOST: Final = re.compile(
    r"(?<![\w.-])((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,5}(?:[a-z]{2,24}|[A-Z]{2,24}|xn--[a-z0-9-]{1,59}))(?![\w-])"
)
"""The ending is in one case: in "said.He" a blank is missing."""


def hosts_in(texts: Iterable[str], *, url: str) -> frozenset[str]:
    """Find the hosts that texts write, in addresses of pages and of mail as well; without ``www.``, in lower case.

    Left out are those of the site of `url`, and what is behind the first 50 of them.
    """
    found: dict[str, None] = {}
    words = (word for text in texts for word in text.split() if "." in word[:-1])  # few, and the pattern is dear
    for word in words:
        for match in _HOST.finditer(word):
            address = f"http://{match[1]}/"
            host = urls.host_of(address).removeprefix("www.")
            if host and host not in found and not urls.same_site(url, address):
                found[host] = None
                if len(found) == MOST:
                    return frozenset(found)
    return frozenset(found)
