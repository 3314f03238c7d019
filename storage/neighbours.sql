-- What new articles are compared with: fingerprints of the last days, and how common shingles and words are.  Derived
-- from the store, kept in a database of its own (attached as `near`), because the snapshot has no use for it.

-- Articles by the order of arrival.  `fingerprint` is NULL where no text may be kept; hashes, of which no compression
-- makes less, and to find that out costs more than to write them.
CREATE TABLE near.texts (
    number            BIGINT NOT NULL,
    article_id        VARCHAR NOT NULL,
    outlet_id         VARCHAR NOT NULL,
    is_agency         BOOLEAN NOT NULL,
    dated_at          TIMESTAMP NOT NULL,
    precision         VARCHAR NOT NULL,
    is_zoned          BOOLEAN NOT NULL,
    first_seen_at     TIMESTAMP NOT NULL,
    dup_group_id      VARCHAR NOT NULL,
    text_hash         VARCHAR NOT NULL,
    is_representative BOOLEAN NOT NULL,
    fingerprint       BLOB USING COMPRESSION uncompressed
);

-- Sampled shingles of the texts that represent their groups.
CREATE TABLE near.shingles (
    shingle           UINTEGER NOT NULL,
    number            BIGINT NOT NULL
);

-- How many groups had a shingle, where there were several: the largest of its rows holds.
CREATE TABLE near.group_counts (
    shingle           UINTEGER NOT NULL,
    n_groups          INTEGER NOT NULL
);

-- The first article of each text, with the hashes of its heaviest terms, their weights, and its vector of meaning.
CREATE TABLE near.story_articles (
    number            BIGINT NOT NULL,
    story_id          VARCHAR NOT NULL,
    dated_at          TIMESTAMP NOT NULL,
    first_seen_at     TIMESTAMP NOT NULL,
    language          VARCHAR NOT NULL,
    hashes            BLOB NOT NULL,
    weights           BLOB NOT NULL,
    vector            BLOB
);

-- Which of them have a term.
CREATE TABLE near.story_terms (
    term              UINTEGER NOT NULL,
    number            BIGINT NOT NULL
);

-- How many texts have a word (presswatch.relate.likeness.WordFrequencies) or a term
-- (presswatch.relate.storyterms.TermFrequencies): a row for each, which every merge reads and writes as a whole.
CREATE TABLE near.counts (
    counted           VARCHAR NOT NULL,
    n_texts           BIGINT NOT NULL,
    counts            BLOB NOT NULL USING COMPRESSION uncompressed
);

-- One row: the batch that was remembered last.
CREATE TABLE near.state (
    batch_id          VARCHAR
);

INSERT INTO near.state VALUES (NULL);
