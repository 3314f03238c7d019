-- Who refuses us or slows us down, how often and since when: whatever the fetch called `blocked`, a challenge with 200
-- among it, and every 429.
CREATE OR REPLACE VIEW v_blocked AS
SELECT f.outlet_id, o.name, count(*) FILTER (f.refused) AS blocked, count(*) AS tries,
       min(f.started_at) FILTER (f.refused) AS since, mode(f.blocker) AS blocker
FROM (SELECT *, outcome = 'blocked' OR coalesce(http_status = 429, false) AS refused FROM fetches) f
JOIN outlets o USING (outlet_id) GROUP BY ALL HAVING blocked > 0;
