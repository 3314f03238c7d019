-- Copies that are somebody else's than the original: of another outlet and, where the catalogue has neither, of another
-- site.  The site is the host's last two labels, three where the second last is one like "co" (co.uk), or a program's
-- on which everybody has a host (substack.com).
CREATE OR REPLACE VIEW v_copies_elsewhere AS
WITH sites AS (
    SELECT outlet_id, CASE WHEN kind = 'unlisted' THEN coalesce(nullif(regexp_extract(outlet_id,
        '[^.]+\.(?:(?:co|com|org|net|gov|gob|gouv|govt|edu|ac|or|ne|go|nom|mil|info|web|ltd|plc|biz|press|tv|in)\.[a-z]{2}'
        '|blogspot\.[a-z.]{2,6}|(?:blogspot|wordpress|substack|medium|tumblr|typepad|livejournal|over-blog|wixsite|weebly'
        '|jimdofree|blogger|hatenablog|ghost|beehiiv|github|gitlab|netlify|pages|vercel)\.(?:com|org|io|net|app|dev)'
        '|[a-z][a-z0-9-]*)(?::\d+)?$'), ''), outlet_id) ELSE outlet_id END AS site FROM outlets
)
SELECT c.article_id, a.outlet_id, c.original_id, o.outlet_id AS original_outlet_id, t.site AS original_site, c.relation,
       c.copied_share, c.original_share, c.direction_by
FROM copies c JOIN articles a USING (article_id) JOIN articles o ON o.article_id = c.original_id
JOIN sites s ON s.outlet_id = a.outlet_id JOIN sites t ON t.outlet_id = o.outlet_id
WHERE c.relation <> 'update' AND s.site <> t.site;
