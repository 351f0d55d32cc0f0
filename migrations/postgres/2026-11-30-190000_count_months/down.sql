DROP TRIGGER gone_articles_are_counted ON articles;
DROP TRIGGER articles_are_counted ON articles;
DROP TRIGGER new_articles_are_counted ON articles;
DROP FUNCTION count_month();
DROP FUNCTION month_of(BIGINT);
DROP TABLE archive_months;
