DROP TRIGGER gone_articles_are_counted;
DROP TRIGGER articles_are_counted;
DROP TRIGGER new_articles_are_counted;
DROP TABLE archive_months;
