-- What outlets changed after publication: from what to what, when, and whether they said so; and pages that are away.
CREATE OR REPLACE VIEW v_edits AS
SELECT r.article_id, a.outlet_id, a.url, r.rev_no, r.seen_at, r.change, r.is_declared, r.declared_by,
       last_value(CASE WHEN r.text_sha256 IS NOT NULL THEN r.title END IGNORE NULLS) OVER before AS old_title,
       r.title AS new_title, r.text_sha256 IS NULL AS is_away, r.http_status, r.moved_to
FROM revisions r JOIN articles a USING (article_id)
WINDOW before AS (PARTITION BY r.article_id ORDER BY r.rev_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
QUALIFY r.rev_no > 0;
