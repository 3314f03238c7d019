"""Ten ways in which section pages are built, and pages that list no articles; all words are invented here."""

NAMES = (
    "Harbour board postpones the winter dredging again",
    "Ferry company adds two boats for the autumn fair",
    "Teachers of the valley vote for a shorter week",
    "Old mill bridge closes for lorries from Monday",
    "Orchard owners count their losses after late frost",
    "Night train returns to the northern line in May",
    "Council sells the market hall to its tenants",
    "Divers find a bell in the flooded quarry",
)
SITE = "https://valley.example"
SECTION = f"{SITE}/region/"

_NAV = "".join(
    f'<li><a href="/{w}/">{w.title()}</a></li>' for w in ("region", "sport", "culture", "weather", "economy", "letters")
)
_FOOT = "".join(
    f'<li><a href="/{slug}">{words}</a></li>'
    for slug, words in (
        ("terms-and-conditions-of-use", "Terms and conditions of our use"),
        ("how-we-work-and-why", "How we work and why we do"),
        ("privacy-policy", "Privacy policy"),
        ("advertise-with-the-valley", "Advertise with us in the valley"),
        ("our-code-of-conduct", "Our code of conduct in full"),
    )
)


def slug(name):
    return name.lower().replace(" ", "-")


def page(content, *, head="", before="", after="", lang="en"):
    return (
        f'<!doctype html><html lang="{lang}"><head><title>Region - The Valley</title>{head}</head><body>'
        f'<header class="site-header"><nav><ul>{_NAV}</ul></nav></header>{before}{content}{after}'
        f"<footer><ul>{_FOOT}</ul><p>Copyright of the invented valley. All rights are kept by nobody at all here.</p>"
        f"</footer></body></html>"
    )


def _cards():
    """Cards of a WordPress theme: picture, label, headline, author, time, teaser."""
    items = "".join(
        f'<article class="post-{i} post category-region {"first" if i == 0 else ""}"><a class="thumb" href="/2026/03/{slug(n)}/">'
        f'<img alt="A picture" src="/{i}.jpg"></a><span class="cat-links"><a href="/region/">Region</a></span>'
        f'<h2 class="entry-title"><a href="/2026/03/{slug(n)}/">{n}</a></h2>'
        f'<span class="entry-author"><a href="/author/mara-quill/">By Mara Quill of the valley desk</a></span>'
        f'<time datetime="2026-03-0{i + 1}T08:00:00+02:00">{i + 1} March</time><p>What was said of it, in short.</p>'
        f'<div class="post-tags"><a href="/tag/valley-and-river-news/">All of the valley and its river</a></div></article>'
        for i, n in enumerate(NAMES)
    )
    pages = "".join(f'<a href="/region/page/{n}/">Go on to the page number {n}</a>' for n in range(2, 9))
    return page(f'<main>{items}<div class="pagination">{pages}</div></main>'), f"{SITE}/2026/03/{{}}/"


def _whole_card_is_a_link():
    """One link around picture, headline, teaser and date."""
    items = "".join(
        f'<li class="grid__item grid__item--{i}"><a href="/region/{4000 + i}-{slug(n)}?utm_source=front"><img src="x.jpg" alt="">'
        f"<h3>{n}</h3><p>{'A teaser that goes on for a while. ' * 4}</p></a></li>"
        for i, n in enumerate(NAMES)
    )
    return page(f'<section><ul class="grid">{items}</ul></section>'), None


def _headline_and_read_more():
    """The headline is no link; “Read more” and the picture are."""
    items = "".join(
        f'<div class="teaser"><h3>{n}</h3><p>Some words about it.</p><a class="more" href="/story/{slug(n)}.html">Read more</a></div>'
        for n in NAMES
    )
    return page(f'<div id="content">{items}</div>'), f"{SITE}/story/{{}}.html"


def _old_table():
    """A table of the nineties: numbered scripts, no classes, relative links, the base in the head."""
    items = "".join(
        f'<tr><td><font size=2><a href="story.asp?id={700 + i}">{n}</a></font><td>0{i + 1}.03.2026'
        for i, n in enumerate(NAMES)
    )
    return page(f"<table><tr><td><b>Region</b>{items}</table>", head='<base href="/archive/">'), None


def _flat():
    """Headlines and teasers follow each other in one block, without anything around each."""
    items = "".join(
        f'<h4><a href="/region/{slug(n)}">{n}</a></h4><p>{"The teaser of this report has a few words. " * 5}</p>'
        for n in NAMES
    )
    return page(f'<div class="col">{items}</div>'), f"{SITE}/region/{{}}"


def _definition_list():
    """A press office: dates in <dt>, links in <dd>."""
    items = "".join(
        f'<dt><time datetime="2026-03-0{i + 1}">0{i + 1} March</time></dt><dd><a href="/region/release-{2026000 + i}">{n}</a></dd>'
        for i, n in enumerate(NAMES)
    )
    return page(f"<dl>{items}</dl>"), None


def _generated_classes():
    """Class names that a build tool made, different at every item."""
    items = "".join(
        f'<div class="c{i}x9f Card_k{i}2"><div class="sc-{i}a1"><a class="l{i}k3" href="{SITE}/region/{slug(n)}-a{88000 + i}">'
        f"<span>{n}</span></a></div></div>"
        for i, n in enumerate(NAMES)
    )
    return page(f'<div class="q1w2e3">{items}</div>'), None


def _lead_and_rivers():
    """A front page: one large article on top, two lists of others, a box of what is read most, ads between."""
    lead = f'<div class="lead"><h1><a href="/region/{slug(NAMES[0])}">{NAMES[0]}</a></h1></div>'
    rivers = "".join(
        '<ul class="river">'
        + "".join(f'<li><a href="/region/{slug(n)}">{n}</a></li>' for n in names)
        + '<li class="ad-slot"><a href="/partner/win-a-boat-with-us-today">Win a boat with us today</a></li></ul>'
        for names in (NAMES[1:4], NAMES[4:])
    )
    elsewhere = "".join(f'<li><a href="https://other.example/{slug(n)}">{n} elsewhere</a></li>' for n in NAMES)
    return page(f"<main>{lead}{rivers}</main>", after=f"<ul class=partners>{elsewhere}</ul>"), f"{SITE}/region/{{}}"


def _without_blanks():
    """Chinese headlines: no blanks between words, numbered addresses."""
    names = (
        "港口管理局再次推迟冬季疏浚工程",
        "渡轮公司为秋季集市增加两艘船",
        "山谷教师投票支持缩短工作周",
        "旧磨坊大桥周一起禁止卡车通行",
    )
    items = "".join(f'<li><a href="/n1/2026/0302/c{1000 + i}-40{i}.html">{n}</a></li>' for i, n in enumerate(names))
    return page(f"<ul class=list>{items}</ul>", lang="zh"), None


def _one_block_of_links():
    """Links in a paragraph each, no headings, single quotes and capitals, some links broken."""
    items = "".join(f"<P><A HREF='/region/{slug(n)}.shtml#top'>{n}</A>\n" for n in NAMES)
    broken = "<a href='javascript:void(0)'>Show more of the same kind</a><a href='mailto:desk@valley.example'>Write to us now please</a><a>No link at all is this one</a>"
    return page(f"<CENTER>{items}{broken}</CENTER>"), f"{SITE}/region/{{}}.shtml"


LAYOUTS = {
    maker.__name__.strip("_"): maker
    for maker in (
        _cards, _whole_card_is_a_link, _headline_and_read_more, _old_table, _flat, _definition_list,
        _generated_classes, _lead_and_rivers, _without_blanks, _one_block_of_links,
    )
}  # fmt: skip

_BODY = "".join(
    f"<p>{'The report goes on and says what the council decided on that evening. ' * 4}</p>" for _ in range(6)
)
_RELATED = "".join(f'<li><h4><a href="/region/{slug(n)}">{n}</a></h4></li>' for n in NAMES[1:])
NO_LISTINGS = {
    "an article with related ones": page(
        f"<article><h1>{NAMES[0]}</h1>{_BODY}</article><aside><ul>{_RELATED}</ul></aside>"
    ),
    "a short article with related ones": page(
        f"<article><h1>{NAMES[0]}</h1><p>{'A brief, and that is all there is. ' * 9}</p></article><ul>{_RELATED}</ul>"
    ),
    "only menus": page("<main><h1>Soon</h1></main>"),
    "a tag cloud": page(
        "<div class=cloud>" + "".join(f'<a href="/tag/{n}-of-the-valley/">{n} of the whole valley</a>' for n in range(40)) + "</div>"
    ),
    "authors": page("".join(f'<p><a href="/team/mara-quill-{n}">Mara Quill</a></p>' for n in range(20))),
    "a form": page('<form action="/login"><input name="u"><a href="/forgot-my-own-password">I forgot my own password</a></form>'),
    "a shell for scripts": "<!doctype html><html><head><script>var a='<a href=/x>'</script></head><body><div id=root></div></body></html>",
    "pages of an archive": page("".join(f'<a href="/region/?page={n}">Older reports, page number {n}</a> ' for n in range(2, 40))),
    "social links": page(
        "".join(f'<li><a href="https://social{n}.example/the-valley-paper-{n}">Follow us on our page {n}</a></li>' for n in range(9))
    ),
    "a product list": page("".join(f'<div><a href="/shop/{n}">Mug {n}</a></div>' for n in range(30))),
}  # fmt: skip
