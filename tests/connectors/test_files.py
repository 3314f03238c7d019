"""Every file below a path comes out once: to be read, or with the rule that leaves it out."""

import json
import os
import subprocess

import pytest

from connectors.files import Found, Ignored, find
from presswatch.errors import InputError


def test_each_file_of_a_folder_comes_out_once(tmp_path):
    for name in ("a.html", "b.html.gz", "c.txt", "d.xml", "e.jsonl", "f.md", ".hidden", "g.warc.gz", "sub/h.htm"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "a.json").write_text('{"url": "https://a.example/1"}')
    (tmp_path / "feed.json").write_text('{"version": "https://jsonfeed.org/version/1.1"}')
    (tmp_path / "data.json").write_text("[]")
    (tmp_path / ".git").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "sub")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    found = {str(item.path.relative_to(tmp_path)): item for item in find([tmp_path])}
    assert {name: item.rule for name, item in found.items() if isinstance(item, Ignored)} == {
        "a.json": "sidecar", "e.jsonl": "jsonl_not_named", "f.md": "extension", ".hidden": "hidden",
        "data.json": "extension", ".git": "hidden", "linked": "linked_folder", "dangling": "dangling_link", "pipe": "no_regular_file",
    }  # fmt: skip
    assert {name: item.kind for name, item in found.items() if isinstance(item, Found)} == {
        "a.html": "html", "b.html.gz": "html", "c.txt": "text", "d.xml": "feed", "feed.json": "feed", "sub/h.htm": "html", "g.warc.gz": "warc",
    }  # fmt: skip
    assert found["a.html"].sidecar.url == "https://a.example/1"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("e.jsonl", "{}", "jsonl"),
        ("page", "<html>", "html"),
        ("note", "words", "text"),
        ("f", "<?xml version='1.0'?><rss/>", "feed"),
        ("j", '{"version": "https://jsonfeed.org/version/1.1"}', "feed"),
        ("w.warc.gz.open", "WARC/1.0\r\n", "warc"),
    ],
)
def test_a_named_file_is_read_whatever_its_name(tmp_path, name, content, kind):
    (tmp_path / name).write_text(content)
    (item,) = find([tmp_path / name])
    assert isinstance(item, Found)
    assert item.kind == kind


def test_a_missing_path_is_said_before_anything_is_read(tmp_path):
    (tmp_path / "there.txt").write_text("x")
    with pytest.raises(InputError, match="nowhere"):
        next(find([tmp_path / "there.txt", tmp_path / "nowhere"]))


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("x.arc.gz", b"filedesc://x", "arc"),
        ("x", b"filedesc://x.arc 0.0.0.0 20080430204825 text/plain 1\n", "arc"),
        ("x.wacz", b"PK\x03\x04", "wacz"),
        ("x.pdf", b"%PDF-1.7", "media_type"),
        ("x.docx", b"PK\x03\x04", "media_type"),
        ("x.png", b"\x89PNG\r\n", "media_type"),
    ],
)
def test_a_named_file_of_another_kind_names_its_rule(tmp_path, name, content, rule):
    (tmp_path / name).write_bytes(content)
    assert list(find([tmp_path / name])) == [Ignored(tmp_path / name, rule)]


def test_links_are_followed_only_within_the_folder(tmp_path):
    (tmp_path / "secret.txt").write_text("x")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("x")
    (folder / "inside.txt").symlink_to("a.txt")
    (folder / "outside.txt").symlink_to("../secret.txt")
    (folder / "absolute.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "round.txt").symlink_to("round.txt")
    (folder / "up").symlink_to("..")
    (folder / "self").symlink_to(".")
    found = {item.path.name: getattr(item, "rule", "read") for item in find([folder])}
    assert found == {
        "a.txt": "read", "inside.txt": "read", "outside.txt": "link_out_of_folder", "absolute.txt": "link_out_of_folder",
        "round.txt": "dangling_link", "up": "linked_folder", "self": "linked_folder",
    }  # fmt: skip
    assert [type(item) for item in find([folder / "outside.txt"])] == [Found], "who names a link means it"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "../../x", "//a.example/1", "http://", "", None, 5, ["x"], "\ud800"],
)
def test_a_sidecar_gives_no_other_address_than_one_of_the_web(tmp_path, url):
    (tmp_path / "a.html").write_text("x")
    (tmp_path / "a.json").write_text(json.dumps({"url": url}))
    page, beside = find([tmp_path])
    assert page.sidecar.url is None
    assert page.sidecar.problem.startswith("url: no http(s) address: ")
    assert beside == Ignored(tmp_path / "a.json", "bad_sidecar")


def test_sidecars_that_are_links_pipes_bombs_or_no_objects_are_not_used(tmp_path):
    (tmp_path / "real").write_text('{"url": "https://a.example/1"}')
    for name in ("link", "pipe", "huge", "deep", "list", "good"):
        (tmp_path / f"{name}.html").write_text("x")
    (tmp_path / "link.json").symlink_to("real")
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "huge.json").write_text('{"url": "https://a.example/1", "x": "' + "x" * (1 << 20) + '"}')
    (tmp_path / "deep.json").write_text("[" * 200_000)
    (tmp_path / "list.json").write_text('["https://a.example/1"]')
    (tmp_path / "good.html.json").write_text('{"url": "https://a.example/1"}')
    items = list(find([tmp_path]))
    said = {item.path.name: item.sidecar for item in items if isinstance(item, Found)}
    assert said.pop("good.html").url == "https://a.example/1"
    assert all(sidecar.url is None and sidecar.problem for sidecar in said.values())
    assert {item.path.name: item.rule for item in items if isinstance(item, Ignored)} == {
        "good.html.json": "sidecar",
        "link.json": "bad_sidecar",
        "pipe.json": "no_regular_file",
        **dict.fromkeys(("huge.json", "deep.json", "list.json"), "bad_sidecar"),
        "real": "extension",
    }


def test_names_may_hold_anything(tmp_path):
    names = [b"bad\xff.html", b"new\nline.html", b"..\\x.html", b"-rf.html", b"\x1b[31m.html", b"n" * 250 + b".html"]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_text("x")
    found = [os.fsencode(item.path.name) for item in find([tmp_path]) if isinstance(item, Found)]
    assert found == sorted(name for name in names if not name.startswith(b"."))


def test_a_tree_deeper_than_calls_may_nest(tmp_path):
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    items = list(find([tmp_path]))
    assert items == [] or items[0].rule == "unreadable_folder"  # where paths may not be as long
    subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)  # Python's own way nests its calls


def test_a_listing_comes_as_it_is_asked_for(tmp_path):
    for number in range(50):
        (tmp_path / f"{number:02}").mkdir()
        (tmp_path / f"{number:02}" / "a.txt").write_text("x")
    listing = find([tmp_path])
    assert next(listing).path.parent.name == "00"
    (tmp_path / "01" / "late.txt").write_text("x")
    assert [next(listing).path.name for _ in range(2)] == ["a.txt", "late.txt"]
