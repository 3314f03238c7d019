"""Sitemaps as XML: bytes in, one row per address out, in flat memory, up to the damage where there is some.

What no parser forgives and many sites write is mended first: a bare ampersand, a control character, a wrong or no
encoding.  lxml's own recovery is not used, because it changes addresses without a word.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from itertools import chain
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
_PREFIX: Final = re.compile(rb"</?([A-Za-z_][\w.-]{0,40}):[A-Za-z]")
_SECTION: Final = re.compile(r"<!\[CDATA\[|\]\]>")
_BEGINS_MARK: Final = re.compile(r"[&<\]]")
_LONGEST_MARK: Final = 10
"""Letters of the longest of what must not be cut: a reference."""


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
    rows, damage = _parse((body[start : start + _CHUNK] for start in range(0, len(body), _CHUNK)), cap)
    if damage is None:
        return rows, None
    more, damage = _parse(_mended(body), cap)
    return max(rows, more, key=len), damage


def _parse(chunks: Iterable[bytes], cap: int) -> tuple[list[Row], str | None]:
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
    behind = 0
    for chunk in chunks:
        damage = None
        try:
            parser.feed(chunk)
        except etree.XMLSyntaxError as error:
            damage = str(error)
        done = None
        for _, element in cast("Iterator[tuple[str, etree._Element]]", parser.read_events()):  # noqa: SLF001
            rows.append(_row(element, names))
            done = element
        if damage is not None or len(rows) >= cap:
            return rows[:cap], damage if len(rows) < cap else None
        if done is not None:
            behind = 0
            done.clear()
            parent = done.getparent()
            if parent is not None:
                del parent[: parent.index(done)]
        else:
            behind += len(chunk)
            if behind > _ROW_CAP:
                return rows, f"no end of an item within {_ROW_CAP} bytes"
    try:
        parser.close()
    except etree.XMLSyntaxError as error:
        return rows, str(error)
    return rows, None


def count(body: bytes) -> int:
    """Count the rows that a document begins, whether or not it is well-formed."""
    return sum(1 for _ in re.finditer(rb"<(?:[\w.-]{1,40}:)?(?:url|sitemap)[\s>/]", body))


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


def _mended(body: bytes) -> Iterator[bytes]:
    """Yield the document, piece by piece, without what hinders parsing and changes no meaning."""
    declaration = _DECLARATION.match(body)
    start = declaration.end() if declaration else 0
    declared = (declaration[1] or b"utf-8").decode() if declaration else "utf-8"
    prefixes = _undeclared(body)
    for text in _with_ampersands(_decoded(body, start, declared)):
        root = _ROOT.search(text) if prefixes else None
        if root is None:
            yield text.encode()
        else:
            yield (text[: root.end()] + prefixes + text[root.end() :]).encode()
            prefixes = ""


def _decoded(body: bytes, start: int, declared: str) -> Iterator[str]:
    """Yield the text that begins at byte `start`: in the declared encoding or in UTF-8, where all of it is that."""
    for encoding in (declared, "utf-8"):
        try:
            texts = _texts(body, start, encoding, "strict")
            is_markup = next(texts, "").lstrip().startswith("<")  # two bytes a letter were declared for a text of one
            for _ in texts:
                pass
        except (UnicodeError, LookupError, TypeError):  # TypeError: a codec of other things than text
            continue
        if is_markup:
            return _texts(body, start, encoding, "strict")
    return _texts(body, start, "windows-1252", "replace")


def _texts(body: bytes, start: int, encoding: str, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    for position in range(start, len(body), _CHUNK):
        yield _CONTROL.sub("", decoder.decode(body[position : position + _CHUNK], position + _CHUNK >= len(body)))


def _with_ampersands(texts: Iterable[str]) -> Iterator[str]:
    """Write out ampersands that begin no reference, but those of CDATA sections, which are right as they stand."""
    rest, is_section = "", False
    for text in chain(texts, (None,)):
        rest += text or ""
        end = len(rest) if text is None else _end_of_piece(rest)
        piece, rest = rest[:end], rest[end:]
        parts, at = [], 0
        for mark in _SECTION.finditer(piece):
            if is_section == (mark[0] == "]]>"):
                part, at = piece[at : mark.end()], mark.end()
                parts.append(part if is_section else _AMPERSAND.sub("&amp;", part))
                is_section = not is_section
        parts.append(piece[at:] if is_section else _AMPERSAND.sub("&amp;", piece[at:]))
        yield "".join(parts)


def _end_of_piece(text: str) -> int:
    """Where a text may be cut: in no reference, and in nothing that begins or ends a CDATA section."""
    found = _BEGINS_MARK.search(text, max(len(text) - _LONGEST_MARK, 0))
    end = found.start() if found else len(text)
    return end - len(text[max(end - 2, 0) : end]) + len(text[max(end - 2, 0) : end].rstrip("]"))


def _undeclared(body: bytes) -> str:
    """Declarations of the prefixes that the document uses and does not declare; none where they are too many."""
    used: set[bytes] = set()
    for found in _PREFIX.finditer(body):
        used.add(found[1])
        if len(used) > _PREFIXES_CAP:
            return ""
    missing = sorted(prefix.decode() for prefix in used - {b"xml"} if b"xmlns:%b=" % prefix not in body)
    return "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in missing)
