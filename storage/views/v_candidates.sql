-- Who is credited and has no place in the catalogue (or shares the name with others): how often, by whom, in which words.
-- Its role is `named`, for it is no outlet yet; its kind tells that the words credit it.
CREATE OR REPLACE VIEW v_candidates AS
SELECT mode(c.surface) AS surface, count(*) AS n_credits, count(DISTINCT c.article_id) AS n_articles,
       count(DISTINCT a.outlet_id) AS n_outlets, list_slice(list_sort(list(DISTINCT a.outlet_id)), 1, 10) AS outlets,
       list_sort(list(DISTINCT a.language) FILTER (a.language IS NOT NULL)) AS languages,
       max(a.first_seen_at) AS last_seen_at,
       arg_max(c.sentence, a.first_seen_at) FILTER (c.sentence <> '') AS example,
       arg_max(c.article_id, a.first_seen_at) AS article_id
FROM v_citations_current c JOIN articles a USING (article_id)
WHERE c.cited_outlet_id IS NULL AND c.kind IN ('report', 'told_to', 'footer')
GROUP BY lower(c.surface);
