CREATE INDEX articles_by_number ON articles (status, id, slug, edited_at);
