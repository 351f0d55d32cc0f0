DROP TRIGGER restorations_are_logged;
DROP TRIGGER clean_ups_are_logged;
DROP TRIGGER liftings_are_logged;
DROP TRIGGER account_states_are_logged;
DROP TRIGGER decisions_are_logged;
DROP TABLE log_entries;
