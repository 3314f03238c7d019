-- How every feed is, since when and why; a feed that answers is silent when its outlet is.
CREATE OR REPLACE VIEW v_feed_health AS
SELECT f.feed_id, f.outlet_id, o.name, f.url, f.kind,
       CASE WHEN s.day IS NOT NULL AND f.health = 'ok' THEN 'silent' ELSE f.health END AS health,
       CASE WHEN s.day IS NOT NULL AND f.health = 'ok' THEN s.since::TIMESTAMP ELSE f.health_since END AS since,
       CASE WHEN s.day IS NOT NULL AND f.health = 'ok' THEN s.because ELSE f.health_because END AS because,
       f.status, f.failures, f.last_ok_at, f.newest_entry_at, f.usual_gap_s, f.interval_s, f.next_attempt_at,
       f.next_because, f.moved_to
FROM feeds f JOIN outlets o USING (outlet_id)
LEFT JOIN v_silent_outlets s ON s.outlet_id = f.outlet_id AND s.verdict = 'silent';
