-- An older program does not ask for what the index then holds besides.
DROP TRIGGER comments_of_newly_tagged_articles_are_unindexed ON article_tags;
DROP TRIGGER comments_of_no_longer_tagged_articles_are_unindexed ON article_tags;
DROP FUNCTION unindex_comments_of_tagged();
