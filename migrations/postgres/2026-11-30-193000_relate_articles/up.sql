-- What to read after an article, found beside the requests, the nearest first.
CREATE TABLE related_articles (
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    related_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX related_articles_offering ON related_articles (related_id, article_id);

-- Those for which that is to be found anew. `asked` rises when an article changes again meanwhile. An echo concerns its
-- article alone; else those near it are found anew as well. The triggers begin it.
CREATE TABLE related_due (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    asked BIGINT NOT NULL,
    echo BOOLEAN NOT NULL
);
INSERT INTO related_due (article_id, asked, echo)
SELECT id, 1, TRUE FROM articles WHERE kind = 'article' AND status = 'published';
CREATE FUNCTION relate_article() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    INSERT INTO related_due (article_id, asked, echo) VALUES (NEW.id, 1, FALSE)
    ON CONFLICT (article_id) DO UPDATE SET asked = related_due.asked + 1, echo = FALSE;
    RETURN NULL;
END $$;
CREATE TRIGGER new_articles_are_related AFTER INSERT ON articles
FOR EACH ROW WHEN (NEW.kind = 'article' AND NEW.status = 'published') EXECUTE FUNCTION relate_article();
CREATE TRIGGER articles_are_related AFTER UPDATE OF version ON articles
FOR EACH ROW
WHEN (OLD.version <> NEW.version AND (OLD.status = 'published' OR NEW.status = 'published'))
EXECUTE FUNCTION relate_article();
