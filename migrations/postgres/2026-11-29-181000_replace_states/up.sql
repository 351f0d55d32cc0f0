-- A suspension that is made longer or shorter is another decision in place of the one before.
ALTER TABLE account_states ADD COLUMN replaces BIGINT;
CREATE UNIQUE INDEX account_states_replaced ON account_states (replaces);
CREATE TRIGGER account_states_keep_what_they_replace BEFORE UPDATE OF replaces ON account_states
FOR EACH ROW EXECUTE FUNCTION refuse_state_change();
