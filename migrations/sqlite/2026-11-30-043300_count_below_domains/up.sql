-- A ban of a domain covers what is below it as well. Written backwards and ended by a dot, as in `gro.elpmaxe.liam.`,
-- a domain begins with every domain above it: so one stretch of the index holds all addresses at it and below.
DROP INDEX accounts_at_domain;
ALTER TABLE accounts DROP COLUMN mail_domain;
ALTER TABLE accounts ADD COLUMN domain_key TEXT;
UPDATE accounts SET domain_key = (
    WITH RECURSIVE letters (at, backwards) AS (
        SELECT length(email_key), ''
        UNION ALL
        SELECT at - 1, backwards || substr(email_key, at, 1) FROM letters
        WHERE at > 0 AND substr(email_key, at, 1) <> '@'
    )
    SELECT backwards || '.' FROM letters ORDER BY at LIMIT 1
) WHERE email_key IS NOT NULL;
CREATE INDEX accounts_by_domain ON accounts (domain_key);
