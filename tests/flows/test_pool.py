"""Pages are understood in processes that may be killed: one page's trouble is that page's alone."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from flows.pool import Pool
from presswatch import warc
from presswatch.model import Claims, Entry

ROOT = Path(__file__).parents[2]
PROGRAM = """
import os, pickle, sys, time
from multiprocessing.connection import Connection
connection = Connection(int(sys.argv[1]))
pickle.loads(connection.recv_bytes())
connection.send_bytes(pickle.dumps(None))
try:
    while True:
        for page in pickle.loads(connection.recv_bytes()):
            if page == b"kill":
                os.kill(os.getpid(), 9)
            if page == b"memory":
                os._exit(77)
            if page == b"hang":
                time.sleep(60)
            connection.send_bytes(pickle.dumps({"article": page, "pid": os.getpid()}))
except EOFError:
    pass
"""


@pytest.fixture
def program(tmp_path):
    path = tmp_path / "program.py"
    path.write_text(PROGRAM)
    return path


def pool(program, **how):
    return Pool(workers=2, outlet_tables=(), citation_tables=(), page_cap=1, deadline_s=0.5, program=program, **how)


def test_a_page_that_kills_or_hangs_fails_twice_and_harms_no_other(program):
    pages = [b"fine"] * 30
    pages[7], pages[15], pages[20] = b"kill", b"memory", b"hang"
    pages[0] = pages[24] = pages[25] = b"kill"  # first of its chunk; one behind the other
    with pool(program) as processes:
        answers = dict(processes.understand(enumerate(pages), expected=30))
    assert sorted(answers) == list(range(30))
    assert {n: a["reason"] for n, a in answers.items() if "reason" in a} == {
        7: "worker_died",
        15: "memory",
        20: "deadline",
        **dict.fromkeys((0, 24, 25), "worker_died"),
    }
    assert all(answers[n]["article"] == b"fine" for n in range(30) if n not in (0, 7, 15, 20, 24, 25))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit data")
def test_a_page_that_needs_too_much_memory_fails_and_harms_no_other(tmp_path):
    """The real worker, with less memory than usual, and a page of 300,000 attributes."""
    program = tmp_path / "small_worker.py"
    program.write_text(
        "import sys\nfrom flows import worker\nworker._MEMORY = 150 << 20\nworker.main(int(sys.argv[1]))\n"
    )
    greedy = f"{'<p a b c d e f g h i j k l m n o p q r s t u v w x y z>' * 13_000}".encode()
    pages = [page_of(body) for body in (b"<p>fine", greedy, b"<p>fine")]
    with Pool(
        workers=1, outlet_tables=(), citation_tables=(), page_cap=8 << 20, deadline_s=30, program=program
    ) as processes:
        answers = dict(processes.understand(enumerate(pages), expected=3))
    assert [answers[n]["reason"] for n in range(3)] == ["no_article_signs", "memory", "no_article_signs"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit data")
def test_a_worker_may_have_half_a_gigabyte():
    code = "from flows import worker; worker._limit_memory(); bytearray(300 << 20); print(1); bytearray(600 << 20)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout == "1\n"
    assert "MemoryError" in done.stderr


def test_large_pages_do_not_wait_in_crowds(program):
    """However many there are, few are read before they are asked for."""
    read = []

    def jobs():
        for number in range(40):
            read.append(number)
            yield number, bytes(2 << 20)

    with pool(program) as processes:
        answers = processes.understand(jobs(), expected=40)
        next(answers)
        assert len(read) < 16
        assert len(list(answers)) == 39


def page_of(body):
    at, url = dt.datetime(2026, 2, 3, tzinfo=dt.UTC), "http://a.example/1"
    of = uuid.uuid4()
    claims = Claims(Entry("e", None, None, url), None, ((url, "entry"),))
    return warc.response_record(
        url=url, at=at, status=200, headers=[("Content-Type", "text/html")], raw=body, record_id=of
    ) + warc.claims_record(url=url, at=at, claims=claims, record_id=uuid.uuid4(), of=of)


def test_an_error_of_the_source_is_raised_and_leaves_no_process(program):
    def broken():
        yield 1, b"fine"
        raise OSError("the disk is gone")

    with pool(program) as processes, pytest.raises(OSError, match="the disk is gone"):
        list(processes.understand(broken(), expected=2))


def test_workers_end_with_their_parent(tmp_path):
    script = (
        "import sys, time; from pathlib import Path; from flows.pool import Pool\n"
        "pool = Pool(workers=2, outlet_tables=(), citation_tables=(), page_cap=1, deadline_s=9)\n"
        "pool.start()\nprint(*[w.process.pid for w in pool._idle], flush=True)\ntime.sleep(60)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=ROOT, stderr=subprocess.DEVNULL
    )
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    deadline = time.monotonic() + 20
    while any(alive(pid) for pid in pids):
        assert time.monotonic() < deadline, "a worker outlives its parent"
        time.sleep(0.1)


def alive(pid):
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
