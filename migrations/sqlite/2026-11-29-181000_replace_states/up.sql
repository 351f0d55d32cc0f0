-- A suspension that is made longer or shorter is another decision in place of the one before.
ALTER TABLE account_states ADD COLUMN replaces INTEGER;
CREATE UNIQUE INDEX account_states_replaced ON account_states (replaces);
CREATE TRIGGER account_states_keep_what_they_replace BEFORE UPDATE OF replaces ON account_states
BEGIN SELECT RAISE(ABORT, 'what was decided about people is not rewritten'); END;
