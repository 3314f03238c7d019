-- What was not kept, because the outlet does not allow it: pages without a file, citations without a place.

ALTER TABLE pages ALTER COLUMN file DROP NOT NULL;
ALTER TABLE pages ALTER COLUMN "offset" DROP NOT NULL;
ALTER TABLE pages ALTER COLUMN length DROP NOT NULL;
ALTER TABLE citations ALTER COLUMN span_start DROP NOT NULL;
ALTER TABLE citations ALTER COLUMN span_end DROP NOT NULL;
ALTER TABLE pages ADD COLUMN tdm_reserved BOOLEAN;
ALTER TABLE pages ADD COLUMN tdm_origin VARCHAR;
ALTER TABLE articles ADD COLUMN rights VARCHAR DEFAULT 'full_text';
