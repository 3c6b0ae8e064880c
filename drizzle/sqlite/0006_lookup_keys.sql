-- Which lookup key makes the hashes that must be unique; the row is there before it is ever changed.
INSERT INTO counters (key, n) VALUES ('lookup key', 1);--> statement-breakpoint
-- A hash of a key after the first begins with its number: w0002. and greater.
CREATE TRIGGER residents_hashed_in_force BEFORE INSERT ON residents
	WHEN CASE WHEN new.phone_hash GLOB 'w[0-9][0-9][0-9][0-9].*' THEN CAST(substr(new.phone_hash, 2, 4) AS INTEGER) ELSE 1 END
		IS NOT (SELECT n FROM counters WHERE key = 'lookup key')
	BEGIN SELECT RAISE(ABORT, 'another lookup key is in force'); END;--> statement-breakpoint
CREATE TRIGGER opinions_hashed_in_force BEFORE INSERT ON opinions
	WHEN (new.person_key GLOB 'phone:*' OR new.person_key GLOB 'name:*')
	AND CASE WHEN substr(new.person_key, instr(new.person_key, ':') + 1) GLOB 'w[0-9][0-9][0-9][0-9].*'
			THEN CAST(substr(new.person_key, instr(new.person_key, ':') + 2, 4) AS INTEGER) ELSE 1 END
		IS NOT (SELECT n FROM counters WHERE key = 'lookup key')
	BEGIN SELECT RAISE(ABORT, 'another lookup key is in force'); END;--> statement-breakpoint
CREATE TRIGGER lookup_key_moves_on BEFORE UPDATE ON counters
	WHEN old.key = 'lookup key' AND (new.key <> old.key OR new.n < old.n)
	BEGIN SELECT RAISE(ABORT, 'an earlier lookup key never comes back into force'); END;--> statement-breakpoint
CREATE TRIGGER lookup_key_remains BEFORE DELETE ON counters
	WHEN old.key = 'lookup key'
	BEGIN SELECT RAISE(ABORT, 'an earlier lookup key never comes back into force'); END;--> statement-breakpoint
-- What was hashed may be hashed anew with a later key; nothing else. An account that is closed has none.
CREATE TRIGGER residents_number_stays BEFORE UPDATE OF phone_hash ON residents
	WHEN new.phone_hash <> old.phone_hash AND new.closed_at IS NULL
	AND NOT (new.phone_hash GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.phone_hash, 1, 6) > substr(old.phone_hash, 1, 6))
	BEGIN SELECT RAISE(ABORT, 'the number of an account is never changed'); END;--> statement-breakpoint
DROP TRIGGER opinions_text_stays;--> statement-breakpoint
CREATE TRIGGER opinions_text_stays BEFORE UPDATE OF text, digest, no, activity_id, received_at, channel,
	serial, received_on, resident_id, entered_by, submitter_type, submitter_shown, age_band, for_minor,
	clause_id, clause_revision_id, clause_key, held_words, stance
	ON opinions BEGIN SELECT RAISE(ABORT, 'an opinion is never edited'); END;--> statement-breakpoint
CREATE TRIGGER opinions_lookup_stays BEFORE UPDATE OF lookup_hash ON opinions
	WHEN NOT (new.lookup_hash GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.lookup_hash, 1, 6) > substr(old.lookup_hash, 1, 6))
	BEGIN SELECT RAISE(ABORT, 'an opinion is never edited'); END;--> statement-breakpoint
DROP TRIGGER opinions_contact_only_goes;--> statement-breakpoint
-- Name and number of an opinion are never replaced: they go, both at once, with the key that leads back to the person.
-- Or they are sealed anew, and the person's key is hashed anew, with a later key.
CREATE TRIGGER opinions_contact_only_goes BEFORE UPDATE OF name_cipher, phone_cipher, person_key ON opinions
	WHEN (new.name_cipher IS NOT NULL OR new.phone_cipher IS NOT NULL OR new.person_key <> 'erased:' || old.id)
	AND NOT ((new.person_key = old.person_key
			OR (old.person_key GLOB 'phone:*' AND new.person_key GLOB 'phone:w[0-9][0-9][0-9][0-9].*' AND substr(new.person_key, 7, 6) > substr(old.person_key, 7, 6))
			OR (old.person_key GLOB 'name:*' AND new.person_key GLOB 'name:w[0-9][0-9][0-9][0-9].*' AND substr(new.person_key, 6, 6) > substr(old.person_key, 6, 6)))
		AND (new.name_cipher IS old.name_cipher
			OR coalesce(new.name_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.name_cipher, 1, 6) > substr(old.name_cipher, 1, 6), 0))
		AND (new.phone_cipher IS old.phone_cipher
			OR coalesce(new.phone_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.phone_cipher, 1, 6) > substr(old.phone_cipher, 1, 6), 0)))
	BEGIN SELECT RAISE(ABORT, 'contact data is deleted, never changed'); END;
