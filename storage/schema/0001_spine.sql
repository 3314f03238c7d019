-- The tables of the spine.  Naive UTC timestamps.  No PRIMARY KEY on wide tables: with one, every checkpoint rewrites
-- the last row group with its texts (4,105 instead of 114 ms CPU per batch of 500, measured); the merge keeps keys unique.
-- A comment per column: tests hold docs/columns.md against this file.

CREATE TABLE outlets (
    outlet_id         VARCHAR NOT NULL,
    name              VARCHAR NOT NULL,
    kind              VARCHAR NOT NULL,
    country           VARCHAR,
    languages         VARCHAR[] NOT NULL,
    domains           VARCHAR[] NOT NULL,
    aliases           VARCHAR[] NOT NULL,
    owner_group       VARCHAR,
    rights            VARCHAR NOT NULL,
    enabled           BOOLEAN NOT NULL,
    cited_only        BOOLEAN NOT NULL,
    wikidata          VARCHAR
);

CREATE TABLE feeds (
    feed_id           VARCHAR NOT NULL,
    outlet_id         VARCHAR NOT NULL,
    kind              VARCHAR,
    url               VARCHAR NOT NULL,
    status            VARCHAR NOT NULL,
    last_ok_at        TIMESTAMP,
    newest_entry_at   TIMESTAMP,
    next_attempt_at   TIMESTAMP,
    interval_s        DOUBLE,
    failures          INTEGER NOT NULL,
    etag              VARCHAR,
    last_modified     VARCHAR,
    conditional_get   BOOLEAN NOT NULL,
    body_sha256       VARCHAR
);

CREATE TABLE fetches (
    fetch_id          VARCHAR NOT NULL,
    outlet_id         VARCHAR NOT NULL,
    feed_id           VARCHAR,
    url               VARCHAR NOT NULL,
    started_at        TIMESTAMP NOT NULL,
    duration_ms       DOUBLE,
    outcome           VARCHAR NOT NULL,
    http_status       INTEGER,
    error_class       VARCHAR,
    blocker           VARCHAR,
    bytes             BIGINT,
    n_entries         INTEGER NOT NULL,
    n_new             INTEGER NOT NULL,
    n_known           INTEGER NOT NULL,
    n_skipped         INTEGER NOT NULL,
    n_failed          INTEGER NOT NULL,
    n_waiting         INTEGER NOT NULL,
    batch_id          VARCHAR NOT NULL
);

CREATE TABLE entries (
    entry_id          VARCHAR NOT NULL,
    feed_id           VARCHAR,
    fetch_id          VARCHAR NOT NULL,
    guid              VARCHAR,
    url               VARCHAR NOT NULL,
    title             VARCHAR,
    published_raw     VARCHAR,
    updated_at        TIMESTAMP,
    first_seen_at     TIMESTAMP NOT NULL,
    last_seen_at      TIMESTAMP NOT NULL,
    state             VARCHAR NOT NULL,
    rule              VARCHAR,
    article_id        VARCHAR,
    attempts          INTEGER NOT NULL,
    next_attempt_at   TIMESTAMP,
    waiting_in        VARCHAR[] NOT NULL
);

CREATE TABLE pages (
    page_id           VARCHAR NOT NULL,
    url               VARCHAR NOT NULL,
    fetched_at        TIMESTAMP NOT NULL,
    http_status       INTEGER,
    content_type      VARCHAR,
    file              VARCHAR NOT NULL,
    "offset"          BIGINT NOT NULL,
    length            BIGINT NOT NULL,
    sha256            VARCHAR NOT NULL,
    state             VARCHAR NOT NULL
);

CREATE TABLE articles (
    article_id          VARCHAR NOT NULL,
    outlet_id           VARCHAR NOT NULL,
    entry_id            VARCHAR NOT NULL,
    page_id             VARCHAR NOT NULL,
    url                 VARCHAR NOT NULL,
    url_canonical       VARCHAR NOT NULL,
    url_match_key       VARCHAR NOT NULL,
    title               VARCHAR,
    standfirst          VARCHAR,
    authors             VARCHAR[] NOT NULL,
    byline              VARCHAR,
    dateline            VARCHAR,
    section             VARCHAR,
    keywords            VARCHAR[] NOT NULL,
    published_at        TIMESTAMP,
    published_precision VARCHAR NOT NULL,
    published_source    VARCHAR,
    modified_at         TIMESTAMP,
    first_seen_at       TIMESTAMP NOT NULL,
    fetched_at          TIMESTAMP NOT NULL,
    language            VARCHAR,
    status              VARCHAR NOT NULL,
    method              VARCHAR NOT NULL,
    is_free             BOOLEAN,
    word_count          INTEGER NOT NULL,
    text                VARCHAR USING COMPRESSION zstd,
    text_hash           VARCHAR NOT NULL,
    dup_group_id        VARCHAR NOT NULL,
    story_id            VARCHAR NOT NULL,
    rules_version       VARCHAR NOT NULL,
    batch_id            VARCHAR NOT NULL
);

CREATE TABLE article_urls (
    url_key           VARCHAR NOT NULL,
    article_id        VARCHAR NOT NULL,
    via               VARCHAR NOT NULL
);

CREATE TABLE revisions (
    article_id        VARCHAR NOT NULL,
    rev_no            INTEGER NOT NULL,
    page_id           VARCHAR NOT NULL,
    seen_at           TIMESTAMP NOT NULL,
    title             VARCHAR,
    text              VARCHAR USING COMPRESSION zstd,
    text_sha256       VARCHAR NOT NULL,
    http_status       INTEGER,
    change            VARCHAR[] NOT NULL,
    modified_at       TIMESTAMP,
    is_declared       BOOLEAN,
    rules_version     VARCHAR NOT NULL
);

CREATE TABLE citations (
    article_id        VARCHAR NOT NULL,
    rev_no            INTEGER NOT NULL,
    field             VARCHAR NOT NULL,
    cited_outlet_id   VARCHAR,
    surface           VARCHAR NOT NULL,
    role              VARCHAR NOT NULL,
    kind              VARCHAR NOT NULL,
    cue               VARCHAR NOT NULL,
    span_start        INTEGER NOT NULL,
    span_end          INTEGER NOT NULL,
    sentence          VARCHAR NOT NULL,
    rule_id           VARCHAR NOT NULL,
    via               VARCHAR,
    is_self           BOOLEAN NOT NULL,
    rules_version     VARCHAR NOT NULL
);

CREATE TABLE copies (
    article_id        VARCHAR NOT NULL,
    original_id       VARCHAR NOT NULL,
    relation          VARCHAR NOT NULL,
    copied_share      DOUBLE NOT NULL,
    original_share    DOUBLE NOT NULL,
    direction_by      VARCHAR NOT NULL,
    decided_at        TIMESTAMP NOT NULL
);

CREATE TABLE failures (
    failure_id        VARCHAR NOT NULL,
    stage             VARCHAR NOT NULL,
    outlet_id         VARCHAR,
    feed_id           VARCHAR,
    url               VARCHAR NOT NULL,
    reason            VARCHAR NOT NULL,
    detail            VARCHAR NOT NULL,
    retryable         BOOLEAN NOT NULL,
    attempts          INTEGER NOT NULL,
    first_at          TIMESTAMP NOT NULL,
    last_at           TIMESTAMP NOT NULL,
    resolved_at       TIMESTAMP,
    batch_id          VARCHAR NOT NULL
);

CREATE TABLE runs (
    run_id            VARCHAR NOT NULL,
    command           VARCHAR NOT NULL,
    started_at        TIMESTAMP NOT NULL
);

CREATE TABLE batches (
    batch_id          VARCHAR PRIMARY KEY,
    run_id            VARCHAR NOT NULL,
    warc              VARCHAR,
    collected_at      TIMESTAMP NOT NULL,
    merged_at         TIMESTAMP NOT NULL,
    n_pages           INTEGER NOT NULL,
    n_articles        INTEGER NOT NULL,
    n_revisions       INTEGER NOT NULL
);
