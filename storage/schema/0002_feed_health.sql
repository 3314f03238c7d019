-- How each feed is and why it is asked when it is; where entries were probably missed.

ALTER TABLE feeds ADD COLUMN health VARCHAR DEFAULT 'new';
ALTER TABLE feeds ALTER COLUMN health SET NOT NULL;
ALTER TABLE feeds ADD COLUMN health_since TIMESTAMP;
ALTER TABLE feeds ADD COLUMN health_because VARCHAR;
ALTER TABLE feeds ADD COLUMN next_because VARCHAR;
ALTER TABLE feeds ADD COLUMN moved_to VARCHAR;
ALTER TABLE feeds ADD COLUMN conditional_because VARCHAR;
ALTER TABLE feeds ADD COLUMN failure_score DOUBLE DEFAULT 0;
ALTER TABLE feeds ALTER COLUMN failure_score SET NOT NULL;
ALTER TABLE feeds ADD COLUMN n_not_modified INTEGER DEFAULT 0;
ALTER TABLE feeds ALTER COLUMN n_not_modified SET NOT NULL;
ALTER TABLE feeds ADD COLUMN n_window INTEGER;
ALTER TABLE feeds ADD COLUMN known_share DOUBLE;
ALTER TABLE feeds ADD COLUMN last_new_at TIMESTAMP;
ALTER TABLE feeds ADD COLUMN usual_gap_s DOUBLE;
ALTER TABLE feeds ADD COLUMN declared_s DOUBLE;

CREATE TABLE gaps (
    feed_id           VARCHAR NOT NULL,
    outlet_id         VARCHAR NOT NULL,
    fetch_id          VARCHAR NOT NULL,
    from_at           TIMESTAMP NOT NULL,
    to_at             TIMESTAMP NOT NULL,
    n_window          INTEGER NOT NULL,
    detected_at       TIMESTAMP NOT NULL
);
