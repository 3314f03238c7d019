-- Who was first with a story, and how much later the others were; stories of one outlet are left out.  A time stands for
-- the span that its precision leaves open, and where its zone is not known for sure (a mere day has none) for as much more as the
-- zones of the world differ, but to the outlet itself: only spans that do not overlap decide, and a time that is our own
-- sight of the page (precision unknown) decides nothing.
CREATE OR REPLACE VIEW v_first_published AS
WITH timed AS (
    SELECT a.story_id, a.article_id, a.outlet_id, a.url, a.title, coalesce(a.published_at, a.first_seen_at) AS dated_at,
           CASE WHEN a.published_at IS NULL THEN 'unknown' ELSE a.published_precision END AS precision,
           dated_at + CASE precision WHEN 'day' THEN INTERVAL 1 DAY WHEN 'minute' THEN INTERVAL 1 MINUTE
               WHEN 'second' THEN INTERVAL 1 SECOND ELSE INTERVAL 0 SECOND END AS until,
           precision = 'day' OR split_part(coalesce(a.published_source, ''), ':', 2) IN ('utc_assumed', 'language_zone') AS is_adrift,
           min(a.outlet_id) OVER s <> max(a.outlet_id) OVER s AS is_shared
    FROM articles a WINDOW s AS (PARTITION BY a.story_id)
),
first AS (
    SELECT story_id, arg_min(article_id, (dated_at, article_id)) AS first_article_id,
           arg_min(outlet_id, (dated_at, article_id)) AS first_outlet_id, min(dated_at) AS first_at,
           arg_min(until, (dated_at, article_id)) AS first_until, arg_min(is_adrift, (dated_at, article_id)) AS is_first_adrift,
           arg_min(precision, (dated_at, article_id)) AS first_precision
    FROM timed WHERE is_shared GROUP BY story_id
),
compared AS (
    SELECT *, 'unknown' NOT IN (t.precision, f.first_precision)
              AND t.dated_at - CASE WHEN t.is_adrift AND t.outlet_id <> f.first_outlet_id THEN INTERVAL 14 HOUR ELSE INTERVAL 0 HOUR END
               >= f.first_until + CASE WHEN f.is_first_adrift AND t.outlet_id <> f.first_outlet_id THEN INTERVAL 12 HOUR
                                       ELSE INTERVAL 0 HOUR END AS is_later
    FROM timed t JOIN first f USING (story_id)
)
SELECT story_id, article_id, outlet_id, url, title, dated_at AS published_at, precision,
       row_number() OVER (PARTITION BY story_id ORDER BY dated_at, article_id) AS position,
       first_article_id, first_outlet_id, first_at, first_precision,
       date_diff('minute', first_at, dated_at) AS minutes_later,
       CASE WHEN article_id <> first_article_id THEN is_later
            ELSE bool_and(is_later OR article_id = first_article_id) OVER (PARTITION BY story_id)
                 AND first_precision <> 'unknown' END AS is_decided
FROM compared;
