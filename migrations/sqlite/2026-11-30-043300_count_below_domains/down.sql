DROP INDEX accounts_by_domain;
ALTER TABLE accounts DROP COLUMN domain_key;
ALTER TABLE accounts ADD COLUMN mail_domain TEXT;
UPDATE accounts SET mail_domain = substr(email_key, instr(email_key, '@') + 1) WHERE email_key IS NOT NULL;
CREATE INDEX accounts_at_domain ON accounts (mail_domain);
