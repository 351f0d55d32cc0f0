DROP TABLE appearances;
