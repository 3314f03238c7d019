-- When the page of an entry was last asked for, and how often in a row that brought no change: claims of an edit that are
-- never true are believed ever less often.

ALTER TABLE entries ADD COLUMN asked_at TIMESTAMP;
ALTER TABLE entries ADD COLUMN n_unchanged INTEGER DEFAULT 0;
ALTER TABLE entries ALTER COLUMN n_unchanged SET NOT NULL;
