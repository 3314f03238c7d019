-- Whether the schedule polls a feed: one that it polls no longer is history, and no trouble of today.  When a server was
-- found lying: it is tried again later.

ALTER TABLE feeds ADD COLUMN is_scheduled BOOLEAN;
ALTER TABLE feeds ADD COLUMN conditional_at TIMESTAMP;
