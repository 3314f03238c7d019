"""Sitemaps as XML: bytes in, one row per address out, in flat memory, up to the damage where there is some.

What no parser forgives and many sites write is mended first: a bare ampersand, a control character, a wrong or no
encoding.  lxml's own recovery is not used, because it changes addresses without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from lxml import etree

_CHUNK: Final = 1 << 16
_ROW_CAP: Final = 1 << 20
"""Bytes without the end of a row after which reading stops: markup takes 30 times its size in memory."""
_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARATION: Final = re.compile(rb"""\s*<\?xml(?:[^<>]*?encoding\s*=\s*["']([\w.:-]{1,40})["'])?[^<>]*\?>""")
_ROOT: Final = re.compile(r"<(?:[A-Za-z_][\w.-]{0,40}:)?(?:urlset|sitemapindex)\b")
_PREFIXES_CAP: Final = 20
_PREFIX: Final = re.compile(r"</?([A-Za-z_][\w.-]{0,40}):[A-Za-z]")


class News(NamedTuple):
    """The news extension's words about one address."""

    published: str | None = None
    title: str | None = None
    language: str | None = None


class Row(NamedTuple):
    """One `url` or `sitemap` element, as written; `is_sitemap` tells which."""

    is_sitemap: bool
    link: str | None
    modified: str | None
    news: News | None


class _Names(dict[str, str]):
    """Tag -> name without its namespace: asked for a hundred thousand times, worked out a few."""

    def __missing__(self, tag: str) -> str:
        name = self[tag] = tag.rpartition("}")[2]
        return name


def read(body: bytes, cap: int) -> tuple[list[Row], str | None]:
    """Read the first `cap` rows of a document; and say where it stopped being XML, if it did before the cap."""
    rows, damage = _parse(body, cap)
    if damage is None or (mended := _mended(body)) is None:
        return rows, damage
    more, damage = _parse(mended, cap)
    return max(rows, more, key=len), damage


def _parse(body: bytes, cap: int) -> tuple[list[Row], str | None]:
    parser = etree.XMLPullParser(
        events=("end",),
        tag=("{*}url", "{*}sitemap"),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    rows: list[Row] = []
    names = _Names()
    latest = 0
    for start in range(0, len(body), _CHUNK):
        damage = None
        try:
            parser.feed(body[start : start + _CHUNK])
        except etree.XMLSyntaxError as error:
            damage = str(error)
        done = None
        for _, element in cast("Iterator[tuple[str, etree._Element]]", parser.read_events()):  # noqa: SLF001
            rows.append(_row(element, names))
            done = element
        if damage is not None or len(rows) >= cap:
            return rows[:cap], damage if len(rows) < cap else None
        if done is not None:
            latest = start
            done.clear()
            parent = done.getparent()
            if parent is not None:
                del parent[: parent.index(done)]
        elif start - latest > _ROW_CAP:
            return rows, f"no end of an item within {_ROW_CAP} bytes"
    try:
        parser.close()
    except etree.XMLSyntaxError as error:
        return rows, str(error)
    return rows, None


def count(body: bytes) -> int:
    """Count the rows that a document begins, whether or not it is well-formed."""
    return len(re.findall(rb"<(?:[\w.-]{1,40}:)?(?:url|sitemap)[\s>/]", body))


def _row(element: etree._Element, names: _Names) -> Row:
    link = modified = news = None
    for child in element:
        name = names[child.tag]
        if name == "loc":
            link = link or child.text
        elif name == "lastmod":
            modified = child.text
        elif name == "news":
            words = {names[below.tag]: below.text for below in child.iterdescendants()}
            news = News(words.get("publication_date"), words.get("title"), words.get("language"))
    return Row(names[element.tag] == "sitemap", link, modified, news)


def _mended(body: bytes) -> bytes | None:
    """Mend what hinders parsing and changes no meaning; None when there is nothing of the kind."""
    declaration = _DECLARATION.match(body)
    start = declaration.end() if declaration else 0
    declared = (declaration[1] or b"utf-8").decode() if declaration else "utf-8"
    text = _decoded(body[start:], declared)
    mended = _with_prefixes(_CONTROL.sub("", _with_ampersands(text))).encode()
    return mended if mended != body[start:] or declared.lower() != "utf-8" else None


def _decoded(body: bytes, declared: str) -> str:
    for encoding in (declared, "utf-8"):
        try:
            text = body.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if text.lstrip().startswith("<"):  # two bytes a letter were declared for a text of one
            return text
    return body.decode("windows-1252", "replace")


def _with_ampersands(text: str) -> str:
    """Write out ampersands that begin no reference, but those of CDATA sections, which are right as they stand."""
    parts = text.split("<![CDATA[")
    for index, part in enumerate(parts):
        section, end, rest = part.partition("]]>") if index else ("", "", part)
        parts[index] = section + end + _AMPERSAND.sub("&amp;", rest)
    return "<![CDATA[".join(parts)


def _with_prefixes(text: str) -> str:
    """Declare the prefixes that the document uses and does not declare."""
    root = _ROOT.search(text)
    used = set(_PREFIX.findall(text))
    if root is None or len(used) > _PREFIXES_CAP:
        return text
    missing = sorted(prefix for prefix in used - {"xml"} if f"xmlns:{prefix}=" not in text)
    return text[: root.end()] + "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in missing) + text[root.end() :]
