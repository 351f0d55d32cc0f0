DROP INDEX comments_filed_under_article;
DROP TABLE moderator_habits;
DROP TABLE claims;
