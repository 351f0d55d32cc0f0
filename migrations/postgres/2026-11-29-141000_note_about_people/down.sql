DROP TABLE account_notes;
DROP FUNCTION refuse_note_change();
