"""The bytes of files: bounded, typed, and only of regular files."""

import gzip
import io
import os

import pytest

from connectors.file_bytes import Unreadable, head, head_of, lines, open_file, read


def test_reading_is_bounded_and_typed(tmp_path):
    (tmp_path / "plain").write_bytes(b"x" * 100)
    (tmp_path / "packed.gz").write_bytes(gzip.compress(b"y" * 5000))
    (tmp_path / "bad.gz").write_bytes(gzip.compress(b"y" * 5000)[:20])
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(bytes(50 << 20)))
    assert read(tmp_path / "plain", cap=100) == b"x" * 100
    assert read(tmp_path / "plain", cap=99) == Unreadable("too_big", "more than 99 bytes")
    assert read(tmp_path / "packed.gz", cap=5000) == b"y" * 5000
    assert read(tmp_path / "packed.gz", cap=4999).reason == "too_big"
    assert read(tmp_path / "bomb.gz", cap=1 << 20).reason == "too_big"
    assert read(tmp_path / "bad.gz", cap=5000).reason == "damaged_gzip"
    assert read(tmp_path / "gone", cap=5000).reason == "unreadable"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", b""),
        (b"no gzip", b"no gzip"),
        (gzip.compress(b""), b""),
        (gzip.compress(b"a") + gzip.compress(b"b"), b"ab"),
        (gzip.compress(gzip.compress(b"twice")), b"twice"),
        (gzip.compress(gzip.compress(gzip.compress(b"thrice"))), "damaged_gzip"),
        (b"\x1f\x8b\x08" + bytes(40), "damaged_gzip"),
        (gzip.compress(b"padded") + bytes(512), b"padded"),
    ],
)
def test_gzip_by_its_bytes_not_by_its_name(tmp_path, data, expected):
    (tmp_path / "x.gz").write_bytes(data)
    found = read(tmp_path / "x.gz", cap=1000)
    assert (found.reason if isinstance(found, Unreadable) else found) == expected


def test_pipes_devices_folders_and_loops_are_no_files(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for path in (tmp_path / "pipe", tmp_path / "loop", tmp_path, "/dev/zero"):
        with pytest.raises(OSError):
            open_file(tmp_path / path)
        assert read(tmp_path / path, cap=10).reason == "unreadable"
        assert head_of(tmp_path / path) == b""


def test_the_head_of_a_bomb_is_small():
    assert head(gzip.compress(bytes(10 << 20))) == bytes(2048)
    assert head(b"\x1f\x8b broken") == b""
    assert head(b"<html>") == b"<html>"


def read_lines(data, cap):
    return list(lines(io.BufferedReader(io.BytesIO(data)), cap=cap))


def test_long_lines_are_cut_and_do_not_become_two():
    data = b"short\n" + b"l" * 50 + b"\nlast"
    assert read_lines(data, 10) == [b"short\n", b"l" * 11, b"last"]
    assert read_lines(gzip.compress(data), 10) == [b"short\n", b"l" * 11, b"last"]


def test_a_line_without_an_end_comes_to_one():
    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            buffer[:] = b"x" * len(buffer)
            return len(buffer)

    with pytest.raises(OverflowError):
        list(lines(io.BufferedReader(Endless(), 1 << 20), cap=10))


@pytest.mark.parametrize("cut", [gzip.compress(b"a\n" * 50)[:-9], gzip.compress(b"a\n" * 50) + b"\x1f\x8bxxxxxxxxxxxx"])
def test_damaged_gzip_gives_its_lines_and_then_an_error(cut):
    found = lines(io.BufferedReader(io.BytesIO(cut)), cap=10)
    assert next(found) == b"a\n"
    with pytest.raises((EOFError, OSError)):
        list(found)
