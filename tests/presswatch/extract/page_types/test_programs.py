"""Pages of wikis, forums and help centres, and what is told in such programs."""

import pytest

from presswatch.model import Article
from tests.presswatch.extract import page_kinds as kinds
from tests.presswatch.extract.page_types.test_not_an_article import read

W = kinds.Writer("en")
DAY = "<p>3 February 2026</p>"
TEXT = "".join(f"<p>{W.prose(3)}</p>" for _ in range(5))
WIKI = '<meta name="generator" content="MediaWiki 1.43.0">'


@pytest.mark.parametrize(
    ("heading", "metas", "kept"),
    [
        ("<h1>Qanat</h1>", WIKI, False),
        ("<h1 id='firstHeading' class='firstHeading'>Qanat</h1>", "", False),
        ("<h1>Qanat</h1>", WIKI + kinds.declared("Qanat"), False),
        (f"<h1>Qanat</h1>{TEXT * 3}", WIKI + kinds.declared("Qanat"), False),
        (f"<h1>Qanat</h1>{DAY}", WIKI, True),
        ("<h1>Qanat</h1>", '<meta name="generator" content="WordPress 6.6">' + kinds.og_only(""), True),
    ],
)
def test_an_entry_of_a_wiki_goes_and_its_news_stays(heading, metas, kept):
    page = kinds.page(heading + TEXT, title="Qanat", language="en", metas=metas)
    assert isinstance(read(page, "https://site.example/wiki/Qanat"), Article) is kept


def posts(mark, *sentences):
    return "".join(f"<div class='x {mark}'><b>user{n}</b><p>{W.prose(s)}</p></div>" for n, s in enumerate(sentences))


@pytest.mark.parametrize(
    ("mark", "address"),
    [
        ("postbody", "forum.site.example/viewtopic.php?t=7"),
        ("message--post", "site.example/threads/boiler.7/"),
        ("b-post", "site.example/forum/showthread.php?7"),
        ("ipsComment", "site.example/topic/7-boiler/"),
    ],
)
def test_posts_of_a_forum_go(mark, address):
    page = kinds.page(f"<h1>Boiler drips</h1>{DAY}{posts(mark, 3, 2, 4)}", title="Boiler drips", language="en")
    assert getattr(read(page, f"https://{address}"), "rule", None) == "service_page"


@pytest.mark.parametrize(
    ("kind", "sentences", "kept"),
    [
        ("DiscussionForumPosting", (24, 1, 1), True),
        ("DiscussionForumPosting", (24, 12, 9), False),
        ("DiscussionForumPosting", (3, 1, 1), False),
        ("QAPage", (24, 1, 1), False),
    ],
)
def test_a_story_of_one_that_few_answer_stays(kind, sentences, kept):
    title = "What went wrong with the crane, and what we changed"
    first, *rest = sentences
    body = f"<div class='crawler-post'>{DAY}{''.join(f'<p>{W.prose(3)}</p>' for _ in range(first // 3))}</div>"
    body += posts("crawler-post", *rest)
    page = kinds.page(f"<h1>{title}</h1>{body}", title=title, language="en", metas=kinds.ld({"@type": kind}))
    assert isinstance(read(page, "https://community.site.example/t/crane/7"), Article) is kept


RATED = ["Was this article helpful?", "War dieser Artikel hilfreich?", "Cet article vous a-t-il été utile ?",
         "Czy ten artykuł był pomocny?", "Была ли эта статья полезной?", "この記事は役に立ちましたか？"]  # fmt: skip


@pytest.mark.parametrize("question", RATED)
@pytest.mark.parametrize(
    ("address", "metas", "kept"),
    [
        ("support.site.example/hc/en-us/articles/360-labels", "", False),
        ("help.site.example/en/articles/4410-labels", kinds.declared("Labels"), False),
        ("site.example/help/printing/labels", "", False),
        ("site.example/help/printing/labels", kinds.og_only(""), True),
        ("site.example/home/labels", kinds.og_only(""), True),
        ("support.site.example/news/labels", kinds.declared("Labels"), True),
    ],
)
def test_help_goes_where_help_is_given(address, metas, kept, question):
    body = f"<h1>Labels</h1>{TEXT}<div>{question}</div><button>1</button>"
    page = kinds.page(body, title="Labels", language="en", metas=metas)
    assert isinstance(read(page, f"https://{address}"), Article) is kept


@pytest.mark.parametrize(
    "heading",
    [
        "Artikeln är borttagen",
        "Tato stránka již neexistuje",
        "Статья была удалена",
        "الصفحة غير متاحة",
        "该文章已被删除",
    ],
)
@pytest.mark.parametrize("metas", [kinds.og_only(""), ""])
def test_what_says_that_an_article_is_gone_goes_whatever_time_it_had(heading, metas):
    body = f"<h1>{heading}</h1><p>{W.prose(3)}</p>{kinds.cards(W, kinds.CARDS['item'], 8)}"
    page = kinds.page(body, title="The old crane comes down", language="en", metas=metas)
    assert getattr(read(page), "rule", None) == "error_page"
    assert isinstance(
        read(
            kinds.page(
                f"<h1>{heading}: why</h1>{TEXT}", title=f"{heading}: why", language="en", metas=kinds.og_only("")
            )
        ),
        Article,
    )
