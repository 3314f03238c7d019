"""Every page has one text, whatever its charset claims."""

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.extract.markup.decode import (
    _UNCOMPOSED,
    charset_of,
    clean_line,
    decode,
    decode_markup,
    letters,
    one_line,
)

ROMANIAN = "Primăria a anunțat că podul se închide și că autobuzele ocolesc piața. "
CEDILLA = ROMANIAN.replace("ț", "ţ").replace("ș", "ş")
RUSSIAN = "Паром вернётся на остров в понедельник, сообщили в порту. "
JAPANESE = "島へのフェリーは月曜日に再開されると港の事務所が発表した。"


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (CEDILLA, "iso-8859-2"),
        (CEDILLA, "windows-1250"),
        (ROMANIAN, "iso-8859-16"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso-2022-jp"),
        ("Grüße für „alle“ – 5 €", "windows-1252"),
    ],
)
@pytest.mark.parametrize("where", ["header", "meta", "meta http-equiv", "xml"])
def test_declared_charset(text, charset, where):
    head = {
        "header": "",
        "meta": f"<meta charset='{charset}'>",
        "meta http-equiv": f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">',
        "xml": f'<?xml version="1.0" encoding="{charset}"?>',
    }[where]
    body = f"{head}<p>{text}</p>".encode(charset)
    assert text in decode(body, http_charset=charset if where == "header" else None)


@pytest.mark.parametrize(
    ("body", "http_charset", "text"),
    [
        (codecs.BOM_UTF8 + "Știre".encode(), "iso-8859-1", "Știre"),
        ("Știre".encode("utf-16"), None, "Știre"),
        ("Stire de azi".encode("utf-16-le"), None, "Stire de azi"),
        ("Stire de azi".encode("utf-16-be"), None, "Stire de azi"),
        ("Știre".encode(), "iso-8859-1", "Știre"),  # valid UTF-8 beats a wrong header
        ("<meta charset=utf-16>Știre".encode(), None, "<meta charset=utf-16>Știre"),
        ("5 €".encode("windows-1252"), "iso-8859-1", "5 €"),  # the label means more on the web
        ("5 €".encode("windows-1252"), "no-such-charset", "5 €"),
        ((ROMANIAN * 3).encode()[:-3] + b"\xc8", None, None),  # cut inside a letter
        (b"a\0b\x07c\x1b[0m", None, "abc[0m"),
        (b"one\r\ntwo\rthree", None, "one\ntwo\nthree"),
        ("e\u0301".encode(), None, "é"),
        (b"", None, ""),
        (codecs.BOM_UTF16_LE, None, ""),
    ],
)
def test_order_of_evidence(body, http_charset, text):
    found = decode(body, http_charset=http_charset)
    assert found == text if text is not None else found.startswith(ROMANIAN)


@pytest.mark.parametrize(
    ("text", "charset"), [(RUSSIAN * 8, "windows-1251"), ("Grüße für alle Gäste in Köln. " * 8, "windows-1252")]
)
def test_detector_where_nothing_is_declared(text, charset):
    assert decode(f"<html><p>{text}</p></html>".encode(charset)).startswith(f"<html><p>{text[:20]}")


def test_a_few_damaged_letters_leave_the_page_utf8():
    body = (ROMANIAN * 40).encode() + b"<script>\xff</script>"
    assert decode(body, http_charset="windows-1252").startswith(ROMANIAN)


@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-8", "windows-1251", "utf-7", "idna", "base64", "x", "\0", "undefined"]),
)
def test_never_raises(body, charset):
    assert "\0" not in decode(body, http_charset=charset)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=80))
def test_utf8_survives(text):
    assert letters(clean_line(decode(text.encode()))) == letters(clean_line(text))


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ("text/html; charset=UTF-8", "UTF-8"),
        ('text/html;charset="koi8-r"', "koi8-r"),
        ("text/html", None),
        (None, None),
    ],
)
def test_charset_of(header, charset):
    assert charset_of(header) == charset


def test_lines():
    assert clean_line(" a\u00a0 b\n\tc\u00ad\u200bd ") == "a b cd"
    assert one_line("<b>Tom</b> &amp; <i>Ann</i>") == "Tom & Ann"
    assert one_line("3 < 4") == "3 < 4"


@pytest.mark.parametrize(
    "text", ["plain\ncafe\u0301\nplain", "\u0301\na\u0301", "ș și s\u0326", "\u1112\u1161\u11ab\ufb01", ""]
)
def test_every_line_is_in_nfc(text):
    assert decode(text.encode()) == unicodedata.normalize("NFC", text)


def test_what_passes_as_composed_cannot_be_composed():
    """Decoding composes no page whose characters beyond ASCII all pass: none may combine, or be another's spelling."""
    parts = [unicodedata.decomposition(chr(code)) for code in range(0x11_0000)]
    seconds = {chr(int(part.split()[1], 16)) for part in parts if " " in part and "<" not in part}
    jamo = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    passing = [c for code in range(0x80, 0x2_0000) if not _UNCOMPOSED.search(c := chr(code))]
    assert len(passing) > 50_000
    assert not {c for c in passing if unicodedata.combining(c) or unicodedata.normalize("NFC", c) != c}
    assert not (seconds | jamo) & set(passing)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Grüße\r\nan\ralle</p>".encode(), "<p>Grüße\nan\nalle</p>"),
        ("<p>\x07Gr\x0büße\x7f</p>".encode(), "<p>Grüße</p>"),
        (b"<p>\x07plain\x00</p>" + b"x" * 64, "<p>plain</p>" + "x" * 64),
        ("<p>cafe\u0301</p>".encode(), "<p>café</p>"),
        (f"<p>{RUSSIAN * 9}</p>".encode("koi8-r"), f"<p>{RUSSIAN * 9}</p>"),
    ],
)
def test_the_bytes_for_the_parser_are_those_of_the_text(body, text):
    assert decode_markup(body) == (text, text.encode())


def test_a_page_is_composed_piece_by_piece():
    decomposed = 'e\u0301 "e\u0301" <p title="\u1100\u1161">o\u0308</p>'
    assert decode(decomposed.encode()) == unicodedata.normalize("NFC", decomposed)
