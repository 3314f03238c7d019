-- What outlets changed after publication: from what to what, when, and whether they said so.
CREATE OR REPLACE VIEW v_edits AS
SELECT r.article_id, a.outlet_id, a.url, r.rev_no, r.seen_at, r.change, r.is_declared,
       lag(r.title) OVER (PARTITION BY r.article_id ORDER BY r.rev_no) AS old_title, r.title AS new_title
FROM revisions r JOIN articles a USING (article_id)
QUALIFY r.rev_no > 0;
