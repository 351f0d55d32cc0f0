-- By which clock the months of the archive are counted: how many seconds it is ahead of UTC, and from which moment (in
-- milliseconds) on. The program writes it when another time zone is chosen, and counts the months anew; until then it is UTC.
CREATE TABLE zone_turns (
    begins_at BIGINT PRIMARY KEY,
    seconds_ahead BIGINT NOT NULL
);
INSERT INTO zone_turns (begins_at, seconds_ahead) VALUES (-1000000000000000, 0);
CREATE OR REPLACE FUNCTION month_of(moment BIGINT) RETURNS BIGINT LANGUAGE sql STABLE AS
$$ SELECT CAST(to_char(to_timestamp((moment + 1000 * (
    SELECT seconds_ahead FROM zone_turns WHERE begins_at <= moment ORDER BY begins_at DESC LIMIT 1
)) / 1000.0) AT TIME ZONE 'UTC', 'YYYYMM') AS BIGINT) $$;
