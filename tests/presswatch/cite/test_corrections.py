"""Corrections: a person's word stands above the rules', is part of them, and is refused when it contradicts itself."""

import json
import tomllib
from pathlib import Path

import pytest

from presswatch import catalogue
from presswatch.cite import citations, corrections
from presswatch.cite.corrections import corrected
from presswatch.cite.roles import role_of
from presswatch.errors import ConfigError
from presswatch.model import article_id_of

ROOT = Path(__file__).parents[3]
HERE = "https://a.example/1"


def parsed(folder, *names):
    """Some of the files, for rules are built for each set of lines; test_citations.py builds them from all."""
    files = [ROOT / "config" / folder / f"{name}.toml" for name in names]
    return [(file.name, tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]


CATALOGUE = catalogue.build(parsed("outlets", "fr", "gb", "us"))
CITATIONS = parsed("citations", "en", "mul")


def rules_with(*lines):
    tables = corrections.parse("corrections.jsonl", map(json.dumps, lines), CATALOGUE.by_id)
    files = [*CITATIONS, ("corrections.jsonl", {"languages": [], "correction": tables})]
    return citations.build_rules(files, CATALOGUE), citations.rules_version(files)


def brief(text, *lines, at=HERE, publisher_id=None, **fields):
    rules, _ = rules_with(*lines)
    fields = {"text": text, **fields}
    found = citations.cite(fields, language="en", publisher_id=publisher_id, rules=rules)
    rows = corrected(found, fields, addresses=[at], publisher_id=publisher_id, corrections=rules.corrections)
    assert all(row.surface == fields[row.field][row.span_start : row.span_end] for row in rows)
    assert all(row.sentence in fields[row.field] for row in rows)
    assert all(row.role == role_of(row.kind, row.cited_outlet_id) for row in rows)
    return [f"{row.cited_outlet_id or row.surface} {row.kind} {row.rule_id}" for row in rows]


def test_not_a_citation_everywhere_in_one_article_or_at_one_place():
    """The name stays in sight as merely named; what the line does not name is left alone."""
    text = "According to Reuters, it rained. Reuters reported that it snowed."
    plain = ["reuters report en.report.according_to", "reuters report en.report.reported"]
    gone = "reuters named user.named.correction"
    line = {"surface": "Reuters", "is": "not a citation"}
    assert brief(text) == plain
    assert brief(text, line) == [gone, gone]
    assert brief(text, {**line, "article": HERE}) == [gone, gone]
    assert brief(text, {**line, "article": article_id_of(HERE)}) == [gone, gone]
    assert brief(text, {**line, "article": HERE + "?utm_source=x"}) == [gone, gone]
    assert brief(text, {**line, "article": "https://a.example/2"}) == plain
    assert brief(text, {**line, "article": HERE, "span": [33, 40]}) == [plain[0], gone]
    assert brief(text, {**line, "surface": "reuters"}) == [gone, gone]
    assert brief(text, {**line, "surface": "AFP"}) == plain


def test_same_outlet_gives_a_name_its_outlet_and_is_looked_for():
    """A surface that the rules credit without an id; and the same name where only the catalogue's are found."""
    line = {"surface": "Harbour Gazette", "is": "same outlet", "outlet": "bbc"}
    text = "It rained, the Harbour Gazette reported.\nSource: Harbour Gazette"
    assert brief("Source: Harbour Gazette") == ["Harbour Gazette footer en.footer.source"]
    assert brief(text, line) == ["bbc report en.report.as_reported", "bbc footer en.footer.source"]
    assert brief(text, {**line, "article": "https://a.example/2"})[-1] == "Harbour Gazette footer en.footer.source"
    rules, _ = rules_with(line)
    fields = {"text": "Source: Harbour Gazette"}
    (row,) = citations.cite(fields, language="en", publisher_id="bbc", rules=rules)
    assert row.is_self


def test_same_outlet_makes_a_credit_of_a_candidate():
    """In one article only: the name is not looked for, the row that is there gets its outlet and with it its role."""
    line = {"surface": "Harbour Gazette", "is": "same outlet", "outlet": "bbc", "article": HERE}
    rules, _ = rules_with(line)
    fields = {"text": "HARBOUR (Harbour Gazette) - It rained.\nSource: Harbour Gazette"}
    found = citations.cite(fields, language="en", publisher_id=None, rules=rules)
    rows = corrected(found, fields, addresses=[HERE], publisher_id=None, corrections=rules.corrections)
    assert [(row.role, row.kind) for row in found] == [("named", "slug"), ("named", "footer")]
    assert [(row.cited_outlet_id, row.role) for row in rows] == [("bbc", "origin"), ("bbc", "citation")]


def test_same_outlet_decides_between_outlets_that_share_a_name():
    text = "She told the Times that it rained."
    assert brief(text) == ["the Times told_to en.told_to.told"]
    line = {"surface": "the Times", "is": "same outlet", "outlet": "times-uk"}
    assert brief(text, line) == ["times-uk told_to en.told_to.told"]
    assert brief("Crowds met in Times Square.", line) == []


def test_a_credit_that_the_rules_do_not_see_is_added():
    """At the first place of its words, in whichever field; a row that is there becomes the credit."""
    line = {"surface": "the agency", "is": "citation", "outlet": "reuters", "article": HERE}
    text = "It rained, as the agency had it.\nThe BBC opens a hall."
    assert brief(text, line) == ["reuters report user.report.correction", "bbc named named"]
    assert brief(text, line, at="https://a.example/2") == ["bbc named named"]
    assert brief("It rained.", line, title="Rain, says the agency") == ["reuters report user.report.correction"]
    assert brief("It rained.", line) == []
    named = {"surface": "The BBC", "is": "citation", "outlet": "bbc", "article": HERE}
    assert brief(text, named) == ["bbc report user.report.correction"]
    told = "She told the Times that it rained."
    ours = {"surface": "the Times", "is": "citation", "outlet": "times-uk", "article": HERE}
    assert brief(told, ours) == ["times-uk told_to en.told_to.told"]


NO = {"surface": "Reuters", "is": "not a citation"}
SAME = {"surface": "Reuters", "is": "same outlet", "outlet": "reuters"}
TO_AFP = {"surface": "Reuters", "is": "same outlet", "outlet": "afp"}
YES = {"surface": "Reuters", "is": "citation", "outlet": "bbc", "article": HERE}


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        # of equals the later one, which finds the row as the rules made it
        ([NO, SAME], "reuters report en.report.as_reported"),
        ([SAME, NO], "reuters named user.named.correction"),
        ([SAME, TO_AFP], "afp report en.report.as_reported"),
        ([{**NO, "article": HERE}, {**SAME, "article": HERE}], "reuters report en.report.as_reported"),
        ([{**NO, "article": HERE}, YES], "bbc report en.report.as_reported"),
        ([YES, {**NO, "article": HERE}], "reuters named user.named.correction"),
        # of an article's lines, too, by whatever name they call it
        ([{**NO, "article": article_id_of(HERE)}, {**TO_AFP, "article": HERE}], "afp report en.report.as_reported"),
        ([{**NO, "article": HERE}, {**TO_AFP, "article": article_id_of(HERE)}], "afp report en.report.as_reported"),
        ([{**TO_AFP, "article": article_id_of(HERE)}, {**NO, "article": HERE}], "reuters named user.named.correction"),
        ([{**TO_AFP, "article": HERE}, {**NO, "article": article_id_of(HERE)}], "reuters named user.named.correction"),
        # one of the article before those of all
        ([{**SAME, "article": HERE}, NO], "reuters report en.report.as_reported"),
        ([{**NO, "article": HERE}, SAME], "reuters named user.named.correction"),
        ([YES, NO, TO_AFP], "bbc report en.report.as_reported"),
    ],
)
def test_of_several_lines_one_holds(lines, row):
    assert brief("It rained, Reuters reported.", *lines) == [row]


@pytest.mark.parametrize(
    ("last", "rows"),
    [
        ({"is": "not a citation"}, []),
        ({"is": "citation", "outlet": "afp"}, ["afp report user.report.correction"]),
        ({"is": "not a citation", "surface": "the other agency"}, ["reuters report user.report.correction"]),
    ],
)
def test_an_added_credit_is_taken_back_by_a_later_line(last, rows):
    line = {"surface": "the agency", "is": "citation", "outlet": "reuters", "article": HERE}
    assert brief("It rained, as the agency had it.", line, {**line, **last} if "outlet" in last else
                 {**{name: line[name] for name in ("surface", "article")}, **last}) == rows  # fmt: skip


def test_later_lines_win_and_every_line_is_part_of_the_version():
    text = "According to Reuters, it rained."
    no = {"surface": "Reuters", "is": "not a citation"}
    yes = {"surface": "Reuters", "is": "citation", "outlet": "reuters", "article": HERE}
    assert brief(text, no, yes) == brief(text)
    versions = {rules_with(*lines)[1] for lines in ([], [no], [yes], [no, yes], [{**no, "note": "why"}])}
    assert len(versions) == 5


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", ["line 2", "no JSON object", "each line is one"]),
        ("[]", ["line 2", "no JSON object"]),
        ('{"surface": "X"}', ["line 2: is: must be given"]),
        ('{"surface": "X", "is": "wrong"}', ["line 2: is", "not a citation", "same outlet", "'wrong'"]),
        ('{"surface": " ", "is": "not a citation"}', ["line 2: surface", "not empty"]),
        ('{"surface": "X", "is": "not a citation", "colour": 1}', ["line 2: colour: no such field", "article"]),
        ('{"surface": "X", "is": "same outlet"}', ["line 2: outlet: must be given"]),
        (
            '{"surface": "X", "is": "same outlet", "outlet": "nobody"}',
            ["line 2: outlet", "'nobody'", "add it to outlets/"],
        ),
        ('{"surface": "X", "is": "not a citation", "outlet": "bbc"}', ["line 2: outlet", "leave it out"]),
        ('{"surface": "X", "is": "citation", "outlet": "bbc"}', ["line 2: article: must be given"]),
        ('{"surface": "X", "is": "not a citation", "span": [0, 1]}', ["line 2: article: must be given with span"]),
        (
            '{"surface": "X", "is": "not a citation", "article": "a", "span": [4, 9]}',
            ["line 2: span", "as long as the surface, 1"],
        ),
        ('{"surface": "X", "is": "not a citation", "article": "a", "span": [-1, 0]}', ["line 2: span", "[start, end]"]),
    ],
)
def test_a_wrong_line_is_named_with_its_field_and_its_remedy(line, words):
    lines = ['{"surface": "Reuters", "is": "not a citation"}', line, ""]
    with pytest.raises(ConfigError) as refused:
        corrections.parse("corrections.jsonl", lines, CATALOGUE.by_id)
    (message,) = str(refused.value).splitlines()
    assert message.startswith("corrections.jsonl: ")
    assert all(word in message for word in words), message
