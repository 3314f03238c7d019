-- The citations of the latest version of every article.
CREATE OR REPLACE VIEW v_citations_current AS
SELECT c.* FROM citations c
JOIN (SELECT article_id, max(rev_no) AS rev_no FROM revisions WHERE text_sha256 IS NOT NULL GROUP BY article_id)
USING (article_id, rev_no);
