-- Articles that repeat another outlet's text and nowhere credit that outlet.
CREATE OR REPLACE VIEW v_uncredited_copies AS
SELECT c.article_id, a.outlet_id, a.url, a.title, c.original_id, o.outlet_id AS original_outlet_id, o.url AS original_url,
       c.copied_share, c.direction_by
FROM copies c JOIN articles a USING (article_id) JOIN articles o ON o.article_id = c.original_id
WHERE a.outlet_id <> o.outlet_id
  AND NOT EXISTS (SELECT 1 FROM citations t WHERE t.article_id = c.article_id AND t.cited_outlet_id = o.outlet_id
                  AND t.role IN ('citation', 'origin'));
