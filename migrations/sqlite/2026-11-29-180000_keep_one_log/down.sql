CREATE INDEX decisions_of_moderator ON decisions (moderator_id, id);
CREATE INDEX decisions_under_article ON decisions (article_id, id);
CREATE INDEX decisions_by_action ON decisions (action, id);
DROP TRIGGER restorations_are_logged;
DROP TRIGGER clean_ups_are_logged;
DROP TRIGGER liftings_are_logged;
DROP TRIGGER account_states_are_logged;
DROP TRIGGER decisions_are_logged;
DROP TABLE log_entries;
