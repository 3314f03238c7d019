-- By which rules the citations of a version were found, where that is not by those that its text was extracted by: cues,
-- outlets and corrections change oftener, and texts of different rules must not be compared.

ALTER TABLE revisions ADD COLUMN citations_version VARCHAR;
