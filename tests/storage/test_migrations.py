"""A store gets the present tables once, keeps its data, and is not touched by an older presswatch."""

import dataclasses

import duckdb
import pytest

from presswatch.errors import HomeError
from presswatch.model import Article, Citation, Host, Outlet
from storage.lines import FeedState
from storage.migrations import _steps, migrate
from storage.store import open_store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "store.duckdb"


def columns(path, table):
    with duckdb.connect(str(path), read_only=True) as connection:
        return [row[0] for row in connection.execute(f"DESCRIBE {table}").fetchall()]


def test_a_fresh_store_and_a_second_time(path):
    for _ in range(2):
        with open_store(path, wait_s=1) as connection:
            migrate(connection, timezone="UTC")
    with open_store(path, wait_s=1) as connection:
        versions = [row[0] for row in connection.execute("SELECT version FROM schema_version").fetchall()]
        assert versions == [version for version, _ in _steps()]
        assert connection.execute("SELECT count(*) FROM v_current").fetchall() == [(0,)]


def test_another_time_zone_renews_the_views(path):
    for zone in ("UTC", "Europe/Bucharest"):
        with open_store(path, wait_s=1) as connection:
            migrate(connection, timezone=zone)
    with open_store(path, wait_s=1) as connection:
        ((sql,),) = connection.execute("SELECT sql FROM duckdb_views() WHERE view_name = 'v_funnel'").fetchall()
    assert "Europe/Bucharest" in sql


def test_tables_of_a_newer_presswatch_are_refused(path):
    with open_store(path, wait_s=1) as connection:
        migrate(connection, timezone="UTC")
        connection.execute("UPDATE schema_version SET version = 99")
    with open_store(path, wait_s=1) as connection, pytest.raises(HomeError, match="install a newer presswatch"):
        migrate(connection, timezone="UTC")


def test_a_file_that_is_no_database_is_named(path):
    path.write_bytes(b"no database" * 500)
    with pytest.raises(HomeError, match=r"store\.duckdb"), open_store(path, wait_s=0.1):
        pass


def test_the_file_is_of_a_version_that_older_duckdb_reads(path):
    with open_store(path, wait_s=1) as connection:
        ((tags,),) = connection.execute("SELECT tags FROM duckdb_databases() WHERE NOT internal").fetchall()
    assert tags["storage_version"].startswith("v1.5")


@pytest.mark.parametrize(
    ("table", "kind", "not_stored", "only_stored"),
    [
        (
            "outlets",
            Outlet,
            {
                *("ambiguous_aliases", "stop_phrases", "timezone", "feeds", "sitemaps", "archives", "extract"),
                *("query_keep", "query_drop"),
            },
            set(),
        ),
        ("hosts", Host, set(), set()),
        ("feeds", FeedState, set(), set()),
        ("citations", Citation, set(), {"article_id", "rev_no", "rules_version"}),
        (
            "articles",
            Article,
            {"urls", "citations", "hosts"},
            {
                "article_id",
                "entry_id",
                "page_id",
                "first_seen_at",
                "dup_group_id",
                "story_id",
                "rules_version",
                "batch_id",
            },
        ),
    ],
)
def test_tables_hold_what_the_types_hold(path, table, kind, not_stored, only_stored):
    with open_store(path, wait_s=1) as connection:
        migrate(connection, timezone="UTC")
    fields = {field.name for field in dataclasses.fields(kind)}
    assert set(columns(path, table)) == (fields - not_stored) | only_stored


def test_articles_of_before_are_looked_at_again_if_they_were_fetched(path):
    """A store of an older presswatch: what came online has a first look, what came from files has none."""
    with open_store(path, wait_s=1) as connection:
        for version, sql in _steps():
            if version < 12:
                connection.execute(sql)
        connection.execute("CREATE TABLE schema_version (version INTEGER, applied_at TIMESTAMP, views_hash VARCHAR)")
        connection.execute("INSERT INTO schema_version VALUES (11, now()::TIMESTAMP, NULL)")
        for command in ("ingest", "read"):
            connection.execute("INSERT INTO runs VALUES ($1, $1, TIMESTAMP '2026-03-02')", [command])
            connection.execute(
                "INSERT INTO batches VALUES ($1, $1, NULL, TIMESTAMP '2026-03-02', TIMESTAMP '2026-03-02', 1, 1, 0)",
                [command],
            )
            columns = connection.execute("SELECT column_name, data_type FROM duckdb_columns() "
                                         "WHERE table_name = 'articles' AND NOT is_nullable").fetchall()  # fmt: skip
            kinds = {"VARCHAR[]": "[]", "TIMESTAMP": "TIMESTAMP '2026-03-02'", "INTEGER": "1"}
            values = ", ".join(f"{kinds.get(kind, repr(command))} AS {name}" for name, kind in columns)
            connection.execute(f"INSERT INTO articles BY NAME SELECT {values}")
        connection.execute(
            "INSERT INTO revisions BY NAME SELECT 'ingest' AS article_id, 1 AS rev_no, 'p' AS page_id, "
            "TIMESTAMP '2026-03-03' AS seen_at, 's' AS text_sha256, ['text'] AS change, true AS is_declared, "
            "'r' AS rules_version"
        )
        migrate(connection, timezone="UTC")
        assert connection.execute("SELECT article_id, n_checks, outcome FROM article_checks").fetchall() == [
            ("ingest", 0, "ok")
        ]
        assert connection.execute("SELECT declared_by FROM revisions").fetchall() == [("time",)]
