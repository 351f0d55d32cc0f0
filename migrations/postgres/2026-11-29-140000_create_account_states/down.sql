DROP TABLE account_states;
DROP FUNCTION refuse_state_change();
