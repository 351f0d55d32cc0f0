-- What is published, as words to be found. The program cuts texts into words, folded, with a space between them, so that
-- they are the same in both databases: nothing else is left to cut here. What is erased leaves no trace.
CREATE VIRTUAL TABLE article_index USING fts5(
    title, tags, standfirst, body, marks, at UNINDEXED, tokenize = 'ascii', prefix = '2 3 4'
);
INSERT INTO article_index (article_index, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE comment_index USING fts5(
    body, marks, at UNINDEXED, tokenize = 'ascii', prefix = '2 3'
);
INSERT INTO comment_index (comment_index, rank) VALUES ('secure-delete', 1);

-- What a change has made stale in the index. The triggers alone write it, and the program works it off before the change
-- is committed; so it is empty between changes. What is too much for that is left for later, a step at a time.
CREATE TABLE unindexed (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('article', 'comment')),
    subject_id INTEGER NOT NULL
) STRICT;
CREATE TABLE index_backlog (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('article', 'comment')),
    subject_id INTEGER NOT NULL
) STRICT;

CREATE TRIGGER new_articles_are_unindexed AFTER INSERT ON articles
WHEN NEW.status = 'published'
BEGIN
    INSERT INTO unindexed (what, subject_id) VALUES ('article', NEW.id);
END;
CREATE TRIGGER changed_articles_are_unindexed
AFTER UPDATE OF status, author_id, title, standfirst, body_html, published_at ON articles
WHEN (OLD.status = 'published' OR NEW.status = 'published')
    AND (OLD.status <> NEW.status OR OLD.author_id <> NEW.author_id OR OLD.title <> NEW.title
        OR OLD.standfirst <> NEW.standfirst OR OLD.body_html <> NEW.body_html OR OLD.published_at IS NOT NEW.published_at)
BEGIN
    INSERT INTO unindexed (what, subject_id) VALUES ('article', NEW.id);
END;
CREATE TRIGGER deleted_articles_are_unindexed AFTER DELETE ON articles
WHEN OLD.status = 'published'
BEGIN
    INSERT INTO unindexed (what, subject_id) VALUES ('article', OLD.id);
END;
CREATE TRIGGER newly_tagged_articles_are_unindexed AFTER INSERT ON article_tags
WHEN EXISTS (SELECT 1 FROM articles WHERE id = NEW.article_id AND status = 'published')
BEGIN
    INSERT INTO unindexed (what, subject_id) VALUES ('article', NEW.article_id);
END;
CREATE TRIGGER no_longer_tagged_articles_are_unindexed AFTER DELETE ON article_tags
WHEN EXISTS (SELECT 1 FROM articles WHERE id = OLD.article_id AND status = 'published')
BEGIN
    INSERT INTO unindexed (what, subject_id) VALUES ('article', OLD.article_id);
END;
CREATE TRIGGER articles_of_renamed_tags_are_unindexed AFTER UPDATE OF name ON tags
WHEN OLD.name <> NEW.name
BEGIN
    INSERT INTO index_backlog (what, subject_id)
    SELECT 'article', article_id FROM article_tags WHERE tag_id = NEW.id;
END;
CREATE TRIGGER new_comments_are_unindexed AFTER INSERT ON comments
WHEN NEW.status = 'published'
BEGIN
    INSERT INTO unindexed (what, subject_id) VALUES ('comment', NEW.id);
END;
CREATE TRIGGER changed_comments_are_unindexed AFTER UPDATE OF status, author_id, body_html ON comments
WHEN (OLD.status = 'published' OR NEW.status = 'published')
    AND (OLD.status <> NEW.status OR OLD.author_id <> NEW.author_id OR OLD.body_html <> NEW.body_html)
BEGIN
    INSERT INTO unindexed (what, subject_id) VALUES ('comment', NEW.id);
END;
CREATE TRIGGER deleted_comments_are_unindexed AFTER DELETE ON comments
WHEN OLD.status = 'published'
BEGIN
    INSERT INTO unindexed (what, subject_id) VALUES ('comment', OLD.id);
END;

-- What was published before, the latest first.
INSERT INTO index_backlog (what, subject_id)
SELECT 'article', id FROM articles WHERE status = 'published' ORDER BY id DESC;
INSERT INTO index_backlog (what, subject_id)
SELECT 'comment', id FROM comments WHERE status = 'published' ORDER BY id DESC;
