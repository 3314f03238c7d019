-- What each outlet published on each local day of the last twelve weeks, and whether we looked: no article is silence only
-- on a day that was read to its end.  Days begin with the first poll of the outlet; the last one is not over.
-- `looked`: the feeds that bring at least 95 % of the outlet's new articles were read after the day, and lost nothing of it
-- between two polls (`gaps`).  A feed counts from its first poll until it is polled no longer.
CREATE OR REPLACE VIEW v_outlet_days AS
WITH quarters AS MATERIALIZED (  -- every time zone is a whole number of quarter hours off UTC, so few times are converted
    SELECT epoch_us(begins) // 900000000 AS quarter, (begins AT TIME ZONE 'UTC' AT TIME ZONE '{timezone}')::DATE AS day
    FROM (SELECT unnest(range(date_trunc('day', now() AT TIME ZONE 'UTC') - INTERVAL 84 DAY,
                              now() AT TIME ZONE 'UTC', INTERVAL 15 MINUTE)) AS begins)
),
days AS MATERIALIZED (SELECT DISTINCT day FROM quarters),
polled AS MATERIALIZED (
    SELECT f.feed_id, f.outlet_id, q.day, count(*) AS polls, sum(p.n_new) AS n_new,
           count(*) FILTER (p.outcome IN ('ok', 'not_modified', 'same_hash')) AS polls_ok,
           max(p.started_at) FILTER (p.outcome IN ('ok', 'not_modified', 'same_hash')) AS read_at
    FROM feeds f JOIN fetches p USING (feed_id, url)
    JOIN quarters q ON q.quarter = epoch_us(p.started_at) // 900000000
    WHERE p.started_at >= now() AT TIME ZONE 'UTC' - INTERVAL 85 DAY
    GROUP BY ALL
),
read AS (
    SELECT feed_id, outlet_id, min(day) AS first_day, max(read_at) AS read_at, sum(n_new) AS n_new FROM polled GROUP BY ALL
),
indexes AS (
    SELECT outlet_id, max(read_at) AS read_at FROM read SEMI JOIN (FROM feeds WHERE kind = 'sitemap_index') USING (feed_id)
    GROUP BY ALL
),
needed AS MATERIALIZED (
    SELECT r.feed_id, r.outlet_id, r.first_day,
           -- of two feeds one of which brings nothing, that one weighs less than 5 %; where none does, all weigh alike
           1 + 20 * r.n_new AS weight,
           -- a sitemap that was due when its index was read, and was not asked for, is one that the index lists no longer
           (CASE WHEN f.kind = 'sitemap' AND f.failures = 0 AND f.is_scheduled IS NOT TRUE AND f.next_attempt_at <= i.read_at
                 THEN greatest(r.read_at, i.read_at) ELSE r.read_at END
            AT TIME ZONE 'UTC' AT TIME ZONE '{timezone}')::DATE AS read_on,
           CASE f.health WHEN 'unpolled' THEN (f.health_since AT TIME ZONE 'UTC' AT TIME ZONE '{timezone}')::DATE END
               AS left_on
    FROM read r JOIN feeds f USING (feed_id) LEFT JOIN indexes i ON i.outlet_id = r.outlet_id
),
missed AS (
    SELECT DISTINCT g.feed_id, d.day FROM gaps g
    JOIN days d ON d.day BETWEEN (g.from_at AT TIME ZONE 'UTC' AT TIME ZONE '{timezone}')::DATE
                             AND (g.to_at AT TIME ZONE 'UTC' AT TIME ZONE '{timezone}')::DATE
),
looks AS (
    SELECT n.outlet_id, d.day,
           sum(n.weight) FILTER (d.day < n.read_on AND m.day IS NULL) >= 0.95 * sum(n.weight) AS looked
    FROM needed n JOIN days d ON d.day >= n.first_day AND (n.left_on IS NULL OR d.day < n.left_on)
    LEFT JOIN missed m ON m.feed_id = n.feed_id AND m.day = d.day
    GROUP BY ALL
),
published AS (
    SELECT a.outlet_id, q.day, count(*) AS n
    FROM articles a JOIN quarters q ON q.quarter = epoch_us(coalesce(a.published_at, a.first_seen_at)) // 900000000
    WHERE a.first_seen_at >= now() AT TIME ZONE 'UTC' - INTERVAL 85 DAY
    GROUP BY ALL
),
polls AS (
    SELECT outlet_id, day, sum(polls)::BIGINT AS polls, sum(polls_ok)::BIGINT AS polls_ok FROM polled GROUP BY ALL
),
begun AS (SELECT outlet_id, min(day) AS day FROM polled GROUP BY ALL)
SELECT b.outlet_id, o.name, d.day, coalesce(a.n, 0) AS published, coalesce(p.polls, 0) AS polls,
       coalesce(p.polls_ok, 0) AS polls_ok, coalesce(l.looked, false) AS looked
FROM begun b JOIN days d ON d.day >= b.day JOIN outlets o USING (outlet_id)
LEFT JOIN published a ON a.outlet_id = b.outlet_id AND a.day = d.day
LEFT JOIN polls p ON p.outlet_id = b.outlet_id AND p.day = d.day
LEFT JOIN looks l ON l.outlet_id = b.outlet_id AND l.day = d.day;
