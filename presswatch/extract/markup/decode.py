"""From bytes to text: which charset it is, and what no text should hold."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from presswatch.extract.markup.charset_guess import WIDER, guess_charset

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its first two bytes are UTF-16's mark
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Charsets that write every letter in ASCII bytes: such a page is valid UTF-8 and yet not UTF-8.
_SEVEN_BIT: Final = re.compile(r"(?i)iso[-_]?2022|hz")
_DECLARED: Final = re.compile(
    rb"""(?is)<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([a-z0-9_.:-]{2,40})"""
    rb"""|<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([a-z0-9_.:-]{2,40})"""
)
_HEADER_CHARSET: Final = re.compile(r"""(?i)charset\s*=\s*["']?\s*([a-z0-9_.:-]{2,40})""")
_DECLARATION_WINDOW: Final = 8192
DENSE: Final = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0eff]")
"""Letters of scripts that write words without blanks between them, or syllables as one letter."""
_SYLLABLES: Final = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")
_MAY_BE_SYLLABLE: Final = re.compile("[\u3040-\ud7af]")
WEIGHT: Final = 2.5
"""Latin letters that a code point of such a script counts for."""
_ASCII_CONTROLS: Final = bytes(set(range(32)) - {9, 10, 13} | {127})
_PLAIN: Final = bytes(set(range(128)) - set(_ASCII_CONTROLS))
_BEYOND_ASCII: Final = bytes(range(128, 256))
_UNCOMPOSED: Final = re.compile(
    "[^\x80-\u02ff\u0388-\u0482\u048a-\u0590\u061b-\u064a\u0660-\u066f\u0671-\u06d5\u10a0-\u10ff\u1e00-\u1f70\u2002-\u20cf"
    "\u2100-\u2125\u212c-\u2328\u232b-\u2adb\u2e00-\u3029\u3030-\u3098\u309b-\ua66e\uac00-\ud7a3\ue000-\uf8ff\ufe30-\ufffd"
    "\U0001f000-\U0001ffff]"
)
"""A character beyond ASCII that composition may change, alone or beside others: none of the scripts that have none."""
_UNREADABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufeff\u00ad\u200b\u2060\ud800-\udfff]"
)
_TAGS: Final = re.compile(r"<[^<>]{1,200}>")
_LETTERS: Final = re.compile(r"\w+")
_NO_LETTERS: Final = bytes(code for code in range(128) if not (chr(code).isalnum() or chr(code) == "_"))
_SMALL: Final = bytes.maketrans(ascii_uppercase.encode(), ascii_lowercase.encode())
_CHARSET: Final = re.compile(r"utf-8|iso|cp|koi|gb|big5|euc|shift|mac|tis|hz|johab|ptcp|kz", re.IGNORECASE)
_LITTLE_DAMAGE: Final = 0.1
"""Share of the letters beyond ASCII that may be damaged in a page that is UTF-8 nevertheless."""
_UNDEFINED: Final = 0.02
"""Share of a text that its declared charset may leave undefined."""
_AT_ONCE: Final = 1000
"""Code points that are composed at once, at least: what holds nothing to compose is only looked through."""
_LONGEST_LINE: Final = 2000
"""Code points of a line whose letters and length are remembered for a while."""


def charset_of(content_type: str | None) -> str | None:
    """Charset that a Content-Type header names, as written there; None when it names none."""
    found = _HEADER_CHARSET.search(content_type or "")
    return found[1] if found else None


def decode(body: bytes, *, http_charset: str | None = None) -> str:
    """Text of a page or file, in NFC and without ASCII controls; line ends become newlines.  Never raises.

    The first that fits: byte order mark, valid UTF-8, charset of the HTTP header, charset that the first bytes
    declare, UTF-8 with a few damaged letters, a detector on the parts that are not ASCII.
    """
    return _decoded(body, http_charset)[0]


def decode_markup(body: bytes, *, http_charset: str | None = None) -> tuple[str, bytes]:
    """The same, and the text once more as UTF-8, which parsers take: of most pages that is how they came."""
    text, as_utf8 = _decoded(body, http_charset)
    return text, text.encode("utf-8", "replace") if as_utf8 is None else as_utf8


def _decoded(body: bytes, http_charset: str | None) -> tuple[str, bytes | None]:
    """Text of a page, and its UTF-8 where that is at hand."""
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return _tidy(body[len(mark) :].decode(codec, "replace")), None
    if b"\0" in body[:64] and (wide := _zero_bytes(body)):
        return _tidy(body.decode(wide, "replace")), None
    odd = body.translate(None, _PLAIN)  # controls, and what is beyond ASCII: one look at a page tells of both
    plain = body
    if odd.translate(None, _BEYOND_ASCII):
        odd, plain = (one.translate(None, _ASCII_CONTROLS) for one in (odd, body))
    if b"\x1b" in body or (body.isascii() and b"~{" in body):
        declared_seven = [name for name in _charsets(body, http_charset) if _SEVEN_BIT.match(name)]
        if declared_seven:
            return _tidy(body.decode(declared_seven[0], "replace")), None
    as_utf8 = plain.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in plain else plain
    try:
        text = as_utf8.decode("utf-8")
        is_composed = _UNCOMPOSED.search(odd.decode("utf-8")) is None
    except UnicodeDecodeError:
        # a foreign charset may need its escapes
        return _tidy(_decode_foreign(body if b"\x1b" in body else plain, _charsets(plain, http_charset))), None
    return (text, as_utf8) if is_composed else (_composed(text), None)


def clean_line(text: str) -> str:
    """One line of text as a person reads it: NFC, blanks collapsed, controls and invisible hyphens dropped."""
    if not text.isprintable():
        text = _UNREADABLE.sub("", text)
    elif "  " not in text:  # most lines: no other blank is printable
        line = text.strip(" ")
        return line if line.isascii() else unicodedata.normalize("NFC", line)
    line = " ".join(text.split())
    return line if line.isascii() else unicodedata.normalize("NFC", line)


def one_line(markup: str) -> str:
    """One clean line of a value that may hold entities and tags."""
    if "&" in markup:
        markup = html.unescape(markup)
        markup = html.unescape(markup) if "&" in markup else markup  # some systems escape what is escaped
    if "<" in markup:
        markup = _TAGS.sub(" ", markup)
    return clean_line(markup)


def letters(text: str) -> str:
    """Letters and digits alone, casefolded: to compare lines whatever their punctuation."""
    return _letters_of_line(text) if len(text) <= _LONGEST_LINE else _letters(text)


@lru_cache(1024)
def _letters_of_line(line: str) -> str:
    """Several passes compare the same lines of one page."""
    return _letters(line)


def _letters(text: str) -> str:
    if text.isascii():
        return text.encode().translate(_SMALL, _NO_LETTERS).decode()
    text = text.replace(" ", "")  # often all there is; the pattern takes twice as long
    return (text if text.isalnum() else "".join(_LETTERS.findall(text))).casefold()


def _decode_foreign(body: bytes, declared: list[str]) -> str:
    """Decode bytes that are no valid UTF-8."""
    patched = body.decode("utf-8", "replace")
    damage = patched.count("\ufffd") / max(1, sum(len(run) for run in re.findall("[^\x00-\x7f]+", patched)))
    if damage < _LITTLE_DAMAGE:  # cut in the middle of a letter, or a foreign advertisement inside
        return patched
    for name in declared:
        text = body.decode(name, "replace")
        if name != "utf-8" and text.count("\ufffd") <= _UNDEFINED * len(text):
            return text
    return body.decode(guess_charset(body), "replace")


def _charsets(body: bytes, http_charset: str | None) -> list[str]:
    """Codecs of the charsets that header and page declare; looked for only where UTF-8 does not settle it."""
    return [name for label in (http_charset, _declared(body)) if (name := _codec(label))]


def _declared(body: bytes) -> str | None:
    """Charset that an XML declaration or a meta element names."""
    found = _DECLARED.search(body[:_DECLARATION_WINDOW])
    return (found[1] or found[2]).decode("ascii") if found else None


def _codec(label: str | None) -> str | None:
    """Python's codec for a web label, None for an unknown one.  An ASCII page that claims UTF-16 is taken as UTF-8."""
    try:
        name = codecs.lookup((label or "").strip().removeprefix("x-")).name
    except (LookupError, ValueError):
        return None
    if name.startswith(("utf-16", "utf-32", "utf-7")):
        return "utf-8"
    return WIDER.get(name, name) if _CHARSET.match(name) else None  # Python also calls "base64" a codec


def _zero_bytes(body: bytes) -> str | None:
    """UTF-16 without a mark shows as zero bytes at every second place of Latin text."""
    head = body[:200]
    for codec, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if zeros and zeros.count(0) > 0.7 * len(zeros):
            return codec
    return None


def _tidy(text: str) -> str:
    """Text of a charset that may have brought controls of its own."""
    if "\0" in text or "\x1b" in text:
        text = text.translate(dict.fromkeys(_ASCII_CONTROLS))
    return _composed(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)


def _composed(text: str) -> str:
    """Text in NFC.  Most of a page is ASCII, and nothing that is composed reaches across a quotation mark."""
    parts: list[str] = []
    at = 0
    while at < len(text):
        end = text.find('"', at + _AT_ONCE)
        part = text[at : end if end >= 0 else len(text)]
        parts.append(part if part.isascii() else unicodedata.normalize("NFC", part))
        at += len(part)
    return "".join(parts)


def length_of(text: str) -> int:
    """How long a text would be in Latin letters."""
    if text.isascii():
        return len(text)
    return _length_of_line(text) if len(text) <= _LONGEST_LINE else _length(text)


@lru_cache(1024)
def _length_of_line(line: str) -> int:
    """As of letters: several passes ask for it."""
    return _length(line)


def _length(text: str) -> int:
    if _MAY_BE_SYLLABLE.search(text) is None:  # one range, which is looked for in half the time
        return len(text)
    return len(text) + int((WEIGHT - 1) * sum(map(len, _SYLLABLES.findall(text))))
