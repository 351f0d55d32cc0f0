-- Whether a person reads every comment on an article before it appears.
ALTER TABLE articles ADD COLUMN premoderated BOOLEAN NOT NULL DEFAULT FALSE;
