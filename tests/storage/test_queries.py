"""A user's SQL reads everything in the snapshot and reaches nothing else."""

import os
import signal
import threading
import time

import pytest

from presswatch.errors import HomeError, QueryError
from storage.home import open_home
from storage.publish import publish
from storage.queries import frame, locked_down, parquet, relation, rows, stopped_by_signals
from tests.storage.rows import Seen, batch, merge


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Only read, so that all may share it."""
    home = open_home(tmp_path_factory.mktemp("filled") / "home")
    batch(home, Seen("http://a.example/1"), Seen("http://a.example/2", text="Other words."))
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    return home


def test_statements_answer_as_rows_frames_and_parquet(filled):
    sql = "SELECT url, word_count FROM articles ORDER BY url"
    with locked_down(filled, time_limit_s=30) as connection:
        names, found = rows(connection, "SET VARIABLE x = 1; " + sql)
        assert names == ["url", "word_count"]
        assert list(found) == [("http://a.example/1", 80), ("http://a.example/2", 2)]
        assert parquet(connection, sql)[:4] == b"PAR1"
    assert list(frame(filled, sql)["word_count"]) == [80, 2]


@pytest.mark.parametrize(
    "sql",
    [
        "FROM read_csv('/etc/passwd')",
        "FROM glob('/*')",
        "COPY articles TO '/tmp/x.csv'",
        "ATTACH '/tmp/x.duckdb'",
        "INSTALL httpfs",
        "SET memory_limit = '10GB'",
        "SET enable_external_access = true",
        "DROP TABLE articles",
        "INSERT INTO articles SELECT * FROM articles",
        "SELECT getenv('HOME')",
        "EXPORT DATABASE '/tmp/x'",
        "FROM read_text('http://a.example/')",
        "SELEC",
        "FROM no_such_table",
    ],
)
def test_what_is_out_of_reach_is_refused_in_words(filled, sql):
    with pytest.raises(QueryError) as refused, locked_down(filled, time_limit_s=30) as connection:
        list(rows(connection, sql)[1])
    assert str(refused.value)


@pytest.mark.parametrize("sql", ["", " ; ", "-- who\n"])
@pytest.mark.parametrize("run", [rows, relation, parquet])
def test_no_statement_is_said(filled, run, sql):
    with pytest.raises(QueryError, match="no statement"), locked_down(filled, time_limit_s=5) as connection:
        run(connection, sql)


def test_a_query_that_takes_too_long_is_stopped(filled):
    slow = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3"
    with pytest.raises(QueryError, match=r"stopped after 0\.3 s"), locked_down(filled, time_limit_s=0.3) as connection:
        list(rows(connection, slow)[1])


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT count(*) FROM range(100000000000) WHERE hash(range) = 7",
        "SELECT count(*) FROM range(100000000000) a, range(1000) b WHERE hash(a.range + b.range) = 7",  # one step to DuckDB
    ],
)
def test_a_signal_stops_a_statement(filled, sql):
    def asked():
        with locked_down(filled, time_limit_s=60) as connection, stopped_by_signals(connection):
            threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
            rows(connection, sql)

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        asked()
    assert time.monotonic() - began < 30  # of the 60 that it may take


def test_before_the_first_publish_there_is_a_remedy(home):
    with pytest.raises(HomeError, match="presswatch ingest"), locked_down(home, time_limit_s=1):
        pass
