DROP TRIGGER articles_are_related ON articles;
DROP TRIGGER new_articles_are_related ON articles;
DROP FUNCTION relate_article();
DROP TABLE related_due;
DROP TABLE related_articles;
