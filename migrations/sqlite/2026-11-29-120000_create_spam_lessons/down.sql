DROP TABLE spam_lessons;
DROP TABLE spam_tokens;
