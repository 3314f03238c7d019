"""`presswatch diff`: what an outlet changed, word by word, for people and for programs."""

import json

import pytest

from flows.cli import main
from storage.publish import publish
from tests.storage.rows import LONG, NOON, Seen, batch, merge
from tests.storage.test_revisions import HOUR, A, again, look, rows

OLD = f"{LONG}. At least 12 were hurt."
NEW = f"{LONG}. At least 13 were hurt.\nCorrection: an earlier version of this article gave a wrong figure."


@pytest.fixture
def edited(home):
    """A home with one article: edited, gone, and back as it was."""
    batch(home, Seen(A, text=OLD))
    merge(home)
    ((article_id,),) = rows(home, "SELECT article_id FROM articles")
    again(home, article_id, 1, text=NEW, title="Another title")
    again(home, article_id, 2, look(article_id, "gone", 2, http_status=404))
    again(home, article_id, 3, text=NEW, title="Another title")
    publish(home, gb_per_day=30, lock_wait_s=0, timezone="UTC")
    return home


def run(capsys, *arguments):
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    assert left.value.code == 0
    return capsys.readouterr().out


def test_a_program_gets_spans_into_both_versions(edited, capsys):
    told = json.loads(run(capsys, "diff", A, "--home", str(edited.root), "--format", "json"))
    assert [one["change"] for one in told["revisions"]] == [
        ["headline", "text", "numbers"], ["gone"], ["restored"],
    ]  # fmt: skip
    first, gone, back = told["revisions"]
    assert (first["declared_by"], first["compared_with"], back["compared_with"]) == ("note", 0, 1)
    changed = [(one["what"], one["words"]) for one in first["text"] if one["what"] != "equal"]
    assert changed[:2] == [("removed", "12"), ("added", "13")]
    for one in first["text"]:
        assert one["words"] == (OLD[slice(*one["old"])] if one["what"] == "removed" else NEW[slice(*one["new"])])
    assert (gone["http_status"], gone["title"], gone["text"]) == (404, None, None)
    assert [one["what"] for one in back["text"]] == ["equal"]


def test_a_person_sees_words_in_marks_or_in_colour(edited, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    plain = run(capsys, "diff", A, "--home", str(edited.root), "--format", "table")
    assert "[-12-]{+13+} were hurt." in plain
    assert "[-A-]{+Another+} title" in plain
    assert "gone (HTTP 404)" in plain
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = run(capsys, "diff", A, "--home", str(edited.root), "--format", "table")
    assert "\x1b[9;31m12\x1b[0m\x1b[1;32m13\x1b[0m" in coloured
    assert "[-12-]" not in coloured


def test_an_unknown_article_is_refused_with_the_remedy(edited, capsys):
    with pytest.raises(SystemExit) as left:
        main(["diff", "http://a.example/none", "--home", str(edited.root)])
    assert left.value.code == 2
    assert "v_edits" in capsys.readouterr().err


def test_a_text_that_may_not_be_kept_is_not_shown(home, capsys):
    batch(home, Seen(A, text=OLD, rights="snippet"))
    merge(home)
    ((article_id,),) = rows(home, "SELECT article_id FROM articles")
    batch(home, Seen(A, text=NEW, title="Another title", rights="snippet", asked_for=article_id), at=NOON + HOUR)
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=0, timezone="UTC")
    shown = run(capsys, "diff", article_id, "--home", str(home.root), "--format", "table")
    assert "{+Another+}" in shown
    assert "the text is not kept (rights: snippet)" in shown
    assert "hurt" not in shown
    told = json.loads(run(capsys, "diff", article_id, "--home", str(home.root), "--format", "json"))
    assert told["revisions"][0]["text"] is None
