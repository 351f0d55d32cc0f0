-- What moderators decided about people: a row may end, but none goes away or says something else later.
CREATE TABLE account_states (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL CHECK (kind IN ('premoderated', 'warned', 'suspended', 'banned', 'untrusted')),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 50),
    message TEXT NOT NULL CHECK (length(message) <= 1000),
    note TEXT NOT NULL CHECK (length(note) <= 1000),
    imposed_by BIGINT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL,
    expires_at BIGINT,
    lifted_at BIGINT,
    lifted_by BIGINT REFERENCES accounts (id),
    acknowledged_at BIGINT,
    in_force_until BIGINT NOT NULL
);
CREATE INDEX account_states_of_account ON account_states (account_id, in_force_until);
CREATE INDEX account_states_by_kind ON account_states (kind, in_force_until, id);

CREATE FUNCTION refuse_state_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was decided about people is not rewritten'; END $$;
CREATE TRIGGER account_states_say_the_same BEFORE UPDATE OF id, account_id, kind, reason, message, note, imposed_by, at, expires_at ON account_states
FOR EACH ROW EXECUTE FUNCTION refuse_state_change();
CREATE TRIGGER account_states_are_not_deleted BEFORE DELETE ON account_states
FOR EACH ROW EXECUTE FUNCTION refuse_state_change();
CREATE TRIGGER account_states_are_not_emptied BEFORE TRUNCATE ON account_states
FOR EACH STATEMENT EXECUTE FUNCTION refuse_state_change();
