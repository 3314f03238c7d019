"""What lies beside a page says where and when it was got, or what is wrong with it."""

import pytest

from connectors.sidecars import Sidecar, read_sidecar, sidecar_beside


def test_address_and_time(tmp_path):
    beside = tmp_path / "a.json"
    beside.write_text('{"url": "https://a.example/1", "fetched_at": "2026-02-03T10:15:00Z", "more": 1}')
    assert read_sidecar(beside) == Sidecar(beside, "https://a.example/1", "2026-02-03T10:15:00Z", others=("more",))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"{", "no JSON: "),
        (b"[]", "url: missing"),
        (b'{"uri": "https://a.example/1"}', "url: missing"),
        (b'{"url": "ftp://a.example/1"}', "url: no http(s) address: 'ftp://a.example/1'"),
        (b"x" * (2 << 20), "too_big: "),
        (b"\x1f\x8b\x08 and no more", "damaged_gzip: "),
    ],
)
def test_what_is_wrong_is_said(tmp_path, content, problem):
    (tmp_path / "a.json").write_bytes(content)
    said = read_sidecar(tmp_path / "a.json")
    assert (said.url, said.fetched_at) == (None, None)
    assert said.problem.startswith(problem)


def test_a_slip_of_a_field_is_told_and_a_feed_is_no_sidecar(tmp_path):
    (tmp_path / "a.json").write_text('{"url": "https://a.example/1", "fetchedat": "2026-02-03", "title": "T"}')
    assert read_sidecar(tmp_path / "a.json").problem == "fetchedat: no field; is fetched_at meant?"
    (tmp_path / "a.json").write_text('{"version": "https://jsonfeed.org/version/1.1", "items": []}')
    assert sidecar_beside(tmp_path / "a.html", "a") is None


def test_of_two_the_one_with_an_address_counts(tmp_path):
    page = tmp_path / "a.html"
    assert sidecar_beside(page, "a") is None
    (tmp_path / "a.html.json").write_text("{}")
    assert sidecar_beside(page, "a").path == tmp_path / "a.html.json"
    (tmp_path / "a.json").write_text('{"url": "https://a.example/1"}')
    assert sidecar_beside(page, "a").path == tmp_path / "a.json"
