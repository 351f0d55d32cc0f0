-- How many articles readers see of each month (UTC), as 202603: so the archive counts nothing. The triggers alone
-- write it.
CREATE TABLE archive_months (
    month BIGINT PRIMARY KEY,
    articles BIGINT NOT NULL CHECK (articles >= 0)
);
CREATE FUNCTION month_of(moment BIGINT) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS
$$ SELECT CAST(to_char(to_timestamp(moment / 1000.0) AT TIME ZONE 'UTC', 'YYYYMM') AS BIGINT) $$;
INSERT INTO archive_months (month, articles)
SELECT month_of(published_at), count(*)
FROM articles WHERE kind = 'article' AND status = 'published' GROUP BY 1;
CREATE FUNCTION count_month() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF TG_OP <> 'INSERT' AND OLD.kind = 'article' AND OLD.status = 'published' THEN
        UPDATE archive_months SET articles = articles - 1 WHERE month = month_of(OLD.published_at);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.kind = 'article' AND NEW.status = 'published' THEN
        INSERT INTO archive_months (month, articles) VALUES (month_of(NEW.published_at), 1)
        ON CONFLICT (month) DO UPDATE SET articles = archive_months.articles + 1;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER new_articles_are_counted AFTER INSERT ON articles
FOR EACH ROW EXECUTE FUNCTION count_month();
CREATE TRIGGER articles_are_counted AFTER UPDATE OF kind, status, published_at ON articles
FOR EACH ROW
WHEN (OLD.kind <> NEW.kind OR OLD.status <> NEW.status OR OLD.published_at IS DISTINCT FROM NEW.published_at)
EXECUTE FUNCTION count_month();
CREATE TRIGGER gone_articles_are_counted AFTER DELETE ON articles
FOR EACH ROW EXECUTE FUNCTION count_month();
