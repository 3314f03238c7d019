-- What each outlet published on each local day of the last twelve weeks, and whether we looked: no article on a day
-- without a poll that worked is no silence.  Days begin with the first poll of the outlet; the last one is not over.
CREATE OR REPLACE VIEW v_outlet_days AS
WITH quarters AS (  -- every time zone is a whole number of quarter hours off UTC, so few times have to be converted
    SELECT epoch_us(begins) // 900000000 AS quarter, (begins AT TIME ZONE 'UTC' AT TIME ZONE '{timezone}')::DATE AS day
    FROM (SELECT unnest(range(date_trunc('day', now() AT TIME ZONE 'UTC') - INTERVAL 84 DAY,
                              now() AT TIME ZONE 'UTC', INTERVAL 15 MINUTE)) AS begins)
),
polled AS (
    SELECT f.outlet_id, q.day, count(*) AS polls,
           count(*) FILTER (p.outcome IN ('ok', 'not_modified', 'same_hash')) AS polls_ok
    FROM feeds f JOIN fetches p USING (feed_id, url)
    JOIN quarters q ON q.quarter = epoch_us(p.started_at) // 900000000
    WHERE p.started_at >= now() AT TIME ZONE 'UTC' - INTERVAL 85 DAY
    GROUP BY ALL
),
published AS (
    SELECT a.outlet_id, q.day, count(*) AS n
    FROM articles a JOIN quarters q ON q.quarter = epoch_us(coalesce(a.published_at, a.first_seen_at)) // 900000000
    WHERE a.first_seen_at >= now() AT TIME ZONE 'UTC' - INTERVAL 85 DAY
    GROUP BY ALL
),
begun AS (SELECT outlet_id, min(day) AS day FROM polled GROUP BY ALL)
SELECT b.outlet_id, o.name, d.day, coalesce(a.n, 0) AS published, coalesce(p.polls, 0) AS polls,
       coalesce(p.polls_ok, 0) AS polls_ok
FROM begun b JOIN (SELECT DISTINCT day FROM quarters) d ON d.day >= b.day JOIN outlets o USING (outlet_id)
LEFT JOIN published a ON a.outlet_id = b.outlet_id AND a.day = d.day
LEFT JOIN polled p ON p.outlet_id = b.outlet_id AND p.day = d.day;
