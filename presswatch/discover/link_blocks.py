"""Which links of a page for readers lead to its articles, learned from how the page repeats itself.

    tree -> links -> those whose address may be an article's -> groups of equal place -> groups that read like headlines

A section page repeats one block per article, so its article links stand at the same place of the same kind of block.
Menus, footers and lists of tags repeat too; what tells them apart is that their links have few words and short
addresses, or stand where the page says that it navigates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final
from urllib.parse import parse_qsl, unquote

from lxml import etree
from lxml.html import HtmlElement

from presswatch import urls
from presswatch.discover.plain_text import from_html
from presswatch.extract.page_types.address import leads_to_a_list

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
FEWEST: Final = 3
"""Articles below which nothing repeats."""
_MOST_OF_A_GROUP: Final = 0.6
"""Share of a group's links that must read like headlines."""
_HEADLINE: Final = 4.0
"""Words from which a text reads like a headline."""
_MOST_LINKS: Final = 5000
"""Links of a page that are looked at; front pages have up to 2,500."""
_LEVELS: Final = 5
"""Elements around a link, itself included, that make its place."""
_LONGEST_TITLE: Final = 300
_LONGEST_HEADLINE: Final = 160
_CARD_MARKUP: Final = 20_000
"""Characters of a link's markup that are looked at for its words."""

_PAGE_PARTS: Final = frozenset({"html", "body", "main", "section", "article", *HEADINGS})
_ARTICLE_PARTS: Final = frozenset({"article", "section", "main", "li"})
_NOT_IN_A_BLOCK: Final = frozenset({"html", "body", "main", "ul", "ol", "dl", "table", "tbody"})
_NAVIGATION_ROLES: Final = frozenset({"navigation", "search", "contentinfo", "menu", "menubar"})
# Words in class names and ids by which pages name what is no list of articles, as a whole name or at its edge.
_NAVIGATION_NAME: Final = re.compile(
    r"(?:nav|navbar|navigation|menu|submenu|footer|breadcrumbs?|pagination|pager|paging|tagcloud|share|sharing|social)"
    r"(?:[-_].*)?|(?!has[-_]|no[-_]|with[-_]).*[-_](?:nav|navbar|navigation|menu|footer|breadcrumbs?|pagination|pager"
    r"|tags|author|authors|share|sharing|social)|tags|tag[-_](?:list|cloud|links?)|authors?|bylines?"
    r"|ads?|(?:ads?|advert\w*|sponsor\w*)(?:[-_].*)?",
    re.IGNORECASE,
)
_STATE_NAMES: Final = frozenset({"first", "last", "odd", "even", "active", "current", "selected"})
_WORD: Final = re.compile(r"[^\W\d_]{2,}|\d+")
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of Thai, Lao, Khmer, Japanese and Chinese, which write no blanks between words."""
_DATED: Final = re.compile(r"/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d\d)")
_EXTENSION: Final = re.compile(r"\.[a-z]{2,5}$", re.IGNORECASE)
_FILE: Final = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|docx?|xlsx?|css|js|xml|rss|json)$")
_NUMBER: Final = re.compile(r"\d{4,}")


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a page: `url` absolute, without fragment; `key` what its spellings share; `place` the path to it."""

    url: str
    key: str
    element: HtmlElement
    place: tuple[str, ...]
    navigates: bool


def links_of(tree: HtmlElement, url: str) -> list[Link]:
    """All links of a page to http(s) addresses, in the order of the page; `url` is the page's own."""
    base = url
    first_base = next(tree.iter("base"), None)
    if first_base is not None:
        base = urls.join(url, first_base.get("href") or "") or url
    own = urls.canonical(url)
    links: list[Link] = []
    path: list[str] = []
    navigating = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            path.pop()
            navigating -= bool(navigating)
            continue
        path.append(_place(element))
        if navigating or _navigates(element, path):
            navigating += 1
        if element.tag != "a":
            continue
        target = urls.join(base, element.get("href") or "")
        key = urls.canonical(target) if target else own
        if target and key != own:
            target = target if "#!" in target else target.partition("#")[0]
            links.append(Link(target, key, element, tuple(path[-_LEVELS:]), navigating > 0))
        if len(links) == _MOST_LINKS:
            break
    return links


def article_links(links: Sequence[Link], url: str) -> list[Link]:
    """Those links that lead to the articles that the page at `url` lists; none when the page repeats nothing."""
    may_be = [link for link in links if not link.navigates and _may_be_an_article(link, url)]
    titles = titles_of(may_be)
    reads = {key: words_in(title or "") >= _HEADLINE for key, title in titles.items()}
    shapes = {link.key: _shape(link.url) for link in may_be}
    groups: dict[tuple[object, ...], dict[str, None]] = defaultdict(dict)
    for link in may_be:
        groups[link.place, shapes[link.key]][link.key] = None
    good = [
        group
        for group, keys in groups.items()
        if len(keys) >= FEWEST and sum(reads[key] for key in keys) >= _MOST_OF_A_GROUP * len(keys)
    ]
    chosen = {key for group in good for key in groups[group]}
    # What stands alone, as the article on top does, is judged by what the repeated ones are like.
    likeness = {part for group in good for part in group}
    for group, keys in groups.items():
        if len(keys) < FEWEST and likeness.intersection(group):
            chosen.update(key for key in keys if reads[key])
    return [link for link in may_be if link.key in chosen] if len(chosen) >= FEWEST else []


def blocks_of(links: Iterable[Link]) -> dict[str, list[HtmlElement]]:
    """By address, the outermost elements around its links in which no other of these addresses stands."""
    owner: dict[HtmlElement, str | None] = {}
    for link in links:
        for element in (link.element, *link.element.iterancestors()):
            if element.tag in _NOT_IN_A_BLOCK or owner.get(element, link.key) is None:
                break
            if element in owner and owner[element] == link.key:
                break  # an earlier link of this address has been here, and went on
            owner[element] = None if element in owner else link.key
    blocks: dict[str, list[HtmlElement]] = defaultdict(list)
    for element, key in owner.items():
        above = element.getparent()
        if key is not None and owner.get(above) is None:
            blocks[key].append(element)
    return blocks


def titles_of(links: Sequence[Link]) -> dict[str, str | None]:
    """By address, its headline: a heading in or around its links, else their words, else a heading of its block.

    Words that several addresses share (“Read more”) are a label and come last.  Of equals the longest is taken.
    """
    words = {link.element: _link_words(link.element) for link in links}
    used_for: dict[str | None, set[str]] = defaultdict(set)
    for link in links:
        used_for[words[link.element]].add(link.key)
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)

    def propose(rank: int, key: str, title: str | None) -> None:
        if title:
            found[key].append((rank, len(title), title))

    for link in links:
        own = words[link.element]
        is_headline = words_in(own or "") >= _HEADLINE and len(used_for[own]) == 1
        propose(2 if is_headline else 0, link.key, own)
        for heading in _headings_at(link.element):
            propose(3, link.key, _words(heading))
    for key, blocks in blocks_of(links).items():
        for block in blocks:
            for heading in block.iter(*HEADINGS):
                propose(1, key, _words(heading))
    return {key: max(found[key], default=(0, 0, None))[2] for key in dict.fromkeys(link.key for link in links)}


def words_in(text: str) -> float:
    """How many words a text has; scripts without blanks count two letters as one."""
    unspaced = len(_UNSPACED.findall(text))
    return unspaced / 2 + len(_WORD.findall(_UNSPACED.sub(" ", text)))


def is_like_an_article(url: str) -> bool:
    """Tell by its address alone whether a page may be an article: it ends in a headline, a date or a number."""
    last, dated, numbered, _ = _shape(url)
    return not leads_to_a_list(url) and (last != "word" or dated or numbered)


def _place(element: HtmlElement) -> str:
    """An element as its siblings of the same kind share it: tag and first class name that numbers nothing."""
    names = (element.get("class") or "")[:200].split()
    kind = next((n for n in names if n.lower() not in _STATE_NAMES and not any(map(str.isdigit, n))), "")
    return f"{element.tag}.{kind}"


def _navigates(element: HtmlElement, path: Sequence[str]) -> bool:
    """Tell whether the page says of this part that it holds no articles."""
    tag = element.tag
    if tag in ("nav", "footer", "form") or element.get("role") in _NAVIGATION_ROLES:
        return True
    if tag == "header":  # the page's own; that of an article holds its headline
        return not _ARTICLE_PARTS.intersection(step.partition(".")[0] for step in path)
    if tag == "a" and {"author", "tag", "sponsored"}.intersection((element.get("rel") or "").split()):
        return True
    if tag in _PAGE_PARTS:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:300].split()
    return any(_NAVIGATION_NAME.fullmatch(name) for name in names)


def _may_be_an_article(link: Link, url: str) -> bool:
    """Tell whether an address is one of this site, deeper than the section, that no list or service page has."""
    path, section = _path_and_query(link.url)[0], _path_and_query(url)[0].rstrip("/") + "/"
    if leads_to_a_list(link.url) or _FILE.search(path) or section.startswith(path.rstrip("/") + "/"):
        return False
    is_below = section != "/" and path.startswith(section)
    return (is_below or is_like_an_article(link.url)) and urls.same_site(link.url, url)


def _shape(url: str) -> tuple[str, bool, bool, str]:
    """How an address is made: its last part (``slug``, ``number``, ``word``), dated, numbered, its extension."""
    path, query = _path_and_query(url)
    path = unquote(path).rstrip("/")
    last = path.rpartition("/")[2]
    extension = found[0].lower() if (found := _EXTENSION.search(last)) else ""
    name = last.removesuffix(extension) if extension else last
    words = [word for word in re.split(r"[-_+,. ]+", name) if word]
    kind = "slug" if len(words) >= 3 or words_in(name) >= _HEADLINE else "number" if name.isdigit() else "word"
    is_numbered = bool(_NUMBER.search(name)) or any(value.isdigit() for _, value in parse_qsl(query))
    return kind, bool(_DATED.search(path + "/")), is_numbered, extension


def _headings_at(anchor: HtmlElement) -> Iterator[HtmlElement]:
    """The headings inside a link, and the one around it."""
    yield from anchor.iter(*HEADINGS)
    around = islice(anchor.iterancestors(), 3)
    yield from (element for element in around if element.tag in HEADINGS)


def _path_and_query(url: str) -> tuple[str, str]:
    target = urls.target_of(url)
    path, _, query = (target.path if target else "/").partition("?")
    return path, query


def _link_words(anchor: HtmlElement) -> str | None:
    """The headline of a link without heading; of a link around a whole card its first text that reads like one."""
    words = _words(anchor)
    hint = from_html(anchor.get("title") or anchor.get("aria-label"), _LONGEST_TITLE)
    if words is None:
        images = (from_html(image.get("alt"), _LONGEST_TITLE) for image in anchor.iter("img"))
        return hint or next(filter(None, images), None)
    if len(words) > _LONGEST_HEADLINE:
        pieces = (from_html(piece, _LONGEST_TITLE) or "" for piece in anchor.itertext())
        return next((piece for piece in pieces if words_in(piece) >= _HEADLINE), words)
    return hint if hint and words.endswith(("…", "...")) and len(hint) > len(words) else words


def _words(element: HtmlElement) -> str | None:
    return from_html(etree.tostring(element, encoding="unicode", with_tail=False)[:_CARD_MARKUP], _LONGEST_TITLE)
