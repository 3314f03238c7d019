-- Whom an aggregator's feed names as the publisher: what may be kept of a page that waits depends on it.

ALTER TABLE entries ADD COLUMN source_url VARCHAR;
