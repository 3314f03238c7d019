"""A run in whose way a batch stands: what that batch held is listed, and fetched, again."""

import duckdb
import pytest

from flows import rounds, stations
from flows.collecting.collect import Round
from flows.options import IngestOptions
from presswatch.errors import BatchError
from storage.batches import at_station
from tests.conftest import settings_for

PROSE = (
    "The lighthouse keeper counted nine ships before the fog came, and wrote all of their names into his black book."
)


def test_what_it_held_is_listed_and_fetched_again(home, configured, newsroom):
    for number in range(3):
        newsroom.publish(f"/{number}", f"Story {number}", PROSE, f"The fog stayed for {number} days.")
    newsroom.list("/feed.xml", *[(newsroom.url(f"/{number}"), f"Story {number}") for number in range(3)])
    configuration = configured(settings_for(newsroom))
    feed = newsroom.url("/feed.xml")

    def ingest():
        with stations.open_run(home, configuration, "ingest") as run:
            return rounds.ingest(run, IngestOptions(urls=(feed,)))

    with stations.open_run(home, configuration, "ingest") as run:
        stations.collect(run, Round(addresses=(feed,)))
        stations.understand(run)
    (poison,) = at_station(home.understood)
    sightings = poison.folder / "sightings.jsonl"
    held = sightings.read_bytes()
    sightings.write_bytes(held[: len(held) // 2])
    with pytest.raises(BatchError, match=poison.batch_id):
        ingest()
    newsroom.asked.clear()
    report = ingest()
    asked = [path for path in newsroom.asked if path not in ("/robots.txt", "/.well-known/tdmrep.json")]
    assert sorted(asked) == ["/0", "/1", "/2", "/feed.xml"]
    assert report.n_articles == 3
    assert report.left_out == ()

    # mended and moved back, it adds nothing that is there already
    (home.aside / poison.batch_id).rename(poison.folder)
    sightings.write_bytes(held)
    assert ingest().n_articles == 0
    assert at_station(home.aside) == []
    with duckdb.connect(str(home.snapshot), read_only=True) as connection:
        assert connection.execute("SELECT count(*), count(DISTINCT url) FROM articles").fetchall() == [(3, 3)]
        assert connection.execute("SELECT count(*) FROM failures WHERE resolved_at IS NULL").fetchall() == [(0,)]
        assert connection.execute("SELECT count(*) FROM entries WHERE state = 'waiting'").fetchall() == [(0,)]
