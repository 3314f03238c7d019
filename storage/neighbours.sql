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

-- The first article of each text, with its heaviest terms: pairs of a hash and a weight, and its vector of meaning.
CREATE TABLE near.story_articles (
    number            BIGINT NOT NULL,
    story_id          VARCHAR NOT NULL,
    dated_at          TIMESTAMP NOT NULL,
    first_seen_at     TIMESTAMP NOT NULL,
    language          VARCHAR NOT NULL,
    terms             BLOB NOT NULL,
    vector            BLOB
);

-- Which of them have a term.
CREATE TABLE near.story_terms (
    term              UINTEGER NOT NULL,
    number            BIGINT NOT NULL
);

-- One row: the batch that was remembered last, the counts of words (presswatch.relate.likeness.WordFrequencies) and of
-- terms (presswatch.relate.storyterms.TermFrequencies).
CREATE TABLE near.state (
    batch_id          VARCHAR,
    n_texts           BIGINT NOT NULL,
    word_counts       BLOB,
    n_story_texts     BIGINT NOT NULL,
    term_counts       BLOB
);

INSERT INTO near.state VALUES (NULL, 0, NULL, 0, NULL);
