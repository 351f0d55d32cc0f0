-- What results can be filtered by, and the words of titles and tags, stand in the index as words that no text has: they are
-- found without looking in which text a word stands. And everything stands under its number below zero: lists are read from
-- their beginning on, and begin with the newest. So everything is indexed anew, the latest first.
DROP TABLE article_index;
CREATE VIRTUAL TABLE article_index USING fts5(
    title, tags, standfirst, body, marks, at UNINDEXED, tokenize = 'ascii', prefix = '2 3 4'
);
INSERT INTO article_index (article_index, rank) VALUES ('secure-delete', 1);
DROP TABLE comment_index;
CREATE VIRTUAL TABLE comment_index USING fts5(
    body, marks, at UNINDEXED, tokenize = 'ascii', prefix = '2 3'
);
INSERT INTO comment_index (comment_index, rank) VALUES ('secure-delete', 1);
DELETE FROM slips;
DELETE FROM known_words;
DELETE FROM index_backlog;
INSERT INTO index_backlog (what, subject_id)
SELECT 'article', id FROM articles WHERE status = 'published' ORDER BY id DESC;
INSERT INTO index_backlog (what, subject_id)
SELECT 'comment', id FROM comments WHERE status = 'published' ORDER BY id DESC;
