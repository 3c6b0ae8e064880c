ALTER TABLE "surveys" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
-- The questionnaire of a session asks those who came: each by their number, or by a code that was handed out there.
CREATE FUNCTION survey_of_session_asks_each() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.one_per = 'device' AND EXISTS (SELECT 1 FROM activities WHERE id = NEW.parent_activity_id AND kind = 'openDaySession') THEN
		RAISE EXCEPTION 'the survey of a session asks those who came' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER surveys_of_sessions_ask_each BEFORE INSERT ON surveys FOR EACH ROW EXECUTE FUNCTION survey_of_session_asks_each();--> statement-breakpoint
CREATE TRIGGER surveys_of_sessions_still_ask_each BEFORE UPDATE OF parent_activity_id, one_per ON surveys FOR EACH ROW
	WHEN (NEW.one_per <> OLD.one_per OR NEW.parent_activity_id IS DISTINCT FROM OLD.parent_activity_id)
	EXECUTE FUNCTION survey_of_session_asks_each();--> statement-breakpoint
CREATE TRIGGER surveys_asked_once BEFORE UPDATE OF asked_at ON surveys FOR EACH ROW WHEN (OLD.asked_at IS NOT NULL)
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Of a guest without an account the sign-up names no resident.
CREATE FUNCTION survey_sheet_of_who_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM surveys JOIN activities ON activities.id = parent_activity_id
			WHERE surveys.id = NEW.survey_id AND activities.kind = 'openDaySession')
		AND NOT EXISTS (SELECT 1 FROM surveys JOIN open_day_attendances ON open_day_attendances.session_id = parent_activity_id
			JOIN open_day_tickets ON open_day_tickets.id = ticket_id JOIN open_day_sign_ups ON open_day_sign_ups.id = sign_up_id
			WHERE surveys.id = NEW.survey_id AND people > 0 AND coalesce(open_day_sign_ups.resident_id, NEW.resident_id) = NEW.resident_id) THEN
		RAISE EXCEPTION 'the survey of a session is answered by those who came' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER survey_sheets_of_who_came BEFORE INSERT ON survey_sheets FOR EACH ROW WHEN (NEW.resident_id IS NOT NULL)
	EXECUTE FUNCTION survey_sheet_of_who_came();
