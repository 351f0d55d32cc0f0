DROP TABLE word_lists;
