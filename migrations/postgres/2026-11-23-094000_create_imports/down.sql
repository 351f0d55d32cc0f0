DROP TABLE old_paths;
DROP TABLE imports;
