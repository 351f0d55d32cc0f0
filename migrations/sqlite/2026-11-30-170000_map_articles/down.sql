DROP INDEX articles_by_number;
