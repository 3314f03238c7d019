"""Citations of stored texts are found anew, whole transactions at a time; texts and revisions stay what they are."""

import datetime as dt
import shutil

import pytest

from presswatch.errors import BusyError
from presswatch.review.changes import compare
from storage import retag as retagging
from storage.home import Home, locked, open_home
from storage.publish import publish
from storage.retag import Choice, Retagged, retag
from tests import looking
from tests.storage.rows import NOON, Seen, batch, merge

HOUR = dt.timedelta(hours=1)


def credit(surface="Reuters", start=0, **more):
    row = {"field": "text", "cited_outlet_id": "reuters", "surface": surface, "role": "citation", "kind": "report",
           "cue": "said", "span_start": start, "span_end": start + len(surface), "sentence": surface, "rule_id": "en.report.x",
           "via": None, "is_self": False}  # fmt: skip
    return {**row, **more}


def rows(home, sql, *parameters):
    return looking.rows(home.snapshot, sql, parameters)


def again(home, cite=lambda _: [], choice=None, version="rules2"):
    done = retag(
        home, choice or Choice(), cite, version=version, outlets=(), lock_wait_s=0.1, timezone="UTC"
    )  # fmt: skip
    publish(home, gb_per_day=30, lock_wait_s=1, timezone="UTC")
    return done


@pytest.fixture
def home(tmp_path, prepared):
    shutil.copytree(prepared.root, tmp_path / "home")
    return open_home(tmp_path / "home")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """Three articles: one changed by its outlet, one of which only a snippet is kept, one without a credit."""
    home = open_home(tmp_path_factory.mktemp("three") / "home")
    url = "https://a.example/1"
    batch(
        home,
        Seen(url, text="Reuters said so.", citations=[credit(), credit("AFP", 4, field="byline")]),
        Seen("https://a.example/2", text="Snippet.", rights="snippet", citations=[credit(start=0)]),
        Seen("https://b.example/3", text="Nobody.", outlet="b.example", published=NOON + 48 * HOUR),
    )
    batch(home, Seen(url, text="Reuters said no.", asked_for=None, citations=[credit(), credit("dpa", 4, field="byline")],
                     at=NOON + HOUR), at=NOON + HOUR)  # fmt: skip
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=1, timezone="UTC")
    return home


def test_the_present_version_is_cited_anew_and_its_text_keeps_its_rules(home):
    seen = []

    def cite(stored):
        seen.append(stored)
        return [credit("so", 13)] if "said" in stored.fields["text"] else []

    before = rows(home, "SELECT * EXCLUDE (citations_version) FROM revisions ORDER BY ALL")
    done = again(home, cite)
    assert done == Retagged(n_articles=2, n_changed=1, added=1, removed=1, n_not_kept=1)
    first = next(one for one in seen if one.outlet_id == "a.example")
    assert first.fields == {
        "text": "Reuters said no.",
        "title": "A title",
    }  # no byline: that of this version is not stored
    assert {first.article_id, "https://a.example/1"} <= {*first.addresses}
    found = rows(home, "SELECT rev_no, field, surface, rules_version FROM v_citations_current WHERE article_id = ? "
                 "ORDER BY ALL", first.article_id)  # fmt: skip
    assert found == [(1, "byline", "dpa", "rules1"), (1, "text", "so", "rules2")]
    assert rows(home, "SELECT count(*) FROM citations WHERE rev_no = 0 AND article_id = ?", first.article_id) == [(2,)]
    assert rows(home, "SELECT count(*) FROM citations WHERE rules_version = 'rules1' AND rev_no = 0") == [(3,)]
    assert rows(home, "SELECT * EXCLUDE (citations_version) FROM revisions ORDER BY ALL") == before
    assert again(home, cite) == Retagged(n_not_kept=1)
    assert again(home, cite, Choice(all=True)) == Retagged(n_articles=2, n_not_kept=1)


def test_articles_are_chosen_by_day_and_outlet(home):
    day = NOON.date()
    assert again(home, choice=Choice(outlets=("b.example",))).n_articles == 1
    assert again(home, choice=Choice(first=day, last=day)).n_articles == 1
    assert again(home, choice=Choice(first=day + dt.timedelta(days=1), all=True)).n_articles == 1
    assert again(home, choice=Choice(outlets=("nobody",))) == Retagged()


def test_many_articles_take_many_transactions_and_an_error_undoes_one(home, monkeypatch):
    """What was committed stays and is not done again; the mark brings it into the snapshot without a batch."""
    monkeypatch.setattr(retagging, "CHUNK", 1)
    told = []

    def fail_at_last(stored):
        if stored.outlet_id == "b.example":
            raise ZeroDivisionError
        return []

    with pytest.raises(ZeroDivisionError):
        retag(home, Choice(), fail_at_last, version="rules2", outlets=(), lock_wait_s=1, timezone="UTC",
              on_chunk=lambda *at: told.append(at))  # fmt: skip
    assert told == [(1, 3), (2, 3)]
    assert home.unpublished.exists()
    assert publish(home, gb_per_day=30, lock_wait_s=1, timezone="UTC").done
    assert not home.unpublished.exists()
    assert rows(home, "SELECT count(*) FROM revisions WHERE citations_version = 'rules2'") == [(1,)]
    assert again(home).n_articles == 1
    assert not publish(home, gb_per_day=30, lock_wait_s=1, timezone="UTC").done


def test_one_writer_at_a_time(home):
    with locked(Home(home.root), "merge"), pytest.raises(BusyError):
        again(home)


def test_what_differs_is_counted_place_by_place():
    old = [credit(), credit(start=20), credit(start=40), credit("AFP", 60)]
    new = [credit(), credit(start=20, role="named"), credit(start=40, cited_outlet_id="afp"), credit("AFP", 61)]
    assert compare(old, new) == {"added": 1, "removed": 1, "changed_role": 1, "changed_outlet": 1}
    assert compare(old, old).total() == 0
