-- When an article that readers see was published, kept with each of its tags: so a tag's articles are
-- found in their order. The triggers alone write it.
ALTER TABLE article_tags ADD COLUMN listed_at BIGINT;
UPDATE article_tags SET listed_at = (
    SELECT published_at FROM articles
    WHERE articles.id = article_tags.article_id AND kind = 'article' AND status = 'published'
);
CREATE FUNCTION list_article_tag() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    NEW.listed_at := (
        SELECT published_at FROM articles
        WHERE articles.id = NEW.article_id AND kind = 'article' AND status = 'published'
    );
    RETURN NEW;
END $$;
CREATE TRIGGER article_tags_are_listed BEFORE INSERT ON article_tags
FOR EACH ROW EXECUTE FUNCTION list_article_tag();
CREATE FUNCTION list_article() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    UPDATE article_tags SET listed_at =
        CASE WHEN NEW.kind = 'article' AND NEW.status = 'published' THEN NEW.published_at END
    WHERE article_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER articles_are_listed AFTER UPDATE OF kind, status, published_at ON articles
FOR EACH ROW
WHEN (OLD.kind <> NEW.kind OR OLD.status <> NEW.status OR OLD.published_at IS DISTINCT FROM NEW.published_at)
EXECUTE FUNCTION list_article();
CREATE INDEX article_tags_listed ON article_tags (tag_id, listed_at DESC, article_id DESC);
DROP INDEX article_tags_of_tag;

-- The writers' lists, the latest change first: everybody's and one author's, each in all states and in one.
CREATE INDEX articles_by_any_edit ON articles (edited_at DESC, id DESC);
CREATE INDEX articles_of_author_by_edit ON articles (author_id, edited_at DESC, id DESC);
CREATE INDEX articles_of_author_by_status ON articles (author_id, status, edited_at DESC, id DESC);

CREATE INDEX articles_by_title ON articles (kind, status, title, id);
CREATE INDEX tags_by_name ON tags (name, id);
CREATE INDEX sessions_by_idle_end ON sessions (idle_until);
CREATE INDEX sessions_by_end ON sessions (absolute_until);
