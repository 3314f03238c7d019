-- Texts that three outlets or more share and that they say to have from an agency, while we hold no such text of the
-- agency: what was copied is not ours to see.
CREATE OR REPLACE VIEW v_phantom_originals AS
WITH credited AS (
    SELECT DISTINCT a.dup_group_id, c.cited_outlet_id AS agency_id, a.outlet_id, a.article_id
    FROM citations c JOIN articles a USING (article_id) JOIN outlets g ON g.outlet_id = c.cited_outlet_id
    WHERE g.kind = 'agency' AND a.outlet_id <> g.outlet_id
      AND (c.role = 'origin' OR c.kind IN ('footer', 'slug', 'copyright'))  -- the whole text, not a sentence of it
)
SELECT p.dup_group_id, p.agency_id, count(DISTINCT p.outlet_id) AS outlets, count(DISTINCT p.article_id) AS articles,
       min(coalesce(a.published_at, a.first_seen_at)) AS first_at,
       arg_min(a.title, coalesce(a.published_at, a.first_seen_at)) AS title,
       arg_min(a.article_id, coalesce(a.published_at, a.first_seen_at)) AS first_article_id
FROM credited p JOIN articles a USING (article_id)
WHERE NOT EXISTS (FROM articles w WHERE w.dup_group_id = p.dup_group_id AND w.outlet_id = p.agency_id)
GROUP BY ALL HAVING count(DISTINCT p.outlet_id) >= 3;
