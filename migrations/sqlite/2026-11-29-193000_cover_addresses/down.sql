DROP INDEX accounts_at_domain;
DROP INDEX accounts_of_mailbox;
ALTER TABLE accounts DROP COLUMN mail_domain;
ALTER TABLE accounts DROP COLUMN mailbox_key;
DROP TABLE covered_addresses;
