"""The records of archives, whole and damaged: nothing comes twice, nothing is lost in silence."""

import gzip
import io
import random

import pytest

from connectors.records import Damage, Record, records
from tests.connectors.written import packed, record, stream

BODIES = [bytes([65 + n]) * 300 for n in range(4)]
FOUR = [record("resource", f"https://a.example/{n}", body) for n, body in enumerate(BODIES)]


def read(data, wanted=lambda *_: True):
    return list(records(stream(data) if isinstance(data, bytes) else data, wanted))


def numbers(found):
    return [item.headers["warc-target-uri"][-1] if isinstance(item, Record) else "damage" for item in found]


@pytest.mark.parametrize(
    "data",
    [
        b"".join(FOUR),
        packed(*FOUR),
        gzip.compress(b"".join(FOUR)),
        b"".join(one.replace(b"\r\n", b"\n") for one in FOUR),
        packed(*(one.replace(b"\r\n", b"\n") for one in FOUR)),
        packed(*(one[:-4] for one in FOUR)),
        packed(*FOUR) + bytes(500),
    ],
    ids=["plain", "gzip", "one gzip member", "lines end in LF", "LF and gzip", "no blank lines behind", "zeros behind"],
)
def test_every_way_to_write_an_archive_is_read(data):
    found = [item for item in read(data) if isinstance(item, Record)]
    assert [item.block for item in found] == BODIES
    assert [item.headers["warc-target-uri"] for item in found] == [f"https://a.example/{n}" for n in range(4)]


@pytest.mark.parametrize("pack", [packed, lambda *parts: b"".join(parts)], ids=["gzip", "plain"])
def test_a_cut_anywhere_costs_the_cut_record_and_says_so(pack):
    data = pack(*FOUR)
    ends = [len(pack(*FOUR[:n])) for n in range(5)]
    for cut in range(1, len(data), 7):
        found = numbers(read(data[:cut]))
        whole = [item for item in found if item != "damage"]
        complete = sum(end <= cut for end in ends) - 1
        assert whole in (["0", "1", "2", "3"][:complete], ["0", "1", "2", "3"][: complete + 1])
        assert found.count("damage") == (len(whole) == complete and cut not in ends), cut


@pytest.mark.parametrize("pack", [packed, lambda *parts: b"".join(parts)], ids=["gzip", "plain"])
def test_whatever_byte_is_wrong_at_most_its_own_record_is_lost(pack):
    data = pack(*FOUR)
    for position in range(0, len(data), 5):
        wrong = bytearray(data)
        wrong[position] ^= 0x55
        found = [item for item in read(bytes(wrong)) if isinstance(item, Record)]
        blocks = [item.block for item in found]
        assert sum(block in blocks for block in BODIES) >= 3, position
        assert all(blocks.count(block) <= 1 for block in BODIES), position
        if len(found) < 4:
            assert any(isinstance(item, Damage) for item in read(bytes(wrong))), position


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (packed(FOUR[0]) + b"garbage" * 20 + packed(*FOUR[1:]), ["0", "damage", "1", "2", "3"]),
        (packed(FOUR[0]) + packed(FOUR[1])[40:] + packed(*FOUR[2:]), ["0", "damage", "2", "3"]),
        (packed(FOUR[0]) + packed(FOUR[1])[:-60] + packed(*FOUR[2:]), ["0", "damage", "2", "3"]),
        (FOUR[0] + record("resource", "https://a.example/1", BODIES[1], content_length="9999") + FOUR[2] + FOUR[3],
         ["0", "damage", "2", "3"]),
        (FOUR[0] + record("resource", "https://a.example/1", BODIES[1], content_length="50") + FOUR[2] + FOUR[3],
         ["0", "1", "damage", "2", "3"]),
        (FOUR[0] + record("resource", "https://a.example/1", BODIES[1], content_length=None) + FOUR[2] + FOUR[3],
         ["0", "damage", "2", "3"]),
        (FOUR[0] + record("resource", "https://a.example/1", BODIES[1], content_length="-7") + FOUR[2] + FOUR[3],
         ["0", "damage", "2", "3"]),
        (b"WARC/1.0\r\n" + b"A: b\r\n" * 50_000 + b"\r\n" + FOUR[0], ["damage", "0"]),
        (b"<html>no archive</html>", ["damage"]),
        (b"\x1f\x8b" + b"no gzip either", ["damage"]),
        (b"", []),
    ],
    ids=["garbage between", "start missing", "end missing", "length too large", "length too small", "no length",
         "negative length", "header flood", "html", "no gzip", "empty"],
)  # fmt: skip
def test_damage_is_one_item_and_reading_goes_on_behind_it(data, expected):
    assert numbers(read(data)) == expected


def test_damage_names_the_place_and_where_reading_goes_on():
    head, tail = packed(FOUR[0]), packed(FOUR[1])
    damage = read(head + tail[:60] + packed(FOUR[2]))[1]
    assert isinstance(damage, Damage)
    assert damage.offset <= len(head)
    assert damage.resumed_at == len(head) + 60
    assert read(head + tail[:60])[1].resumed_at is None


def test_a_stream_that_cannot_seek_is_read_up_to_the_damage():
    class Pipe(io.RawIOBase):
        def __init__(self, data):
            self.data = data

        def readable(self):
            return True

        def readinto(self, buffer):
            part, self.data = self.data[: len(buffer)], self.data[len(buffer) :]
            buffer[: len(part)] = part
            return len(part)

    whole = packed(*FOUR)
    assert numbers(read(io.BufferedReader(Pipe(whole)))) == ["0", "1", "2", "3"]
    assert numbers(read(io.BufferedReader(Pipe(packed(*FOUR[:2]) + b"garbage" * 9 + whole)))) == ["0", "1", "damage"]


def test_what_is_not_wanted_is_not_kept_in_memory():
    noise = random.Random(1).randbytes(3 << 20)
    data = packed(record("resource", "https://a.example/0", noise), FOUR[1])
    large, small = read(data, wanted=lambda headers, start, length: length < 1000)
    assert (large.length, len(large.block)) == (len(noise), 1 << 16)
    assert small.block == BODIES[1]


def test_a_bomb_behind_a_record_is_damage():
    bomb = gzip.compress(FOUR[0] + bytes(50 << 20))
    assert numbers(read(bomb + packed(FOUR[1]))) == ["0", "damage", "1"]


def test_ten_thousand_damaged_places_come_to_an_end():
    found = read((packed(FOUR[0])[:-30]) * 3000)
    assert all(isinstance(item, Damage) for item in found)
    assert len(found) == 1


def test_a_hole_of_a_terabyte_is_passed_over(tmp_path):
    """Between two records, behind the last one, and in a record that declares all of it."""
    first, second = (record("resource", f"https://a.example/{n}", b"text") for n in (0, 1))
    endless = second.replace(b"Content-Length: 4", b"Content-Length: 1099511627776")
    for start in (first, endless):
        with (tmp_path / "sparse.warc").open("w+b") as file:
            file.write(start)
            file.truncate(1 << 40)
            file.seek(0)
            assert numbers(list(records(file, lambda *_: True))) == (["0"] if start is first else []) + ["damage"]
            file.seek((1 << 40) - (1 << 20))
            file.write(b"\n" + second)
            file.seek(0)
            found = list(records(file, lambda *_: True))
    assert numbers(found)[:2] == ["damage", "1"]


def test_a_failing_medium_is_no_damage():
    class Failing(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, _buffer):
            raise OSError(5, "Input/output error")

    with pytest.raises(OSError, match="Input/output"):
        read(io.BufferedReader(Failing()))
