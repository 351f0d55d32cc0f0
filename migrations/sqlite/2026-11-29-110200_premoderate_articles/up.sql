-- Whether a person reads every comment on an article before it appears.
ALTER TABLE articles ADD COLUMN premoderated INTEGER NOT NULL DEFAULT 0 CHECK (premoderated IN (0, 1));
