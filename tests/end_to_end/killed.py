"""Kills one command at every place of its steps; a script, run by test_kills.py.

In: a JSON file {command, paths, config, prepared, work}.  Out: a JSON file {steps, places, killed, homes, faults}: the
steps of an undisturbed run, at how many places they are, after which of them the command was given again, from how many
different homes, and what was wrong then.

A step is the end of a call of `storage.durable`, or the moment before each of the changes that `remove` makes.  A place
is the chain of our calls that leads to it: a loop passes it many times.  After the first and the last step of every
place a killed run must leave a home from which the same command, given again, makes what an undisturbed one holds.

What a killed process leaves is what the kernel holds of its files, which is there to be copied while the process is
stopped: so one run, stopped (SIGSTOP) after each step, gives the homes of all kills.  One step of each kind is also
reached by a run of its own that is killed (SIGKILL), since with a process its locks and connections go, too.  Homes that
agree in every byte, mode and time are one.  Syncs are steps, but nothing is stopped after them: they leave to a killed
process what the step before left.

All runs are forked from a process that has loaded everything and holds no thread and no connection: a start costs
nothing, and two of them go on at a time.
"""

import dataclasses
import datetime as dt
import functools
import hashlib
import json
import os
import shutil
import signal
import sys
import traceback
from pathlib import Path
from uuid import uuid4

import anyio
import duckdb
import pyarrow as pa
import trafilatura  # noqa: F401  (loaded once, here)

import flows
import presswatch
import storage
from flows import retagging, rounds, stations
from flows.configuration import load
from flows.options import IngestOptions, ReadOptions, RevisitOptions
from flows.worker import build_rules, understood
from presswatch import catalogue, warc
from presswatch.model import Claims, Entry
from storage import durable, retag
from storage.home import open_home
from storage.retag import Choice

DURABLE = (
    *("write", "sync", "sync_folder", "rename", "make_folder", "remove", "write_file", "copy_file"),
    *("commit", "checkpoint"),
)
SYNCS = ("sync", "sync_folder")
CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod")
CLOCK_AND_PLACE = {
    *("batch_id", "run_id", "fetch_id", "waiting_in", "file", "offset", "length", "duration_ms"),
    *("first_seen_at", "last_seen_at", "seen_at", "fetched_at", "started_at", "next_attempt_at", "decided_at"),
    *(
        "asked_at",
        "checked_at",
        "away_since",
        "moved_at",
        "conditional_at",
        "not_before",
        "first_at",
        "last_at",
        "last_ok_at",
        "last_new_at",
        "health_since",
        "detected_at",
        "robots_at",
        "tdm_at",
    ),
}
TABLES = [
    "outlets",
    "feeds",
    "hosts",
    "entries",
    "pages",
    "articles",
    "article_urls",
    "revisions",
    "citations",
    "copies",
    "failures",
    "gaps",
    "article_checks",
]
# A group is named after the member that came first, and pages that are fetched at a time come in any order.
COMPARED = {
    "resolved_at": "resolved_at IS NULL",
    "dup_group_id": "min(article_id) OVER (PARTITION BY dup_group_id)",
    "story_id": "min(article_id) OVER (PARTITION BY story_id)",
}
SHARDS = 2
OURS = tuple(f"{Path(package.__file__).parent}{os.sep}" for package in (flows, presswatch, storage))


class HerePool:
    """Understands in this process: a killed one must leave no children behind that the next would wait for."""

    rules = None

    def __init__(self, **_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def start(self, pages=None):
        pass

    def understand(self, jobs, *, expected):
        for page_no, members in jobs:
            yield page_no, understood(members, self.rules)


def run(job, configuration, root):
    home = open_home(root)
    with stations.open_run(home, configuration, job["command"]) as under_way:
        if job["command"] == "retag":
            done, *_ = retagging.retag(home, configuration, Choice(all=True), lambda *_: None)
            assert done.n_articles, done
            return home
        if job["command"] == "read":
            report, _ = rounds.read(under_way, ReadOptions(paths=job["paths"]))
        elif job["command"] == "revisit":
            report = rounds.revisit(under_way, RevisitOptions())
        else:
            report = rounds.ingest(under_way, IngestOptions())
    assert report.worked, report
    return home


def place_of(frame):
    """Where in our packages we are, and by which calls."""
    calls = []
    while frame is not None:
        if frame.f_code.co_filename.startswith(OURS):
            calls.append(f"{frame.f_code.co_filename}:{frame.f_lineno}")
        frame = frame.f_back
    return " ".join(calls)


def ends_of_places(noted):
    """How many places there are, and the numbers of the first and the last step of each; of all that are no syncs."""
    firsts, lasts = {}, {}
    for k, step in enumerate(map(tuple, noted), 1):
        if step[0] not in SYNCS:
            firsts.setdefault(step, k)
            lasts[step] = k
    return len(firsts), sorted({*firsts.values(), *lasts.values()})


def watch(root, *, kill_at=None, stops=False):  # noqa: C901  (one hook, one place)
    """Note the steps from here on with their places; die after the one of this number, or stop after each."""
    steps = []
    depth = 0

    def step(name):
        steps.append((name, place_of(sys._getframe(1))))
        if len(steps) == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        stop()

    def stop():
        if stops and steps[-1][0] not in SYNCS:
            os.kill(os.getpid(), signal.SIGSTOP)

    def wrapped(name, function):
        @functools.wraps(function)
        def call(*args, **kwargs):
            nonlocal depth
            depth += 1
            before = len(steps)
            result = function(*args, **kwargs)
            depth -= 1
            if len(steps) == before:  # a call that is made of other calls ends with the last of them
                step(name)
            elif steps[-1][0] in SYNCS:  # a rename ends with a sync
                steps[-1] = (name, steps[-1][1])
                stop()
            return result

        return call

    for name in DURABLE:
        setattr(durable, name, wrapped(name, getattr(durable, name)))

    def heard(event, args):
        if event == "open":
            path, mode, flags = args
            if not (set(mode or "") & set("wax+") or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
                return
        elif event in CHANGES or event.startswith("shutil."):
            path = args[0]
        else:
            return
        if depth:
            if event in ("os.remove", "os.rmdir"):  # one call of `remove` takes away many
                step(f"before {event}")
            return
        if isinstance(path, int):
            return  # an open file: its opening was judged
        place = Path(os.fsdecode(path)).absolute()
        if not place.is_relative_to(root) or place.suffix == ".lock":
            return
        if event in ("open", "os.chmod") and any(part.endswith(durable.PART) for part in place.parts):
            return  # nobody looks at what has not got its name yet
        print(f"bypasses storage.durable: {event} {place}", file=sys.stderr)
        traceback.print_stack()
        os._exit(3)

    sys.addaudithook(heard)
    return steps


def state(home):
    """All that the home holds, without clocks and places; raises AssertionError when something does not fit together."""
    left = [str(path.relative_to(home.root)) for path in home.root.rglob(f"*{durable.PART}*")]
    assert not left, f"left behind: {left}"
    waiting = [str(path) for station in (home.collected, home.understood, home.merged) for path in station.iterdir()]
    assert not waiting, f"still at a station: {waiting}"
    assert home.snapshot.stat().st_mode & 0o777 == 0o444
    assert not home.snapshot.with_name("presswatch.duckdb.wal").exists()
    with duckdb.connect(str(home.snapshot), read_only=True) as connection:

        def rows(sql):
            return connection.execute(sql).fetchall()

        held = {}
        for table in TABLES:
            names = [name for name, *_ in rows(f"DESCRIBE {table}") if name not in CLOCK_AND_PLACE]
            columns = [COMPARED.get(n, f'"{n}"::VARCHAR') for n in names]
            if table == "failures":
                columns.remove('"attempts"::VARCHAR')  # a file that is read twice fails twice
            held[table] = sorted(map(repr, rows(f"SELECT {', '.join(columns)} FROM {table}")))
        held["fetches"] = sorted(map(repr, rows("SELECT url, sum(n_new) FROM fetches GROUP BY url")))
        held["batches"] = list(map(repr, rows("SELECT sum(n_articles), sum(n_revisions) FROM batches")))
        wrong = rows("FROM fetches WHERE n_entries <> n_new + n_known + n_skipped + n_failed + n_waiting")
        assert not wrong, f"accounts do not add up: {wrong}"
        named = sorted(row[0] for row in rows("SELECT warc FROM batches WHERE warc IS NOT NULL"))
        files = sorted(str(path.relative_to(home.root)) for path in home.pages.rglob("*") if path.is_file())
        assert named == files, f"WARC files {files}, of batches {named}"
        for url, file, offset, length in rows('SELECT url, file, "offset", length FROM pages'):
            with (home.root / file).open("rb") as pages:
                pages.seek(offset)
                page, _ = warc.read_page(pages.read(length), decoded_cap=1 << 20)
            assert page.url == url
    return held


def all_of(folder):
    """A digest of every name, mode, time and byte in a folder: what a process that begins could tell it by."""
    told = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        about = path.stat()
        told.update(f"{path.relative_to(folder)} {about.st_mode} {about.st_size} {about.st_mtime_ns}\n".encode())
        if path.is_file():
            told.update(path.read_bytes())
    return told.hexdigest()


def forked(function, *, at_stop=None):
    """Call `function` in a child, and `at_stop` whenever it stops itself; returns its exit status or minus the signal that ended it."""
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            function()
            status = 0
        except BaseException:  # noqa: BLE001  (told by the exit status)
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(status)
    while os.WIFSTOPPED(status := os.waitpid(child, os.WUNTRACED)[1]):
        try:
            at_stop()
        except BaseException:
            os.kill(child, signal.SIGKILL)  # nobody else would let it go on
            raise
        os.kill(child, signal.SIGCONT)
    return os.waitstatus_to_exitcode(status)


def left_at_stops(function, folder):
    """Call `function` in a child that stops itself; returns how it ended, and the digest and a copy of the folder at each stop."""
    copies = []

    def keep():
        told = all_of(folder)
        if copies and copies[-1][0] == told:
            copies.append(copies[-1])
        else:
            copies.append((told, shutil.copytree(folder, folder.with_name(f"left-{len(copies)}"))))

    return forked(function, at_stop=keep), copies


def few_outlets(configuration):
    """Leave out most of the packaged catalogue, which every merge compares: one country and our own are enough."""
    tables = tuple(table for table in configuration.outlet_tables if Path(table[0]).stem in ("gb", "loopback"))
    return dataclasses.replace(configuration, outlet_tables=tables, catalogue=catalogue.build(tables))


def warm_up():
    """Load what the first page, the first request and the first row ask for."""
    pa.array([1])
    anyio.run(anyio.sleep, 0)
    at = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    for media_type, body in (("text/plain", b"A first page to read."), ("text/html", b"<p>A second page to read.</p>")):
        claims = Claims(Entry("e", None, None, "https://example.org/a"))
        ids = {"record_id": uuid4(), "url": "https://example.org/a", "at": at}
        record = warc.resource_record(**ids, media_type=media_type, raw=body)
        understood(record + warc.claims_record(**ids, claims=claims, of=uuid4()), HerePool.rules)


def main(job):
    configuration = few_outlets(load(Path(job["config"]), environment={}))
    HerePool.rules = build_rules(configuration.outlet_tables, configuration.citation_tables, 1 << 20)
    stations.Pool = HerePool
    retag.CHUNK = 1
    os.fsync = lambda _: None  # a killed process loses nothing that the kernel has; syncs are counted, not waited for
    warm_up()
    work = Path(job["work"])

    def fresh(name):
        root = work / name / "home"
        root.parent.mkdir()
        if job["prepared"]:
            shutil.copytree(job["prepared"], root)
        return root

    def whole(root, **how):
        steps = watch(root, **how)
        home = run(job, configuration, root)
        (root.parent / "steps.json").write_text(json.dumps(steps))
        (root.parent / "state.json").write_text(json.dumps(state(home)))

    first = fresh("undisturbed")
    status, copies = left_at_stops(lambda: whole(first, stops=True), first.parent)
    if status:
        return {"steps": [], "places": 0, "killed": [], "homes": 0, "faults": ["the undisturbed run failed"]}
    noted = json.loads((first.parent / "steps.json").read_text())
    steps = [name for name, _ in noted]
    left = dict(zip((k for k, name in enumerate(steps, 1) if name not in SYNCS), copies, strict=True))
    n_places, chosen = ends_of_places(noted)
    different = list({left[k][0]: k for k in reversed(chosen)}.values())  # one step for each home
    killed = {steps[k - 1]: k for k in chosen}.values()  # one step of each kind, whatever home it leaves
    checked = sorted({*different, *killed})
    expected = json.loads((first.parent / "state.json").read_text())

    def fault(k):
        name = f"after step {k} ({' '.join(noted[k - 1])})"
        root = left[k][1] / "home"
        if k in killed:
            root = fresh(f"killed-{k}")
            if forked(lambda: whole(root, kill_at=k)) != -signal.SIGKILL:
                return f"{name}: the run could not be killed"
        if forked(lambda: whole(root)):
            return f"{name}: the next run failed"
        found = json.loads((root.parent / "state.json").read_text())
        shutil.rmtree(root.parent)
        wrong = [
            f"{table}: {found[table]} instead of {expected[table]}"
            for table in found
            if found[table] != expected[table]
        ]
        return f"{name}: {'; '.join(wrong)}" if wrong else None

    def shard(number):
        faults = [fault(k) for k in checked[number::SHARDS]]
        (work / f"faults-{number}.json").write_text(json.dumps([problem for problem in faults if problem]))

    children = []
    for number in range(SHARDS):
        child = os.fork()
        if child == 0:
            try:
                shard(number)
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    faults = [fault for number in range(SHARDS) for fault in json.loads((work / f"faults-{number}.json").read_text())]
    told = {"steps": steps, "places": n_places, "killed": [steps[k - 1] for k in killed], "homes": len(different)}
    return told | {"faults": faults}


if __name__ == "__main__":
    task = json.loads(Path(sys.argv[1]).read_text())
    Path(task["work"], "result.json").write_text(json.dumps(main(task)))
