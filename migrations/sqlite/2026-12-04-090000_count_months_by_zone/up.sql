-- By which clock the months of the archive are counted: how many seconds it is ahead of UTC, and from which moment (in
-- milliseconds) on. The program writes it when another time zone is chosen, and counts the months anew; until then it is UTC.
CREATE TABLE zone_turns (
    begins_at INTEGER PRIMARY KEY,
    seconds_ahead INTEGER NOT NULL
) STRICT;
INSERT INTO zone_turns (begins_at, seconds_ahead) VALUES (-1000000000000000, 0);
DROP TRIGGER gone_articles_are_counted;
DROP TRIGGER articles_are_counted;
DROP TRIGGER new_articles_are_counted;
CREATE TRIGGER new_articles_are_counted AFTER INSERT ON articles
WHEN NEW.kind = 'article' AND NEW.status = 'published'
BEGIN
    INSERT INTO archive_months (month, articles)
    VALUES (CAST(strftime('%Y%m', (NEW.published_at + 1000 * (
        SELECT seconds_ahead FROM zone_turns WHERE begins_at <= NEW.published_at ORDER BY begins_at DESC LIMIT 1
    )) / 1000.0, 'unixepoch') AS INTEGER), 1)
    ON CONFLICT (month) DO UPDATE SET articles = archive_months.articles + 1;
END;
CREATE TRIGGER articles_are_counted AFTER UPDATE OF kind, status, published_at ON articles
WHEN OLD.kind <> NEW.kind OR OLD.status <> NEW.status OR OLD.published_at IS NOT NEW.published_at
BEGIN
    UPDATE archive_months SET articles = articles - 1
    WHERE month = CAST(strftime('%Y%m', (OLD.published_at + 1000 * (
        SELECT seconds_ahead FROM zone_turns WHERE begins_at <= OLD.published_at ORDER BY begins_at DESC LIMIT 1
    )) / 1000.0, 'unixepoch') AS INTEGER)
        AND OLD.kind = 'article' AND OLD.status = 'published';
    INSERT INTO archive_months (month, articles)
    SELECT CAST(strftime('%Y%m', (NEW.published_at + 1000 * (
        SELECT seconds_ahead FROM zone_turns WHERE begins_at <= NEW.published_at ORDER BY begins_at DESC LIMIT 1
    )) / 1000.0, 'unixepoch') AS INTEGER), 1
    WHERE NEW.kind = 'article' AND NEW.status = 'published'
    ON CONFLICT (month) DO UPDATE SET articles = archive_months.articles + 1;
END;
CREATE TRIGGER gone_articles_are_counted AFTER DELETE ON articles
WHEN OLD.kind = 'article' AND OLD.status = 'published'
BEGIN
    UPDATE archive_months SET articles = articles - 1
    WHERE month = CAST(strftime('%Y%m', (OLD.published_at + 1000 * (
        SELECT seconds_ahead FROM zone_turns WHERE begins_at <= OLD.published_at ORDER BY begins_at DESC LIMIT 1
    )) / 1000.0, 'unixepoch') AS INTEGER);
END;
