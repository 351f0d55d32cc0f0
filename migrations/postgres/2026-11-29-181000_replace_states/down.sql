DROP TRIGGER account_states_keep_what_they_replace ON account_states;
DROP INDEX account_states_replaced;
ALTER TABLE account_states DROP COLUMN replaces;
