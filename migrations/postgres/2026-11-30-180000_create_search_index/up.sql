-- What is published, as words to be found. The program cuts texts into words, folded, with a space between them, so that
-- they are the same in both databases: nothing else is left to cut here.
CREATE TABLE article_index (
    rowid BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    tags TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    words tsvector NOT NULL
);
CREATE INDEX article_index_words ON article_index USING gin (words);
CREATE TABLE comment_index (
    rowid BIGINT PRIMARY KEY,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    words tsvector NOT NULL
);
CREATE INDEX comment_index_words ON comment_index USING gin (words);

-- What a change has made stale in the index. The triggers alone write it, and the program works it off before the change
-- is committed; so it is empty between changes. What is too much for that is left for later, a step at a time.
CREATE TABLE unindexed (
    id BIGSERIAL PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('article', 'comment')),
    subject_id BIGINT NOT NULL
);
CREATE TABLE index_backlog (
    id BIGSERIAL PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('article', 'comment')),
    subject_id BIGINT NOT NULL
);

CREATE FUNCTION unindex() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    INSERT INTO unindexed (what, subject_id)
    VALUES (TG_ARGV[0], CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END);
    RETURN NULL;
END $$;
CREATE FUNCTION unindex_tagged() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    INSERT INTO unindexed (what, subject_id)
    SELECT 'article', id FROM articles WHERE status = 'published'
        AND id = CASE TG_OP WHEN 'DELETE' THEN OLD.article_id ELSE NEW.article_id END;
    RETURN NULL;
END $$;
CREATE FUNCTION unindex_articles_of_tag() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    INSERT INTO index_backlog (what, subject_id)
    SELECT 'article', article_id FROM article_tags WHERE tag_id = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER new_articles_are_unindexed AFTER INSERT ON articles
FOR EACH ROW WHEN (NEW.status = 'published') EXECUTE FUNCTION unindex('article');
CREATE TRIGGER changed_articles_are_unindexed
AFTER UPDATE OF status, author_id, title, standfirst, body_html, published_at ON articles
FOR EACH ROW
WHEN ((OLD.status = 'published' OR NEW.status = 'published')
    AND (OLD.status <> NEW.status OR OLD.author_id <> NEW.author_id OR OLD.title <> NEW.title
        OR OLD.standfirst <> NEW.standfirst OR OLD.body_html <> NEW.body_html
        OR OLD.published_at IS DISTINCT FROM NEW.published_at))
EXECUTE FUNCTION unindex('article');
CREATE TRIGGER deleted_articles_are_unindexed AFTER DELETE ON articles
FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION unindex('article');
CREATE TRIGGER newly_tagged_articles_are_unindexed AFTER INSERT ON article_tags
FOR EACH ROW EXECUTE FUNCTION unindex_tagged();
CREATE TRIGGER no_longer_tagged_articles_are_unindexed AFTER DELETE ON article_tags
FOR EACH ROW EXECUTE FUNCTION unindex_tagged();
CREATE TRIGGER articles_of_renamed_tags_are_unindexed AFTER UPDATE OF name ON tags
FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION unindex_articles_of_tag();
CREATE TRIGGER new_comments_are_unindexed AFTER INSERT ON comments
FOR EACH ROW WHEN (NEW.status = 'published') EXECUTE FUNCTION unindex('comment');
CREATE TRIGGER changed_comments_are_unindexed AFTER UPDATE OF status, author_id, body_html ON comments
FOR EACH ROW
WHEN ((OLD.status = 'published' OR NEW.status = 'published')
    AND (OLD.status <> NEW.status OR OLD.author_id <> NEW.author_id OR OLD.body_html <> NEW.body_html))
EXECUTE FUNCTION unindex('comment');
CREATE TRIGGER deleted_comments_are_unindexed AFTER DELETE ON comments
FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION unindex('comment');

-- What was published before, the latest first.
INSERT INTO index_backlog (what, subject_id)
SELECT 'article', id FROM articles WHERE status = 'published' ORDER BY id DESC;
INSERT INTO index_backlog (what, subject_id)
SELECT 'comment', id FROM comments WHERE status = 'published' ORDER BY id DESC;
