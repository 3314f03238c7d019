-- How original each outlet is.  Every article counts once: as a copy of another outlet's text (half of it or more, or
-- the other's text whole), with or without credit to those it has it from; as a report that credits others; as a text
-- that says, by a dateline or the like, that it is another's; or as its own.
CREATE OR REPLACE VIEW v_originality AS
WITH copied AS (
    SELECT c.article_id, any_value(c.copied_share) AS copied_share, bool_or(u.article_id IS NOT NULL) AS is_uncredited,
           bool_or(c.direction_by = 'published') AS is_decided
    FROM v_copies_elsewhere c
    LEFT JOIN v_copies_without_credit u ON u.article_id = c.article_id AND u.original_id = c.original_id
    WHERE greatest(c.copied_share, c.original_share) >= 0.5
    GROUP BY c.article_id
),
credits AS (
    SELECT article_id, bool_or(role = 'citation') AS is_report FROM v_citations_current
    WHERE role IN ('citation', 'origin') AND NOT is_self AND cited_outlet_id IS NOT NULL
    GROUP BY article_id
)
SELECT a.outlet_id, any_value(o.name) AS name, count(*) AS articles,
       count(*) FILTER (d.article_id IS NULL AND c.article_id IS NULL) AS own,
       count(*) FILTER (d.article_id IS NULL AND c.is_report) AS crediting,
       count(*) FILTER (d.article_id IS NULL AND NOT c.is_report) AS of_others,
       count(*) FILTER (d.article_id IS NOT NULL AND NOT d.is_uncredited) AS credited_copies,
       count(*) FILTER (d.is_uncredited AND d.is_decided) AS uncredited_copies,
       count(*) FILTER (d.is_uncredited AND NOT d.is_decided) AS undecided_copies,
       coalesce(avg(d.copied_share), 0) AS mean_copied_share
FROM articles a JOIN outlets o USING (outlet_id) LEFT JOIN copied d USING (article_id) LEFT JOIN credits c USING (article_id)
GROUP BY a.outlet_id;
