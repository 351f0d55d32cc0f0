-- The months are those of UTC again.
DROP TRIGGER gone_articles_are_counted;
DROP TRIGGER articles_are_counted;
DROP TRIGGER new_articles_are_counted;
DELETE FROM archive_months;
INSERT INTO archive_months (month, articles)
SELECT CAST(strftime('%Y%m', published_at / 1000.0, 'unixepoch') AS INTEGER), count(*)
FROM articles WHERE kind = 'article' AND status = 'published' GROUP BY 1;
CREATE TRIGGER new_articles_are_counted AFTER INSERT ON articles
WHEN NEW.kind = 'article' AND NEW.status = 'published'
BEGIN
    INSERT INTO archive_months (month, articles)
    VALUES (CAST(strftime('%Y%m', NEW.published_at / 1000.0, 'unixepoch') AS INTEGER), 1)
    ON CONFLICT (month) DO UPDATE SET articles = archive_months.articles + 1;
END;
CREATE TRIGGER articles_are_counted AFTER UPDATE OF kind, status, published_at ON articles
WHEN OLD.kind <> NEW.kind OR OLD.status <> NEW.status OR OLD.published_at IS NOT NEW.published_at
BEGIN
    UPDATE archive_months SET articles = articles - 1
    WHERE month = CAST(strftime('%Y%m', OLD.published_at / 1000.0, 'unixepoch') AS INTEGER)
        AND OLD.kind = 'article' AND OLD.status = 'published';
    INSERT INTO archive_months (month, articles)
    SELECT CAST(strftime('%Y%m', NEW.published_at / 1000.0, 'unixepoch') AS INTEGER), 1
    WHERE NEW.kind = 'article' AND NEW.status = 'published'
    ON CONFLICT (month) DO UPDATE SET articles = archive_months.articles + 1;
END;
CREATE TRIGGER gone_articles_are_counted AFTER DELETE ON articles
WHEN OLD.kind = 'article' AND OLD.status = 'published'
BEGIN
    UPDATE archive_months SET articles = articles - 1
    WHERE month = CAST(strftime('%Y%m', OLD.published_at / 1000.0, 'unixepoch') AS INTEGER);
END;
DROP TABLE zone_turns;
