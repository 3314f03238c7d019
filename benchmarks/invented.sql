-- Fills an empty store with getvariable('size') invented articles of 200 outlets, spread over 60 days, three citations
-- each.  Reads the table `phrase` (n, phrase), 4,000 rows: a text is 30 of them, about 2.7 kB.

CREATE TEMP TABLE made AS
SELECT
    i,
    lpad(i::VARCHAR, 12, '0') AS id,
    'o' || (i % 200) AS outlet_id,
    'https://o' || (i % 200) || '.example/news/' || i AS url,
    'Title of the article number ' || i AS title,
    TIMESTAMP '2026-11-24 05:00:00'
        - to_seconds((getvariable('size') - i) * 60 * 86400 // getvariable('size')) AS seen_at,
    array_to_string(list_transform(range(30), lambda k: phrases[1 + (hash(i * 31 + k) % 4000)::INTEGER]), ' ') AS text
FROM range(getvariable('size')) r(i), (SELECT list(phrase ORDER BY n) AS phrases FROM phrase);

INSERT INTO outlets BY NAME
SELECT
    'o' || o AS outlet_id, 'Outlet ' || o AS name, 'newspaper' AS kind, ['en'] AS languages,
    ['o' || o || '.example'] AS domains, []::VARCHAR[] AS aliases, 'full_text' AS rights, true AS enabled,
    false AS cited_only
FROM range(200) r(o);

INSERT INTO articles BY NAME
SELECT
    id AS article_id, outlet_id, id AS entry_id, id AS page_id, url, url AS url_canonical, url AS url_match_key, title,
    []::VARCHAR[] AS authors, []::VARCHAR[] AS keywords, seen_at AS published_at, 'second' AS published_precision,
    'json_ld' AS published_source, seen_at AS first_seen_at, seen_at AS fetched_at, 'en' AS language, 'ok' AS status,
    'trafilatura' AS method, 400 AS word_count, text, md5(text) AS text_hash, id AS dup_group_id, id AS story_id,
    'benchmark' AS rules_version, 'made' AS batch_id
FROM made ORDER BY i;

INSERT INTO revisions BY NAME
SELECT
    id AS article_id, 0 AS rev_no, id AS page_id, seen_at, title, sha256(text) AS text_sha256, 200 AS http_status,
    []::VARCHAR[] AS change, 'benchmark' AS rules_version
FROM made ORDER BY i;

INSERT INTO article_urls BY NAME
SELECT url AS url_key, id AS article_id, 'canonical' AS via FROM made ORDER BY i;

INSERT INTO entries BY NAME
SELECT
    id AS entry_id, outlet_id AS feed_id, 'made/' || i AS fetch_id, url AS guid, url, title, seen_at AS first_seen_at,
    seen_at AS last_seen_at, 'article' AS state, id AS article_id, 1 AS attempts, []::VARCHAR[] AS waiting_in
FROM made ORDER BY i;

INSERT INTO fetches BY NAME
SELECT
    'made/' || i AS fetch_id, outlet_id, outlet_id AS feed_id, url, seen_at AS started_at, 'ok' AS outcome,
    200 AS http_status, 1 AS n_entries, 1 AS n_new, 0 AS n_known, 0 AS n_skipped, 0 AS n_failed, 0 AS n_waiting,
    'made' AS batch_id
FROM made ORDER BY i;

INSERT INTO pages BY NAME
SELECT
    id AS page_id, url, seen_at AS fetched_at, 200 AS http_status, 'text/html' AS content_type,
    'pages/made.warc.gz' AS file, i * 40000 AS "offset", 40000 AS length, sha256(url) AS sha256, 'kept' AS state
FROM made ORDER BY i;

INSERT INTO citations BY NAME
SELECT
    id AS article_id, 0 AS rev_no, 'text' AS field, 'o' || (hash(i + k) % 200) AS cited_outlet_id, 'Outlet' AS surface,
    'citation' AS role, 'verb' AS kind, 'reported' AS cue, 10 * k AS span_start, 10 * k + 6 AS span_end,
    text[1:90] AS sentence, 'en.verb' AS rule_id, false AS is_self, 'benchmark' AS rules_version
FROM made, range(3) r(k) ORDER BY i, k;

DROP TABLE made;
CHECKPOINT;
