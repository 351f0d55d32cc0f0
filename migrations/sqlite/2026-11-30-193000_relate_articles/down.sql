DROP TRIGGER articles_are_related;
DROP TRIGGER new_articles_are_related;
DROP TABLE related_due;
DROP TABLE related_articles;
