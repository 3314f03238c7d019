-- Every version of every text: rev_no 0 is the article as first stored.
CREATE OR REPLACE VIEW v_texts AS
SELECT r.article_id, r.rev_no, r.seen_at, r.title, CASE r.rev_no WHEN 0 THEN a.text ELSE r.text END AS text
FROM revisions r JOIN articles a USING (article_id);
