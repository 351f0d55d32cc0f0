DROP TABLE clean_ups;
