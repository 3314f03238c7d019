-- How long after publication we saw an article, in minutes; only where the outlet names the time of day, and of what
-- was published since its feeds were first polled: the first poll brings a back list, which nobody was slow to see.
CREATE OR REPLACE VIEW v_latency AS
WITH first_polls AS (
    SELECT outlet_id, min(started_at) AS at FROM fetches WHERE outcome = 'ok' AND feed_id IS NOT NULL GROUP BY ALL
),
seen AS (
    SELECT p.outlet_id, date_diff('second', a.published_at, a.first_seen_at) / 60.0 AS minutes
    FROM first_polls p LEFT JOIN articles a ON a.outlet_id = p.outlet_id AND a.published_at >= p.at
        AND a.published_precision IN ('second', 'minute') AND a.first_seen_at >= a.published_at
)
SELECT s.outlet_id, o.name, count(minutes) AS n,
       quantile_cont(minutes, 0.5) AS minutes_p50, quantile_cont(minutes, 0.95) AS minutes_p95
FROM seen s JOIN outlets o USING (outlet_id) GROUP BY ALL;
