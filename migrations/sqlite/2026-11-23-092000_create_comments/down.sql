DROP TABLE waiting_comments;
DROP TABLE comments;
