"""The three uses, over one real Prefect server: a schedule, triggers by command and REST, SQL while a run writes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import duckdb
import pytest

from flows.demo import Newsroom, catalogue_toml, settings_toml
from presswatch.errors import PresswatchError

BIN = Path(sys.executable).parent
LIMIT_S = 150
pytestmark = pytest.mark.prefect


@pytest.fixture(scope="module")
def newsroom():
    try:
        site = Newsroom()
        site.start()
    except PresswatchError as error:
        pytest.skip(f"needs the demo newsroom's ports: {error}")
    yield site
    site.stop()


@pytest.fixture(scope="module")
def served(tmp_path_factory, newsroom):
    """A home that `presswatch serve` polls every few seconds, and the address of its API."""
    home = tmp_path_factory.mktemp("three") / "home"
    config = home / "config"
    (config / "outlets").mkdir(parents=True)
    scheduled = '\n[feeds]\noutlets = ["corvana"]\n'
    (config / "settings.toml").write_text(settings_toml() + scheduled, encoding="utf-8")
    (config / "outlets" / "demo.toml").write_text(catalogue_toml(), encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "PRESSWATCH_"))}
    log = (home.parent / "serve.log").open("wb")
    process = subprocess.Popen(
        [BIN / "presswatch", "serve", "--home", home, "--port", str(port), "--every", "15"],
        env=environment,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    api = f"http://127.0.0.1:{port}/api"
    try:
        yield home, api, environment | {"PREFECT_API_URL": api}
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        log.close()


def ask(url: str, body: object | None = None) -> object:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"content-type": "application/json"})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(20):
        try:
            with opener.open(request, timeout=30) as reply:
                return json.loads(reply.read() or b"null")
        except urllib.error.HTTPError as error:
            with error:
                if error.code != 503:  # Prefect's own database is busy
                    raise
            time.sleep(1)
    raise OSError("Prefect's server stays busy")


def eventually(look, what: str):
    deadline = time.monotonic() + LIMIT_S
    while time.monotonic() < deadline:
        try:
            found = look()
        except (OSError, duckdb.Error):
            found = None
        if found:
            return found
        time.sleep(0.5)
    pytest.fail(f"no {what} within {LIMIT_S} s")


def registered(api: str) -> list[dict]:
    """All deployments, once `serve` has registered them: it does one after the other."""
    return eventually(lambda: len(found := ask(f"{api}/deployments/filter", {})) == 3 and found, "three deployments")


def flow_runs(api: str) -> list[dict]:
    return ask(f"{api}/flow_runs/filter", {"sort": "START_TIME_DESC"})


def completed(api: str, **wanted: object) -> list[dict]:
    return [
        run
        for run in flow_runs(api)
        if run["state_name"] == "Completed" and all(run[name] == value for name, value in wanted.items())
    ]


def test_a_scheduled_run_happens_by_itself(served):
    home, api, _ = served
    assert {deployment["name"] for deployment in registered(api)} == {"main"}
    assert {flow["name"] for flow in ask(f"{api}/flows/filter", {})} >= {"ingest", "read", "revisit"}
    scheduled = ask(f"{api}/deployments/name/ingest/main")
    ours = {"auto_scheduled": True, "deployment_id": scheduled["id"]}
    run = eventually(lambda: completed(api, **ours), "scheduled run that completed")[0]
    again = ask(f"{api}/deployments/name/revisit/main")
    assert [one["schedule"]["interval"] for one in again["schedules"]] == [1800]
    assert run["created_by"]["type"] == "SCHEDULE"
    with duckdb.connect(str(home / "presswatch.duckdb"), read_only=True) as connection:
        outlets = connection.execute("SELECT DISTINCT outlet_id FROM articles").fetchall()
    assert outlets == [("corvana",)]
    artifacts = eventually(
        lambda: ask(f"{api}/artifacts/filter", {"artifacts": {"flow_run_id": {"any_": [run["id"]]}}}), "artifact"
    )
    assert [artifact["type"] for artifact in artifacts] == ["table"]
    rows = json.loads(artifacts[0]["data"])
    assert {"seen", "new", "known", "skipped", "failed", "waiting"} <= rows[0].keys()
    # from here on runs are started by hand: one that meets a scheduled one is cancelled
    for deployment in (scheduled, again):
        ask(f"{api}/deployments/{deployment['id']}/pause_deployment", {})
    eventually(lambda: not [r for r in flow_runs(api) if r["state_type"] in ("RUNNING", "PENDING")], "quiet")


def test_commands_and_rest_trigger_runs_with_checked_parameters(served, tmp_path, newsroom):
    home, api, environment = served
    registered(api)
    options = json.dumps({"outlets": ["gazeta-salbei"]})

    def by_command() -> bool:
        done = subprocess.run(
            [BIN / "prefect", "deployment", "run", "ingest/main", "-p", f"options={options}", "--watch"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )
        # a scheduled run may be under way, which cancels this one: one at a time
        assert done.returncode == 0 or "Cancelled" in done.stdout + done.stderr, done.stdout + done.stderr
        return done.returncode == 0

    eventually(by_command, "run started by command")
    text = tmp_path / "note.txt"
    text.write_text(
        " date 2026-02-03 The ferry is back.\n\nIt sailed at noon, according to Reuters.\n", encoding="utf-8"
    )
    reading = ask(f"{api}/deployments/name/read/main")
    started = ask(
        f"{api}/deployments/{reading['id']}/create_flow_run", {"parameters": {"options": {"paths": [str(text)]}}}
    )
    eventually(lambda: completed(api, id=started["id"]), "run of read/main")
    again = ask(f"{api}/deployments/name/revisit/main")
    started = ask(f"{api}/deployments/{again['id']}/create_flow_run", {"parameters": {"options": {"all": True}}})
    eventually(lambda: completed(api, id=started["id"]), "run of revisit/main")
    with duckdb.connect(str(home / "presswatch.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT min(n_checks) >= 1 FROM article_checks").fetchall() == [(True,)]
    ingesting = ask(f"{api}/deployments/name/ingest/main")
    with pytest.raises(urllib.error.HTTPError) as refused:
        ask(
            f"{api}/deployments/{ingesting['id']}/create_flow_run",
            {"parameters": {"options": {"outlets": "not a list", "speed": 3}}},
        )
    assert refused.value.code == 409
    with duckdb.connect(str(home / "presswatch.duckdb"), read_only=True) as connection:
        outlets = {row[0] for row in connection.execute("SELECT DISTINCT outlet_id FROM articles").fetchall()}
    assert outlets >= {"gazeta-salbei", "unknown"}


def test_sql_answers_while_a_run_writes(served):
    home, api, environment = served
    eventually((home / "presswatch.duckdb").exists, "snapshot")
    held_open = duckdb.connect(str(home / "presswatch.duckdb"), read_only=True)
    before = held_open.execute("SELECT count(*) FROM fetches").fetchall()
    ingesting = ask(f"{api}/deployments/name/ingest/main")
    outlets = ["harrowmouth-courier", "radio-valbrune", "morning-sheaf"]
    body = {"parameters": {"options": {"outlets": outlets}}}
    start = f"{api}/deployments/{ingesting['id']}/create_flow_run"
    started = ask(start, body)
    answers = []

    def finished() -> bool:
        done = subprocess.run(
            [BIN / "presswatch", "query", "SELECT count(*) AS n FROM fetches", "--home", home, "--format", "json"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answers.append(json.loads(done.stdout)[0]["n"])
        assert held_open.execute("SELECT count(*) FROM fetches").fetchall() == before
        state = ask(f"{api}/flow_runs/{started['id']}")["state_name"]
        assert state not in ("Failed", "Crashed"), state
        if state == "Cancelled":  # a scheduled run was under way: one at a time
            started.update(ask(start, body))
        return state == "Completed"

    eventually(finished, "end of the run")
    assert len(answers) > 1
    assert answers == sorted(answers)
    finished()
    assert answers[-1] > before[0][0]
    held_open.close()
