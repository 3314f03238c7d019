-- Later bridges: an article of one story that is like another story, too.  Stories are never merged: a `story_id` once
-- written stays, until a rebuild.
CREATE TABLE story_links (
    story_id          VARCHAR NOT NULL,
    other_story_id    VARCHAR NOT NULL,
    article_id        VARCHAR NOT NULL,
    similarity        DOUBLE NOT NULL
);
