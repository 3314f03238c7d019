-- What a feed claimed of an entry, for as long as its page is still to be asked for: an entry that waited must give the
-- article that it would have given at once.  One JSON value, empty again once the page was had, because most of it
-- (summary, authors, publisher, time) is then in `articles`, or in the WARC file beside the page.

ALTER TABLE entries ADD COLUMN claims VARCHAR;
