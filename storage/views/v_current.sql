-- The latest readable version of every article: title and text as the outlet last showed them.
CREATE OR REPLACE VIEW v_current AS
SELECT a.* EXCLUDE (title, text), r.rev_no, coalesce(r.title, a.title) AS title, coalesce(r.text, a.text) AS text,
       r.seen_at AS revised_at
FROM articles a
JOIN (SELECT article_id, rev_no, title, text, seen_at FROM revisions WHERE text_sha256 IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY rev_no DESC) = 1) r USING (article_id);
