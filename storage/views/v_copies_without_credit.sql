-- Articles that repeat another outlet's text, and credit in no version that outlet, nor name an agency that the text as a
-- whole is from: two outlets that print the same wire text have it from the wire, not from each other.  A canonical link
-- to an article of the outlet is credit, too.  Left out is where the rest of the page, and with it the credit, was not to
-- be seen (paywalled).  Which of the two is the copy is a guess where direction_by is not 'published'.
CREATE OR REPLACE VIEW v_copies_without_credit AS
WITH credits AS (
    SELECT DISTINCT article_id, cited_outlet_id FROM citations
    WHERE role IN ('citation', 'origin') AND cited_outlet_id IS NOT NULL
    UNION
    SELECT a.article_id, o.outlet_id FROM articles a JOIN article_urls u ON u.url_key = a.canonical_hint
    JOIN articles o ON o.article_id = u.article_id
),
from_agency AS (  -- whoever the text as a whole is from; an agency's own text is its own, whomever it quotes
    SELECT DISTINCT c.article_id, c.cited_outlet_id FROM citations c JOIN outlets g ON g.outlet_id = c.cited_outlet_id
    WHERE g.kind = 'agency' AND (c.role = 'origin' OR c.kind IN ('footer', 'slug', 'copyright'))
)
SELECT c.article_id, a.outlet_id, a.url, a.title, c.original_id, o.outlet_id AS original_outlet_id, o.url AS original_url,
       c.relation, c.copied_share, c.original_share, c.direction_by
FROM copies c JOIN articles a USING (article_id) JOIN articles o ON o.article_id = c.original_id
WHERE a.outlet_id <> o.outlet_id AND c.relation <> 'update' AND a.status <> 'paywalled'
  AND NOT EXISTS (FROM credits t WHERE t.article_id = c.article_id AND t.cited_outlet_id = o.outlet_id)
  AND NOT (o.outlet_id NOT IN (SELECT outlet_id FROM outlets WHERE kind = 'agency')
           AND EXISTS (FROM credits t JOIN from_agency w USING (cited_outlet_id)
                       WHERE t.article_id = c.article_id AND w.article_id IN (c.article_id, c.original_id)));
