"""The commands around citations: what a text credits, at once."""

import csv
import io
import json
import sys

import pytest

from flows.cli.citing import marked, told
from presswatch.model import Citation

CHAIN = "Un tren a deraiat, relatează AFP, citată de Agerpres."


@pytest.fixture(autouse=True)
def empty_folder(monkeypatch, tmp_path):
    """Commands run in an empty folder, whose `data` is the home."""
    monkeypatch.chdir(tmp_path)


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
    typed = io.BytesIO("Ministrul a declarat pentru Digi24 că pleacă.\n".encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed))
    _, out, _ = call("cite", "-", "--language", "ro-RO", "--outlet", "digi24", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert (row["cited_outlet_id"], row["is_self"], row["kind"]) == ("digi24", "True", "told_to")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--outlet", "nobody"), "unknown outlet 'nobody'"),
        (("--language", "Romanian!"), "no rules for a language 'Romanian!'; there are for ar, be, bg, bs"),
        (("--language", "xx"), "no rules for a language 'xx'; there are for ar, be, bg, bs"),
        (("--config", "none"), "no such folder of configuration"),
    ],
)
def test_cite_names_what_it_cannot_use(call, arguments, words):
    status, out, err = call("cite", CHAIN, *arguments)
    assert (status, out) == (2, "")
    assert words in err


def test_cite_says_where_it_has_no_rules_for_sentences(call):
    text = "მერმა თქვა, რომ ახალი ხიდი მომავალ თვეში გაიხსნება, იუწყება Reuters, და ხალხი ძალიან გაიხარა."
    status, _, err = call("cite", text)
    assert (status, "there are no rules for sentences in ka" in err) == (0, True)
    assert call("cite", CHAIN)[2] == ""


def test_cite_tells_a_file_from_a_text(call, tmp_path):
    """The name of a file credits nobody; that it has to be piped is said with the whole command."""
    (tmp_path / "a text.txt").write_text(CHAIN)
    status, out, err = call("cite", "a text.txt")
    assert (status, out) == (2, "")
    assert "presswatch cite - < 'a text.txt'" in err
    assert call("cite", "x" * 5000)[0] == call("cite", "no file.txt")[0] == call("cite", "a\0b")[0] == 0


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


@pytest.fixture
def articles(tmp_path):
    """Ready articles, as `read` takes them."""
    path = tmp_path / "ready.jsonl"
    lines = [
        {
            "url": "https://a.example/1",
            "title": "Rain",
            "text": "It rained, according to Reuters. The BBC opens a hall.",
        },
        {
            "url": "https://a.example/2",
            "title": "Snow",
            "text": "It snowed all day in the west.\nSource: Harbour Gazette",
        },
        {"url": "https://b.example/3", "title": "Wind", "text": "It was windy, the Harbour Gazette moved that day."},
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


CORRECTIONS = """\
{"surface": "Reuters", "is": "not a citation"}
{"surface": "Harbour Gazette", "is": "same outlet", "outlet": "the-bbc-of-old"}
{"surface": "The BBC", "is": "citation", "outlet": "bbc", "article": "https://a.example/1"}
"""
OUTLET = '[[outlet]]\nid = "the-bbc-of-old"\nname = "The BBC of Old"\nkind = "newspaper"\ncited_only = true\n'


def test_retag_gives_what_reading_by_the_present_rules_would_have_given(call, articles):
    sql = "SELECT * FROM citations ORDER BY ALL"
    assert call("read", articles, "--home", "old")[0] == 0
    assert call("read", articles, "--home", "new", "--config", _config(articles.parent))[0] == 0
    _, out, err = call("retag", "--home", "old", "--config", articles.parent / "config")
    done = json.loads(out)
    assert (done["n_articles"], done["n_changed"], done["is_published"], err) == (3, 3, True, "")
    assert (done["changed_role"], done["changed_outlet"], done["added"], done["removed"]) == (3, 0, 1, 0)
    expected = call("query", sql, "--home", "new")[1]
    assert call("query", sql, "--home", "old")[1] == expected
    assert expected.count("the-bbc-of-old") == 2
    _, out, _ = call("retag", "--home", "old", "--config", articles.parent / "config", "--format", "table")
    assert out.startswith("0 articles cited anew")
    assert call("read", articles, "--home", "old", "--config", articles.parent / "config")[0] == 0  # nothing new
    assert call("query", sql, "--home", "old")[1] == expected
    assert (
        call("query", "SELECT count(*) FROM revisions WHERE rev_no > 0", "--home", "old", "--format", "csv")[1]
        == "count_star()\n0\n"
    )


PAGE = """<html><head><title>Fire at the harbour</title>
<meta property="article:published_time" content="2026-02-03T10:00:00Z"></head><body><article><h1>Fire at the harbour</h1>
<p>Two halls of the old harbour burned down in the night, it was <a href="https://www.reuters.com/x">reported</a> on
Monday, and the ferries to the islands will not leave before noon.</p>
<p>The harbour master told <a href="https://www.thetimes.com/y">the Times</a> that nobody had been hurt, and that the
halls had stood empty since the spring of last year.</p></article></body></html>"""


def test_retag_keeps_what_links_told_although_texts_have_none(call, tmp_path):
    """Without the links these rows would be gone, or nobody's; corrections stand above them."""
    (tmp_path / "page.html").write_text(PAGE)
    sql = "SELECT cited_outlet_id, role, rule_id, cue, surface FROM citations ORDER BY span_start"
    assert call("read", tmp_path / "page.html", "--home", "some")[0] == 0
    before = call("query", sql, "--home", "some", "--format", "csv")[1]
    assert before.splitlines()[1:] == [
        "reuters,citation,link.report.verb,[reuters.com],reported",
        "times-uk,citation,link.told_to.name,told [thetimes.com],the Times",
    ]
    assert json.loads(call("retag", "--all", "--home", "some")[1])["n_articles"] == 1
    assert call("query", sql, "--home", "some", "--format", "csv")[1] == before
    correction = '{"surface": "reported", "is": "not a citation"}\n'
    (tmp_path / "some" / "config" / "corrections.jsonl").write_text(correction)
    assert json.loads(call("retag", "--home", "some")[1])["changed_role"] == 1


def _config(folder):
    (folder / "config" / "outlets").mkdir(parents=True)
    (folder / "config" / "outlets" / "own.toml").write_text(OUTLET)
    (folder / "config" / "corrections.jsonl").write_text(CORRECTIONS)
    return folder / "config"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "no presswatch home"),
        (("--from", "2026-02-01", "--to", "2026-01-01"), "lies before the first"),
    ],
)
def test_retag_names_what_it_cannot_do(call, arguments, words):
    status, _, err = call("retag", *arguments)
    assert status == 2
    assert words in err


def test_candidates_are_listed_with_what_to_write(call, articles):
    assert call("read", articles, "--home", "some")[0] == 0
    _, out, _ = call("candidates", "--home", "some")
    (row,) = map(json.loads, out.splitlines())
    assert (row["surface"], row["n_articles"], row["languages"], row["looks_like"]) == (
        "Harbour Gazette",
        1,
        ["en"],
        None,
    )
    assert row["example"] == "Source: Harbour Gazette"
    table = call("candidates", "--home", "some", "--format", "table")[1]
    assert 'id = "harbour-gazette"' in table
    assert f"tables for {articles.parent / 'some' / 'config' / 'outlets' / 'own.toml'} (" in table
    (articles.parent / "some" / "config" / "outlets").mkdir()
    (articles.parent / "some" / "config" / "outlets" / "own.toml").write_text(row["proposal"])
    assert json.loads(call("retag", "--home", "some")[1])["changed_role"] == 1  # only named before
    assert "everybody" in call("candidates", "--home", "some", "--format", "table")[1]
    (articles.parent / "host.jsonl").write_text(
        '{"url": "https://a.example/7", "text": "It rained all day.\\nSource: Valley Gazette"}\n'
        '{"url": "https://a.example/8", "text": "It snowed all day.\\nSource: valleygazette.com"}\n'
    )
    assert call("read", articles.parent / "host.jsonl", "--home", "host")[0] == 0
    listed = {row["surface"]: row for row in map(json.loads, call("candidates", "--home", "host")[1].splitlines())}
    assert listed["valleygazette.com"]["because"] == "perhaps Valley Gazette"
    assert 'domains = ["valleygazette.com"]' in listed["Valley Gazette"]["proposal"]
    assert call("candidates", "--home", "host", "--format", "table")[1].count("[[outlet]]") == 1
    (articles.parent / "times.jsonl").write_text(
        '{"url": "https://a.example/9", "text": "She told the Times that it rained all day."}'
    )
    assert call("read", articles.parent / "times.jsonl", "--home", "times")[0] == 0
    (row,) = map(json.loads, call("candidates", "--home", "times")[1].splitlines())
    assert (row["looks_like"], row["because"][:10]) == (None, "shared by ")
    assert json.loads(row["proposal"])["article"] == row["article_id"]
    assert row["proposal"] in call("candidates", "--home", "times", "--format", "table")[1]
    config = articles.parent / "like"
    (config / "outlets").mkdir(parents=True)
    (config / "outlets" / "own.toml").write_text(OUTLET.replace("The BBC of Old", "Harbor Gazette"))
    assert call("read", articles, "--home", "other")[0] == 0
    _, out, _ = call("candidates", "--home", "other", "--config", config, "--format", "table")
    assert "the-bbc-of-old (1 letter from Harbor Gazette)" in out
    assert '{"surface": "Harbour Gazette", "is": "same outlet", "outlet": "the-bbc-of-old"}' in out


def test_a_sample_goes_round_and_its_labels_are_scored(call, articles):
    """Every outlet and role has its turn; what a person mends is what the figures say."""
    assert call("read", articles, "--home", "some")[0] == 0
    _, out, _ = call("sample", 9, "--home", "some")
    drawn = [json.loads(line) for line in out.splitlines()]
    assert {(one["publisher"], *(label["role"] for label in one["labels"])) for one in drawn} == {
        ("a.example", "citation"),
        ("a.example", "named"),
    }
    assert len(drawn) == 3
    assert [json.loads(line) for line in call("sample", 2, "--home", "some")[1].splitlines()] == drawn[:2]
    status, _, err = call("sample", 9, "--home", "some", "--out", "mine.jsonl")
    assert (status, "3 sentences in mine.jsonl" in err) == (0, True)
    assert call("sample", 9, "--home", "some", "--out", "mine.jsonl")[0] == 2
    _, out, _ = call("score", "mine.jsonl")
    everything = json.loads(out.splitlines()[0])
    assert (everything["role"], everything["language"], everything["labels"]) == ("citation", "all", 2)
    assert (everything["precision"], everything["recall"], everything["precision_high"]) == (1.0, 1.0, 1.0)
    assert 0.3 < everything["precision_low"] < 0.4
    mended = (articles.parent / "mine.jsonl").read_text().replace('"role": "named"', '"role": "citation"')
    (articles.parent / "mine.jsonl").write_text(mended)
    _, out, _ = call("score", "mine.jsonl", "--format", "table")
    assert "0.667" in out
    assert "missed" in out
    assert call("score", "none.jsonl")[0] == 2
    (articles.parent / "latin.jsonl").write_bytes(b'{"id": "a", "text": "caf\xe9", "labels": []}')
    status, _, err = call("score", "latin.jsonl")
    assert (status, "latin.jsonl: line 1: text: is no UTF-8" in err) == (2, True)


def test_cite_reads_bytes_that_are_no_text(call):
    """A shell hands over any bytes; what they mean is decided as for a file."""
    status, out, _ = call("cite", "Ministrul a declarat pentru Digi24 c\udce3 pleac\udce3.", "--language", "ro")
    assert (status, json.loads(out)["cited_outlet_id"]) == (0, "digi24")


def test_mistakes_of_retag_and_sample_are_named(call, tmp_path):
    call("init", "--home", "home")
    assert "unknown outlet 'nobody'" in call("retag", "--outlet", "nobody", "--home", "home")[2]


def test_retag_names_the_corrections_that_met_nothing(call, articles):
    """Only a whole retag can know; what met something, and be it words that no rule saw, is not named."""
    assert call("read", articles, "--home", "some")[0] == 0
    idle = '{"surface": "Reuterss", "is": "not a citation"}\n'
    elsewhere = '{"surface": "Reuters", "is": "not a citation", "article": "https://a.example/2"}\n'
    file = articles.parent / "config" / "corrections.jsonl"
    _config(articles.parent)
    file.write_text(f"\n{idle}{CORRECTIONS}{elsewhere}")
    config = ("--home", "some", "--config", articles.parent / "config")
    assert json.loads(call("retag", "--outlet", "a.example", *config)[1])["idle_corrections"] == []
    status, out, err = call("retag", "--all", *config)
    assert (status, err) == (0, "")
    assert json.loads(out)["idle_corrections"] == [f"{file}: line 2", f"{file}: line 6"]
    out = call("retag", "--all", "--format", "table", *config)[1]
    assert f"corrections that matched no citation in these 3 articles:\n  {file}: line 2\n  {file}: line 6\n" in out
    assert "matched" not in call("retag", "--format", "table", *config)[1]  # nothing was left to go over


def test_retag_takes_the_ids_of_hosts_that_only_the_store_knows(call, articles):
    """Their articles are as good as any; who has none is still named."""
    assert call("read", articles, "--home", "some")[0] == 0
    status, out, _ = call("retag", "--all", "--outlet", "a.example", "--home", "some")
    assert (status, json.loads(out)["n_articles"]) == (0, 2)
    status, _, err = call("retag", "--outlet", "a.example", "--outlet", "c.example", "--home", "some")
    assert (status, "unknown outlet 'c.example'" in err) == (2, True)
