"""Sentences of the snapshot to be labelled by a person: some of every outlet, language and role."""

from __future__ import annotations

from typing import Final

from storage.home import Home
from storage.store import open_snapshot

_SENTENCES: Final = """
    WITH sentences AS (
        SELECT c.article_id, c.sentence, a.outlet_id, coalesce(a.language, '?') AS language, a.url,
               min(CASE c.role WHEN 'citation' THEN 1 WHEN 'origin' THEN 2 WHEN 'photo' THEN 3 ELSE 4 END) AS role,
               md5(c.article_id || c.sentence) AS lot
        FROM v_citations_current c JOIN articles a USING (article_id)
        WHERE c.sentence <> '' AND c.field IN ('text', 'title')
        GROUP BY ALL
    ), told AS (SELECT * FROM sentences QUALIFY row_number() OVER (PARTITION BY sentence ORDER BY lot) = 1)
    SELECT substr(lot, 1, 12), sentence, nullif(language, '?'), outlet_id, url FROM told
    ORDER BY row_number() OVER (PARTITION BY outlet_id, language, role ORDER BY lot), lot LIMIT $1
"""


def sample(home: Home, n: int) -> list[tuple[str, str, str | None, str, str]]:
    """Draw up to `n` sentences: (id, sentence, language, outlet, address of the article) each.

    Turn by turn one of every outlet, language and role, sentences that only name an outlet among them.  The same
    snapshot gives the same ones, and a larger `n` begins with those of a smaller one.
    """
    with open_snapshot(home.snapshot) as connection:
        return connection.execute(_SENTENCES, [n]).fetchall()
