"""Lines in which a page says who wrote, wherever they stand, and lines that look like them.  All text is ours."""

import pytest

from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.signed_lines import signed_in
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.bylines.test_authors_of_blogs import authors, ld


def signed(below, is_elsewhere=lambda _: False):
    tree = parse_page(f"<html><body><h3>A year of mud</h3><p>{'A long line. ' * 30}</p>{below}</body></html>")
    return list(signed_in(blocks_of(tree), "ayearofmud", is_elsewhere))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted by Annie on August 29, 2025 06:40 AM", "Annie"),
        ("Geschrieben von <a href='#'>Volker</a> in <a href='#'>Alltag</a> um 21:36 | Kommentare (3)", "Volker"),
        ("Par Yveline - Publié dans : Montagnes", "Yveline"),
        ("Veröffentlicht von Ada Birch am 3. Februar 2026", "Ada Birch"),
        ("Eingestellt von Ada von der Birke", "Ada von der Birke"),
        ("Written by Ada Birch", "Ada Birch"),
        ("Автор: Ада Берёза", "Ада Берёза"),
        ("作者：林小满 | 分类：随笔 | 评论：2", "林小满"),
        ("Das Gespräch führte Annika Ulme.", "Annika Ulme"),
        ("Propos recueillis par Ada Birch et Ben Cole", "Ada Birch et Ben Cole"),
        ("Une carte blanche d’Ada Birch", None),
        ("Une carte blanche de Ada Birch, ancienne employée communale", "Ada Birch"),
        ("Ein Bericht von Ada Birch", "Ada Birch"),
        ("Verfasser: Greg", "Greg"),
        ("Bericht von der Versammlung", None),
        ("Text und Fotos: Ada Birch", "Ada Birch"),
        ("Text: Ada Birch", None),
        # no names
        ("Published by Elm Books, 2025", None),
        ("Published by Elm Books (2025)", None),
        ("By 2030 all will be mud", None),
        ("By Monday 3 the mud had gone", None),
        ("Posted by admin on August 29, 2025", None),
        ("Posted by AB on August 29, 2025", None),
        ("Von Berlin nach Paris fuhr 2025 ein Zug", None),
        ("Von Mai am 3. und 4. Tag an", None),
        ("By popular demand on 3 May", None),
        ("Das Interview führte die Redaktion.", None),
        ("By Ada Birch, 3 May 2026", "Ada Birch"),
        ("Von Ada Birch, 3. Mai 2026 | Alltag", "Ada Birch"),
        ("By Ada Birch on 2026-05-03", "Ada Birch"),
        ("Von Hamburg 3 Stunden mit dem Zug, von Berlin 5", None),
        ("Von Bad Elmstadt 3 Stunden mit dem Zug", None),
        ("By Ferry 3 hours from Elm, by car 40 minutes", None),
        ("Par Marseille, le 3 mai 2026", None),
        ("Av Oslo 3 menn", None),
        ("By Easter, 3 May 2026", None),
        ("Published by Elm Books, 3 May 2026", None),
        ("Posted by Facebook on May 3", None),
        ("Posted by TechCorp on May 3", None),
        ("Eingestellt von Feuerwehr am 3. Mai", None),
        ("作者：本报讯", None),
        ("作者：本报记者", None),
        ("Bericht von Amnesty International", None),
        ("Ein Bericht von Human Rights Watch", None),
        ("Text und Fotos: Stadt Elmstadt", None),
        ("Text und Fotos: Freiwillige Feuerwehr Elm", None),
    ],
)
def test_signed_lines(line, name):
    assert signed(f"<p>{line}</p>") == ([name] if name else [])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Par Étienne le dimanche 17 février 2025, 22:31 - Vie - Lien permanent", "Étienne"),
        ("By Greg on March 14th, 2025", "Greg"),
        ("Pubblicato da Mariuccia alle 10:40", "Mariuccia"),
        ("By Ferry 3 hours from Elm", None),
        ("By Elmstadt on 3 May 2026", None),
    ],
)
def test_one_word_behind_a_weak_word_needs_a_line_that_is_marked(line, name):
    expected = [name] if name else []
    assert signed(f"<p>{line}</p>") == signed(f"<div class='entry-content'>{line}</div>") == []
    assert signed(f"<div class='post'><p>{'A long line. ' * 30}</p><p>{line}</p></div>") == []
    assert signed(f"<p class='post-info'>{line}</p>") == signed(f"<div class='meta'><p>{line}</p></div>") == expected


def test_the_author_of_a_book_is_not_the_articles():
    assert signed("<p>Titel: Salz</p><p>Autor: Ada Birch</p><p>Verlag: Ulme</p>") == []
    assert signed("<p>Written by Ada Birch</p><p>Directed by Ben Cole</p>") == []
    assert signed("<p>Autor: Ada Birch</p><p>Rubrik: Garten</p>") == ["Ada Birch"]


def test_readers_sign_their_comments():
    comment = "<p>Nice!</p><p>Posted by Lorna | April 20, 2025</p>"
    assert signed(f"<h3>Comments (2)</h3>{comment}") == []
    assert signed(f"<p>Posted by Annie at 10:40</p><h3>2 Kommentare:</h3>{comment}") == ["Annie"]
    assert signed(comment, is_elsewhere=lambda element: element.tag == "p") == []
    assert authors(below=f"<div class='comments'>{comment}</div>") == ()
    for heading in ("Leave a reply", "3 thoughts on Ferry", "One thought on “Ferry”", "Schreibe einen Kommentar"):
        assert signed(f"<h3>{heading}</h3>{comment}") == []
    assert signed("<h3>Thoughts on mud</h3><p>Posted by Annie at 10:40</p>") == ["Annie"]
    box = "<div class=box><h3><a href=/x>The council of Elm meets tonight</a></h3><p>Posted by Jack on 3 May 2026</p></div>"
    assert authors(below=box) == authors(below=box.replace("Posted by Jack", "By Jack Elder")) == ()
    assert authors(below="<div class='entryFooter'>Posted by Annie at 10:40</div>") == ("Annie",)


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        (
            "<span class='post-author vcard'>Pubblicato da <span class='fn'>Mariuccia</span> a 10:40</span>",
            ("Mariuccia",),
        ),
        ("<span class='author vcard'><i>Auteur </i><a class='url fn n' href='#'>Rosalie</a></span>", ("Rosalie",)),
        ("<span class='author vcard'><a class='url fn n' href='#'>林小满</a></span>", ("林小满",)),
        ("<span class='byline'>by <a rel='author' href='#'>Étienne</a></span>", ("Étienne",)),
        ("<span class='author vcard'><a class='url fn n' href='#'>admin</a></span>", ()),
        ("<span class='author vcard'><a class='url fn n' href='#'>Redaktion</a></span>", ()),
        ("<span class='author vcard'><a class='url fn n' href='#'>Elm Notes</a></span>", ()),
        ("<span class='author vcard'><a class='url fn n' href='#'>JB</a></span>", ()),
        ("<span class='author'>By Rosalie</span>", ("Rosalie",)),
        ("<p>by <a href='/author/rosalie'>Rosalie</a> on May 3</p>", ("Rosalie",)),
        ("<span class='author'>By Category</span>", ()),
        ("<span class='author'>Rosalie</span>", ()),  # a label may stand there as well
        ("<div class='journalists author'><a>Ada Birch</a><a>Ben Cole</a></div>", ("Ada Birch", "Ben Cole")),
        ("<div class='author'><span>Ada Birch</span> <span>Ben Cole</span></div>", ("Ada Birch", "Ben Cole")),
        ("<div class='author'><span>Ada</span> <span>Birch</span></div>", ("Ada Birch",)),
        ("<div class='author'><a>Ada Birch</a> of <a>Elmport Mud</a></div>", ()),
        ("<div id='byline'>[<a href='#'>Ada Birch</a>，ElmMedia]</div>", ("Ada Birch",)),
        ("<div>Fecha</div><div>22/08/2025</div><div><div>Área</div><div>Facultad de Barro</div></div>", ()),
        ("<p class='author'>Secretaría de Comunicación</p>", ()),
        ("<p class='byline'>By Ana Câmara</p>", ("Ana Câmara",)),
        ("<p class='byline'>By Câmara Municipal</p>", ()),
        ("<p class='byline'>By Posted</p>", ()),
        ("<p class='byline'>Posted by Rosalie</p>", ("Rosalie",)),
        ("<span class='byline'>By London</span>", ()),
        ("<span class='byline'>By TechCorp</span>", ()),
        ("<span class='author'>By TechCorp</span>", ()),
        ("<p>by <a href='/author/notes'>Notes</a> on May 3</p>", ()),
        ("<p>by <a href='/author/bridge'>Bridge</a> on May 3</p>", ()),
        ("<p>by <a href='/author/blog'>Elmn</a> on May 3</p>", ()),
    ],
)
def test_names_of_one_word_where_the_page_marks_them(top, expected):
    assert authors(top=top) == expected


@pytest.mark.parametrize(
    "name",
    [
        "প্রতিনিধি, সুনামগঞ্জ",
        "নিজস্ব প্রতিবেদক",
        "न्यूज डेस्क, अल्मोड़ा",
        "अमर ब्यूरो",
        "संवाददाता",
        "Contribution externe",
        "Correspondent, Elmport",
    ],
)
def test_offices_are_nobody(name):
    assert authors(head=ld(name)) == ()


def test_a_japanese_name_may_have_a_blank():
    assert split_authors(["楡 佐和子"], language="ja-JP") == (("楡 佐和子",), ())
    assert split_authors(["鄧楡詩 何家楓"], language="zh") == (("鄧楡詩", "何家楓"), ())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("本报记者 顾一鸣", "顾一鸣"),
        ("榆港新闻记者 沈知夏", "沈知夏"),
        ("記者曾筱晴／綜合報導", "曾筱晴"),
        ("本报记者顾一鸣", "顾一鸣"),
        ("記者曾筱晴／攝", None),
        ("本报记者手记", None),
        ("记者 调查发现", None),
        ("记者从三家企业了解到", None),
        ("摄影记者 王五", None),
    ],
)
def test_reporters_in_a_line_of_their_own(line, name):
    assert authors(below=f"<p>{line}</p>") == ((name,) if name else ())


@pytest.mark.parametrize("name", ["Câmara", "Comune", "Commune", "Referat", "Gabinete", "Dirección"])
def test_words_for_offices_are_surnames(name):
    person = f"Ana {name}"
    assert authors(head=ld(person)) == authors(head=f"<meta name='author' content='{person}'>") == (person,)
    assert authors(top=f"<a rel=author href=/author/ana>{person}</a>") == (person,)
    assert split_authors([person, f"{name} Elmport"]) == ((person,), (f"{name} Elmport",))
    assert split_authors([f"La {name} de Elmport"], is_declared=True) == ((), (f"La {name} de Elmport",))
    assert split_authors(["Rui Câmara dos Santos"]) == (("Rui Câmara dos Santos",), ())
    assert split_authors(["Gestión Ayuntamiento de Elmport"]) == ((), ("Gestión Ayuntamiento de Elmport",))


BODIES = (
    *("Feuerwehr", "Verwaltung", "Gemeinde", "Vorstand", "Stadt", "Verein", "Verwaltungsrat", "Presse", "Mairie"),
    *("Commune", "Association", "Comune", "Ufficio", "Ayuntamiento", "Urząd", "Gmina", "Obec", "Úřad", "Kommune"),
    *("Kommun", "Heimatverein", "Neustadt", "Администрация", "Gemeente", "Önkormányzat", "Primăria", "Facebook"),
)


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_nobody_where_one_word_is_marked(name):
    assert authors(top=f"<span class='author vcard'><a class='url fn n' href=/author/x>{name}</a></span>") == ()
    assert authors(top=f"<p>by <a rel=author href=/author/x>{name}</a></p>") == ()
    assert authors(top=f"<p>Posted by {name} on May 3</p>") == ()


@pytest.mark.parametrize("text", ["Hemmoor - Die", "HEMMOOR (dpa) - Die", "Hemmoor, 3 May — The", "Hemmoor – Die"])
def test_a_place_before_the_text_is_nobody(text):
    mark = "<span class='author vcard'><a class='url fn n' href=/author/x>Hemmoor</a></span>"
    below = f"<p>{text} Feuerwehr der Stadt hat am Montag ein neues Haus bekommen, sagte sie.</p>"
    assert authors(top=mark + below) == ()
    assert authors(top=mark + below.replace(text, "Hemmoor said: the")) == ("Hemmoor",)


def test_one_word_of_the_sites_name_is_nobody_unless_it_is_a_blog():
    mark = "<span class='author vcard'><a class='url fn n' href=/author/x>Josiane</a></span>"
    for name, expected in (("Mairie Josiane", ()), ("Le blog de Josiane", ("Josiane",))):
        site = f"<meta property='og:site_name' content='{name}'>"
        assert authors(head=site, top=mark) == expected
        assert authors(head=site, below="<p>Posted by Josiane on May 3</p>") == expected
