"""Every command that the documents show is run, in a folder of its own, as a reader would."""

import contextlib
import re
import shutil

import pytest

from flows.cli import main
from tests.docs.blocks import DOCUMENTS, ROOT, blocks, name_of

SHELL = ("bash", "console", "python")


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_the_commands_of_a_document_work_in_order(document, desk, run):
    shown = [block for block in blocks(document) if block.language in SHELL]
    if not any(block.why is None for block in shown):
        pytest.skip("shows no command that could be run here")
    for block in shown:
        if block.why is not None:
            if (desk / "data" / "config").exists() and not (desk / "data" / "presswatch.duckdb").exists():
                # what the reader would have collected by now
                shutil.copy(desk / "demo-data" / "presswatch.duckdb", desk / "data" / "presswatch.duckdb")
            continue
        done = run(["python", "-c", block.text] if block.language == "python" else block.commands, desk)
        ends_with_status = block.commands.rstrip().rpartition("\n")[2].endswith("presswatch status")
        assert done.returncode == 0 or (ends_with_status and done.returncode == 3), f"{block.text}\n{done.stderr}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_results_that_are_shown_are_the_real_ones(document, desk, run):
    queries = [
        pair
        for block in blocks(document)
        if block.why is None
        for pair in block.shown
        if " query " in pair[0] and pair[1]
    ]
    for command, lines in queries:
        done = run(f"{command} --format csv", desk)
        cells = [[cell.strip() for cell in line.strip("│").split("│")] for line in lines if line.startswith("│")]
        del cells[1]  # the types
        assert [line.split(",") for line in done.stdout.splitlines()] == cells, command


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_what_is_not_run_says_why_right_above_its_block(document):
    said = document.read_text(encoding="utf-8").count("<!-- not run")
    assert said == sum(block.why is not None and len(block.why) > 10 for block in blocks(document))


def test_an_outlet_added_as_described_is_read(desk, run, newsroom):
    toml = next(b.text for b in blocks(ROOT / "docs/add-an-outlet.md") if "valleypost.example" in b.text)
    newsroom.publish(
        "/1", "Ferry stops in autumn", *["The county said that the ferry stops in autumn and not before."] * 4
    )
    newsroom.list("/rss", (newsroom.url("/1"), "Ferry stops in autumn"))
    assert run("presswatch init --contact you@example.org", desk).returncode == 0
    assert run(toml.replace("https://", "http://").replace("valleypost.example", newsroom.host), desk).returncode == 0
    allow = {"PRESSWATCH_FETCH__ALLOW_HOSTS": f'["{newsroom.host}"]', "PRESSWATCH_FETCH__MIN_DELAY_S": "0"}
    done = run("presswatch ingest --plain --outlet valley-post --format csv", desk, **allow)
    assert done.returncode == 0, done.stderr
    found = run("presswatch query \"SELECT title FROM articles WHERE outlet_id = 'valley-post'\" --format csv", desk)
    assert found.stdout.splitlines() == ["title", "Ferry stops in autumn"]


def test_a_page_declared_as_described_is_read(desk, run, newsroom):
    toml = next(b.text for b in blocks(ROOT / "docs/add-an-outlet.md") if "hillgazette.example" in b.text)
    newsroom.publish(
        "/region/2026/ferry-stops", "Ferry stops in autumn", *["The county said that the ferry stops in autumn."] * 4
    )
    newsroom.pages["/region/"] = (
        200, "text/html", '<nav><a href="/region/">Region</a></nav><p><a href="/region/2026/ferry-stops">Ferry stops</a>',
    )  # fmt: skip
    assert run("presswatch init --contact you@example.org", desk).returncode == 0
    assert run(toml.replace("https://", "http://").replace("hillgazette.example", newsroom.host), desk).returncode == 0
    allow = {"PRESSWATCH_FETCH__ALLOW_HOSTS": f'["{newsroom.host}"]', "PRESSWATCH_FETCH__MIN_DELAY_S": "0"}
    done = run("presswatch feeds check hill-gazette --format table", desk, **allow)
    assert done.returncode == 0, done.stderr
    assert re.search(r"hill-gazette +ok +listing +1 ", done.stdout), done.stdout
    assert run("presswatch ingest --plain --outlet hill-gazette", desk, **allow).returncode == 0
    found = run("presswatch query \"SELECT title FROM articles WHERE outlet_id = 'hill-gazette'\" --format csv", desk)
    assert found.stdout.splitlines() == ["title", "Ferry stops in autumn"]


@pytest.fixture
def help_of(capsys, monkeypatch):
    """What a command's --help prints, without a process for each."""
    monkeypatch.setenv("COLUMNS", "200")

    def help_of(*words):
        with contextlib.suppress(SystemExit):
            main([*words, "--help"])
        return capsys.readouterr().out

    return help_of


def _commands_in_help(help_of):
    """{command: its line} as `presswatch --help` prints them."""
    return dict(re.findall(r"│ (\w+)\s+(\S.*?)\s*│", help_of()))


def test_operate_lists_every_command_with_the_words_of_its_help(help_of):
    table = re.findall(r"^\| `presswatch (\w+)` \| (.*?) \|$", (ROOT / "docs/operate.md").read_text(), re.MULTILINE)
    assert dict(table) == _commands_in_help(help_of)


def test_every_command_and_option_that_is_named_exists(help_of):
    helps = {name: help_of(name) for name in _commands_in_help(help_of)}
    of_feeds = re.findall(r"│ ([a-z]+) ", helps["feeds"])
    helps["feeds"] += "".join(help_of("feeds", name) for name in of_feeds)
    assert len(helps) >= 8
    unknown = []
    for document in DOCUMENTS:
        for line in re.findall(r"presswatch [a-z].*", "\n".join(b.commands for b in blocks(document))):
            words = re.sub(r"'[^']*'|\"[^\"]*\"", "", line).split("|")[0].split()
            unknown += [
                f"{name_of(document)}: {line}"
                for option in words[1:]
                if words[1] not in helps or (option.startswith("--") and option not in helps[words[1]])
            ]
        for name in re.findall(r"`presswatch ([a-z]+)", document.read_text(encoding="utf-8")):
            unknown += [] if name in helps else [f"{name_of(document)}: presswatch {name}"]
    assert unknown == []


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {
        target
        for document in DOCUMENTS
        for words in re.findall(r"(?:^|`|^\$ )make ([a-z ]+?)(?:$|`)", document.read_text(), re.MULTILINE)
        for target in words.split()
    }
    assert named >= {"run", "test", "check"}
    assert named <= targets
