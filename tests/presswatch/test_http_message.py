"""Responses as archives hold them are taken apart, however carelessly they were written down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.http_message import joined, read_head


def chunks(*parts: bytes) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


@given(st.lists(st.binary(min_size=1, max_size=50), min_size=1, max_size=20))
def test_chunks_are_joined(parts: list[bytes]) -> None:
    assert joined(chunks(*parts)) == b"".join(parts)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"<html>", b"<html>"),
        (b"", b""),
        (b"0\r\n\r\n", b""),
        (b"5\r\nabcde\r\n5\r\nfgh", b"abcdefgh"),
        (b"5\nabcde\n0\n\n", b"abcde"),
        (b"a;x=y\r\n0123456789\r\n0\r\n", b"0123456789"),
        (b"bad\r\nis no chunk of three thousand bytes", b"is no chunk of three thousand bytes"),
        (b"5\r\nabcdeXX", b"5\r\nabcdeXX"),
        (b"FFFFFFFFF\r\nx", b"FFFFFFFFF\r\nx"),
    ],
)
def test_bodies_that_are_chunked_cut_off_or_joined_already(body: bytes, expected: bytes) -> None:
    assert joined(body) == expected


@pytest.mark.parametrize(
    ("block", "status", "length"),
    [
        (b"HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody", 200, 25),
        (b"HTTP/1.0 404\nA: b\n\nbody", 404, 19),
        (b"HTTP/2 301 \r\n\r\n", 301, 15),
        (b"http/1.1 200 ok", 200, 15),
        (b"ICY 200 OK\r\n\r\n", 200, 14),
    ],
)
def test_heads(block: bytes, status: int, length: int) -> None:
    head = read_head(block)
    assert head is not None
    assert (head.status, head.length) == (status, length)


def test_names_in_any_case_folded_lines_and_the_first_of_equal_names() -> None:
    head = read_head(b"HTTP/1.1 200 OK\r\nX-A: one\r\n two\r\nx-b : 3\r\nX-B: 4\r\nnonsense\r\n: 5\r\n\r\n")
    assert head is not None
    assert head.headers == (("X-A", "one two"), ("x-b", "3"), ("X-B", "4"))
    assert (head.value("x-a"), head.value("x-b"), head.value("x-c")) == ("one two", "3", "")


@pytest.mark.parametrize(
    "block", [b"", b"<html>", b"HTTP/1.1", b"HTTP/1.1 2000 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 20_000]
)
def test_what_is_no_response(block: bytes) -> None:
    assert read_head(block) is None
