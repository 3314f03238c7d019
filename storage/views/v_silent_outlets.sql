-- Outlets that published far less than they use to, as of yesterday (the last local day that is over), and those of
-- which we cannot say, because no poll of theirs worked that day.  Two rules, over days on which we looked:
-- median_mad: the day lies more than 3 spreads under the median of the same weekday in 8 weeks (at least 3 of them);
-- the spread is the median absolute deviation, scaled to a standard deviation, at least that of a Poisson process.
-- poisson: no article at all for so long that 7 or more were to be expected by weekday: chance does that to one in 1,000.
CREATE OR REPLACE VIEW v_silent_outlets AS
WITH days AS (
    SELECT *, isodow(day) AS weekday, polls_ok > 0 AS looked,
           (now() AT TIME ZONE '{timezone}')::DATE - 1 AS yesterday
    FROM v_outlet_days
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
yesterday AS (
    SELECT outlet_id, name, day, published, looked,
           coalesce(max(day) FILTER (looked AND day <= yesterday) OVER w, min(day) OVER w - 1) + 1 AS unseen_since
    FROM days WINDOW w AS (PARTITION BY outlet_id) QUALIFY day = yesterday
),
judged AS (
    SELECT y.outlet_id, y.name, y.day,
           CASE WHEN y.looked THEN 'silent' ELSE 'not_collected' END AS verdict,
           CASE WHEN NOT y.looked THEN NULL WHEN z.expected >= 7 THEN 'poisson' ELSE 'median_mad' END AS rule,
           y.published,
           CASE WHEN NOT y.looked THEN NULL WHEN z.expected >= 7 THEN z.expected ELSE b.expected END AS expected,
           CASE WHEN NOT y.looked THEN y.unseen_since WHEN z.expected >= 7 THEN z.since ELSE b.since END AS since
    FROM yesterday y LEFT JOIN zero z USING (outlet_id) LEFT JOIN below b USING (outlet_id)
    WHERE NOT y.looked OR z.expected >= 7 OR (b.is_low AND b.day = y.day)
)
SELECT *, CASE verdict WHEN 'not_collected' THEN 'no poll worked on ' || day
          ELSE format('its outlet published {} on {}, expected were {:.1f} {}', published, day, expected,
                      CASE rule WHEN 'poisson' THEN 'since ' || since ELSE 'on such a day' END) END AS because
FROM judged;
