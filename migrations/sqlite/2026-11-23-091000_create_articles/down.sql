DROP TABLE article_tags;
DROP TABLE tags;
DROP TABLE old_slugs;
DROP TABLE articles;
