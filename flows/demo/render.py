"""The demo outlets' pages: five layouts, each telling a reader and a machine the same things in its own way.

    modern      HTML5, JSON-LD, Open Graph
    og          nested div elements, Open Graph only
    tables      a page of the nineties: tables, no metadata, a date without time
    microdata   HTML5 with schema.org attributes
    blog        what a blog engine prints

Pure: an outlet and one of its articles in, a page out.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from flows.demo.feeds import MEDIA_TYPES
from flows.demo.material import WIRE, DemoArticle, DemoOutlet, Layout, home_of, printed, words

_STYLE = (
    "body{font:17px/1.5 Georgia,serif;max-width:46rem;margin:1rem auto;padding:0 1rem}nav,aside,footer,.side{font:14px "
    "sans-serif;color:#444}nav a,.menu a{margin-right:1rem}figure{margin:0}.cookie{background:#eee;padding:.4rem}"
)


@dataclass(frozen=True, slots=True)
class _View:
    """One article, prepared for a layout: everything escaped, furniture in its language."""

    outlet: DemoOutlet
    article: DemoArticle
    words: Mapping[str, str]
    menu: str
    body: str
    credit_line: str
    figure: str
    related: str
    title: str
    standfirst: str
    byline: str
    published: dt.datetime
    modified: dt.datetime | None

    def day(self, at: dt.datetime) -> str:
        """Write a date as the language does."""
        return self.words["date"].format(day=at.day, year=at.year)

    def when(self) -> str:
        """Write the local date and time, and that of an edit."""
        line = f"{self.day(self.published)}, {self.published:%H:%M}"
        if self.modified:
            line += f" | {self.words['updated']}: {self.day(self.modified)}, {self.modified:%H:%M}"
        return line


def render_article(outlet: DemoOutlet, article: DemoArticle) -> str:
    """Write the page of one article in the outlet's layout."""
    zone = dt.timezone(dt.timedelta(hours=outlet.utc_offset))
    said = words()[article.language]
    view = _View(
        outlet=outlet,
        article=article,
        words=said,
        menu=_menu(outlet, said),
        body=_body(outlet, article, said),
        credit_line=_credit_line(article, said),
        figure=_figure(article),
        related=_related(outlet, article),
        title=escape(article.title),
        standfirst=escape(article.standfirst),
        byline=escape(f"{said['by']} {article.author}") if article.author else "",
        published=article.published.astimezone(zone),
        modified=article.modified and article.modified.astimezone(zone),
    )
    return _LAYOUTS[outlet.layout](view)


def render_front(outlet: DemoOutlet) -> str:
    """Write the front page: headlines and standfirsts by section."""
    said = words()[outlet.languages[0]]
    sections: dict[str, str] = {}
    for article in outlet.articles:
        sections[article.section] = sections.get(article.section, "") + (
            f'<li><a href="{article.url}">{escape(article.title)}</a><br>{escape(article.standfirst)}</li>\n'
        )
    listed = "".join(
        f'<h2 id="{_anchor(name)}">{escape(name)}</h2>\n<ul>{rows}</ul>\n' for name, rows in sections.items()
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{outlet.languages[0]}"><head><meta charset="utf-8">'
        f"<title>{escape(outlet.name)}</title><style>{_STYLE}</style>"
        f'<link rel="alternate" type="{MEDIA_TYPES[outlet.feed_form]}" href="{outlet.feed_path}"></head>\n'
        f"<body><h1>{escape(outlet.name)}</h1>\n<nav>{_menu(outlet, said)}</nav>\n{listed}"
        f"<footer>© 2026 {escape(outlet.name)}. {said['rights']}</footer></body></html>\n"
    )


def render_refusal(outlet: DemoOutlet, status: int) -> str:
    """Write the page that stands where an article should be."""
    return (
        f'<!DOCTYPE html>\n<html lang="{outlet.languages[0]}"><head><meta charset="utf-8"><title>{status}</title>'
        f"</head><body><h1>{status}</h1><p>{escape(outlet.name)}</p></body></html>\n"
    )


def _anchor(section: str) -> str:
    return escape(section.lower().replace(" ", "-"))


def _menu(outlet: DemoOutlet, said: Mapping[str, str]) -> str:
    sections = dict.fromkeys(a.section for a in outlet.articles if a.first_round == 1)
    links = "".join(f'<a href="/#{_anchor(name)}">{escape(name)}</a> ' for name in sections)
    return f'<a href="/">{said["front"]}</a> {links}'


def _neighbours(outlet: DemoOutlet, article: DemoArticle) -> list[DemoArticle]:
    """Pick three articles in the same language: the next ones in the order of the front page of the first round."""
    listed = [a for a in outlet.articles if a.language == article.language and a.first_round == 1]
    after = [a for a in listed if a.published < article.published]
    others = after + [a for a in listed if a.published > article.published]
    return [a for a in others if a.slug != article.slug][:3]


def _related(outlet: DemoOutlet, article: DemoArticle) -> str:
    links = (f'<li><a href="{a.url}">{escape(a.first_title)}</a></li>' for a in _neighbours(outlet, article))
    return f"<ul>{''.join(links)}</ul>"


def _body(outlet: DemoOutlet, article: DemoArticle, said: Mapping[str, str]) -> str:
    parts = [f"<p>{escape(text, quote=False)}</p>" for text in article.paragraphs]
    if article.dateline:
        parts[0] = f"<p>({escape(article.dateline)}, {WIRE}) - " + parts[0].removeprefix("<p>")
    if article.also_read:
        other = _neighbours(outlet, article)[0]
        line = f'<strong>{said["also_read"]}</strong> <a href="{other.url}">{escape(other.first_title)}</a>'
        parts.insert(2, f'<p class="also-read">{line}</p>')
    return "\n".join(parts)


def _credit_line(article: DemoArticle, said: Mapping[str, str]) -> str:
    """Write the names that the article credits at its end, in one of the markups that outlets use."""
    if not article.footer:
        return ""
    label = said["source"] if len(article.footer) == 1 else said["sources"]
    plain = f"{label} {escape(', '.join(article.footer))}"
    links = [f'<a href="{home_of(name)}">{escape(name)}</a>' for name in article.footer]
    return {
        "plain": f"<p>{plain}</p>",
        "marked": f'<p class="sources"><strong>{label}</strong> {escape(", ".join(article.footer))}</p>',
        "linked": f"<p>{label} {', '.join(links)}</p>",
        "list": f"<p><strong>{label}</strong></p>\n<ul>{''.join(f'<li>{link}</li>' for link in links)}</ul>",
        "small": f'<div class="article-source"><small>{plain}</small></div>',
        "bracket": f"<p><em>({plain})</em></p>",
    }[article.footer_style]


def _figure(article: DemoArticle) -> str:
    if not article.caption:
        return ""
    drawing = '<svg viewBox="0 0 300 90" role="img"><rect width="300" height="90" fill="#b9c7cf"/></svg>'
    return f"<figure>{drawing}<figcaption>{escape(printed(article.caption))}</figcaption></figure>"


def _modern(v: _View) -> str:
    a, o = v.article, v.outlet
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": a.url,
        "headline": a.title,
        "description": a.standfirst,
        "inLanguage": a.language,
        "articleSection": a.section,
        "datePublished": v.published.isoformat(),
        "dateModified": (v.modified or v.published).isoformat(),
        "author": {"@type": "Person", "name": a.author},
        "publisher": {"@type": "NewsMediaOrganization", "name": o.name, "url": o.base + "/"},
    }
    json_ld = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return f"""<!DOCTYPE html>
<html lang="{a.language}"><head><meta charset="utf-8"><title>{v.title} | {o.name}</title>
<link rel="canonical" href="{a.url}"><meta name="description" content="{v.standfirst}">
<meta property="og:type" content="article"><meta property="og:title" content="{v.title}">
<meta property="og:url" content="{a.url}"><meta property="og:site_name" content="{o.name}">
<script type="application/ld+json">{json_ld}</script>
<style>{_STYLE}</style></head>
<body><div class="cookie" role="dialog">{v.words["cookies"]} <button>{v.words["accept"]}</button></div>
<header><a href="/">{o.name}</a><nav>{v.menu}</nav></header>
<main><article><header><h1>{v.title}</h1><p class="standfirst">{v.standfirst}</p>
<p class="byline">{v.byline}</p><time datetime="{v.published.isoformat()}">{v.when()}</time></header>
{v.figure}<div class="article-body">
{v.body}
{v.credit_line}</div>
<div class="share"><button>{v.words["share"]}</button></div></article></main>
<aside class="related"><h2>{v.words["related"]}</h2>{v.related}</aside>
<section class="newsletter"><form><label>{v.words["newsletter"]} <input type="email"></label>
<button>{v.words["subscribe"]}</button></form></section>
<footer>© 2026 {o.name}. {v.words["rights"]}</footer></body></html>
"""


def _og(v: _View) -> str:
    a, o = v.article, v.outlet
    modified = v.modified and f'\n<meta property="article:modified_time" content="{v.modified.isoformat()}">'
    return f"""<!DOCTYPE html>
<html lang="{a.language}"><head><meta charset="utf-8"><title>{v.title} - {o.name}</title>
<meta property="og:type" content="article"><meta property="og:locale" content="{a.language}">
<meta property="og:title" content="{v.title}"><meta property="og:description" content="{v.standfirst}">
<meta property="og:url" content="{a.url}"><meta property="og:site_name" content="{o.name}">
<meta property="article:published_time" content="{v.published.isoformat()}">{modified or ""}
<meta property="article:section" content="{escape(a.section)}"><style>{_STYLE}</style></head>
<body><div id="top"><a class="logo" href="/">{o.name}</a><div class="menu">{v.menu}</div></div>
<div id="page"><div class="col-main"><h1>{v.title}</h1>
<div class="meta">{v.byline} <span>{v.when()}</span></div>
<div class="lead"><strong>{v.standfirst}</strong></div>{v.figure}
<div class="content-text">
{v.body}
{v.credit_line}
</div><div class="social"><a href="#">{v.words["share"]}</a></div></div>
<div class="side"><div class="box-title">{v.words["related"]}</div>{v.related}
<div class="box-newsletter">{v.words["newsletter"]} <a href="#">{v.words["subscribe"]}</a></div></div></div>
<div id="bottom">© 2026 {o.name}. {v.words["rights"]}</div>
<div class="cookie">{v.words["cookies"]} <a href="#">{v.words["accept"]}</a></div></body></html>
"""


def _tables(v: _View) -> str:
    a, o = v.article, v.outlet
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="{a.language}"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{o.name}: {v.title}</title></head>
<body bgcolor="#ffffff"><div id="header" align="center"><font size="5"><b>{o.name}</b></font></div>
<div id="navbar" align="center"><font size="2">{v.menu}</font></div>
<table width="760" align="center" cellpadding="6"><tr valign="top"><td width="560"><h1>{v.title}</h1>
<font size="2">{v.day(v.published)}</font>
<div class="story-body">
{v.body}
{v.credit_line}
</div><div class="sign"><font size="2">{v.byline}</font></div></td>
<td width="200" bgcolor="#f2f2f2"><div class="sidebar"><b>{v.words["related"]}</b>{v.related}</div></td></tr></table>
<div id="footer" align="center"><font size="1">© 2026 {o.name}. {v.words["rights"]}</font></div></body></html>
"""


def _microdata(v: _View) -> str:
    a, o = v.article, v.outlet
    changed = v.modified and f'<meta itemprop="dateModified" content="{v.modified.isoformat()}">'
    return f"""<!DOCTYPE html>
<html lang="{a.language}"><head><meta charset="utf-8"><title>{v.title} - {o.name}</title>
<link rel="canonical" href="{a.url}"><meta name="description" content="{v.standfirst}"><style>{_STYLE}</style></head>
<body><header><a href="/">{o.name}</a></header><nav>{v.menu}</nav>
<article itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{v.title}</h1><p itemprop="description">{v.standfirst}</p>
<p class="author">{v.words["by"]} <span itemprop="author">{escape(a.author)}</span>,
<time itemprop="datePublished" datetime="{v.published.isoformat()}">{v.when()}</time></p>{changed or ""}{v.figure}
<section itemprop="articleBody">
{v.body}
{v.credit_line}
</section><p class="share"><a href="#">{v.words["share"]}</a></p></article>
<aside><h3>{v.words["related"]}</h3>{v.related}</aside>
<aside class="newsletter"><p>{v.words["newsletter"]}</p><button>{v.words["subscribe"]}</button></aside>
<footer><p>© 2026 {o.name}. {v.words["rights"]}</p><p class="cookie">{v.words["cookies"]}</p></footer></body></html>
"""


def _blog(v: _View) -> str:
    a, o = v.article, v.outlet
    return f"""<!DOCTYPE html>
<html lang="{a.language}"><head><meta charset="utf-8"><title>{v.title} &#8211; {o.name}</title>
<meta name="generator" content="Inkstand 3"><link rel="canonical" href="{a.url}"><style>{_STYLE}</style></head>
<body class="single"><div class="site-header"><a href="/">{o.name}</a><ul class="menu"><li>{v.menu}</li></ul></div>
<div id="primary"><article class="post type-post"><h1 class="entry-title">{v.title}</h1>
<div class="entry-meta"><time class="entry-date published" datetime="{v.published.isoformat()}">{v.when()}</time>
<span class="author vcard">{escape(a.author)}</span></div>
<div class="entry-content">
{v.body}
{v.credit_line}
</div><div class="entry-footer"><span class="cat-links">{escape(a.section)}</span></div></article>
<div id="comments" class="comments-area"><span>{v.words["comments"]}</span></div></div>
<div id="secondary" class="widget-area side"><h3 class="widget-title">{v.words["related"]}</h3>{v.related}</div>
<div class="site-info">© 2026 {o.name}. {v.words["rights"]}</div></body></html>
"""


_LAYOUTS: dict[Layout, Callable[[_View], str]] = {
    "modern": _modern,
    "og": _og,
    "tables": _tables,
    "microdata": _microdata,
    "blog": _blog,
}
