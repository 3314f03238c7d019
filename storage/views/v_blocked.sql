-- Who refuses us, how often and since when.
CREATE OR REPLACE VIEW v_blocked AS
SELECT f.outlet_id, o.name, count(*) FILTER (f.http_status IN (401, 402, 403, 429, 451)) AS blocked, count(*) AS tries,
       min(f.started_at) FILTER (f.http_status IN (401, 402, 403, 429, 451)) AS since,
       mode(f.blocker) AS blocker
FROM fetches f JOIN outlets o USING (outlet_id) GROUP BY ALL HAVING blocked > 0;
