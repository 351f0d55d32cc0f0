-- People leave: when, what becomes of their words, and that it is done.
ALTER TABLE accounts ADD COLUMN closes_at BIGINT;
ALTER TABLE accounts ADD COLUMN closing TEXT CHECK (closing IN ('keep-text', 'remove-text'));
ALTER TABLE accounts ADD COLUMN closed_at BIGINT;
CREATE INDEX accounts_to_close ON accounts (closes_at, id) WHERE closes_at IS NOT NULL;

-- What a moderator decided about a comment after its author had deleted it.
ALTER TABLE comments ADD COLUMN taken_down TEXT CHECK (taken_down IN ('rejected', 'spam', 'removed'));
