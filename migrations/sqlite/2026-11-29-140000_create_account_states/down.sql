DROP TABLE account_states;
