"""Pages of our own: six paragraphs in a story, with something above, between or behind them."""

from presswatch.extract.body.text import extract_text
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.shipped import FOOTERS

# own words, six paragraphs a language; a page needs prose to tell what is beside it
SENTENCES = {
    "en": "The harbour office of Elmport counted more boats in the bay this winter than in any of the years before, and it wants to mend the old piers by summer.",
    "de": "Das Hafenamt von Ulmenhafen hat in diesem Winter mehr Boote in der Bucht gezählt als je zuvor und will die alten Stege bis zum Sommer ausbessern lassen.",
    "ro": "Căpitănia din Portul Ulmilor a numărat în această iarnă mai multe bărci în golf decât oricând și vrea să repare pontoanele vechi până la vară, spune primăria.",
    "ru": "Портовая служба Вязовой Гавани насчитала этой зимой в бухте больше лодок, чем когда-либо прежде, и хочет починить старые причалы до начала лета, сообщили там.",
    "ar": "أحصى مكتب الميناء في مدينة الدردار هذا الشتاء عددا من القوارب في الخليج أكبر من أي وقت مضى ويريد إصلاح الأرصفة القديمة قبل حلول الصيف كما قال رئيس البلدية.",
    "ja": "榆港の港湾事務所はこの冬、湾内でこれまでになく多くの船を数えた。古い桟橋は夏までに修理される予定だと市長は述べた。漁師たちは喜んでいる。"
    "市議会は来週、修理の費用について話し合う。港の近くに住む人々は、夏の祭りまでに工事が終わることを望んでいる。",
}


def paragraphs(language, wrap="<p>{}</p>"):
    return [wrap.format(f"{number}. {SENTENCES[language]}") for number in range(11, 17)]


def article(between="", behind="", before="", language="en", wrap="<p>{}</p>"):
    prose = paragraphs(language, wrap)
    body = "".join(prose[:3]) + between + "".join(prose[3:])
    return (
        f"<html><body><header><a href='/'>Home</a></header><main><article><h1>T</h1>{before}"
        f"<div class='story'>{body}</div>{behind}</article></main></body></html>"
    )


def lines_of(markup, **given):
    return extract_text(parse_page(markup), footers=FOOTERS, **given).text.split("\n")
