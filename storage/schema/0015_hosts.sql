-- The hosts that a version of an article writes or links to: whoever names an outlet that the catalogue lacks, or names it
-- by a link alone, leaves no other trace in a table.

ALTER TABLE revisions ADD COLUMN hosts VARCHAR[];
