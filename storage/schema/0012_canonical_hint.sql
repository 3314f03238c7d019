-- The address on another site that a page names as its own: a hint at whose text it is, never its identity.

ALTER TABLE articles ADD COLUMN canonical_hint VARCHAR;
