-- Who was first with a story, and how much later the others were; stories of one outlet are left out.  A time stands for
-- the span that its precision leaves open, and where its zone is not known (a mere day has none) for as much more as the
-- zones of the world differ: only spans that do not overlap decide, and a time that is our own sight of the page
-- (precision unknown) decides nothing.
CREATE OR REPLACE VIEW v_first_published AS
WITH timed AS (
    SELECT a.story_id, a.article_id, a.outlet_id, a.url, a.title, coalesce(a.published_at, a.first_seen_at) AS published_at,
           CASE WHEN a.published_at IS NULL THEN 'unknown' ELSE a.published_precision END AS precision,
           precision = 'day' OR ends_with(coalesce(a.published_source, ''), ':utc_assumed') AS is_adrift,
           published_at - CASE WHEN is_adrift THEN INTERVAL 14 HOUR ELSE INTERVAL 0 SECOND END AS earliest,
           published_at + CASE precision WHEN 'day' THEN INTERVAL 1 DAY WHEN 'minute' THEN INTERVAL 1 MINUTE
               WHEN 'second' THEN INTERVAL 1 SECOND ELSE INTERVAL 0 SECOND END
             + CASE WHEN is_adrift THEN INTERVAL 12 HOUR ELSE INTERVAL 0 SECOND END AS latest,
           min(a.outlet_id) OVER s <> max(a.outlet_id) OVER s AS is_shared
    FROM articles a WINDOW s AS (PARTITION BY a.story_id)
),
first AS (
    SELECT story_id, arg_min(article_id, (published_at, article_id)) AS first_article_id,
           arg_min(outlet_id, (published_at, article_id)) AS first_outlet_id, min(published_at) AS first_at,
           arg_min(latest, (published_at, article_id)) AS first_latest,
           arg_min(precision, (published_at, article_id)) AS first_precision
    FROM timed WHERE is_shared GROUP BY story_id
)
SELECT t.story_id, t.article_id, t.outlet_id, t.url, t.title, t.published_at, t.precision,
       row_number() OVER (PARTITION BY t.story_id ORDER BY t.published_at, t.article_id) AS position,
       f.first_article_id, f.first_outlet_id, f.first_at, f.first_precision,
       date_diff('minute', f.first_at, t.published_at) AS minutes_later,
       CASE WHEN t.article_id <> f.first_article_id
            THEN t.earliest >= f.first_latest AND 'unknown' NOT IN (t.precision, f.first_precision)
            ELSE bool_and(t.earliest >= f.first_latest AND t.precision <> 'unknown' OR t.article_id = f.first_article_id)
                     OVER (PARTITION BY t.story_id) AND f.first_precision <> 'unknown' END AS is_decided
FROM timed t JOIN first f USING (story_id);
