DROP TABLE slips;
DROP TABLE known_words;
