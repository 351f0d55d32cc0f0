-- The months are those of UTC again.
CREATE OR REPLACE FUNCTION month_of(moment BIGINT) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS
$$ SELECT CAST(to_char(to_timestamp(moment / 1000.0) AT TIME ZONE 'UTC', 'YYYYMM') AS BIGINT) $$;
DELETE FROM archive_months;
INSERT INTO archive_months (month, articles)
SELECT month_of(published_at), count(*)
FROM articles WHERE kind = 'article' AND status = 'published' GROUP BY 1;
DROP TABLE zone_turns;
