-- Looking at articles again: what the last look at each found, and what outlets did with the page itself.  A version that
-- is no text (the page is gone, its address leads elsewhere) has neither page, title nor text.

ALTER TABLE revisions ALTER COLUMN page_id DROP NOT NULL;
ALTER TABLE revisions ALTER COLUMN text_sha256 DROP NOT NULL;
ALTER TABLE revisions ADD COLUMN declared_by VARCHAR;
ALTER TABLE revisions ADD COLUMN moved_to VARCHAR;
UPDATE revisions SET declared_by = 'time' WHERE is_declared;

CREATE TABLE article_checks (
    article_id        VARCHAR NOT NULL,
    checked_at        TIMESTAMP NOT NULL,
    n_checks          INTEGER NOT NULL,
    outcome           VARCHAR NOT NULL,
    http_status       INTEGER,
    etag              VARCHAR,
    last_modified     VARCHAR,
    attempts          INTEGER NOT NULL,
    next_attempt_at   TIMESTAMP,
    away_since        TIMESTAMP
);

INSERT INTO article_checks BY NAME
SELECT article_id, fetched_at AS checked_at, 0 AS n_checks, 'ok' AS outcome, 0 AS attempts
FROM articles JOIN batches USING (batch_id) JOIN runs USING (run_id)
WHERE command IN ('ingest', 'backfill') ORDER BY articles.rowid;
