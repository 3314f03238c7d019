-- How long after publication we saw an article, in minutes; only where the outlet names the time of day, and of what
-- was published since its feeds were first polled: the first poll brings a back list, which nobody was slow to see.
CREATE OR REPLACE VIEW v_latency AS
SELECT a.outlet_id, o.name, count(*) AS n,
       quantile_cont(date_diff('second', a.published_at, a.first_seen_at) / 60.0, 0.5) AS minutes_p50,
       quantile_cont(date_diff('second', a.published_at, a.first_seen_at) / 60.0, 0.95) AS minutes_p95
FROM articles a JOIN outlets o USING (outlet_id)
JOIN (SELECT outlet_id, min(started_at) AS since FROM fetches WHERE outcome = 'ok' AND feed_id IS NOT NULL GROUP BY ALL)
  USING (outlet_id)
WHERE a.published_precision IN ('second', 'minute') AND a.first_seen_at >= a.published_at AND a.published_at >= since
GROUP BY ALL;
