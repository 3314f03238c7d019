"""Rounds that end early, by a signal or by the clock: what was fetched is kept, the rest waits, nothing is asked twice."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from flows import rounds, stations
from flows.collecting.interrupts import Interrupted, Interrupts
from flows.options import IngestOptions
from tests import looking
from tests.conftest import settings_for

PRESSWATCH = Path(sys.executable).parent / "presswatch"
PROSE = "The ferry sailed at noon with forty people and a piano on board, and nobody in the harbour knew whose it was."


@pytest.fixture
def slow(newsroom):
    """A newsroom of five stories, which has to be asked slowly, and its settings."""
    for number in range(5):
        newsroom.publish(f"/{number}", f"Story {number}", PROSE, f"It was said {number} times that the piano was new.")
    newsroom.list("/feed.xml", *[(newsroom.url(f"/{number}"), f"Story {number}") for number in range(5)])
    return settings_for(newsroom).replace("min_delay_s = 0", "min_delay_s = 0.4")


def rows(home, sql):
    return looking.rows(home.snapshot, sql)


def ingest(home, configuration, *addresses):
    with stations.open_run(home, configuration, "ingest") as run:
        return rounds.ingest(run, IngestOptions(urls=addresses))


def asked_once(newsroom):
    return [
        path for path, n in Counter(newsroom.asked).items() if n > 1 and path not in ("/robots.txt", "/feed.xml")
    ] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_round_in_order(home, configured, newsroom, slow, number):
    configuration = configured(slow)
    command = [PRESSWATCH, "ingest", "--plain", "--home", home.root, "--config", home.root.parent / "config"]
    with subprocess.Popen(
        [*command, newsroom.url("/feed.xml")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        while "/2" not in newsroom.asked:
            assert process.poll() is None
            time.sleep(0.02)
        os.killpg(process.pid, number)  # as the terminal does: the processes that understand are meant, too
        out, err = process.communicate()
    assert process.returncode == 130
    assert out == b""
    assert err.decode().splitlines() == [err.decode().strip()]
    (batch,) = home.collected.iterdir()
    kept = len((batch / "pages.jsonl").read_text().splitlines())
    assert f"{kept} pages of this round are kept in {home.collected}" in err.decode()
    assert 0 < kept < 5
    states = Counter(json.loads(line).get("rule") for line in (batch / "sightings.jsonl").read_text().splitlines())
    assert states == {None: kept, "next_round": 5 - kept}
    report = ingest(home, configuration, newsroom.url("/feed.xml"))
    assert report.left_out == ()
    assert rows(home, "SELECT count(*) FROM articles") == [(5,)]
    assert asked_once(newsroom)


def test_a_round_has_its_time_and_the_next_one_goes_on(home, configured, newsroom, slow):
    newsroom.list("/other.xml", (newsroom.url("/1"), "Story 1"))
    configuration = configured(slow.replace("[understand]", "round_minutes = 0.02\n[understand]"))
    report = ingest(home, configuration, newsroom.url("/feed.xml"), newsroom.url("/other.xml"))
    assert rows(home, "SELECT count(*) > 1, sum(n_pages) FROM batches") == [(True, 5)]
    assert rows(home, "SELECT state, count(*) FROM entries GROUP BY ALL ORDER BY 1") == [("article", 5), ("known", 1)]
    assert report.left_out == ()  # what waited in between does not wait in the end
    assert Counter(newsroom.asked)["/other.xml"] == 1
    assert asked_once(newsroom)


def test_a_round_without_time_for_anything_ends_the_run(home, configured, newsroom, slow):
    configuration = configured(slow.replace("[understand]", "round_minutes = 0.000001\n[understand]"))
    report = ingest(home, configuration, newsroom.url("/feed.xml"))
    waiting = {state: n for state, _, n in report.left_out}
    assert waiting in ({}, {"waiting": 5})


def test_signals_are_held_only_while_a_round_runs():
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    ended = []
    with Interrupts() as interrupts:
        with interrupts.ending(lambda: ended.append("round")):
            os.kill(os.getpid(), signal.SIGINT)
            assert ended == ["round"]
            with pytest.raises(KeyboardInterrupt):  # a second one ends at once
                signal.raise_signal(signal.SIGINT)
        with pytest.raises(Interrupted, match="what became of it"):
            interrupts.pass_on("what became of it")
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_whoever_handled_the_signal_before_gets_it_in_the_end():
    got = []
    former = signal.signal(signal.SIGTERM, lambda number, _: got.append(number))
    try:
        with Interrupts() as interrupts:
            signal.raise_signal(signal.SIGTERM)
            assert got == []
            with pytest.raises(Interrupted):
                interrupts.pass_on("")
        assert got == [signal.SIGTERM]
    finally:
        signal.signal(signal.SIGTERM, former)


def test_ignored_signals_and_other_threads_are_left_alone():
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Interrupts() as interrupts:
            signal.raise_signal(signal.SIGINT)
            interrupts.pass_on("nothing happened")
    finally:
        signal.signal(signal.SIGINT, former)
    problems = []

    def elsewhere():
        try:
            with Interrupts() as interrupts:
                interrupts.pass_on("nothing happened")
        except BaseException as error:  # noqa: BLE001  (told to the test)
            problems.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert problems == []
