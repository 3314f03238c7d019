-- A host that asked to be left alone (Retry-After) is left alone by the runs to come, too; also one whose robots.txt was
-- never asked for, because only feeds of it are polled.

ALTER TABLE hosts ADD COLUMN not_before TIMESTAMP;
ALTER TABLE hosts ALTER COLUMN robots_at DROP NOT NULL;
