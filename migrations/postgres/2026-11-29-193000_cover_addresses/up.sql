-- A ban may cover more than an account: its address in other spellings, or every address at a domain. It does so as long
-- as it is in force, and what it covers is not rewritten. Of the address itself only a digest is kept.
CREATE TABLE covered_addresses (
    id BIGSERIAL PRIMARY KEY,
    state_id BIGINT NOT NULL REFERENCES account_states (id),
    cover TEXT NOT NULL CHECK (cover IN ('spellings', 'domain')),
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 253)
);
CREATE UNIQUE INDEX covered_addresses_of_state ON covered_addresses (state_id, cover);
CREATE INDEX covered_addresses_by_key ON covered_addresses (key, state_id);
CREATE TRIGGER covered_addresses_are_not_changed BEFORE UPDATE OR DELETE ON covered_addresses
FOR EACH ROW EXECUTE FUNCTION refuse_state_change();
CREATE TRIGGER covered_addresses_are_not_emptied BEFORE TRUNCATE ON covered_addresses
FOR EACH STATEMENT EXECUTE FUNCTION refuse_state_change();

-- What accounts have in common: one mailbox under several spellings (as src/accounts/providers.rs says), one domain.
ALTER TABLE accounts ADD COLUMN mailbox_key TEXT;
ALTER TABLE accounts ADD COLUMN mail_domain TEXT;
UPDATE accounts SET mailbox_key = email_key, mail_domain = substr(email_key, strpos(email_key, '@') + 1)
WHERE email_key IS NOT NULL;
UPDATE accounts SET mailbox_key = substr(email_key, 1, strpos(email_key, '+') - 1) || '@' || mail_domain
WHERE strpos(email_key, '+') > 1;
UPDATE accounts SET mailbox_key = replace(substr(mailbox_key, 1, strpos(mailbox_key, '@') - 1), '.', '') || '@gmail.com'
WHERE mail_domain IN ('gmail.com', 'googlemail.com');
UPDATE accounts SET mailbox_key =
    replace(replace(replace(substr(mailbox_key, 1, strpos(mailbox_key, '@') - 1), '.', ''), '-', ''), '_', '') || '@proton.me'
WHERE mail_domain IN ('proton.me', 'protonmail.com', 'pm.me');
CREATE INDEX accounts_of_mailbox ON accounts (mailbox_key);
CREATE INDEX accounts_at_domain ON accounts (mail_domain);
