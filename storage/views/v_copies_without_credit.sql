-- Articles that repeat another outlet's text, and name it in no version: nobody who names the source is accused.
--
-- An outlet is named by a row of `citations`, whatever its role; by a host, written or linked to; by its name as an author
-- or anywhere in the text; and one that the catalogue lacks by what its host is called ("Dales Gazette",
-- dalesgazette.example), or else wherever the copy credits somebody the catalogue does not know and the original does not.
--
-- Nor is anybody accused who credits another outlet that printed the same text, or an agency or a service of press
-- releases that the text as a whole is from, or a source that the catalogue lacks and under which both printed it: two
-- outlets that print the same wire text have it from the wire, not from each other.  Houses of one owner may print each
-- other's texts.  Left out is where the rest of the page, and with it the credit, was not to be seen (paywalled).  Which of the two is the copy is a guess where
-- direction_by is not 'published'.
CREATE OR REPLACE VIEW v_copies_without_credit AS
WITH pairs AS (
    SELECT c.*, a.url, a.title, a.dup_group_id, o.url AS original_url, o.dup_group_id AS original_group_id
    FROM v_copies_elsewhere c JOIN articles a USING (article_id) JOIN articles o ON o.article_id = c.original_id
    WHERE a.status <> 'paywalled'
),
involved AS (SELECT article_id FROM pairs UNION SELECT original_id FROM pairs),
rows_of AS MATERIALIZED (
    SELECT DISTINCT article_id, cited_outlet_id, role, kind, lower(surface) AS surface
    FROM citations SEMI JOIN involved USING (article_id)
),
places AS (  -- where each outlet publishes
    SELECT outlet_id, unnest(domains) AS host FROM outlets WHERE kind <> 'unlisted'
    UNION SELECT original_outlet_id, original_site FROM pairs
    UNION SELECT outlet_id, outlet_id FROM outlets WHERE kind = 'unlisted'
),
hosts AS (
    SELECT article_id, unnest(hosts) AS host FROM revisions SEMI JOIN involved USING (article_id)
    UNION SELECT article_id, regexp_extract(canonical_hint, '^https?://(?:www\.)?([^/:?#]+)', 1)
    FROM articles SEMI JOIN involved USING (article_id) WHERE canonical_hint IS NOT NULL
),
hosted AS MATERIALIZED (  -- whom each article names by a host
    SELECT DISTINCT h.article_id, p.outlet_id FROM (
        SELECT article_id, unnest(list_transform(range(1, len(string_split(host, '.')) + 1),
            lambda i: array_to_string(string_split(host, '.')[i:], '.'))) AS host FROM hosts) h JOIN places p USING (host)
),
credits AS (
    SELECT DISTINCT article_id, cited_outlet_id AS outlet_id FROM rows_of
    WHERE role IN ('citation', 'origin') AND cited_outlet_id IS NOT NULL
),
from_agency AS (  -- whoever the text as a whole is from; an agency's own text is its own, whomever it quotes
    SELECT DISTINCT c.article_id, c.cited_outlet_id AS outlet_id FROM rows_of c
    JOIN outlets g ON g.outlet_id = c.cited_outlet_id
    WHERE g.kind IN ('agency', 'press_release') AND (c.role = 'origin' OR c.kind IN ('footer', 'slug', 'copyright'))
),
sources AS (SELECT * FROM credits UNION SELECT * FROM hosted),
by_another AS (  -- whoever credits another outlet that has the text
    SELECT DISTINCT p.article_id, p.original_id FROM pairs p JOIN sources s ON s.article_id = p.article_id
    JOIN articles y ON y.outlet_id = s.outlet_id AND y.outlet_id <> p.outlet_id
        AND y.dup_group_id IN (p.dup_group_id, p.original_group_id)
    WHERE NOT EXISTS (FROM sources o WHERE o.article_id = p.original_id AND o.outlet_id = s.outlet_id)
),
silent AS MATERIALIZED (
    SELECT p.*, g.kind = 'unlisted' AS is_unlisted, g.name, g.aliases
    FROM pairs p JOIN outlets g ON g.outlet_id = p.original_outlet_id JOIN outlets own ON own.outlet_id = p.outlet_id
    WHERE coalesce(own.owner_group <> g.owner_group, true)
      AND NOT EXISTS (FROM rows_of t WHERE t.article_id = p.article_id AND t.cited_outlet_id = p.original_outlet_id)
      AND NOT EXISTS (FROM hosted h WHERE h.article_id = p.article_id AND h.outlet_id = p.original_outlet_id)
      AND NOT EXISTS (FROM by_another b WHERE b.article_id = p.article_id AND b.original_id = p.original_id)
      AND NOT (g.kind <> 'agency'
               AND EXISTS (FROM credits t JOIN from_agency w USING (outlet_id)
                           WHERE t.article_id = p.article_id AND w.article_id IN (p.article_id, p.original_id)))
      AND NOT EXISTS (FROM rows_of t JOIN rows_of o USING (surface) WHERE t.article_id = p.article_id
                      AND o.article_id = p.original_id AND t.cited_outlet_id IS NULL AND o.cited_outlet_id IS NULL
                      AND t.kind IN ('footer', 'slug', 'copyright') AND o.kind IN ('footer', 'slug', 'copyright'))
      AND NOT (g.kind = 'unlisted'
               AND EXISTS (FROM rows_of t WHERE t.article_id = p.article_id AND t.cited_outlet_id IS NULL
                           AND t.kind <> 'named' AND NOT EXISTS (
                               FROM rows_of o WHERE o.article_id = p.original_id AND o.surface = t.surface)))
),
labels AS (  -- of those that the catalogue lacks, what their host is called, also with its umlauts folded
    SELECT article_id, original_id, unnest(list_distinct([label, replace(replace(replace(label, 'ae', 'a'), 'oe', 'o'), 'ue', 'u')])) AS label
    FROM (SELECT article_id, original_id, regexp_replace(regexp_replace(split_part(original_site, '.', 1), '[^\pL\pN]', '', 'g'),
              '^(?:the|www)(.{4})', '\1') AS label
          FROM silent WHERE is_unlisted) WHERE len(label) > 1
),
names AS (  -- as letters and as an expression
    SELECT article_id, original_id, false AS by_letters, alias AS name, regexp_escape(alias) AS expression
    FROM (SELECT *, unnest(list_distinct(list_prepend(name, aliases))) AS alias FROM silent WHERE NOT is_unlisted)
    UNION ALL
    SELECT article_id, original_id, true, lower(label), CASE WHEN len(label) = 2 THEN upper(label) ELSE concat(upper(label[1]),
               '(?i:', array_to_string(list_transform(string_split(label[2:], ''), lambda l: '[ .''’&-]{0,2}' || l), ''), ')',
               CASE WHEN len(label) > 7 THEN '|' || label ELSE '' END) END
    FROM labels
),
words AS (
    SELECT article_id, concat_ws(chr(10), title, standfirst, byline, array_to_string(authors, chr(10)),
               array_to_string(organisations, chr(10)), text) AS words,
           concat_ws(chr(10), byline, array_to_string(authors, chr(10)), array_to_string(organisations, chr(10))) AS people
    FROM articles WHERE article_id IN (SELECT article_id FROM silent)
    UNION ALL SELECT article_id, concat_ws(chr(10), title, text), '' FROM revisions
    WHERE rev_no > 0 AND article_id IN (SELECT article_id FROM silent)
),
plain AS (
    SELECT *, translate(strip_accents(words), 'łŁøØ', 'lLoO') AS latin FROM words
    WHERE article_id IN (SELECT article_id FROM names WHERE by_letters)
),
named AS (  -- an expression costs a hundred times what letters cost, so it is tried only where the letters stand
    SELECT n.article_id, n.original_id FROM names n JOIN words w USING (article_id) WHERE NOT by_letters AND (
        CASE WHEN contains(w.words, n.name)
        THEN regexp_matches(w.words, concat('(?:^|[^\pL\pN])', n.expression, '(?:[^\pL\pN]|$)')) END
        OR CASE WHEN contains(lower(w.people), lower(n.name))
        THEN regexp_matches(w.people, concat('(?i)(?:^|[^\pL\pN])', n.expression, '(?:[^\pL\pN]|$)')) END)
    UNION ALL
    SELECT n.article_id, n.original_id FROM names n JOIN plain w USING (article_id)
    WHERE by_letters AND CASE WHEN contains(translate(lower(w.latin), ' .-''’&', ''), n.name)
        THEN regexp_matches(w.latin, concat('(?:^|[^\pL\pN])(?:', n.expression, ')(?:[^\pL\pN]|$)'))
          OR regexp_matches(w.people, concat('(?i)(?:^|[^\pL\pN])(?:', n.expression, ')(?:[^\pL\pN]|$)')) END
)
SELECT article_id, outlet_id, url, title, original_id, original_outlet_id, original_url, relation, copied_share,
       original_share, direction_by
FROM silent ANTI JOIN named USING (article_id, original_id);
