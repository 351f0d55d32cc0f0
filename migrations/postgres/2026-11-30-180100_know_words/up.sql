-- The words of what articles are called and about, with in how many of the published ones each stands.
CREATE TABLE known_words (
    word TEXT PRIMARY KEY NOT NULL CHECK (length(word) <= 40),
    articles BIGINT NOT NULL CHECK (articles > 0)
);

-- Each of them with a letter left out, whichever: two words that are a slip apart have one in common.
CREATE TABLE slips (
    slip TEXT NOT NULL CHECK (length(slip) <= 40),
    word TEXT NOT NULL REFERENCES known_words (word) ON DELETE CASCADE,
    PRIMARY KEY (slip, word)
);
CREATE INDEX slips_of_word ON slips (word);
