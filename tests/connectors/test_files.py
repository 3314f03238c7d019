"""Every file below a path comes out once: to be read, or with the rule that leaves it out."""

import gzip
import os

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
        "a.json": "sidecar", "e.jsonl": "jsonl_not_named", "f.md": "extension", ".hidden": "hidden", "g.warc.gz": "warc",
        "data.json": "extension", ".git": "hidden", "linked": "linked_folder", "dangling": "dangling_link", "pipe": "no_regular_file",
    }  # fmt: skip
    assert {name: item.kind for name, item in found.items() if isinstance(item, Found)} == {
        "a.html": "html", "b.html.gz": "html", "c.txt": "text", "d.xml": "feed", "feed.json": "feed", "sub/h.htm": "html",
    }  # fmt: skip
    assert found["a.html"].url == "https://a.example/1"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("e.jsonl", "{}", "jsonl"),
        ("page", "<html>", "html"),
        ("note", "words", "text"),
        ("f", "<?xml version='1.0'?><rss/>", "feed"),
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
