"""Lines that stand where furniture stands are left out, in every language; what only looks so stays."""

import pytest

from presswatch.extract.lines.furniture import without_furniture
from presswatch.extract.markup.blocks import Places, blocks_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.layouts import SENTENCES, article, lines_of, paragraphs


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize(
    "wrap", ["<p>{}</p>", "<div class='x1 text-block'><p>{}</p></div>", "<div data-component='text'>{}</div>"]
)
def test_prose_stays_in_every_layout(language, wrap):
    """The layouts alone cost no paragraph."""
    assert len(lines_of(article(language=language, wrap=wrap))) == 6


LINK = "<a href='/other'>Qxz wvu tsr other headline of another day</a>"
FURNITURE = [
    f"<p><strong>{LINK}</strong></p>",
    f"<h3>{LINK}</h3>",
    f"<p>Zzz:</p><p><b>{LINK}</b></p>",
    f"<div class='card'><img src='a.jpg'><h4>{LINK}</h4><p>Qxz few words on it</p></div>",
    f"<div class='k7'><img src='a.jpg'><div><h4>{LINK}</h4></div><p>Qxz and a longer teaser that tells in one sentence what the other article is about, to make one read it.</p></div>",
    "<div class='wxImage'><img src='a.jpg'><p>Qxz the old pier</p></div>",
    "<div class='picture'><img src='a.jpg'><span>Qxz the old pier</span> <span>Qxz a name / an agency</span></div>",
    "<p class='wp-caption-text'>Qxz the old pier on a calm day</p>",
    "<div class='ArticleNewsletterBox'><p>Qxz our letter comes every morning</p></div>",
    "<div class='article__share-tools'><p>Qxz tell it to others</p></div>",
    "<section role='complementary'><p>Qxz something else</p></section>",
    "<div style='display: none'><p>Qxz hidden words</p></div>",
    "<div class='box'><p>Qxz get it every day</p><form><input name='a'></form></div>",
    f"<p>Read: {LINK}</p>",
    f"<p><strong>Lire aussi | {LINK}</strong></p>",
    f"<p>À lire aussi{LINK}</p>",
    f"<p>[Us pot interessar: {LINK}]</p>",
    "<div class='k7'><div>Podcast</div><h3>Qxz the hour</h3><p>Qxz in all apps.</p></div>",
    "<div class='k7'><div>Video</div><p>Qxz the whole speech</p></div>",
    "<div class='k7'><iframe src='/map'></iframe><p>Qxz the line and the ferry</p></div>",
    "<p style='text-align:center'><img src='a.jpg'></p><p style='text-align:center'>Qxz the old pier</p>",
    "<div class='poll'><h4>Qxz which is best?</h4><ul><li>Qxz one 61 %</li><li>Qxz two 39 %</li></ul></div>",
    f"<table class='box'><tr><td><h4>Related</h4>{LINK}</td></tr></table>",
]  # fmt: skip


def test_lines_of_a_press_review_stay():
    """Their labels say whose headline it is, or where it happened."""
    review = "".join(f"<p>{label}: <a href='/{n}'>A headline that is long enough</a></p>" for n, label in enumerate(("Le Monde", "Berlin")))  # fmt: skip
    lines = lines_of(article(review))
    assert [line for line in lines if "headline" in line] == ["Le Monde: A headline that is long enough", "Berlin: A headline that is long enough"]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "items", "n_kept"),
    [
        ("<p>What to do:</p>", "<li>Keep the windows shut</li><li>Avoid the woods</li>", 2),
        ("<p>要注意：</p>", "<li>关好门窗</li><li>远离树林</li>", 2),
        ("<p>Read on:</p>", f"<li>{LINK}</li><li>{LINK}</li>", 0),
        ("<p>The town is calm.</p>", "<li>Keep the windows shut</li><li>Avoid the woods</li>", 0),
    ],
)
def test_a_list_that_the_text_announces_is_the_texts_whatever_it_is_called(before, items, n_kept):
    lines = lines_of(article(f"{before}<ul class='facts'>{items}</ul>"))
    assert sum(line.lstrip("- ") in items for line in lines) == n_kept


@pytest.mark.parametrize("markup", FURNITURE)
@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_furniture_between_the_paragraphs_goes(markup, language):
    """Teasers, captions and boxes go whatever the language; no paragraph goes with them."""
    lines = lines_of(article(markup, language=language))
    assert not [line for line in lines if "Qxz" in line or "Zzz" in line]
    assert len(lines) == 6


def test_a_short_sentence_with_a_link_is_a_paragraph_like_those_beside_it():
    """A link makes a box of an element that is none of HTML's paragraphs; what is no sentence or mostly a link goes."""
    short = "<div>Qxz said <a href='https://other.example/'>Elm Post</a> about the queue.</div>"
    teaser = "<div>Qxz more: <a href='/other'>Wvu tsr other headline of another day.</a></div>"
    kicker = "<div>Qxz <a href='/elm'>Elmport</a></div>"
    for markup, lost in ((short, 0), (teaser, 1), (kicker, 1)):
        lines = lines_of(article(markup, wrap="<div>{}</div>"))
        assert len([line for line in lines if "Qxz" in line]) == 1 - lost, markup


BEHIND = [
    *FURNITURE,
    "<div class='k9'><p>Qxz an author who writes on harbours</p></div>",
    "<div class='k9'><h3>Qxz more of it</h3><p>Qxz one more thing</p></div>",
    f"<div class='k9'><h2>Qxz your account</h2><p>Qxz {SENTENCES['en']}</p><button>Qxz go on</button></div>",
]


@pytest.mark.parametrize("markup", BEHIND)
def test_what_stands_in_another_box_behind_the_text_goes(markup):
    """Behind the last paragraph, another box is not the article's."""
    lines = lines_of(article(behind=markup))
    assert not [line for line in lines if "Qxz" in line]
    assert len(lines) == 6


def test_a_note_at_the_end_that_is_mostly_a_link_goes_and_a_credit_stays():
    """Both stand among the paragraphs, behind the last one; a credit is known by its label."""
    note = "<p>Qxz: <a href='/principles'>the principles of Elmport Press</a></p>"
    credit = (
        "<p>Sources: <a href='https://reuters.example/'>Reuters</a>, <a href='https://digi.example/'>Digi24</a>.</p>"
    )
    prose = "".join(paragraphs("en"))
    lines = lines_of(
        f"<html><body><article><h1>T</h1><div class='story'>{prose}{credit}{note}</div></article></body></html>"
    )
    assert lines[6:] == ["Sources: Reuters, Digi24."]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='kicker'>Qxz</div>",
        "<ul class='useroptions'><li>Qxz keep</li><li>Qxz hear</li></ul>",
        "<div>Qxz 4 minutes</div>",
    ],
)
def test_short_lines_above_the_text_go(markup):
    """Kickers and buttons stand above the first paragraph, outside of what holds the paragraphs."""
    assert not [line for line in lines_of(article(before=markup)) if "Qxz" in line]


def test_a_lead_above_the_text_stays():
    """A lead is a sentence."""
    assert lines_of(article(before="<div class='top'><p>The lead says it in one sentence.</p></div>"))[0].startswith(
        "The lead"
    )


@pytest.mark.parametrize("name", ["legal", "publish", "bio", "offer", "popular", "ticker", "actions", "ads"])
def test_what_a_paragraph_beside_others_is_called_itself_says_nothing(name):
    """Names of boxes convict boxes; house programs call paragraphs anything."""
    assert len(lines_of(article(f"<p class='{name}'>17. {SENTENCES['en']}</p>"))) == 7


@pytest.mark.parametrize(
    "behind",
    [
        f"<div class='part-two'><p>“We will stay,” said Ann Alfa, who mends boats in the bay of Elmport.</p><p>17. {SENTENCES['en']}</p></div>",
        "<div class='correction'><p>Correction: An earlier version named another year. It was 2019, as the mayor said.</p></div>",
    ],
)
def test_sentences_in_a_plain_box_behind_the_text_stay(behind):
    """No link, no picture, no button, no name: it may be the article's end, or what its house corrects."""
    wanted = parse_page(behind).xpath("string(//p)")
    assert wanted in lines_of(article(behind=behind))


@pytest.mark.parametrize(
    ("between", "line"),
    [
        ("<div class='code'><pre>count = 14\nweekly = true</pre><button>Copy</button></div>", "count = 14"),
        ("<div class='footnote'><a href='#a1'>1</a><p>The old piers are of oak, and so is the bridge.</p></div>", "1The old piers are of oak, and so is the bridge."),
    ],
)  # fmt: skip
def test_a_box_of_code_or_of_notes_holds_text(between, line):
    """Beside code stands a button, in a note the way back."""
    assert any(one.endswith(line.removeprefix("1")) for one in lines_of(article(between)))


@pytest.mark.parametrize(
    ("behind", "stays"),
    [
        ("<div style='margin-left:40px'>{}</div>", True),
        ("<!-- ad --><br><hr><div class='liten'>{}</div>", True),
        ("<div class='liten'>{}<button>Come</button></div>", False),  # an offer, as a rule
        ("<div class='k8'><img src='/a.jpg'></div><div class='liten'>{}</div>", False),
    ],
)
def test_a_sentence_in_a_box_right_behind_that_of_the_text_stays(behind, stays):
    last = "The next count is on the Saturday before the feast, and all who can count are welcome."
    lines = [*paragraphs("en", "{}"), last]
    blocks = blocks_of(parse_page(article(behind=behind.format(last))))
    kept = without_furniture(lines, Places(blocks), is_kept=lambda _: False)
    assert (last in kept) is stays


def test_a_label_that_the_text_repeats_stays():
    """Speakers of an interview, prices of a list: nothing beside the text has them."""
    said = "".join(
        f"<p><b>Frage</b></p><p>{n}. {SENTENCES['de']}</p><p><b>Antwort</b></p><p>{n}! {SENTENCES['de']}</p>"
        for n in range(4)
    )
    lines = lines_of(f"<html><body><article><h1>T</h1><div class='s'>{said}</div></article></body></html>", title="T")
    assert (lines.count("Frage"), lines.count("Antwort")) == (4, 4)


def test_a_label_that_the_page_repeats_goes():
    """An advertisement's label is no line of the text, in no language."""
    lines = lines_of(article("<p>Qxz</p>", behind="<div><p>Qxz</p></div><footer><p>Qxz</p></footer>"))
    assert "Qxz" not in lines


STAYS = [
    "<h2>Section heading</h2>",
    "<p><strong>Section in bold</strong></p>",
    "<ul><li>first harbour</li><li>second harbour</li></ul>",
    "<blockquote><p>We will mend the piers.</p></blockquote>",
    "<p>“We will,” said <a href='/ann'>Ann Alfa</a>.</p>",
    "<p><a href='/ann'>Ann Alfa</a> agreed.</p>",
    "<p><strong>How many boats are there?</strong></p><p>Many.</p><p><strong>And piers?</strong></p><p>Few.</p>",
    "<p>Roses at the pier<br>bloom for no one near<br>boats come in and go<br>nobody will know</p>",
    "<div class='verse'><p>Roses at the pier</p><p>bloom for no one near</p></div>",
    "<h3>14:32</h3><p>The first boat is in.</p><h3>14:40</h3><p>The second follows.</p>",
    "<h2><a href='/shop/1'>1. The blue boat</a></h2><p>It is small.</p><h2><a href='/shop/2'>2. The red boat</a></h2><p>It is large.</p>"
    "<h2><a href='/shop/3'>3. The green boat</a></h2><p>It is old.</p>",
    "<p>短い段落。</p>",
    "<p>فقرة قصيرة.</p>",
    "<div><p>A short paragraph in a div of its own.</p></div>",
]  # fmt: skip


@pytest.mark.parametrize(
    "between",
    [
        "<div class='sub'><h3>The long road</h3></div>",
        "<div class='q'><p>What did the crane cost?</p></div>",
        "<div class='q'><p>“It was my crane”</p></div>",
        "<div class='q'><p>The long road</p></div><div class='q'><p>The short road</p></div>",
        "<div class='note'><p>A short sentence of its own.</p></div>",
        "<p style='text-align:center'><img src='a.jpg'></p><p style='text-align:center'><b>The long road</b></p>",
        "<p><img src='a.jpg'></p><p>The long road</p>",
        "<blockquote class='ic ad ib ah'><p>“The crane was lost, and we found it in a drawer, in a letter.”</p></blockquote>",
        "<div class='pros'><ul><li>Quiet and strong</li><li>Easy to clean</li></ul></div>",
    ],
)  # fmt: skip
def test_headings_questions_and_quotes_in_boxes_stay(between):
    wanted = [line for line in parse_page(f"<div>{between}</div>").itertext() if line.strip()]
    lines = lines_of(article(between))
    assert [line.removeprefix("- ") for line in lines if line.removeprefix("- ") in wanted] == wanted


@pytest.mark.parametrize(
    ("behind", "is_out"),
    [
        ("<div class='k9'><b>Ada Birch</b><p>Ada Birch has told of the harbour and its cranes since the year 2019.</p></div>", True),
        ("<div class='k9'><b>Bo Elm</b><p>Bo Elm has mended the cranes of the harbour since the year 2019.</p></div>", False),
        ("<p>Ada Birch was there when the crane came down, and she tells of it here.</p>", False),
    ],
)  # fmt: skip
def test_what_a_box_tells_of_who_wrote_is_none_of_the_text(behind, is_out):
    lines = lines_of(article(behind=behind), names=("Ada Birch", "Elm Post"))
    assert (len(lines) == 6) == is_out


def test_a_text_of_short_paragraphs_has_a_place_by_those_that_are_made_alike():
    """One of them is as long as running text; the button's line and the caption are none of it."""
    long = f"<p class='k1'>{SENTENCES['en']}</p>"
    short = "".join(f"<p class='k1'>The crane of mile {n} was brought by ship on Tuesday.</p>" for n in range(3))
    box = "<div class='k2'><p>Follow what it is about</p><button>Cranes</button></div>"
    markup = f"<html><body><main><article><h1>T</h1><div class='k0'>{long}{short}{box}</div></article></main></body></html>"  # fmt: skip
    assert lines_of(markup, title="T")[1:] == [
        f"The crane of mile {n} was brought by ship on Tuesday." for n in range(3)
    ]


@pytest.mark.parametrize("markup", STAYS)
def test_what_only_looks_like_furniture_stays(markup):
    """Every line that plain text of the markup has is in the text."""
    wanted = [
        line for line in (" ".join(t.split()) for t in parse_page(f"<div>{markup}</div>").itertext()) if len(line) > 6
    ]
    text = "\n".join(lines_of(article(markup)))
    assert [line for line in wanted if line.strip(" .,") not in text] == []


@pytest.mark.parametrize(
    "wrap", ["<div class='end'>{}</div>", "<aside class='related'>{}</aside>", "<div class='share'>{}</div>", "{}"]
)
def test_credit_lines_stay_wherever_they_stand(wrap):
    """No place makes a credit line furniture, unless credits of other articles stand there too."""
    lines = lines_of(article(behind=wrap.format("<p>Sources: Reuters, Digi24.</p>")))
    assert ("Sources: Reuters, Digi24." in lines) == ("related" not in wrap)


def test_a_text_cut_into_boxes_keeps_its_last_one():
    """Where an advertisement cuts the text in two, the short rest is not taken for another box."""
    prose = paragraphs("en")
    for open_tag in ("<div class='part'>", "<div>"):
        parts = f"{open_tag}{''.join(prose[:5])}</div><div class='ad'>Ad</div>{open_tag}{prose[5]}<p>It ends with a short sentence, and that one is wanted.</p></div>"
        lines = lines_of(f"<html><body><article>{parts}</article></body></html>")
        assert lines[-1] == "It ends with a short sentence, and that one is wanted."
        assert len(lines) == 7


def test_two_paragraphs_tell_where_the_text_is():
    """Short news have furniture, too."""
    story = f"<p>{SENTENCES['en']}</p><p>The mayor agreed.</p><p>12. {SENTENCES['en']}</p><p>It opens in May.</p>"
    behind = "<div class='k9'><h3>Qxz more</h3><p>Qxz <a href='/x'>and more</a></p></div>"
    markup = f"<html><body><article><h1>T</h1><div class='s'>{story}</div>{behind}</article></body></html>"
    assert [line[:20] for line in lines_of(markup, title="T")][1::2] == ["The mayor agreed.", "It opens in May."]


def test_a_page_without_prose_keeps_its_lines():
    """A brief of two sentences tells nothing about places."""
    brief = "<html><body><article><h1>T</h1><p>The pier is closed.</p><p><a href='/x'>It opens in May, the mayor says.</a></p><p>More soon.</p></article></body></html>"
    assert "The pier is closed." in lines_of(brief)


SAID = "The old crane by the harbour has waited for a ship since the spring of that year"


@pytest.mark.parametrize(
    ("box", "goes"),
    [
        (f"<blockquote class='pull'><span>{SAID[:45]}, and for more</span></blockquote>", True),
        (f"<blockquote><p>{SAID}</p></blockquote>", True),
        (f"<aside><p>{SAID}</p></aside>", True),
        ("<div class='media__caption'><p>The pier on a calm day</p></div>", True),
        ("<div class='Component'><span class='caption_text'>The pier on a calm day</span> <i class='caption'>by A. B.</i></div>", True),
        ("<div class='KeyPoints_root'><p>The pier opens on a calm day.</p></div>", True),
        # said only there, or to the side of the text by its look alone
        ("<h3><time>14:32</time></h3>", False),
        ("<p><span class='legal'>File 12 K 34/26 of the court of Elmport, which is final since Monday.</span></p>", False),
        ("<p><span class='tooltip'>Nobody may fish in the bay until the crane has come, the office said.</span></p>", False),
        ("<p class='article-summary'>The council wants to sell the crane, and the fishermen are against it.</p>", False),
        ("<div class='prenumerant-innehall'><p>The council wants to sell the crane, the mayor said at night.</p></div>", False),
        ("<div class='abonnement-inhalt'><p>The council wants to sell the crane, the mayor said at night.</p></div>", False),
        ("<div class='abonnement-box'><p>The council of readers gets the paper for half, for a month.</p></div>", True),
        (f"<blockquote class='pull'><p>{SAID[:30]} is what nobody had said until then</p></blockquote>", False),
        (f"<blockquote><p>{SAID[:60]}, and for more</p></blockquote>", False),
        ("<blockquote class='pullquote'><p>A bowl is the opposite of a spoon, and wants to be given away.</p></blockquote>", False),
        ("<p class='pull-right'>The pier opened on a calm day, and the people of the town came to look at it.</p>", False),
    ],
)  # fmt: skip
def test_what_is_set_off_goes_where_it_says_nothing_new(box, goes):
    lines = lines_of(article(f"<p>{SAID}, said the harbour master at noon.</p>{box}"))
    assert len(lines) == (7 if goes else 8)


def test_a_line_as_long_as_a_book_is_no_pulled_quote():
    """Half of its runs would be as many letters as it has, squared."""
    lines = lines_of(article(f"<div class='pullquote'><p>{f'{SAID}. ' * 4_000}</p></div>"))
    assert any(len(line) > 100_000 for line in lines)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='k7'><p>Open until the ice comes<br>and after it goes</p></div>",
        "<div class='k7'><p>CLOSED UNTIL MAY</p></div>",
        "<div class='k7'><p>What the river left</p></div>",
    ],
)
def test_what_an_article_sets_apart_stays(box):
    """A verse, a sign, a heading: a box alone does not tell."""
    assert any("UNTIL" in line.upper() or "river left" in line for line in lines_of(article(box)))


@pytest.mark.parametrize(
    "box",
    [
        "<div class='share'><span>Qxz tell it</span> <a href='#'>X</a> <a href='#'>WhatsApp</a></div>",
        "<div class='related-inline'><span>Qxz</span> <a href='/r'>Why the clock stopped</a></div>",
        "<div class='live-ticker'><span>10.42</span> <span>Qxz the bridge is open</span></div>",
    ],
)
def test_boxes_with_a_name_go_from_a_text_of_short_sentences_as_well(box):
    text = ["The kiosk at the station closes today.", "It was open for sixty years.", "The owner thanked her guests."]
    first, *others = (f"<p>{line}</p>" for line in text)
    page = f"<body><article><h1>Kiosk closes</h1><div class='body'>{first}{box}{''.join(others)}</div></article></body>"
    assert lines_of(page) == text
