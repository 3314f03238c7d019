-- Where entries stay: per outlet and local day, what its feeds listed and what became of it.
CREATE OR REPLACE VIEW v_funnel AS
SELECT f.outlet_id, o.name, (f.started_at AT TIME ZONE 'UTC' AT TIME ZONE '{timezone}')::DATE AS day,
       sum(f.n_entries) AS entries, sum(f.n_new) AS new, sum(f.n_known) AS known, sum(f.n_skipped) AS skipped,
       sum(f.n_failed) AS failed, sum(f.n_waiting) AS waiting,
       mode(f.error_class) FILTER (f.outcome NOT IN ('ok', 'ignored')) AS main_error
FROM fetches f JOIN outlets o USING (outlet_id) GROUP BY ALL;
