"""`presswatch revisit`: what it says, and what it refuses."""

import json

import pytest

from flows.cli import main
from tests.conftest import settings_for
from tests.flows.test_runs import PROSE


@pytest.fixture
def run(newsroom, home, capsys):
    """Run a command in a home that holds two articles; its exit status and what it printed."""
    for n in range(2):
        newsroom.publish(f"/a/{n}", f"Story number {n}", f"{PROSE} It was number {n}.", PROSE)
    newsroom.list("/feed.xml", *((newsroom.url(f"/a/{n}"), f"Story number {n}") for n in range(2)))
    home.config.mkdir(exist_ok=True)
    (home.config / "settings.toml").write_text(settings_for(newsroom))

    def run(*arguments):
        with pytest.raises(SystemExit) as left:
            main([*arguments, "--home", str(home.root)])
        return left.value.code, *capsys.readouterr()

    assert run("ingest", "--plain", newsroom.url("/feed.xml"))[0] == 0
    return run


def test_a_person_hears_what_was_found_and_a_program_counts(run, newsroom):
    status, out, _ = run("revisit", "--plain", "--format", "table")
    assert (status, "no article is due to be looked at again" in out) == (0, True)
    newsroom.pages["/a/0"] = (410, "text/plain", "gone")
    status, out, _ = run("revisit", "--plain", "--all", "--format", "table")
    assert "looked at 2 articles again: " in out
    assert "1 gone" in out
    assert "stored 1 revision" in out
    status, out, _ = run("revisit", "--plain", newsroom.url("/a/1"), "--format", "json")
    told = json.loads(out)
    assert (status, told["found"], told["n_revisions"], told["n_left"]) == (0, {"same_hash": 1}, 0, 0)
    status, out, _ = run("explain", newsroom.url("/a/0"), "--format", "table")
    assert "gone (410), away since" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--all", "http://a.example/1"), "--all takes no articles"),
        (("http://a.example/1",), "no article with an address online is known by 'http://a.example/1'"),
        (("--outlet", "nobody"), "unknown outlet 'nobody'"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_remedy(run, arguments, said):
    status, _, err = run("revisit", "--plain", *arguments)
    assert status == 2
    assert said in err


def test_a_run_that_reaches_nobody_has_not_worked(run, newsroom):
    newsroom.__exit__()
    status, out, _ = run("revisit", "--plain", "--all", "--format", "json")
    assert status == 1
    assert set(json.loads(out)["found"]) <= {"connect", "robots_unreachable"}
