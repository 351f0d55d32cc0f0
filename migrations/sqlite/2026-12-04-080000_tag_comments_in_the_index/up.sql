-- Comments are found by the tags of their article as well. An article may have very many, so they follow its tags a step
-- at a time.
CREATE TRIGGER comments_of_newly_tagged_articles_are_unindexed AFTER INSERT ON article_tags
BEGIN
    INSERT INTO index_backlog (what, subject_id)
    SELECT 'comment', id FROM comments
    WHERE article_id = NEW.article_id AND status = 'published' ORDER BY id DESC;
END;
CREATE TRIGGER comments_of_no_longer_tagged_articles_are_unindexed AFTER DELETE ON article_tags
BEGIN
    INSERT INTO index_backlog (what, subject_id)
    SELECT 'comment', id FROM comments
    WHERE article_id = OLD.article_id AND status = 'published' ORDER BY id DESC;
END;

-- What was said before, the latest first.
INSERT INTO index_backlog (what, subject_id)
SELECT 'comment', id FROM comments WHERE status = 'published'
    AND EXISTS (SELECT 1 FROM article_tags WHERE article_tags.article_id = comments.article_id)
ORDER BY id DESC;
