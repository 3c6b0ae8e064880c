-- Which lookup key makes the hashes that must be unique; the row is there before it is ever changed.
INSERT INTO counters (key, n) VALUES ('lookup key', 1);--> statement-breakpoint
-- A hash of a key after the first begins with its number: w0002. and greater. Whoever changes the key in force waits for
-- those who just write with the former one (FOR SHARE); who comes too late with it is run again (40001).
CREATE FUNCTION hashed_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	hash text;
	in_force integer;
BEGIN
	IF TG_TABLE_NAME = 'residents' THEN
		hash := NEW.phone_hash;
	ELSIF NEW.person_key LIKE 'phone:%' OR NEW.person_key LIKE 'name:%' THEN
		hash := split_part(NEW.person_key, ':', 2);
	ELSE
		RETURN NEW;
	END IF;
	SELECT n INTO in_force FROM counters WHERE key = 'lookup key' FOR SHARE;
	IF in_force IS DISTINCT FROM (CASE WHEN hash ~ '^w[0-9]{4}[.]' THEN substr(hash, 2, 4)::integer ELSE 1 END) THEN
		RAISE EXCEPTION 'another lookup key is in force' USING ERRCODE = '40001';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER residents_hashed_in_force BEFORE INSERT ON residents FOR EACH ROW EXECUTE FUNCTION hashed_in_force();--> statement-breakpoint
CREATE TRIGGER opinions_hashed_in_force BEFORE INSERT ON opinions FOR EACH ROW
	WHEN (NEW.person_key LIKE 'phone:%' OR NEW.person_key LIKE 'name:%') EXECUTE FUNCTION hashed_in_force();--> statement-breakpoint
CREATE TRIGGER lookup_key_moves_on BEFORE UPDATE ON counters FOR EACH ROW
	WHEN (OLD.key = 'lookup key' AND (NEW.key <> OLD.key OR NEW.n < OLD.n)) EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER lookup_key_remains BEFORE DELETE ON counters FOR EACH ROW
	WHEN (OLD.key = 'lookup key') EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- What was hashed may be hashed anew with a later key; nothing else. An account that is closed has none.
CREATE TRIGGER residents_number_stays BEFORE UPDATE OF phone_hash ON residents FOR EACH ROW
	WHEN (NEW.phone_hash <> OLD.phone_hash AND NEW.closed_at IS NULL
	AND NOT (NEW.phone_hash ~ '^w[0-9]{4}[.]' AND substr(NEW.phone_hash, 1, 6) COLLATE "C" > substr(OLD.phone_hash, 1, 6) COLLATE "C"))
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
DROP TRIGGER opinions_text_stays ON opinions;--> statement-breakpoint
CREATE TRIGGER opinions_text_stays BEFORE UPDATE OF text, digest, no, activity_id, received_at, channel,
	serial, received_on, resident_id, entered_by, submitter_type, submitter_shown, age_band, for_minor,
	clause_id, clause_revision_id, clause_key, held_words, stance
	ON opinions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER opinions_lookup_stays BEFORE UPDATE OF lookup_hash ON opinions FOR EACH ROW
	WHEN (NOT (NEW.lookup_hash ~ '^w[0-9]{4}[.]' AND substr(NEW.lookup_hash, 1, 6) COLLATE "C" > substr(OLD.lookup_hash, 1, 6) COLLATE "C"))
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
DROP TRIGGER opinions_contact_only_goes ON opinions;--> statement-breakpoint
-- Name and number of an opinion are never replaced: they go, both at once, with the key that leads back to the person.
-- Or they are sealed anew, and the person's key is hashed anew, with a later key.
CREATE TRIGGER opinions_contact_only_goes BEFORE UPDATE OF name_cipher, phone_cipher, person_key ON opinions FOR EACH ROW
	WHEN ((NEW.name_cipher IS NOT NULL OR NEW.phone_cipher IS NOT NULL OR NEW.person_key <> 'erased:' || OLD.id)
	AND NOT ((NEW.person_key = OLD.person_key
			OR (OLD.person_key LIKE 'phone:%' AND NEW.person_key ~ '^phone:w[0-9]{4}[.]' AND substr(NEW.person_key, 7, 6) COLLATE "C" > substr(OLD.person_key, 7, 6) COLLATE "C")
			OR (OLD.person_key LIKE 'name:%' AND NEW.person_key ~ '^name:w[0-9]{4}[.]' AND substr(NEW.person_key, 6, 6) COLLATE "C" > substr(OLD.person_key, 6, 6) COLLATE "C"))
		AND (NEW.name_cipher IS NOT DISTINCT FROM OLD.name_cipher
			OR coalesce(NEW.name_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.name_cipher, 1, 6) COLLATE "C" > substr(OLD.name_cipher, 1, 6) COLLATE "C", false))
		AND (NEW.phone_cipher IS NOT DISTINCT FROM OLD.phone_cipher
			OR coalesce(NEW.phone_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.phone_cipher, 1, 6) COLLATE "C" > substr(OLD.phone_cipher, 1, 6) COLLATE "C", false))))
	EXECUTE FUNCTION stays_as_written();
