"""Pages that programs make which no newsroom writes in: wikis, forums, help centres.

Such programs leave marks in the page or its address, and a newsroom uses one now and then: what has a day beside its
heading in a wiki is news, and what one person tells at length in a forum is a story, whatever a few answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final, cast
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.markup.decode import length_of
from presswatch.extract.markup.word_lists import listed
from presswatch.extract.page_types.address import path_and_query
from presswatch.extract.page_types.kind_words import RATED
from presswatch.extract.page_types.seen import (
    Seen,
    declares_time,
    has_date_at_heading,
    has_dated_address,
)
from presswatch.model import Skipped

_SAYS_HOME: Final = "wgIsMainPage"
_WIKI_HOME: Final = re.compile(rf'"{_SAYS_HOME}"\s*:\s*(?:true|!0)')
_WIKIS: Final = re.compile(r"(?i)\b(?:mediawiki|dokuwiki|moinmoin|foswiki|twiki)\b")
_GENERATORS: Final = etree.XPath("/html/head/meta[@name='generator' or @name='Generator']/@content")
_WIKI_HEADING: Final = "firstHeading"
"""What MediaWiki calls the heading of each page, in whatever skin."""
_POSTS: Final = frozenset({"discussionforumposting", "qapage"})
_WORKS: Final = ("article", "blogposting", "report", "review")
"""Ends of the types that a newsroom writes, whoever discusses them below."""
_OF_FORUMS: Final = re.compile(
    r"(?i)/(?:viewtopic|showthread|showtopic|thread|topic)\b|[?&](?:topic|threadid|tid|showtopic)=\d|/(?:threads?|topics?|t)/[^/]+"
)
_FORUM: Final = re.compile(r"(?i)(?:^|[./])(?:forums?|foros?|foorumi?|boards?|community|discuss|discourse)(?:[./]|$)")
"""An address of a thread, or of a forum."""
_MARKS: Final = frozenset(
    listed("""
    postbody · postbit · postbitlegacy · postcontainer · b-post · message--post · ipsComment · cPost · post_body
    post_content · post_wrapper · topic-post · crawler-post · PostStream-item · bbp-reply-content · windowbg
""")
)
"""What the usual programs call each post of a thread."""
_CLASSED: Final = etree.XPath("//body//*[@class]")
_LONG_POST: Final = 1000
_MANY_TIMES: Final = 3
"""Length of a first post that is a story, and how often it is as long as all answers."""
_FEW_POSTS: Final = 2
_HELP_PAGE: Final = re.compile(
    r"(?i)^/hc/(?:[a-z]{2,3}(?:-[a-z0-9]{2,4})?/)?(?:articles|sections|categories|requests|community)(?:/|$)"
    r"|^/(?:[a-z]{2}(?:-[a-z]{2})?/)?support/solutions(?:/|$)"
)
"""Addresses that help centres have and nobody else."""
_HELP_PATH: Final = re.compile(
    r"(?i)/(?:articles?|collections|kb|help|faqs?|docs?|how-?tos?|knowledge-?base|answers?)/"
)
_HELP_FOLDER: Final = re.compile(
    r"(?i)/(?:help|help-?cent(?:er|re)|support|hilfe|aide|ayuda|ajuda|aiuto|assistenza|hulp|klantenservice|pomoc|ajutor"
    r"|suport|soporte|suporte|napoveda|podpora|hjalp|hjelp|hjaelp|kundservice|kundeservice|ohje|ohjeet|apua|tuki|abi"
    r"|palidziba|pagalba|segitseg|sugo|voitheia|pomosht|pomosch|dopomoga|yardim|destek|faqs?|kb|knowledge-?base)/"
)
_HELP_HOST: Final = re.compile(
    r"(?i)^(?:help|helpdesk|helpcent(?:er|re)|support|hilfe|aide|assistance|ayuda|soporte|ajuda|suporte|aiuto|assistenza|hulp"
    r"|service|klantenservice|pomoc|ajutor|suport|napoveda|podpora|hjalp|hjelp|hjaelp|kundservice|kundeservice|apua|tuki"
    r"|abi|palidziba|pagalba|segitseg|sugo|voitheia|pomosht|pomosch|dopomoga|yardim|destek|faq|kb|knowledge)\."
)
"""What the addresses and the hosts of help centres begin with."""
_LONGEST_QUESTION: Final = 120


def wiki_home(page: Seen) -> Skipped | None:
    """The main page of a wiki, as MediaWiki tells its own programs."""
    scripts = (text for script in page.tree.iter("script") if _SAYS_HOME in (text := script.text or ""))
    return Skipped("front_page", _SAYS_HOME) if any(map(_WIKI_HOME.search, scripts)) else None


def wiki(page: Seen) -> Skipped | None:
    """An entry of a wiki, however long; what has its day beside the heading is news."""
    said = next((str(name) for name in cast("list[str]", _GENERATORS(page.tree)) if _WIKIS.search(str(name))), None)
    at = page.heading_at
    if said is None and at is not None:
        heading = page.blocks[at].element
        if _WIKI_HEADING in f"{heading.get('id') or ''} {heading.get('class') or ''}".split():
            said = _WIKI_HEADING
    if said is None or page.is_listed or has_date_at_heading(page) or has_dated_address(page):
        return None
    return Skipped("service_page", f"an entry of a wiki: {said}")


def thread(page: Seen) -> Skipped | None:
    """A question or a thread, and what anybody answered, as forums describe theirs to programs or mark each post."""
    posts = page.said.kinds & _POSTS
    is_article = page.said.og_type == "article" and declares_time(page.said)
    if is_article or page.is_listed or any(kind.endswith(_WORKS) for kind in page.said.kinds):
        return None
    if posts:
        is_told = "qapage" not in posts and _opens_with_a_story(page)
        return None if is_told else Skipped("service_page", f"it describes itself as {', '.join(sorted(posts))}")
    if not (_OF_FORUMS.search(path_and_query(page.url)) or _FORUM.search(page.url.partition("//")[2])):
        return None
    number = len(_posts_of(page))
    if number < _FEW_POSTS or _opens_with_a_story(page):
        return None
    return Skipped("service_page", f"{number} posts of a forum")


def _opens_with_a_story(page: Seen) -> bool:
    """Whether what one person tells first, in paragraphs, is far longer than what all others answer."""
    if not page.make.has_dated_head or page.make.run < _LONG_POST:
        return False
    lengths = [length_of(" ".join("".join(post.itertext()).split())) for post in _posts_of(page)]
    return bool(lengths) and lengths[0] >= max(_LONG_POST, _MANY_TIMES * sum(lengths[1:]))


def _posts_of(page: Seen) -> list[HtmlElement]:
    """The posts of a thread, where each bears the same of the usual marks."""
    marked: dict[str, list[HtmlElement]] = defaultdict(list)
    for element in cast("list[HtmlElement]", _CLASSED(page.tree)):
        for mark in _MARKS.intersection((element.get("class") or "").split()):
            marked[mark].append(element)
    return max(marked.values(), key=len, default=[])


def help_centre(page: Seen) -> Skipped | None:
    """An entry of a help centre, by its address, or one that asks whether it was of help where help is given."""
    if page.is_listed:
        return None
    parts = urlsplit(page.url)
    if _HELP_PAGE.search(parts.path):
        return Skipped("service_page", f"the address of a help centre: {parts.path}")
    if has_date_at_heading(page) or has_dated_address(page):
        return None
    is_host = _HELP_HOST.search(parts.hostname or "") is not None
    if not is_host and not _HELP_FOLDER.search(parts.path):
        return None
    if page.is_told and not (is_host and (_HELP_PATH.search(parts.path) or not page.is_declared)):
        return None
    asked = next((block.text for block in page.blocks if _asks(block.text, block.key)), None)
    return Skipped("service_page", f"help that asks “{asked}”") if asked else None


def _asks(line: str, key: str) -> bool:
    return len(line) <= _LONGEST_QUESTION and key.startswith(RATED)
