-- The four outcomes: `dispositions` points at these rows, so no refusal can be stored without its reason.
INSERT INTO outcome_kinds (kind, needs_reason, needs_clause) VALUES
	('adopted', false, true), ('partiallyAdopted', true, false), ('notAdopted', true, false), ('explained', true, false);--> statement-breakpoint
-- What is written once stays as it was written.
CREATE FUNCTION stays_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = '23514'; END $$;--> statement-breakpoint
CREATE TRIGGER journal_entries_stay BEFORE UPDATE OR DELETE ON journal_entries FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER editions_stay BEFORE UPDATE OR DELETE ON editions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER review_steps_stay BEFORE UPDATE OR DELETE ON review_steps FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER opinions_text_stays BEFORE UPDATE OF text, digest, no, activity_id, received_at, channel ON opinions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER opinions_remain BEFORE DELETE ON opinions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION published_entries_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (SELECT published_at FROM catalogue_versions WHERE id = OLD.version_id) IS NOT NULL THEN
		RAISE EXCEPTION 'a published catalogue is never changed' USING ERRCODE = '23514';
	END IF;
	IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER catalogue_entries_stay BEFORE UPDATE OR DELETE ON catalogue_entries FOR EACH ROW EXECUTE FUNCTION published_entries_stay();
