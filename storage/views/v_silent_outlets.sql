-- Outlets that published far less than they use to, as of yesterday (the last local day that is over; the one before it
-- while the feeds have not been asked yet today), and those of which we cannot say, because their feeds were not read
-- since.  Two rules, over days on which we looked (v_outlet_days):
-- median_mad: the day lies more than 3 spreads under the median of the same weekday in 8 weeks (at least 3 of them);
-- the spread is the median absolute deviation, scaled to a standard deviation, at least that of a Poisson process.
-- poisson: no article at all for so long that 7 or more were to be expected by weekday: chance does that to one in 1,000.
CREATE OR REPLACE VIEW v_silent_outlets AS
WITH restarts AS (  -- without a feed that brought articles an outlet is another one, whose usual days are not known yet
    SELECT outlet_id, max((health_since AT TIME ZONE 'UTC' AT TIME ZONE '{timezone}')::DATE) AS day FROM feeds
    WHERE health = 'unpolled' AND kind <> 'sitemap' AND last_new_at >= health_since - INTERVAL 56 DAY GROUP BY ALL
),
days AS MATERIALIZED (
    SELECT v.* EXCLUDE (looked), isodow(v.day) AS weekday, (now() AT TIME ZONE '{timezone}')::DATE - 1 AS yesterday,
           coalesce(r.day, DATE '1970-01-01') AS restarted, v.looked AND v.day > restarted AS looked
    FROM v_outlet_days v LEFT JOIN restarts r USING (outlet_id)
    WHERE v.outlet_id IN (SELECT outlet_id FROM feeds WHERE health <> 'unpolled')
),
lately AS (
    SELECT d.outlet_id, d.day, any_value(d.published) AS published, median(b.published) AS usual, count(*) AS n,
           greatest(1.4826 * mad(b.published), sqrt(median(b.published))) AS spread
    FROM days d JOIN days b ON b.outlet_id = d.outlet_id AND b.weekday = d.weekday AND b.looked
                           AND b.day < d.day AND b.day >= d.day - 56
    WHERE d.looked AND d.day > d.yesterday - 14 AND d.day <= d.yesterday
    GROUP BY ALL
),
low AS (
    SELECT *, n >= 3 AND published < usual - 3 * spread AS is_low FROM lately
),
below AS (
    SELECT outlet_id, arg_max(is_low, day) AS is_low, arg_max(usual, day) AS expected, max(day) AS day,
           min(day) FILTER (is_low AND day > last_fine) AS since
    FROM (SELECT *, coalesce(max(day) FILTER (NOT is_low) OVER (PARTITION BY outlet_id), DATE '1970-01-01') AS last_fine
          FROM low)
    GROUP BY ALL
),
since_last AS (
    SELECT *, day > coalesce(max(day) FILTER (published > 0) OVER (PARTITION BY outlet_id), DATE '1970-01-01') AS is_after
    FROM days
),
weekdays AS (
    SELECT outlet_id, weekday, avg(published) AS rate FROM since_last
    WHERE looked AND NOT is_after AND day <= yesterday GROUP BY ALL
),
zero AS (
    SELECT s.outlet_id, min(s.day) AS since, sum(coalesce(w.rate, 0)) AS expected
    FROM since_last s LEFT JOIN weekdays w USING (outlet_id, weekday)
    WHERE s.is_after AND s.looked AND s.day <= s.yesterday GROUP BY ALL
),
failing AS (
    SELECT DISTINCT outlet_id FROM feeds
    WHERE failures > 0 AND health <> 'unpolled' AND coalesce(last_new_at >= now() AT TIME ZONE 'UTC' - INTERVAL 56 DAY, true)
),
last AS (  -- the day to judge
    SELECT outlet_id, any_value(name) AS name, any_value(yesterday) AS yesterday,
           max(day) FILTER (looked AND day <= yesterday) AS day,
           greatest(coalesce(max(day) FILTER (looked AND day <= yesterday), min(day) - 1), any_value(restarted)) + 1
               AS unseen_since,
           unseen_since >= any_value(yesterday) + CASE WHEN outlet_id IN (FROM failing) THEN 1 ELSE 0 END AS is_known
    FROM days GROUP BY outlet_id
),
judged AS (
    SELECT l.outlet_id, l.name, CASE WHEN l.is_known THEN l.day ELSE l.yesterday END AS day,
           CASE WHEN l.is_known THEN 'silent' ELSE 'not_collected' END AS verdict,
           CASE WHEN NOT l.is_known THEN NULL WHEN z.expected >= 7 THEN 'poisson' ELSE 'median_mad' END AS rule,
           d.published,
           CASE WHEN NOT l.is_known THEN NULL WHEN z.expected >= 7 THEN z.expected ELSE b.expected END AS expected,
           CASE WHEN NOT l.is_known THEN l.unseen_since WHEN z.expected >= 7 THEN z.since ELSE b.since END AS since
    FROM last l JOIN days d ON d.outlet_id = l.outlet_id AND d.day = CASE WHEN l.is_known THEN l.day ELSE l.yesterday END
    LEFT JOIN zero z ON z.outlet_id = l.outlet_id LEFT JOIN below b ON b.outlet_id = l.outlet_id
    WHERE NOT l.is_known OR z.expected >= 7 OR (b.is_low AND b.day = l.day)
)
SELECT *, CASE verdict WHEN 'not_collected' THEN 'its feeds were not read to the end of ' || day
          ELSE format('its outlet published {} on {}, expected were {:.1f} {}', published, day, expected,
                      CASE rule WHEN 'poisson' THEN 'since ' || since ELSE 'on such a day' END) END AS because
FROM judged;
