-- What to read after an article, found beside the requests, the nearest first.
CREATE TABLE related_articles (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    related_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, position)
) STRICT;
CREATE INDEX related_articles_offering ON related_articles (related_id, article_id);

-- Those for which that is to be found anew. `asked` rises when an article changes again meanwhile. An echo concerns its
-- article alone; else those near it are found anew as well. The triggers begin it.
CREATE TABLE related_due (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    asked INTEGER NOT NULL,
    echo INTEGER NOT NULL CHECK (echo IN (0, 1))
) STRICT;
INSERT INTO related_due (article_id, asked, echo)
SELECT id, 1, 1 FROM articles WHERE kind = 'article' AND status = 'published';
CREATE TRIGGER new_articles_are_related AFTER INSERT ON articles
WHEN NEW.kind = 'article' AND NEW.status = 'published'
BEGIN
    INSERT INTO related_due (article_id, asked, echo) VALUES (NEW.id, 1, 0);
END;
CREATE TRIGGER articles_are_related AFTER UPDATE OF version ON articles
WHEN OLD.version <> NEW.version AND (OLD.status = 'published' OR NEW.status = 'published')
BEGIN
    INSERT INTO related_due (article_id, asked, echo) VALUES (NEW.id, 1, 0)
    ON CONFLICT (article_id) DO UPDATE SET asked = related_due.asked + 1, echo = 0;
END;
