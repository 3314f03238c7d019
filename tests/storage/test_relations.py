"""Near copies across batches: what is remembered beside the store, and what happens when it is not."""

import contextlib
import datetime as dt
import itertools
import random
import shutil

import duckdb
import pytest

from presswatch.errors import HomeError
from presswatch.url_forms import match_key
from storage import durable, neighbours, relations
from storage import rebuild as rebuilding
from storage.home import open_home
from storage.neighbours import Windows
from storage.rebuild import Days, rebuild
from storage.store import open_store
from tests import looking
from tests.presswatch.relate.texts import story
from tests.storage.rows import NOON, Seen, batch, merge

HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
LONG = story(1, 200)
PART = " ".join(LONG.split()[:150])
A, B, C, D = (f"http://{name}.example/1" for name in "abcd")


def rows(home, sql):
    return looking.rows(home.store, sql)


def near(home, sql):
    if not home.neighbours.exists():
        with open_store(home.store, wait_s=0) as connection, neighbours.attached(connection, home.neighbours):
            pass  # an empty one, as the next merge would make
    return looking.rows(home.store, sql, near=home.neighbours)


def copies(home):
    """(copy, original, relation) by the first letter of the host."""
    found = rows(home, "SELECT a.url, o.url, relation FROM copies c JOIN articles a USING (article_id) "
                       "JOIN articles o ON o.article_id = c.original_id ORDER BY a.url")  # fmt: skip
    return [(copy[7], original[7], relation) for copy, original, relation in found]


def groups(home):
    return {url[7]: group for url, group in rows(home, "SELECT url, dup_group_id FROM articles")}


def seen(url, text=LONG, hours=0, **more):
    return Seen(url, text=text, outlet=url[7:].partition("/")[0], published=NOON + hours * HOUR, **more)


def arrive(home, *articles, at=NOON):
    batch(home, *articles, at=at)
    return merge(home)


def test_an_edited_copy_is_found_in_its_batch_and_in_a_later_one(home):
    arrive(home, seen(A), seen(B, PART, hours=1))
    arrive(home, seen(C, PART + " and words of its own", hours=2), at=NOON + 2 * HOUR)
    assert copies(home) == [("b", "a", "syndicated"), ("c", "a", "syndicated")]
    assert len(set(groups(home).values())) == 1
    ((copied, original),) = rows(home, "SELECT copied_share, original_share FROM copies WHERE relation = 'syndicated' "
                                       "ORDER BY decided_at LIMIT 1")  # fmt: skip
    assert (copied, original) == (1.0, pytest.approx(0.75, abs=0.03))


def test_an_original_that_arrives_late_has_the_copies_point_to_it(home):
    arrive(home, seen(B, PART, hours=1))
    arrive(home, seen(C, PART + " more", hours=2), at=NOON + HOUR)
    report = arrive(home, seen(A), at=NOON + 2 * HOUR)
    assert copies(home) == [("b", "a", "syndicated"), ("c", "a", "syndicated")]
    assert report.batches[0].n_copies == 2
    assert set(groups(home).values()) == {groups(home)["b"]}


@pytest.mark.parametrize("stop", ["before", "after"])
def test_a_kill_between_store_and_memory_changes_nothing(home, monkeypatch, stop):
    """The batch is in the store already: the next merge remembers it after all, or knows that it did."""
    arrive(home, seen(A))
    batch(home, seen(B, PART, hours=1), at=NOON + HOUR)
    commits = iter((False, True) if stop == "before" else (False, False))
    commit, advance = durable.commit, durable.rename

    def killed_commit(database):
        if next(commits, False):
            raise KeyboardInterrupt
        commit(database)

    def killed_advance(source, target):
        if "merged" in str(target):
            raise KeyboardInterrupt
        advance(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(durable, "commit", killed_commit)
        if stop == "after":
            patch.setattr(durable, "rename", killed_advance)
        with pytest.raises(KeyboardInterrupt):
            merge(home)
    arrive(home, seen(C, PART + " and words of its own", hours=2), at=NOON + 2 * HOUR)
    assert copies(home) == [("b", "a", "syndicated"), ("c", "a", "syndicated")]
    assert near(home, "SELECT count(*), count(DISTINCT article_id) FROM near.texts") == [(3, 3)]
    assert near(home, "SELECT max(n_groups) FROM near.group_counts") == [(None,)]


def test_without_the_memory_only_copies_of_what_came_before_are_lost(home):
    arrive(home, seen(A))
    home.neighbours.unlink()
    arrive(home, seen(B, hours=1), seen(C, PART, hours=1), at=NOON + HOUR)
    assert copies(home) == [("b", "a", "syndicated"), ("c", "b", "syndicated")]


def test_a_write_ahead_file_without_its_database_is_nobody_s(home):
    arrive(home, seen(A))
    home.neighbours.unlink()
    home.neighbours.with_name("neighbours.duckdb.wal").write_bytes(b"left behind by a crash")
    arrive(home, seen(B, hours=1), at=NOON + HOUR)
    assert copies(home) == [("b", "a", "syndicated")]


def test_a_file_that_is_no_memory_is_named_with_what_to_do(home):
    home.neighbours.write_bytes(b"no database")
    batch(home, seen(A))
    with pytest.raises(HomeError, match=r"neighbours\.duckdb.*delete it"):
        merge(home)
    home.neighbours.unlink()
    assert merge(home).batches[0].n_articles == 1


def test_what_is_a_week_older_than_what_arrives_is_forgotten(home):
    for number in range(12):
        at = NOON + number * DAY
        arrive(home, Seen(f"http://a.example/{number}", text=story(number), published=at), at=at)
    assert near(home, "SELECT count(*) FROM near.texts") == [(8,)]
    assert near(home, "SELECT count(*) FROM near.shingles WHERE number NOT IN (SELECT number FROM near.texts)") == [
        (0,)
    ]


def test_neither_a_clock_in_the_future_nor_an_archive_makes_today_forgotten(home):
    arrive(home, seen(A))
    arrive(home, Seen(B, text=story(2), published=None), at=NOON + HOUR)
    arrive(home, Seen(C, text=story(3), published=NOON + 9999 * DAY), at=NOON + HOUR)
    arrive(home, Seen(D, text=story(4), published=NOON - 999 * DAY), at=NOON + HOUR)
    arrive(home, seen("http://e.example/1", PART, hours=2), at=NOON + 2 * HOUR)
    assert copies(home) == [("e", "a", "syndicated")]


def test_an_archive_read_in_any_direction_leaves_no_heap(home):
    arrive(home, seen(A))
    for number in range(12):
        at = NOON - (100 + 5 * number) * DAY
        arrive(home, Seen(f"http://b.example/{number}", text=story(number + 2), published=at), at=NOON + HOUR)
    assert near(home, "SELECT count(*) FROM near.texts") == [(3,)]


def test_one_old_article_in_every_batch_does_not_stop_the_forgetting(home):
    """Nor do shingles stay counted that no remembered text has: those of the form, in every article of a day."""
    for number in range(12):
        at = NOON + number * DAY
        form = story(900 + number, 40)
        own = (story(number), story(number + 50), story(number + 100))
        new, other, old = (f"{text} {form}" for text in own)
        then = NOON - (400 + 30 * number) * DAY
        arrive(
            home,
            Seen(f"http://a.example/{number}", text=new, published=at),
            Seen(f"http://b.example/{number}", text=other, published=at),
            Seen(f"http://c.example/{number}", text=old, published=then),
            at=at,
        )
    assert near(home, "SELECT count(*) FROM near.texts WHERE article_id IN (SELECT article_id FROM articles "
                      "WHERE published_at > TIMESTAMP '2026-01-01')") == [(16,)]  # fmt: skip
    assert near(home, "SELECT count(*) < 4 FROM near.texts WHERE dated_at < TIMESTAMP '2026-01-01'") == [(True,)]
    assert near(home, "SELECT count(*) > 0 FROM near.group_counts") == [(True,)]
    assert near(home, "SELECT count(*) FROM near.group_counts ANTI JOIN near.shingles USING (shingle)") == [(0,)]


def test_of_equal_texts_only_those_are_looked_at_that_the_window_reaches(home, monkeypatch):
    looked_at = []
    recall = neighbours.recall

    def spied(connection, arriving, equals):
        looked_at.append(sum(map(len, equals.values())))
        return recall(connection, arriving, equals)

    monkeypatch.setattr(neighbours, "recall", spied)
    for number in range(8):
        at = NOON + number * DAY
        arrive(home, Seen(f"http://{'abcdefgh'[number]}.example/1", published=at, outlet="abcdefgh"[number]), at=at)
    assert looked_at == [0, 1, 2, 3, 3, 3, 3, 3]
    assert copies(home)[-1] == ("h", "e", "syndicated")


def test_the_words_of_forty_copies_do_not_become_common(home):
    for number in range(15):
        text = f"Elmport ({'ab' * (number + 1)} agency) {LONG}"
        arrive(
            home, Seen(f"http://a.example/{number}", text=text, published=NOON + number * HOUR), at=NOON + number * HOUR
        )
    assert len(set(rows(home, "SELECT dup_group_id FROM articles"))) == 1


def test_what_may_not_be_kept_is_compared_all_the_same(home):
    """The fingerprint is made before the text is cut; a batch of an earlier version has none, and no whole text."""
    arrive(home, seen(A), seen(B, PART, hours=1, rights="snippet"), seen(C, hours=2, rights="snippet"))
    assert copies(home) == [("c", "a", "syndicated")]


def test_the_snapshot_holds_nothing_of_it(home):
    arrive(home, seen(A))
    tables = {name for (name,) in rows(home, "SELECT table_name FROM duckdb_tables()")}
    assert not tables & {"texts", "shingles", "group_counts"}
    with duckdb.connect(str(home.neighbours), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM texts").fetchall() == [(1,)]


def rebuilt(home, first=None, last=None):
    return rebuild(
        home,
        Days(first, last),
        windows=Windows(72 * HOUR, 72 * HOUR),
        embed=None,
        lock_wait_s=0,
        timezone="UTC",
        match_key=match_key,
    )


def state(home):
    tables = (
        "SELECT article_id, dup_group_id, story_id FROM articles",
        "SELECT * EXCLUDE (decided_at) FROM copies",
        "FROM story_links",
    )
    return [sorted(rows(home, sql)) for sql in tables]


def memory(home):
    tables = (
        "near.texts",
        "near.shingles",
        "(SELECT shingle, max(n_groups) FROM near.group_counts GROUP BY 1)",
        "near.state",
    )
    return [sorted(near(home, f"FROM {table}")) for table in tables]


def edited(draw, texts, lengths, nth):
    """One of the texts, cut to one of the lengths (words) or with another end."""
    words = draw.choice(texts).split()
    return " ".join(words[: draw.choice(lengths)] if draw.random() < 0.5 else [*words, f"ends{'x' * nth}"])


@pytest.mark.parametrize("seed", range(3))
def test_a_rebuild_finds_what_the_merges_found(home, seed):
    """Copies, edits, updates and late originals of ten texts, over three weeks, in the same order."""
    draw = random.Random(seed)
    texts = [story(n, 150) for n in range(10)]
    for number in range(15):
        arriving = []
        for k in range(draw.randrange(1, 8)):
            text = edited(draw, texts, (150, 100, 60), k)
            at = NOON + number * 35 * HOUR - draw.randrange(90) * HOUR
            url = f"http://{draw.choice('abcde')}.example/{number}/{k}"
            arriving.append(Seen(url, text=text, outlet=url[7:16], published=at))
        arrive(home, *arriving, at=NOON + number * 35 * HOUR)
    before = state(home), memory(home)
    assert len(before[0][1]) > 10
    found = rebuilt(home)
    assert (state(home), memory(home)) == before
    assert (found.n_moved, found.n_copies) == (0, len(before[0][1]))
    assert home.unpublished.exists()


def test_a_rebuild_finds_what_was_lost(home):
    arrive(home, seen(A))
    home.neighbours.unlink()
    arrive(home, seen(B, PART, hours=1), at=NOON + HOUR)
    assert copies(home) == []
    found = rebuilt(home)
    assert (found.n_articles, found.n_moved, found.n_copies_before, found.n_copies) == (2, 1, 0, 1)
    assert copies(home) == [("b", "a", "syndicated")]
    arrive(home, seen(C, PART + " and words of its own", hours=2), at=NOON + 2 * HOUR)
    assert copies(home) == [("b", "a", "syndicated"), ("c", "a", "syndicated")]


def test_a_rebuild_of_some_days_joins_what_was_before_and_leaves_the_rest(home):
    arrive(home, seen(A), Seen("http://x.example/1", text=story(5), published=NOON - 30 * DAY))
    for number, name in enumerate("bcd", 1):
        home.neighbours.unlink()  # so that nothing was found
        arrive(home, seen(f"http://{name}.example/1", PART, 24 * number), at=NOON + number * DAY)
    assert copies(home) == [("c", "b", "syndicated"), ("d", "b", "syndicated")]  # equal texts are found in the store
    found = rebuilt(home, dt.date(2026, 3, 3), dt.date(2026, 3, 4))
    assert found.n_articles == 2
    assert copies(home) == [("b", "a", "syndicated"), ("c", "a", "syndicated"), ("d", "b", "syndicated")]
    assert near(home, "SELECT count(*) FROM near.texts") == [(4,)]
    arrive(home, seen("http://e.example/1", PART + " and words of its own", 74), at=NOON + 4 * DAY)
    assert ("e", "b", "syndicated") in copies(home)


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """A home with an article and its copy, and its state."""
    home = open_home(tmp_path_factory.mktemp("copied") / "home")
    arrive(home, seen(A), seen(B, PART, hours=1))
    return home, state(home)


@pytest.mark.parametrize("n_steps", range(12))
def test_a_rebuild_that_is_killed_anywhere_loses_no_article_and_no_row(copied, tmp_path, monkeypatch, n_steps):
    prepared, before = copied
    shutil.copytree(prepared.root, tmp_path / "home")
    home = open_home(tmp_path / "home")
    steps = itertools.count()

    def killing(step):
        def killed(*given, **named):
            if next(steps) >= n_steps:
                raise KeyboardInterrupt
            return step(*given, **named)

        return killed

    with monkeypatch.context() as patch:
        for name in ("commit", "remove", "rename", "checkpoint", "write_file"):
            patch.setattr(durable, name, killing(getattr(durable, name)))
        with contextlib.suppress(KeyboardInterrupt):
            rebuilt(home)
    assert state(home) == before
    assert rebuilt(home).n_copies == 1
    assert state(home) == before


def test_a_rebuild_of_some_days_counts_every_group_once_and_knows_the_last_batch(home, monkeypatch):
    """The last batch waits at its station still: it must not be remembered once more."""
    arrive(home, seen(A), seen(B, PART, hours=1))
    batch(home, seen(C, story(2), hours=2), seen(D, story(3), hours=3), at=NOON + HOUR)

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(durable, "rename", killed)
        with pytest.raises(KeyboardInterrupt):
            merge(home)
    for first, last in ((None, NOON.date()), (NOON.date() + DAY, None), (NOON.date(), NOON.date())):
        rebuilt(home, first, last)
        assert near(home, "SELECT count(*) FROM near.state JOIN batches USING (batch_id) WHERE n_articles = 2") == [
            (1,)
        ]
    assert near(home, "SELECT counted, n_texts FROM near.counts ORDER BY counted") == [("terms", 3), ("words", 3)]
    merge(home)
    assert near(home, "SELECT count(*), count(DISTINCT article_id) FROM near.texts") == [(4, 4)]


def test_a_rebuild_adopts_few_texts_at_a_time(home, monkeypatch):
    arrive(home, *(seen(f"http://{n}.example/1", text=PART if n % 2 else story(n), hours=n) for n in range(7)))
    arrive(home, seen(A, hours=30), at=NOON + DAY)
    rebuilt(home, NOON.date(), NOON.date())
    at_once, sizes, stored = memory(home), [], relations.stored

    def spied(*given, **named):
        found = stored(*given, **named)
        sizes.append(len(found))
        return found

    monkeypatch.setattr(rebuilding, "ADOPTED_AT_ONCE", 2)
    monkeypatch.setattr(relations, "stored", spied)
    rebuilt(home, NOON.date() + DAY, NOON.date() + DAY)
    assert (max(sizes), sum(sizes)) == (2, 7 + 1 + 8)
    assert memory(home) == at_once


def test_a_rebuild_for_which_the_memory_does_not_suffice_takes_more(home, monkeypatch):
    arrive(home, seen(A), seen(B, PART, hours=1))
    limits, save = [], rebuilding.save

    def saved(connection):
        limits.extend(connection.execute("SELECT current_setting('memory_limit')").fetchone())
        if len(limits) == 1:
            raise duckdb.OutOfMemoryException("failed to allocate")
        return save(connection)

    monkeypatch.setattr(rebuilding, "save", saved)
    assert rebuilt(home).n_copies == 1
    assert limits[0] != limits[1]
    assert near(home, "SELECT count(*) FROM near.texts") == [(2,)]


def test_a_rebuild_renews_the_keys_that_propose_known_articles(home):
    """Rules of addresses change: an old key would hide that an address shows an article that is there."""
    arrive(home, seen(A), seen(B, story(2)))
    with open_store(home.store, wait_s=0) as connection:
        connection.execute("UPDATE articles SET url_match_key = 'a.example/1?by-older-rules'")
    rebuilt(home, NOON.date() + DAY)
    assert rows(home, "SELECT count(*) FROM articles WHERE url_match_key LIKE '%older%'") == [(2,)]
    rebuilt(home, NOON.date())
    assert rows(home, "SELECT url_match_key FROM articles ORDER BY 1") == [("a.example/1",), ("b.example/1",)]
    arrive(home, seen(A + "/amp"), at=NOON + HOUR)
    assert rows(home, "SELECT count(*) FROM articles") == [(2,)]


@pytest.mark.parametrize("cut", "ab")
@pytest.mark.parametrize("first", "ab")
@pytest.mark.parametrize("n_batches", [1, 2])
def test_what_cannot_be_compared_any_more_stays_a_copy_and_in_its_group(home, cut, first, n_batches):
    articles = [seen(A), seen(B, PART, hours=1)]
    articles = articles if first == "a" else articles[::-1]
    for number in range(n_batches):
        arrive(home, *articles[number::n_batches], at=NOON + number * HOUR)
    before = state(home)
    with open_store(home.store, wait_s=0) as connection:
        connection.execute(
            f"UPDATE articles SET rights = 'snippet', text = left(text, 30) WHERE outlet_id = '{cut}.example'"
        )
    rebuilt(home)
    assert state(home) == before
    assert len(set(groups(home).values())) == 1
    assert copies(home) == [("b", "a", "syndicated")]


def faults(home):
    """What no rebuild may leave: names of nobody in the group or story, copies that reach themselves or nobody."""
    named = {
        column: rows(home, f"SELECT {column} FROM articles GROUP BY 1 HAVING NOT bool_or(article_id = {column})")
        for column in ("dup_group_id", "story_id")
    }
    split = rows(home, "SELECT dup_group_id FROM articles GROUP BY 1 HAVING count(DISTINCT story_id) > 1")
    links = rows(home, "FROM story_links ANTI JOIN articles USING (article_id, story_id)")
    links += rows(home, "FROM story_links WHERE other_story_id NOT IN (SELECT story_id FROM articles)")
    original_of = dict(rows(home, "SELECT article_id, original_id FROM copies"))
    article_ids = {article_id for (article_id,) in rows(home, "SELECT article_id FROM articles")}
    circles = []
    for article_id in original_of:
        at, passed = article_id, set()
        while at in original_of and at not in passed:
            passed.add(at)
            at = original_of[at]
        circles += [article_id] if at == article_id else []
    others = set(original_of.values()) - article_ids
    doubled = rows(home, "SELECT article_id FROM copies GROUP BY 1 HAVING count(*) > 1")
    remembered = near(home, "FROM near.texts ANTI JOIN articles USING (article_id, dup_group_id)")
    told = near(home, "FROM near.story_articles WHERE story_id NOT IN (SELECT story_id FROM articles)")
    found = {**named, "split": split, "links": links, "circles": circles, "others": others, "doubled": doubled,
             "remembered": remembered, "told": told}  # fmt: skip
    return {name: what for name, what in found.items() if what}


@pytest.mark.parametrize("seed", range(2))
def test_a_rebuild_of_whatever_days_leaves_groups_stories_and_copies_whole(home, seed):
    draw = random.Random(seed)
    texts = [story(n, 120) for n in range(4)]
    for number in range(6):
        arriving = []
        for k in range(6):
            text = edited(draw, texts, (120, 90, 60), k)
            at = NOON + draw.randrange(12 * 24) * HOUR
            precision = draw.choice(("second", "day"))
            url = f"http://{draw.choice('abc')}.example/{number}/{k}"
            arriving.append(
                Seen(url, text=text, title=draw.choice(("Boats", "Harbour")), outlet=url[7:16],
                     published=draw.choice((at, at, at, None)), precision=precision,
                     rights=draw.choice(("full_text", "full_text", "full_text", "snippet")))
            )  # fmt: skip
        arrive(home, *arriving, at=NOON + number * 40 * HOUR)
        if number % 2:
            home.neighbours.unlink()  # so that a rebuild finds something
    assert faults(home) == {}
    for _ in range(4):
        first = NOON.date() + draw.randrange(-1, 12) * DAY
        last = draw.choice((None, first, first + draw.randrange(5) * DAY))
        rebuilt(home, draw.choice((first, first, first, None)), last)
        assert faults(home) == {}
