"""Unpacking bodies: every coding, every lie, always bounded."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.codings import Unpackable, beginning, unpack

TEXT = b"The harbour is closed until Friday. " * 200


def bare_deflate(data):
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("raw", "coding", "body"),
    [
        (TEXT, "", TEXT),
        (TEXT, "identity", TEXT),
        (gzip.compress(TEXT), "gzip", TEXT),
        (gzip.compress(TEXT), " GZip ", TEXT),
        (gzip.compress(TEXT), "x-gzip", TEXT),
        (gzip.compress(TEXT), "", TEXT),  # not declared
        (TEXT, "gzip", TEXT),  # declared and not done
        (zlib.compress(TEXT), "deflate", TEXT),
        (bare_deflate(TEXT), "deflate", TEXT),
        (gzip.compress(TEXT) + gzip.compress(TEXT), "gzip", TEXT * 2),
        (gzip.compress(TEXT) + b"\0" * 20, "gzip", TEXT),
        (gzip.compress(gzip.compress(TEXT)), "gzip", TEXT),  # a .gz file, sent compressed
        (gzip.compress(b""), "gzip", b""),
        (b"", "gzip", b""),
        (b"", "deflate", b""),
        (gzip.compress(TEXT) * 300, "gzip", TEXT * 300),  # block gzip
    ],
)
def test_bodies_that_unpack(raw, coding, body):
    """The bytes have the last word, not the header."""
    assert unpack(raw, coding, len(body) or 1) == body


@pytest.mark.parametrize(
    ("raw", "coding", "outcome"),
    [
        (TEXT, "br", "bad_encoding"),
        (TEXT, "zstd", "bad_encoding"),
        (TEXT, "gzip,gzip", "bad_encoding"),
        (b"\x1f\x8b\x08\xffrubbish and more rubbish", "gzip", "bad_encoding"),
        (TEXT, "deflate", "bad_encoding"),
        (gzip.compress(TEXT)[:-9], "gzip", "truncated"),
        (zlib.compress(TEXT)[:-9], "deflate", "truncated"),
        (gzip.compress(TEXT * 20), "gzip", "too_big"),
        (gzip.compress(TEXT) * 20, "gzip", "too_big"),
        (TEXT * 20, "", "too_big"),
        (gzip.compress(gzip.compress(TEXT * 20)), "gzip", "too_big"),
        (gzip.compress(TEXT) + gzip.compress(TEXT)[:-9], "gzip", "truncated"),
        (gzip.compress(b"", mtime=0) * 100_000, "gzip", "bad_encoding"),  # 2 MB that unpack to nothing, very slowly
    ],
)
def test_bodies_that_do_not(raw, coding, outcome):
    """Each with its word."""
    answer = unpack(raw, coding, 2 * len(TEXT))
    assert isinstance(answer, Unpackable)
    assert answer.outcome == outcome


@given(st.binary(max_size=300), st.sampled_from(["", "gzip", "deflate", "br"]), st.integers(0, 400))
def test_any_bytes_unpack_to_a_bounded_body_or_a_word(raw, coding, cap):
    """Nothing raises, and nothing exceeds the cap."""
    for data in (raw, gzip.compress(raw), b"\x1f\x8b\x08" + raw):
        answer = unpack(data, coding, cap)
        assert isinstance(answer, Unpackable) or len(answer) <= cap


@given(st.binary(max_size=40_000), st.sampled_from(["", "gzip", "deflate", "x-gzip"]), st.integers(0, 2))
def test_the_beginning_is_that_of_the_body(body, coding, times):
    """As far as it goes, of the whole and of its first bytes; of rubbish nothing is raised."""
    raw = body
    for _ in range(times):
        raw = gzip.compress(raw)
    if coding == "deflate":
        raw = zlib.compress(raw)
    whole = unpack(raw, coding, 1 << 20)
    if isinstance(whole, bytes) and not whole.startswith(b"\x1f\x8b\x08"):
        assert whole.startswith(beginning(raw, coding))
        assert bool(beginning(raw, coding)) == bool(whole)
    beginning(raw[:-9], coding)
    beginning(body, coding)
