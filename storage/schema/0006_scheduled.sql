-- Whether the schedule polls a feed: one that it polls no longer is history, and no trouble of today.

ALTER TABLE feeds ADD COLUMN is_scheduled BOOLEAN;
