DROP INDEX comments_of_article;
