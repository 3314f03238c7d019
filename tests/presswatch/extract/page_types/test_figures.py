"""Tables, votes, programmes and sums with hardly a sentence, and what is told with them."""

import pytest

from presswatch.model import Article
from tests.presswatch.extract import page_kinds as kinds
from tests.presswatch.extract.page_types.test_boards import LEAGUE, NOTE, VOTES
from tests.presswatch.extract.page_types.test_not_an_article import read

W = kinds.Writer("en")
DAY = "<p>3 February 2026</p>"
LONG = "What the valley and the coast made of it this time"
DRAW = "".join(f"<h2>Prize {n}</h2><p>{' '.join(str(418372 + 7 * i) for i in range(4 * n))}</p>" for n in range(1, 7))


@pytest.mark.parametrize(
    ("title", "body", "kept"),
    [
        ("Table", f"{DAY}{LEAGUE}", False),
        ("Draw of today", f"{DAY}{DRAW}", False),
        ("Table", f"{DAY}{NOTE}{VOTES}", False),
        ("Table", f"{DAY}<p>{W.prose(4)}</p>{LEAGUE}", True),
        (LONG, f"{DAY}{NOTE}{LEAGUE}", True),
    ],
)
def test_a_day_makes_no_report_of_a_table(title, body, kept):
    found = read(kinds.page(f"<h1>{title}</h1>{body}", title=title, language="en"))
    assert isinstance(found, Article) is kept, found


SHARES = "".join(
    f"<li>{place} ({share}%, {share * 9} votes)</li>" for place, share in (("Yes", 41), ("No", 32), ("?", 27))
)


@pytest.mark.parametrize(
    ("body", "address", "kept"),
    [
        (f"<div class='wp-polls'><ul>{SHARES}</ul></div>", "n/7", False),
        (f"<ul>{SHARES}</ul>", "anketa/7", False),
        (f"<ul>{SHARES}</ul><p>{W.prose(2)}</p>", "n/7", True),
        (f"<p>{W.prose(6)}</p><div class='poll'><ul>{SHARES}</ul></div>", "n/7", True),
        (f"<p>{W.prose(2)}</p><ul>{SHARES.replace('27%', '20%')}</ul>", "umfrage/7", True),
    ],
)
def test_a_vote_of_readers_goes_and_a_report_on_one_stays(body, address, kept):
    page = kinds.page(f"<h1>{LONG}</h1>{DAY}{body}", title=LONG, language="en", metas=kinds.declared(LONG))
    assert isinstance(read(page, f"https://site.example/{address}"), Article) is kept


def channel(number, line):
    return f"<h2>Channel {number}</h2><ul>{''.join(f'<li>{7 + n}:15 {line} {n}</li>' for n in range(9))}</ul>"


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (channel(1, "The old mill") + channel(2, "News of the harbour"), False),
        (channel(1, "The crane stands still and nobody knows why it does at"), True),
        (f"<p>{W.prose(8)}</p>" + channel(1, "A band") + channel(2, "Another band"), True),
        (
            "".join(
                f"<h3>{23 - n // 2}:{(1 - n % 2) * 30:02} {W.headline()}</h3><p>{W.prose(1)}</p>" for n in range(20)
            ),
            True,
        ),
    ],
    ids=["channels", "one-clock", "report", "live"],
)
def test_names_by_the_clock_are_a_programme_where_it_begins_anew(body, kept):
    page = kinds.page(f"<h1>{LONG}</h1>{body}", title=LONG, language="en", metas="")
    assert isinstance(read(page), Article) is kept
    dated = kinds.page(f"<h1>{LONG}</h1>{DAY}{body}", title=LONG, language="en", metas=kinds.og_only(""))
    assert isinstance(read(dated), Article), "a paper tells of new times as well"


SUMS = [
    ("41.280 € gesammelt", "Ziel 60.000 €", "Jetzt unterstützen"),
    ("41 280 € collectés sur 60 000 €", "612 contributeurs", "Contribuer"),
    ("Собрано 41 280 ₽ из 60 000 ₽", "612 спонсоров", "Поддержать проект"),
    ("支援総額 412,800円", "支援者 612人", "プロジェクトを支援する"),
]


@pytest.mark.parametrize(("sum_", "goal", "button"), SUMS)
def test_what_is_gathered_goes_and_a_report_on_it_stays(sum_, goal, button):
    text = "".join(f"<p>{W.prose(3)}</p>" for _ in range(3))
    head, metas = f"<h1>{LONG}</h1>", kinds.declared(LONG)
    asks = f"{head}<div>{sum_}</div><div>{goal}</div><button>{button}</button>{text}"
    assert getattr(read(kinds.page(asks, title=LONG, language="en", metas="")), "rule", None) == "service_page"
    assert isinstance(read(kinds.page(asks, title=LONG, language="en", metas=metas)), Article), "its own campaign"
    given = f"{head}{DAY}<button>{button}</button>{text}"
    assert isinstance(read(kinds.page(given, title=LONG, language="en", metas="")), Article), (
        "a paper that lives on gifts"
    )
    tells = f"{head}{DAY}<p>{W.sentence()}: {sum_}, {goal}.</p>{text}<button>{button}</button>"
    assert isinstance(read(kinds.page(tells, title=LONG, language="en", metas=metas)), Article)
    linked = f"{head}<p>{sum_}, {goal}</p>{DAY}<a href='/support'>{button}</a>{text}"
    assert isinstance(read(kinds.page(linked, title=LONG, language="en", metas=metas)), Article)
