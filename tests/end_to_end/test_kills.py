"""A run that is killed at any place of its code that changes the disk, or that the disk refuses, loses nothing and doubles nothing."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import duckdb
import pytest

from flows import rounds, stations
from flows.configuration import load
from flows.options import IngestOptions
from storage.home import open_home
from tests.conftest import Newsroom, rss, settings_for

HERE = Path(__file__).parent
SMALLEST = HERE.parent / "golden" / "smallest.txt"
BRIDGE = (
    "The council of Brackwater will rebuild the old swing bridge next year, the town office said on Tuesday after two "
    "days of talks with the rail company about the price of the steel and the width of the river at low tide.",
    "According to Reuters, the contract is worth 90 million euros, a third more than the first estimate had foreseen.",
)
MILL = (
    "The last paper mill on the Ardle closed on Friday, and its two hundred workers walked out together behind a band "
    "that had played at every summer feast of the works since the year in which the first machine was started.",
    "The owner said that the order books had been empty since the winter; the union said that nobody had looked.",
)


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """A newsroom, files to be read, and a configuration with rounds so small that each run makes several batches."""
    root = tmp_path_factory.mktemp("town")
    with Newsroom() as room:
        for number, paragraphs in enumerate((BRIDGE, MILL, BRIDGE), 1):
            room.publish(f"/news/{number}", f"Story number {number}", *paragraphs, at=f"2026-03-0{number}T09:00:00Z")
        links = [(room.url(f"/news/{name}"), f"Story number {name}") for name in (1, 2, "missing")]
        room.list("/feed.xml", *links)
        config = root / "config"
        (config / "outlets").mkdir(parents=True)
        (config / "settings.toml").write_text(settings_for(room, pages_per_round=5))
        (config / "outlets" / "loopback.toml").write_text(
            '[[outlet]]\nid = "loopback-daily"\nname = "Loopback Daily"\nkind = "newspaper"\n'
            f'domains = ["127.0.0.1"]\nlanguages = ["en"]\ncountry = "GB"\nenabled = true\nfeeds = [{{ url = "{room.url("/feed.xml")}" }}]\n'
        )
        saved = root / "saved"
        saved.mkdir()
        shutil.copy(SMALLEST, saved / "bridge.txt")
        (saved / "feed.xml").write_text(rss(room.url("/archive.xml"), [(room.url("/news/3"), "Story number 3")]))
        lines = [
            {
                "url": "https://example.org/a",
                "title": "A mill closes",
                "text": MILL[0],
                "fetched_at": "2026-03-02T10:00:00Z",
            },
            {
                "url": "https://example.org/a",
                "title": "A mill closes",
                "text": MILL[1],
                "fetched_at": "2026-03-02T11:00:00Z",
            },
        ]
        ready = root / "ready.jsonl"
        ready.write_text("".join(json.dumps(line) + "\n" for line in lines))
        yield room, config, (str(saved), str(ready))


def killed(tmp_path, command, *, config, paths=(), prepared=None):
    work = tmp_path / "work"
    work.mkdir()
    job = tmp_path / "job.json"
    job.write_text(
        json.dumps({"command": command, "paths": paths, "config": str(config), "prepared": prepared, "work": str(work)})
    )
    subprocess.run([sys.executable, str(HERE / "killed.py"), str(job)], cwd=HERE.parents[1], check=True, timeout=3000)
    result = json.loads((work / "result.json").read_text())
    told = f"{len(result['killed'])} kills at {result['places']} places leave {result['homes']} homes"
    print(f"{command}: {told}, steps {Counter(result['steps'])}")
    assert not result["faults"], "\n".join(result["faults"][:5])
    return result, work / "undisturbed" / "home"


def at_fault(home):
    """Put a batch before the merge that has failed once and will fail again; returns its id."""
    batch = home / "pipeline" / "understood" / "20260302T120000000000-0000"
    batch.mkdir()
    (batch / "batch.json").write_text("no batch")
    (batch / "feeds.jsonl").write_text('{"feed_id": "gone", "outlet_id": "loopback-daily", "url": "x", "etag": "1"}\n')
    (batch / "failed.json").write_text('{"step": "merge", "error": "the first time"}\n')
    return batch.name


def a_day_later(home):
    """Let a day pass for all articles, so that they are due to be looked at again."""
    with duckdb.connect(str(home / "pipeline" / "store.duckdb")) as connection:
        connection.execute("UPDATE articles SET first_seen_at = first_seen_at - INTERVAL 25 hours")
        connection.execute("UPDATE articles SET published_at = first_seen_at")
        connection.execute("UPDATE revisions SET seen_at = seen_at - INTERVAL 25 hours")
        connection.execute("UPDATE article_checks SET checked_at = checked_at - INTERVAL 25 hours")
    (home / "presswatch.duckdb").unlink()


def test_a_kill_after_any_step_of_revisit_changes_nothing_in_the_end(tmp_path):
    """An edited page, one that is gone, one that leads away, one that is as it was: each found once, whatever happens."""
    with Newsroom() as room:
        for number in range(4):
            room.publish(f"/news/{number}", f"Story number {number}", BRIDGE[0], f"{MILL[0]} This is number {number}.")
        room.list("/feed.xml", *((room.url(f"/news/{name}"), f"Story number {name}") for name in range(4)))
        config = tmp_path / "config"
        config.mkdir()
        (config / "settings.toml").write_text(settings_for(room))
        home = open_home(tmp_path / "prepared")
        with stations.open_run(home, load(config, environment={}), "ingest") as run:
            assert rounds.ingest(run, IngestOptions(urls=(room.url("/feed.xml"),))).n_articles == 4
        a_day_later(home.root)
        room.publish("/news/0", "Story number 0, told anew", *BRIDGE)
        room.pages["/news/1"] = (410, "text/plain", "gone")
        room.pages["/news/2"] = (301, "text/plain", room.url("/"))
        room.pages["/"] = (200, "text/html", "<h1>Loopback Daily</h1>")
        result, home = killed(tmp_path, "revisit", config=config, prepared=str(home.root))
        assert result["steps"].count("commit") == 2  # of the store, and of what is remembered
        with duckdb.connect(str(home / "presswatch.duckdb"), read_only=True) as connection:
            found = connection.execute("SELECT url[-1:], change FROM v_edits ORDER BY url").fetchall()
            assert found == [
                ("0", ["headline", "text", "numbers", "names", "length"]),
                ("1", ["gone"]),
                ("2", ["redirected"]),
            ]
            assert connection.execute("SELECT min(n_checks), max(n_checks) FROM article_checks").fetchall() == [(1, 1)]


def test_a_kill_after_any_step_of_read_retag_and_ingest_changes_nothing_in_the_end(tmp_path, town):
    _, config, paths = town
    (tmp_path / "read").mkdir()
    (tmp_path / "ingest").mkdir()
    result, home = killed(tmp_path / "read", "read", config=config, paths=paths)
    assert len(result["steps"]) > 60
    assert result["places"] > 20
    kinds = {"write", "rename", "make_folder", "commit", "checkpoint", "before os.remove", "before os.rmdir"}
    assert kinds == set(result["killed"])
    assert kinds | {"sync", "sync_folder"} == set(result["steps"])
    with duckdb.connect(str(home / "presswatch.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM batches").fetchall() == [(1,)]
    corrected = tmp_path / "corrected"
    shutil.copytree(config, corrected)
    (corrected / "corrections.jsonl").write_text('{"surface": "Reuters", "is": "not a citation"}\n')
    (tmp_path / "retag").mkdir()
    result, retagged = killed(tmp_path / "retag", "retag", config=corrected, prepared=str(home))
    assert result["steps"].count("commit") > 2
    with duckdb.connect(str(retagged / "presswatch.duckdb"), read_only=True) as connection:
        rules = connection.execute("SELECT DISTINCT rule_id FROM citations WHERE surface = 'Reuters'").fetchall()
        assert rules == [("user.named.correction",)]
    poison = at_fault(home)
    (home / "pipeline" / "store.duckdb").unlink()  # a store that was lost is made again, whatever happens
    _, home = killed(tmp_path / "ingest", "ingest", config=config, prepared=str(home))
    assert [path.name for path in (home / "pipeline" / "aside").iterdir()] == [poison]
    with duckdb.connect(str(home / "presswatch.duckdb"), read_only=True) as connection:
        states = dict(connection.execute("SELECT state, count(*) FROM entries GROUP BY state").fetchall())
        assert states == {"article": 5, "failed": 1}
        assert connection.execute("SELECT count(*) FROM batches").fetchall() == [(3,)]
        assert connection.execute("SELECT stage, url FROM failures WHERE reason = 'set_aside'").fetchall() == [
            ("merge", f"pipeline/aside/{poison}")
        ]
        assert connection.execute("SELECT count(*) FROM copies").fetchall() == [(2,)]
        assert connection.execute("SELECT count(*) FROM revisions WHERE rev_no > 0").fetchall() == [(1,)]
