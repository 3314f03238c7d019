-- What new articles are compared with: fingerprints of the last days, and how common shingles and words are.  Derived
-- from the store, kept in a database of its own (attached as `near`), because the snapshot has no use for it.

-- Articles by the order of arrival.  `fingerprint` is NULL where no text may be kept.
CREATE TABLE near.texts (
    number            BIGINT NOT NULL,
    article_id        VARCHAR NOT NULL,
    outlet_id         VARCHAR NOT NULL,
    is_agency         BOOLEAN NOT NULL,
    dated_at          TIMESTAMP NOT NULL,
    precision         VARCHAR NOT NULL,
    first_seen_at     TIMESTAMP NOT NULL,
    dup_group_id      VARCHAR NOT NULL,
    text_hash         VARCHAR NOT NULL,
    is_representative BOOLEAN NOT NULL,
    fingerprint       BLOB
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

-- One row: the counts of words (presswatch.relate.likeness.WordFrequencies), and the batch that was remembered last.
CREATE TABLE near.state (
    batch_id          VARCHAR,
    n_texts           BIGINT NOT NULL,
    word_counts       BLOB
);

INSERT INTO near.state VALUES (NULL, 0, NULL);
