"""The commands around citations: what a text credits, at once."""

import csv
import io
import json
import sys

import pytest

from flows.cli import main
from flows.cli.citing import marked, told
from presswatch.model import Citation

CHAIN = "Un tren a deraiat, relatează AFP, citată de Agerpres."


@pytest.fixture
def call(capsys, monkeypatch, tmp_path):
    """Run a command in this process, in an empty folder; gives (status, stdout, stderr)."""
    for name in ("PRESSWATCH_HOME", "PRESSWATCH_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        status = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = ended.code
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


def test_cite_shows_each_name_with_its_rule_without_a_home(call, tmp_path):
    status, out, err = call("cite", CHAIN)
    rows = [json.loads(line) for line in out.splitlines()]
    assert (status, err, list(tmp_path.iterdir())) == (0, "", [])
    assert [(row["cited_outlet_id"], row["role"], row["cue"], row["rule_id"], row["via"]) for row in rows] == [
        ("afp", "citation", "relatează", "ro.report.verb_first", "agerpres"),
        ("agerpres", "citation", "citată de", "ro.report.cited_by", None),
    ]
    assert [CHAIN[row["span_start"] : row["span_end"]] for row in rows] == ["AFP", "Agerpres"]
    assert {row["language"] for row in rows} == {"ro"}


def test_cite_reads_standard_input_and_knows_the_publisher(call, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("Ministrul a declarat pentru Digi24 că pleacă.\n"))
    _, out, _ = call("cite", "-", "--language", "ro-RO", "--outlet", "digi24", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert (row["cited_outlet_id"], row["is_self"], row["kind"]) == ("digi24", "True", "told_to")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--outlet", "nobody"), "unknown outlet 'nobody'"),
        (("--language", "Romanian!"), "no code of a language"),
        (("--config", "none"), "no such folder of configuration"),
    ],
)
def test_cite_names_what_it_cannot_use(call, arguments, words):
    status, out, err = call("cite", CHAIN, *arguments)
    assert (status, out) == (2, "")
    assert words in err


def test_people_see_the_names_in_colour_and_nothing_steers_their_terminal(call):
    text = "\x1b]0;x\x07 Reuters said that it rained.\nPhoto: AFP"
    found = [
        Citation("text", "reuters", "Reuters", "citation", "report", "said that", 7, 14, "", "en.report.reported"),
        Citation("text", "afp", "AFP", "photo", "photo", "Photo:", 43, 46, "", "en.photo.label"),
    ]
    assert [text[one.span_start : one.span_end] for one in found] == ["Reuters", "AFP"]
    assert marked(text, found, is_coloured=True) == (
        "\\x1b]0;x\\x07 \x1b[1;32mReuters\x1b[0m said that it rained.\nPhoto: \x1b[35mAFP\x1b[0m"
    )
    assert "\x1b" not in told(text, found, language="en", is_coloured=False)
    _, out, _ = call("cite", text, "--format", "table")
    assert "en.photo.label" in out
    assert "\x1b" not in out
    assert "nobody is named" in call("cite", "It rained.", "--format", "table")[1]
