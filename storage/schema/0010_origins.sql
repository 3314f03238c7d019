-- Who is credited beside people, the picture that stands for the article, and where each claimed field was taken from.

ALTER TABLE articles ADD COLUMN organisations VARCHAR[];
ALTER TABLE articles ADD COLUMN image VARCHAR;
ALTER TABLE articles ADD COLUMN origins MAP(VARCHAR, VARCHAR);
