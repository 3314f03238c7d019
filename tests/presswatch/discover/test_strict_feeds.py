"""The fast path says what feedparser says, or declines."""

import datetime as dt
import json
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.demo.feeds import render_feed
from flows.demo.material import outlets
from presswatch.discover import feeds, strict_feeds
from presswatch.discover.documents import read_document
from presswatch.discover.feed_elements import FAMILIES
from presswatch.model import Feed

FEEDS = Path(__file__).parents[4] / "shared/data/feeds"
NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
URL = "https://herald.example/feeds/all.xml"
SPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" '
    'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:own="https://herald.example/ns" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
)


def read(body, content_type=None):
    body = body if isinstance(body, bytes) else body.encode()
    return read_document(body, feed=Feed("f", "herald", URL), url=URL, fetched_at=NOW, content_type=content_type)


def both(body, content_type=None):
    """What the two ways say, and whether the fast one was taken."""
    taken = []

    def spied(*arguments):
        taken.append(strict_feeds.parse(*arguments))
        return taken[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(feeds, "strict_feeds", type("Spied", (), {"parse": staticmethod(spied)}))
        fast = read(body, content_type)
        patch.setattr(feeds, "strict_feeds", type("Declining", (), {"parse": staticmethod(lambda *_: None)}))
        slow = read(body, content_type)
    return fast, slow, any(taken)


def rss(*items, head="<title>Herald</title>", attributes=""):
    return (
        f'<?xml version="1.0"?><rss version="2.0" {SPACES}{attributes}><channel>{head}{"".join(items)}</channel></rss>'
    )


def item(more="", title="Bridge opens", link="https://herald.example/a"):
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def atom(*entries, head="<title>Bote</title>", attributes=' xml:lang="de"'):
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {SPACES}{attributes}>{head}{"".join(entries)}</feed>'


def entry(more="", title="<title>T</title>", link='<link href="/a"/>'):
    return f"<entry>{title}{link}<id>tag:x,1</id>{more}</entry>"


@pytest.mark.skipif(not FEEDS.exists(), reason="needs ../shared/data/feeds")
def test_real_feeds():
    """Each of them, and the fast way is not idle."""
    cases = [case for case in json.loads((FEEDS / "expected.json").read_text()) if case["file"].endswith(".xml")]
    taken = 0
    for case in cases:
        fast, slow, is_taken = both((FEEDS / case["file"]).read_bytes())
        assert fast == slow, case["file"]
        taken += is_taken
    assert taken >= 7


@pytest.mark.parametrize("outlet", [o for n in (1, 2) for o in outlets(n) if o.listens], ids=lambda o: o.outlet_id)
def test_feeds_of_the_demo(outlet):
    """Plain feeds in three forms."""
    fast, slow, is_taken = both(render_feed(outlet))
    assert fast == slow
    assert is_taken


TAKEN = [
    rss(item("<guid isPermaLink='false'>n-17</guid><pubDate>Mon, 23 Nov 2026 08:15:00 +0200</pubDate>")),
    rss("<item><title>T</title><guid>https://herald.example/b</guid></item>"),
    rss(item("<description>&lt;p&gt;A&lt;/p&gt;</description><content:encoded><![CDATA[<b>x</b>]]></content:encoded>")),
    rss(item("<content:encoded><![CDATA[<b>x</b>]]></content:encoded><description></description>")),
    rss(item("<content:encoded><![CDATA[<b>x</b>]]></content:encoded>")),
    rss(item("<dc:creator>Ana Pop</dc:creator><dc:creator></dc:creator><author>Jo Roth</author>")),
    rss(item("<source url='https://post.example/rss'>Valley Post</source>")),
    rss(item("<image><url>x.png</url><title>Other</title><link>/other</link></image>")),
    rss(item("<image>x.png</image><category domain='d'>c</category><enclosure url='a' type='b'/><comments>/c</comments>")),
    rss(item("<media:title>Other</media:title><media:content url='u'><media:credit>C</media:credit></media:content>")),
    rss(item("<description>S</description><media:group><media:description>Other</media:description></media:group>")),
    rss(item("<own:title>Other</own:title><own:published a='b'>x</own:published>")),
    rss(item(title="Caf\u00c3\u00a9 &amp;amp; &lt;i&gt;bar&lt;/i&gt;", link="http:////h.example/?a=1&amp;amp;b=2&amp;c;=3")),
    rss(item(title="<![CDATA[ One ]]>&#65;<!-- x -->two<?y z?>")),
    rss(item("<atom:link rel='alternate' href='/b'/><atom:link rel='self' href='/c'/><atom:link href='/d' type='text/xml'/>")),
    rss(item("<dc:date>2026-11-23</dc:date><atom:updated>2026-11-24</atom:updated>")),
    rss(item("<dc:language>ro</dc:language>"), attributes=' xml:lang="en_GB"'),
    rss(item(), head="<link>/a&amp;amp;b</link><title>T</title><language>en</language><ttl>60</ttl>"
        "<atom:link href='/self' rel='SELF'/><image><title>I</title><url>u</url><link>/l</link></image>"
        "<sy:updatePeriod>daily</sy:updatePeriod><skipHours><hour>3</hour></skipHours><generator uri='x'>g</generator>"
        "<managingEditor>a@b.example (Name)</managingEditor><copyright>c</copyright>"),
    rss(item(), head="<image><title>I</title></image><textInput><title>x</title><name>q</name></textInput><title>T</title>"),
    rss(item(), item(), head=""),
    atom(entry("<published>2026-11-23T10:00:00Z</published><author><name>Jo</name><email>j@x.example</email></author>")),
    atom(entry("<author><name>A</name></author><author><uri>/u</uri><name>B</name></author>")),
    atom(entry("<summary type='html'>&lt;b&gt;x</summary><content type='html'>long</content><updated>2026-11-24</updated>")),
    atom(entry("<content>a &lt; b</content>")),
    atom(entry("<content type='text' xml:lang='fr'>a &lt;b&gt; c</content><summary>s &lt;b&gt; t</summary>")),
    atom(entry(title="<title type='text'>1 &lt;b&gt; 2 &amp;amp; 3</title>"), entry(title="<title type='HTML'>&lt;i&gt;Z</title>")),
    atom(entry("<source><id>tag:s</id><title type='html'>V &amp;amp; P</title><link href='https://p.example/'/></source>")),
    atom(entry("<source><id>https://p.example/id</id><title>P</title><updated>2026-11-24</updated></source>")),
    atom(entry(link="<link rel='alternate' type='text/html' href='/1'/><link href='/2'/><link rel='enclosure' href='/3'/>")),
    atom(entry(), head="<id>https://bote.example/</id><title>B</title><subtitle type='html'>s</subtitle>"),
    atom(entry(), attributes=""),
    rss(item(title="Şedinţă")).replace("?>", " encoding='iso-8859-2'?>").encode("iso-8859-2"),
    rss(item(title="会议")).replace("?>", " encoding='gb2312'?>").encode("gb18030"),
]  # fmt: skip


@pytest.mark.parametrize("body", TAKEN)
def test_agreement_where_the_meaning_is_plain(body):
    """Every field of the document."""
    fast, slow, is_taken = both(body)
    assert fast == slow
    assert is_taken


DECLINED = [
    rss(item("<title>Again</title>")),
    rss(item("<description>a</description><description>b</description>")),
    rss(item("<media:description>Other</media:description>")),
    rss(item("<media:group><media:description>Other</media:description></media:group><description>S</description>")),
    rss(item("<media:title>Other</media:title><source url='x'>S</source>")),
    rss(item("<author>jo@herald.example (Jo Roth)</author>")),
    rss(item("<itunes:author>Jo</itunes:author>")),
    rss(item("<own:group><title>Other</title></own:group>")),
    rss(item("<date>2026-11-23</date>")),
    rss(item("<foreign>x</foreign>")),
    rss(item(title="A <b>bold</b> one")),
    rss(item(title="")),
    rss(item(link="")),
    rss(item("<guid>https://herald.example/b</guid>", link="")),
    rss(item(), head="<sy:updatePeriod a='b'>daily</sy:updatePeriod>"),
    rss(item(title="Dash &#150; dash")),
    rss(item(title="&nbsp;")),
    rss(item(title="Bridge & river")),
    rss(item(title="x\x0by")),
    rss(item(), attributes=' xml:base="https://other.example/"'),
    rss(item(), attributes=' xmlns="https://herald.example/ns2"'),
    rss(item("<link xml:base='https://o.example/' href='a'/>")),
    rss(item("<x:creator>Jo</x:creator>"), attributes=' xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:title="urn:x"'),
    rss(item()).replace("purl.org/dc/elements", "example.org/dc"),
    rss(item()).replace("</channel></rss>", ""),
    rss(item()) + "trailing",
    rss(item()).replace("<channel>", "<channel href='/x'>"),
    rss(item()).replace("<item>", "<item lastmod='2026-11-23'>"),
    rss(),
    rss(item()).replace("?>", " encoding='utf-16'?>"),
    rss(item(title="Caf\u00e9")).encode("iso-8859-1"),
    atom(entry("<summary type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>x</div></summary>")),
    atom(entry("<content type='application/octet-stream'>QUJD</content>")),
    atom(entry("<author><email>j@x.example</email></author>")),
    atom(entry("<media:group><media:title>Other</media:title></media:group>")),
    atom(entry(), attributes=' xmlns:rss="http://purl.org/rss/1.0/"'),
    atom(entry()).replace("2005/Atom", "2006/Atom"),
]  # fmt: skip


@pytest.mark.parametrize("body", DECLINED)
def test_the_rest_is_left_to_feedparser(body):
    """Whatever depends on order, neighbours, or forgiveness."""
    fast, slow, is_taken = both(body)
    assert fast == slow
    assert not is_taken


@pytest.mark.parametrize(
    "header", [None, "text/xml", "text/xml; charset=iso-8859-1", "text/xml; charset=none", 'a/b; charset="UTF-8"']
)
@pytest.mark.parametrize(
    "declared",
    [
        "",
        " encoding='utf-8'",
        ' encoding="ISO-8859-1"',
        " encoding='utf-8' standalone='yes'",
        "\n encoding='iso-8859-1'",
    ],
)
def test_encodings_agree(header, declared):
    """The document's word, the header's, neither."""
    for title in ("Plain", "Caf\u00e9"):
        for encoding in ("utf-8", "iso-8859-1"):
            body = rss(item(title=title)).replace("?>", f"{declared}?>").encode(encoding)
            fast, slow, _ = both(body, header)
            assert fast == slow


def test_the_table_of_namespaces_is_that_of_feedparser():
    """A namespace with a meaning of its own there is known here, by the same prefix."""
    parser = feedparser.mixin._FeedParserMixin
    theirs = {uri.lower(): prefix.lower() for uri, prefix in parser.namespaces.items()}
    meant = {
        name.split("_")[2] for name in dir(parser) if name.startswith(("_start_", "_end_")) and name.count("_") > 2
    }
    for uri, prefix in theirs.items():
        assert FAMILIES.get(uri, prefix) == prefix, uri
        in_use = prefix in {name.lower() for name in meant} and not uri.startswith("http://example.com/")
        assert not in_use or uri in FAMILIES, uri


WORDS = st.sampled_from(
    ["", "x", " two  words ", "&lt;b&gt;bold&lt;/b&gt;", "<![CDATA[<p>x</p>]]>", "Şi", "&#233;", "&#150;", "Ã©", "&amp;amp;", "a@b.example (Jo)",
     "https://h.example/a", "/b?x=1&amp;y=2", "http:////h/", "javascript:x", "Mon, 23 Nov 2026 08:15:00 GMT", "2026-11-23", "<!-- c -->d", "true"]
)  # fmt: skip
NAMES = st.sampled_from(
    ["title", "link", "guid", "id", "description", "summary", "content", "content:encoded", "author", "name", "dc:creator", "dc:title", "dc:date",
     "dc:description", "dc:language", "language", "pubDate", "published", "updated", "source", "category", "image", "url", "media:content", "media:title",
     "media:description", "media:group", "media:thumbnail", "atom:link", "own:x", "comments", "enclosure", "ttl", "sy:updatePeriod", "subtitle", "Title"]
)  # fmt: skip
ATTRIBUTES = st.sampled_from(
    [""] * 6 + [' href="/h"', ' href=""', ' rel="self" href="/s"', ' type="html"', ' type="text"', ' type="xhtml"', ' isPermaLink="false"',
     ' url="https://s.example/"', ' xml:lang="fr"', ' lang="it"', ' own:href="/o"', ' rel="alternate" type="text/html" href="/t"', ' mode="base64"']
)  # fmt: skip
LEAF = st.builds("<{0}{1}>{2}</{0}>".format, NAMES, ATTRIBUTES, WORDS)
ELEMENT = LEAF | st.builds("<{0}{1}>{2}</{0}>".format, NAMES, ATTRIBUTES, st.lists(LEAF, max_size=3).map("".join))
SOUND = item("<guid>g</guid>", title="Sound", link="https://h.example/sound")


# Elements as they should be, of which some must not stand beside each other.
TIDY = st.builds(
    str.format,
    st.sampled_from(
        ["<description>{0}</description>", "<content:encoded>{0}</content:encoded>", "<guid>{0}</guid>", "<guid isPermaLink='false'>{0}</guid>",
         "<pubDate>{0}</pubDate>", "<dc:date>{0}</dc:date>", "<dc:creator>{0}</dc:creator>", "<author><name>{0}</name></author>",
         "<category>{0}</category>", "<source url='{1}'>{0}</source>", "<media:title>{0}</media:title>", "<own:x>{0}</own:x>", "<dc:language>{0}</dc:language>",
         "<media:content url='{1}'><media:title>{0}</media:title></media:content>", "<media:group><media:description>{0}</media:description></media:group>",
         "<image><url>{0}</url><title>{0}</title><link>{1}</link></image>", "<atom:link rel='alternate' href='{1}'/>", "<link>{0}</link>",
         "<comments>{0}</comments>", "<subtitle>{0}</subtitle>", "<summary type='html'>{0}</summary>", "<title>{0}</title>", "<id>{0}</id>", "<updated>{0}</updated>"]
    ),
    WORDS, st.sampled_from(["", "/x", "https://s.example/?a=1&amp;b=2", "http:////s.example", "javascript:x"]),
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(TIDY, max_size=5).map("".join), st.booleans())
def test_tidy_feeds_agree(more, is_first):
    """Elements in any order around a title and a link: equal in every field."""
    own, link = "<title>A</title>", "<link>/a</link>"
    for document in (
        rss("<item>" + (own + link + more if is_first else more + own + link) + "</item>"),
        atom("<entry>" + (own + more if is_first else more + own) + "<link href='/a'/></entry>"),
        rss(SOUND, head=more if is_first else own + more),
    ):
        fast, slow, _ = both(document)
        assert fast == slow


@settings(deadline=None, max_examples=40)
@given(st.lists(ELEMENT, max_size=4).map("".join), st.lists(ELEMENT, max_size=6).map("".join), st.booleans())
def test_generated_feeds_agree(head, body, is_sound):
    """Any elements in any order: equal in every field, or declined."""
    more = item(body, title="A", link="/a") if is_sound else f"<item>{body}</item>"
    for document in (
        rss(SOUND, more, head=head),
        atom(entry(), entry(body) if is_sound else f"<entry>{body}</entry>", head=head),
        f'<rdf:RDF xmlns="http://purl.org/rss/1.0/" {SPACES}><channel rdf:about="c">{head}</channel>'
        f'<item rdf:about="i">{body}<title>R</title><link>/r</link></item></rdf:RDF>',
    ):
        fast, slow, _ = both(document)
        assert fast == slow
