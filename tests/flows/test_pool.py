"""Pages are understood in processes that may be killed: one page's trouble is that page's alone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.pool import Pool

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
    pages[7], pages[20] = b"kill", b"hang"
    with pool(program) as processes:
        answers = dict(processes.understand(enumerate(pages), expected=30))
    assert sorted(answers) == list(range(30))
    assert {n: a["reason"] for n, a in answers.items() if "reason" in a} == {7: "worker_died", 20: "deadline"}
    assert all(answers[n]["article"] == b"fine" for n in range(30) if n not in (7, 20))


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
