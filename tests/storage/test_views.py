"""Views over a few hand-made fetches."""

import duckdb
import pytest

from storage.lines import Fetch
from tests.storage.rows import NOON, Seen, batch, merge


@pytest.fixture
def fetched(home):
    """Merge fetches given as (outlet, outcome, status, blocker), and give the rows of a statement."""

    def fetched(sql, *given):
        batch(home, fetches=[
            Fetch(f"http://{o}.example/", f"{o}.example", NOON, outcome, http_status=status, blocker=blocker)
            for o, outcome, status, blocker in given
        ])  # fmt: skip
        merge(home)
        with duckdb.connect(str(home.store), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    return fetched


def test_who_refuses_is_who_was_called_blocked_whatever_the_status(fetched):
    found = fetched(
        "SELECT outlet_id, blocked, tries, blocker FROM v_blocked ORDER BY 1",
        ("a", "blocked", 200, "cloudflare"), ("a", "blocked", 503, "cloudflare"), ("a", "ok", 200, None),
        ("b", "blocked", 403, "unknown"), ("c", "soft", 429, None), ("d", "soft", 503, None), ("d", "timeout", None, None),
    )  # fmt: skip
    assert found == [("a.example", 2, 3, "cloudflare"), ("b.example", 1, 1, "unknown"), ("c.example", 1, 1, None)]


def test_the_main_error_of_a_day_is_of_what_failed(home):
    """What was left out on purpose, three times, is none."""
    given = [("ignored", "sidecar")] * 3 + [("failed", "bad_sidecar"), ("ok", None)]
    batch(
        home,
        fetches=[Fetch(f"file:///{n}", "a.example", NOON, *one[:1], error_class=one[1]) for n, one in enumerate(given)],
    )
    merge(home)
    with duckdb.connect(str(home.store), read_only=True) as connection:
        assert connection.execute("SELECT main_error FROM v_funnel").fetchall() == [("bad_sidecar",)]


def test_candidates_are_those_who_are_credited_for_the_text(home):
    """Slugs, copyright lines, pictures and mere names make none; the numbers are those of places and articles."""
    kinds = ("report", "told_to", "footer", "slug", "copyright", "photo", "named")
    row = {"field": "text", "cited_outlet_id": None, "role": "named", "cue": "", "sentence": "", "rule_id": "x", "via": None,
           "is_self": False}  # fmt: skip
    rows = [
        {**row, "kind": kind, "surface": surface, "span_start": n, "span_end": n + 1}
        for n, (kind, surface) in enumerate(
            [*((kind, kind) for kind in kinds), ("report", "REPORT"), ("slug", "report")]
        )
    ]
    batch(home, Seen("https://a.example/1", text="It rained.", citations=rows))
    merge(home)
    with duckdb.connect(str(home.store), read_only=True) as connection:
        found = connection.execute(
            "SELECT lower(surface), n_credits, n_articles FROM v_candidates ORDER BY 1"
        ).fetchall()
    assert found == [("footer", 1, 1), ("report", 2, 1), ("told_to", 1, 1)]
