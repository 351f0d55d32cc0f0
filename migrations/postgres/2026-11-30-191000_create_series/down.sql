DROP TABLE series_parts;
DROP TABLE series;
