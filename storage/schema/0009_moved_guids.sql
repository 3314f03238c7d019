-- When a guid last led to another address of the article it had always led to, and how often in a row: links that change
-- at every poll are followed ever less often.

ALTER TABLE entries ADD COLUMN moved_at TIMESTAMP;
ALTER TABLE entries ADD COLUMN n_moved INTEGER DEFAULT 0;
ALTER TABLE entries ALTER COLUMN n_moved SET NOT NULL;
