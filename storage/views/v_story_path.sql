-- How a story travelled: its articles in the order of time, each with where its text is from and whom it credits.
-- step: agency (an agency's own) · copy (of another outlet's text) · citing (credits another outlet) · outlet.
CREATE OR REPLACE VIEW v_story_path AS
WITH credits AS (
    SELECT article_id, list(DISTINCT cited_outlet_id ORDER BY cited_outlet_id) AS credits FROM v_citations_current
    WHERE role IN ('citation', 'origin') AND NOT is_self AND cited_outlet_id IS NOT NULL GROUP BY article_id
)
SELECT a.story_id, row_number() OVER (PARTITION BY a.story_id ORDER BY coalesce(a.published_at, a.first_seen_at), a.article_id) AS position,
       coalesce(a.published_at, a.first_seen_at) AS published_at, a.published_precision, a.article_id, a.outlet_id, o.kind,
       CASE WHEN o.kind = 'agency' THEN 'agency' WHEN x.outlet_id <> a.outlet_id AND c.relation <> 'update' THEN 'copy'
            WHEN t.credits IS NOT NULL THEN 'citing' ELSE 'outlet' END AS step,
       c.original_id AS copied_from, x.outlet_id AS copied_from_outlet_id, c.relation, c.copied_share,
       coalesce(t.credits, []) AS credits, a.title, a.url
FROM articles a JOIN outlets o USING (outlet_id) LEFT JOIN copies c USING (article_id)
LEFT JOIN articles x ON x.article_id = c.original_id LEFT JOIN credits t ON t.article_id = a.article_id;
