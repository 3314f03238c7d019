"""Citations: who is credited, in which role, with which words; with the shipped catalogue and rules."""

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch import catalogue
from presswatch.cite import citations, credit_lines
from presswatch.cite.cues import MASK
from presswatch.cite.gazetteer import lowered
from presswatch.cite.roles import role_of
from presswatch.errors import ConfigError

ROOT = Path(__file__).parents[3]


def parsed(folder):
    files = sorted((ROOT / "config" / folder).glob("*.toml"))
    return [(file.name, tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]


CATALOGUE = catalogue.build(parsed("outlets"))
RULES = citations.build_rules(parsed("citations"), CATALOGUE)


def cite(text, language="en", publisher_id=None, **fields):
    return citations.cite({"text": text, **fields}, language=language, publisher_id=publisher_id, rules=RULES)


def brief(text, language="en", publisher_id=None):
    """Per row: outlet, kind, and the relaying outlet where there is one."""
    rows = cite(text, language, publisher_id)
    return [" ".join(filter(None, (row.cited_outlet_id or row.surface, row.kind, row.via))) for row in rows]


def test_the_smallest_real_article():
    """One credit in the text and two in the footer: three rows, two outlets, with words, places and sentences."""
    text = (
        "The harbour council approved the new ferry timetable.\nWhat changes\n"
        "According to Reuters, the first ferry leaves at six.\nThe timetable holds until May.\nSources: Reuters, Digi24."
    )
    rows = cite(text)
    assert [(row.cited_outlet_id, row.role, row.kind, row.cue, row.rule_id) for row in rows] == [
        ("reuters", "citation", "report", "According to", "en.report.according_to"),
        ("reuters", "citation", "footer", "Sources:", "en.footer.source"),
        ("digi24", "citation", "footer", "Sources:", "en.footer.source"),
    ]
    assert [row.sentence for row in rows] == [
        "According to Reuters, the first ferry leaves at six.",
        "Sources: Reuters, Digi24.",
        "Sources: Reuters, Digi24.",
    ]
    assert [text[row.span_start : row.span_end] for row in rows] == ["Reuters", "Reuters", "Digi24"]


@pytest.mark.parametrize(
    ("language", "text", "rule_id", "cue"),
    [
        ("fr", "Le pont, a annoncé AFP lundi, est fermé.", "fr.report.verb_first", "a annoncé"),
        ("fr", "Selon AFP, le pont est fermé.", "fr.report.according_to", "Selon"),
        ("fr", "Le pont reste fermé. (avec l'AFP)", "fr.footer.avec", "(avec l'AFP)"),
        ("en", "LONDON (AFP) - It rains.", "mul.slug.dateline", "LONDON (AFP) -"),
        ("en", "THE OLD NORTHERN HARBOUR OF LONGBRIDGE UPON TYNE (AFP) - It rains.", "mul.slug.dateline", "(AFP)"),
        ("de", "Die Brücke ist zu, meldet AFP.", "de.report.verb_first", "meldet"),
        ("ca", "Foto: AFP", "ca.photo.label", "Foto:"),
        ("hu", "Foto: AFP", "mul.photo.label", "Foto:"),
        (None, "Foto: AFP", "mul.photo.label", "Foto:"),
    ],
)
def test_rule_and_cue_say_what_matched(language, text, rule_id, cue):
    """Not another word of the same rule, nor a language that happens to share it; the words, not the name alone."""
    assert [(row.rule_id, row.cue) for row in cite(text, language)] == [(rule_id, cue)]


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("en", "The bridge opens in May.\nSource: BBC News", ["bbc footer"]),
        ("en", "Sources: Reuters · Digi24 | AFP", ["reuters footer", "digi24 footer", "afp footer"]),
        (
            "en",
            "Sources\n- Reuters\n- https://www.digi24.ro/bridge\n\nThe BBC opens a hall.",
            ["reuters footer", "digi24 footer", "bbc named"],
        ),
        ("en", "The bridge opens.\nWith files from The Canadian Press", ["canadian-press footer"]),
        ("en", "Source: Reuters. The minister denied it, the BBC reported.", ["reuters footer", "bbc report"]),
        ("en", "Source: Reuters. It is so, the BBC reported.", ["reuters footer", "bbc report"]),
        ("en", "Source: Reuters. BBC reporters saw it.", ["reuters footer", "bbc named"]),
        ("en", "Photo: AFP. The minister denied it, the BBC reported.", ["afp photo", "bbc report"]),
        ("de", "Quellen: dpa. AFP und eigene Recherche. Reuters", ["dpa footer", "afp footer", "reuters footer"]),
        ("en", "Source: Harbour Gazette, AFP", ["Harbour Gazette footer", "afp footer"]),
        ("en", "Source: own research", []),
        (
            "en",
            "Source: The board said on Friday that no ferry will run because the wind is strong and ice is near.",
            [],
        ),
        ("en", "Source: 2024 data", []),
        ("ro", "Podul se închide.\nSursa: Agerpres", ["agerpres footer"]),
        ("ro", "SURSE: Mediafax, gazeta-mea.example", ["mediafax footer", "gazeta-mea.example footer"]),
        ("ro", "Podul se redeschide. / Reuters", ["reuters footer"]),
        ("ro", "Foto: Agerpres. Sursa: Mediafax", ["agerpres photo", "mediafax footer"]),
        ("de", "Quellen: Reuters, AFP, eigene Recherche", ["reuters footer", "afp footer"]),
        ("de", "Die Brücke bleibt zu.\nMit Material von dpa und epd", ["dpa footer", "epd footer"]),
        ("de", "Die Brücke bleibt zu.\nmit dpa", ["dpa footer"]),
        ("fr", "Sources : AFP, France Bleu", ["afp footer", "france-bleu footer"]),
        ("es", "El puente se cierra. (Con información de EFE y AP)", ["efe footer", "ap footer"]),
        ("sv", "Källa: TT Nyhetsbyrån", ["tt footer"]),
        ("sv", "Färjan går.\n- Källa\n- Yle, Dagens Nyheter", ["yle footer", "dn-se footer"]),
        ("sv", "Färjan går.\n- Källa\n- Yle\n- Text\n- Ada Birk", ["yle footer"]),
        ("sv", "Färjan går.\n- Källa\n- Ada Birk\n- Yle", ["yle named"]),
        ("en", "It has three parts:\n- Source\n- Water\n- Stone", []),
        ("zh", "来源：新华社人民日报", ["xinhua footer", "peoples-daily footer"]),
        ("ru", "Источник: Интерфакс", ["interfax footer"]),
        ("en", "Fuente: Europa Press", ["europa-press footer"]),
        (None, "Źródło: PAP", ["pap footer"]),
    ],
)
def test_footers(language, text, rows):
    """Credit lines in any language; unknown outlets are kept without id, sentences behind the label are not outlets."""
    assert brief(text, language) == rows


def test_a_person_for_an_outlet_is_an_author_in_the_byline_and_a_photographer_elsewhere():
    (row,) = cite("", byline="Ann Hart for The New York Times")
    assert (row.field, row.cited_outlet_id, row.role) == ("byline", "nyt", "origin")


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("en", "LONDON (Reuters) - The ferry is late.", ["reuters slug"]),
        ("en", "(CNN)The ferry is late.", ["cnn slug"]),
        ("en", "Copyright 2026 The Associated Press. All rights reserved.", ["ap copyright"]),
        ("en", "A ferry at night. Photo: Jane Doe/AFP via Getty Images", ["afp photo", "getty-images photo"]),
        ("en", "FILE PHOTO: A ferry. REUTERS/Jane Doe", ["reuters photo"]),
        ("en", "Jane Doe for The New York Times", ["nyt photo"]),
        ("en", "By Jane Doe for The New York Times", ["nyt slug"]),
        ("en", "By Jane Doe, Reuters", ["reuters slug"]),
        ("de", "Von Jana Muster (dpa)", ["dpa slug"]),
        ("de", "Hannover (dpa/lni) - Die Fähre kommt spät.", ["dpa slug"]),
        ("de", "© dpa-infocom, dpa:260303-99-11/2", ["dpa copyright", "dpa named"]),
        ("de", "© AFP / Jana Muster", ["afp photo"]),
        ("de", "Eine Fähre bei Nacht. Bild: dpa", ["dpa photo"]),
        ("de", "Eine Fähre bei Nacht. Foto: picture alliance/dpa", ["picture-alliance photo", "dpa photo"]),
        ("fr", "Le bac, lundi 3 mars. © Anne Petit / Hans Lucas via AFP", ["hans-lucas photo", "afp photo"]),
        ("it", "Il traghetto di notte (foto LaPresse)", ["lapresse photo"]),
        ("sk", "Prievoz v noci. FOTO TASR – Jana Nová", ["tasr photo"]),
        ("hr", "Trajekt noću. Ana Ban/PIXSELL", ["pixsell photo"]),
        ("el", "Το πλοίο τη νύχτα. Φωτ.: Eurokinissi", ["eurokinissi photo"]),
        ("en", "A ferry at night. Jane Doe/NurPhoto via Reuters", ["nurphoto photo", "reuters photo"]),
        ("en", "He sells his work via Getty Images and others.", ["getty-images named"]),
        ("es", "Quito, 3 mar (EFE).- La nave llega tarde.", ["efe slug"]),
        ("fi", "STT–Turku. Lautta on myöhässä.", ["stt slug"]),
        ("ca", "ACN La Seu d'Urgell.-El pont està tancat.", ["acn-cat slug"]),
        ("sv", "STOCKHOLM (Nyhetsbyrån Direkt) Färjan är sen.", ["nyhetsbyran-direkt slug"]),
        ("pl", "Prom się spóźnia.\nkm/PAP", ["pap slug"]),
        ("ar", "دمشق (CNN) -- تأخرت العبارة.", ["cnn slug"]),
    ],
)
def test_layout_is_no_credit(language, text, rows):
    """Datelines, copyright and pictures say where something came from; they are not counted as crediting."""
    assert brief(text, language) == rows
    assert all(row.role != "citation" for row in cite(text, language))


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        (
            "en",
            "The ferry sank, according to Reuters, AFP and the BBC.",
            ["reuters report", "afp report", "bbc report"],
        ),
        ("en", "According to Reuters, the BBC moves to a new hall.", ["reuters report", "bbc named"]),
        ("en", "“We wait,” the captain told The Guardian on Monday.", ["guardian told_to"]),
        ("en", "The plan, seen by the British newspaper Financial Times, is old.", ["ft report"]),
        ("en", "The captain said in an interview with CNN on Sunday that all is well.", ["cnn told_to"]),
        ("en", "NPR's Jane Doe reported from the quay.", ["npr report"]),
        ("en", "Bloomberg, citing two engineers, reported that the tunnel is wet.", ["bloomberg report"]),
        ("en", "Reuters could not verify the video.", ["reuters named"]),
        ("en", "The BBC will open a hall, and a CNN journalist lives nearby.", ["bbc named", "cnn named"]),
        ("en", "She told CNN-affiliate KXYZ nothing.", ["cnn named"]),
        ("en", "Thomson Reuters raised its dividend.", []),
        ("ro", "Un tren a deraiat, relatează agenția de presă Reuters.", ["reuters report"]),
        ("ro", "„Vom face apel”, a declarat luni avocatul ei pentru G4Media.", ["g4media told_to"]),
        ("ro", "Companiile testează, relatează Reuters şi AFP.", ["reuters report", "afp report"]),
        ("ro", "Reuters, citând surse din port, scrie că podul e închis.", ["reuters report"]),
        ("ro", "Portul e închis, potrivit Mediafaxului.", ["mediafax report"]),
        ("de", "Nach „Tagesspiegel“-Informationen bleibt die Brücke zu.", ["tagesspiegel report"]),
        ("de", "Das sagte der Kapitän am Montag der Deutschen Presse-Agentur.", ["dpa told_to"]),
        ("de", "Wie der britische Sender BBC am Montag berichtete, ist es kalt.", ["bbc report"]),
        ("de", "Der Spiegel-Redakteur Jan Muster fährt Fähre.", ["spiegel named"]),
        ("de", "Es sei kalt, sagte ARD-Korrespondent Jan Muster.", ["ard named"]),
        ("pl", "Według Onetu most będzie zamknięty.", ["onet report"]),
        ("cs", "Mluvčí řekl agentuře Reuters, že most je zavřený.", ["reuters told_to"]),
    ],
)
def test_cues(language, text, rows):
    """Cue words decide, with what may stand between them and the name."""
    assert brief(text, language) == rows


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("ro", "Un tren a deraiat, relatează AFP, citată de Mediafax.", ["afp report mediafax", "mediafax report"]),
        ("de", "Das meldet Reuters unter Berufung auf die „Financial Times“.", ["reuters report", "ft report reuters"]),
        (
            "de",
            "Wie Politico unter Berufung auf Reuters berichtet, ist es kalt.",
            ["politico report", "reuters report politico"],
        ),
        ("en", "He said on the BBC, according to the New York Times.", ["bbc told_to nyt", "nyt report"]),
        ("uk", "Про це повідомляє УНІАН з посиланням на Bloomberg.", ["unian report", "bloomberg report unian"]),
        (
            "en",
            "The ferry sank, according to Reuters. CNN, citing AFP, said that it floats.",
            ["reuters report", "cnn report", "afp report cnn"],
        ),
    ],
)
def test_chains(language, text, rows):
    """Who relays whom is kept in `via`."""
    assert brief(text, language) == rows


@pytest.mark.parametrize(
    ("language", "publisher", "text", "rows"),
    [
        ("ro", None, "Adevărul este că nimeni nu știe.", []),
        ("ro", None, "Podul va costa dublu, scrie Adevărul.", ["adevarul report"]),
        ("de", None, "Die Zeit drängt, denn die Welt schaut zu.", []),
        ("en", None, "Crowds met in Times Square, and the sun came out.", []),
        ("en", None, "She told the Times that it rained.", ["the Times told_to"]),
        ("en", "latimes", "She told the Times that it rained.", ["latimes told_to"]),
        ("en", None, "The New York Times wrote that it rained. He told the Times so.", ["nyt report", "nyt told_to"]),
        ("en", "guardian", "She told the Times that it rained.", ["times-uk told_to"]),
        ("en", None, "The Ashwick Times reported rain.", ["The Ashwick Times report"]),
    ],
)
def test_ambiguous_names(language, publisher, text, rows):
    """Common words are no outlets without a cue; a name that several outlets share is decided by what is around."""
    assert brief(text, language, publisher) == rows


def test_the_publisher_credits_itself():
    """`is_self` marks credits of the publishing outlet; nothing else changes."""
    (row,) = cite("Ministrul a declarat pentru Digi24 că pleacă.", "ro", "digi24")
    assert (row.is_self, row.role, row.kind) == (True, "citation", "told_to")
    assert not cite("Ministrul a declarat pentru Digi24 că pleacă.", "ro", "hotnews")[0].is_self


def test_fields_come_in_order_and_offsets_belong_to_them():
    """Headlines, standfirst and byline are read too; a byline says where the text came from."""
    rows = cite(
        "Reuters opens a hall.", byline="By Reuters", standfirst="AFP heard it.", title="WSJ: Port asks for more money"
    )
    assert [(row.field, row.surface, row.kind, row.span_start) for row in rows] == [
        ("text", "Reuters", "named", 0),
        ("title", "WSJ", "report", 0),
        ("standfirst", "AFP", "named", 0),
        ("byline", "Reuters", "slug", 3),
    ]


PIECES = ["Reuters", "the BBC", "Die Zeit", "AP", "told", "according to", "Sources:", "Foto:", "citată de", ", ", " and ", " ", "\n", "(", ")",
          "/", "-", ". ", "©", "İ", "ß", "ş", "😀", "’s", "https://www.digi24.ro/x", "路透社", "Foo News", ":", "“", "”", "\u00a0", "\r\n"]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from(["en", "ro", "de", "xx", None]))
def test_rows_hold_what_the_text_holds(text, language):
    """Whatever the text: surfaces are its code points at the spans, rows are in order, via and roles are sound."""
    rows = cite(text, language, publisher_id="bbc", title=text)
    for row in rows:
        assert row.surface == text[row.span_start : row.span_end] != ""
        assert row.sentence.replace("\r", "") in text.replace("\r", "")
        assert row.role == role_of(row.kind, row.cited_outlet_id)
        assert row.via is None or row.via in CATALOGUE.by_id
        assert row.is_self == (row.cited_outlet_id == "bbc")
        assert row.rule_id
    for field in ("text", "title"):
        starts = [row.span_start for row in rows if row.field == field]
        assert starts == sorted(set(starts))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            {"languages": ["xx"], "cue": [{"id": "xx.report.a", "kind": "report", "words": ["a"]}]},
            "x.toml: xx.report.a: position: ",
        ),
        ({"languages": ["xx"], "colour": 1}, "x.toml: colour: no such field"),
        ({"languages": ["xx"], "label": [{"id": "Source", "kind": "footer", "words": ["a"]}]}, "x.toml: Source: id: "),
        (
            {"languages": [], "line": [{"id": "xx.slug.a", "kind": "slug", "pattern": "(NAMES"}]},
            "is no regular expression",
        ),
        (
            {"languages": [], "line": [{"id": "xx.slug.a", "kind": "slug", "pattern": "^$"}]},
            "must hold NAME or NAMES exactly once",
        ),
        (
            {"languages": ["xx"], "cue": [{"kind": "report", "position": "after", "words": ["a"]}]},
            "x.toml: [[cue]] number 1: id: ",
        ),
        (
            {
                "languages": ["xx"],
                "cue": [{"id": "xx.report.a", "kind": "report", "position": "after", "words": ["a"]}] * 2,
            },
            "x.toml: xx.report.a: id: already stands in x.toml",
        ),
    ],
)
def test_a_wrong_rule_file_is_named(content, message):
    """Each message names file, rule and field."""
    with pytest.raises(ConfigError) as error:
        citations.build_rules([("x.toml", content)], CATALOGUE)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("SOURCES: Reuters", ["footer"]),
        ("FOTOĞRAF: Reuters", ["photo"]),
        ("FOTOGRAFİE: Reuters", ["photo"]),
        ("Sursa ştirii: Reuters", ["footer"]),
        ("SURSA ȘTIRII: Reuters", ["footer"]),
        ("ΠΗΓΈΣ: Reuters", ["footer"]),
        ("\u212aAYNA\u212a: Reuters", ["footer"]),  # the sign for kelvin
        ("ſources: Reuters", ["named"]),  # nobody writes so, and nothing breaks
    ],
)
def test_labels_in_any_letters(line, kinds):
    """Capitals of every alphabet, the cedilla of old Romanian keyboards, letters that only look alike."""
    assert [row.kind for row in cite(line)] == kinds


def test_lower_case_keeps_every_place():
    """Spans are found in the lower-case line and hold for the line as written."""
    assert [letter for letter in map(chr, range(0x110000)) if len(lowered(letter)) != 1] == []
    assert lowered("ΟΔΟΣ İI") == "οδος ii"


ODD = "".join(
    letter for letter in map(chr, range(0x250)) if len(letter.upper()) > 1 or letter.lower().upper() != letter
) + "ſıİ\u212a\u212bςσΣẞßﬁǅ\u0307\ue000"  # fmt: skip
LABELS = sorted(RULES.credit_lines.labels)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(LABELS)
        | st.sampled_from(LABELS).map(str.upper)
        | st.sampled_from(LABELS).map(lambda label: label.replace("s", "ſ").replace("i", "İ").replace("k", "\u212a"))
        | st.text(st.sampled_from(ODD) | st.characters(codec="utf-8"), max_size=5)
        | st.sampled_from([":", ": ", "\n", ", ", "(", ")", " / ", "Reuters", "BBC", "Die Zeit", "©", "- "]),
        max_size=12,
    ).map("".join),
    st.sampled_from([None, "en", "tr", "ro", "el"]),
)
def test_no_letters_raise(text, language):
    """Letters whose cases do not map one to one, around labels and names."""
    for row in cite(text, language, title=text):
        assert {"text": text, "title": text}[row.field][row.span_start : row.span_end] == row.surface


def test_half_a_surrogate_pair_stands_in_nobodys_way():
    """A character that no file can hold may come from a program; names around it are found at their places."""
    (row,) = cite("\ud800 Reuters reported rain. \udfff")
    assert (row.cited_outlet_id, row.span_start, row.kind) == ("reuters", 2, "report")


def test_the_version_follows_the_data():
    """Equal data, equal version, whatever the files are called; a changed word, a changed version."""
    files = [("a", {"languages": ["en"], "cue": [{"words": ["x", "y"]}]}), ("b", {"languages": []})]
    same = [("z", {"languages": []}), ("y", {"cue": [{"words": ["x", "y"]}], "languages": ["en"]})]
    other = [("a", {"languages": ["en"], "cue": [{"words": ["y", "x"]}]}), ("b", {"languages": []})]
    assert citations.rules_version(files) == citations.rules_version(same) != citations.rules_version(other)


@pytest.mark.parametrize(("name", "precision", "recall"), [("probes", 0.98, 0.98), ("dev", 0.95, 0.92)])
def test_labelled_sentences(name, precision, recall):
    """Credits of catalogue outlets in the labelled development sentences are found and little else is."""
    path = ROOT.parent / "shared" / "data" / "citations" / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("needs ../shared/data/citations")
    right = wrong = missed = 0
    for item in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        publisher = CATALOGUE.outlet_of(item["publisher"])
        rows = cite(item["text"], item["language"], publisher and publisher.outlet_id)
        doubtful = [label for label in item["labels"] if label.get("doubt")]
        wanted = [
            label for label in item["labels"]
            if label["role"] == "citation" and label["in_catalogue"] and label not in doubtful
        ]  # fmt: skip
        credited = [
            row for row in rows if row.role == "citation" and not any(touches(row, label) for label in doubtful)
        ]
        credited = [row for row in credited if row.cited_outlet_id]
        hits = [label for label in wanted if any(touches(row, label, "same") for row in credited)]
        right, missed = right + len(hits), missed + len(wanted) - len(hits)
        wrong += sum(not any(touches(row, label, "same") for label in wanted) for row in credited)
    assert right / (right + wrong) >= precision
    assert right / (right + missed) >= recall


def touches(row, label, outlet="any"):
    """The row's span overlaps the label's and, if asked, both name one outlet."""
    overlap = row.span_start < label["end"] and label["start"] < row.span_end
    return overlap and (outlet == "any" or row.cited_outlet_id == label["cited"])


def test_cues_of_the_users_own_stand_beside_the_shipped_ones():
    """A second file of a language adds to it, in whatever order they are read."""
    own = (
        "own.toml",
        {
            "languages": ["en"],
            "cue": [{"id": "en.report.own", "kind": "report", "position": "after", "words": ["First shown by"]}],
        },
    )
    text = "According to Reuters, it rained. Dry roads, first shown by the BBC."
    for files in ([*parsed("citations"), own], [own, *parsed("citations")]):
        rules = citations.build_rules(files, CATALOGUE)
        found = citations.cite({"text": text}, language="en", publisher_id=None, rules=rules)
        assert [(row.cited_outlet_id, row.role) for row in found] == [("reuters", "citation"), ("bbc", "citation")]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (
            {
                "languages": [],
                "cue": [{"id": "xx.report.y", "kind": "report", "position": "after", "words": ["seen by"]}],
            },
            r"\[\[cue\]\] needs `languages`",
        ),
        ({"languages": ["english"]}, "codes of two or three small letters"),
        (
            {
                "languages": ["en"],
                "cue": [{"id": "xx.report.y", "kind": "report", "position": "after", "words": "seen by"}],
            },
            "a list is needed",
        ),
    ],
)
def test_a_file_that_would_do_nothing_is_refused(table, words):
    with pytest.raises(ConfigError, match=words):
        citations.build_rules([("own.toml", table)], CATALOGUE)


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("ro", "Podul se redeschide.\nAGERPRES/(AS - autor: Ion Pop, editor: Ana Ion)", ["agerpres slug"]),
        ("pl", "Most zostanie otwarty.\nnor/ mhr/ (PAP)", ["pap slug"]),
        ("de", "Die Brücke ist offen.\ndpa", ["dpa slug"]),
        ("en", "The bridge is open.\n—Reuters", ["reuters slug"]),
        ("en", "The bridge is open.\nReuters staff\n", ["reuters slug"]),
        ("en", "The bridge is open.\nAP", ["ap slug"]),
        ("pl", "Most jest otwarty.\nPAP, RMF FM", ["pap footer", "rmf footer"]),
        ("en", "The bridge is open.\nBBC", ["bbc named"]),  # no agency: a tag, a link
        ("de", "Die Brücke ist offen.\nBild", []),
        ("en", "Reuters\nThe bridge is open.", ["reuters named"]),
        ("en", "Reuters", ["reuters named"]),
    ],
)
def test_the_last_line_of_a_text_tells_which_agency_wrote_it(language, text, rows):
    assert brief(text, language) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Источник — Коммерсантъ", ["kommersant footer"]),
        ("Source – Reuters, AFP", ["reuters footer", "afp footer"]),
        ("Source - Valley Paper", ["Valley Paper footer"]),
        ("Sources – people who know the Reuters office well and asked not to be named", ["reuters named"]),
        ("Video – Reuters", ["reuters named"]),  # a dash behind other labels is a dash
    ],
)
def test_a_dash_stands_for_the_colon_of_a_footer(text, rows):
    assert brief(text, "en") == rows


@pytest.mark.parametrize("line", ["{}: AFP", "The bridge opens ({} : AFP)", "a –{}: AFP", "x. {}：AFP"])
def test_every_label_with_a_colon_is_seen(line):
    """Whatever stands around it: the words before a colon are looked at before the pattern of all labels."""
    rules = RULES.credit_lines
    labels = [words for words, labels in rules.labels.items() if labels[0].needs_colon]
    lines = [line.format(words).replace("AFP", MASK * 3) for words in labels]
    assert [words for words, one in zip(labels, lines, strict=True) if not credit_lines.label_regions(one, rules)] == []
