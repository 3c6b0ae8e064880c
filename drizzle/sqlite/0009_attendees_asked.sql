ALTER TABLE `surveys` ADD `asked_at` integer;--> statement-breakpoint
-- The questionnaire of a session asks those who came: each by their number, or by a code that was handed out there.
CREATE TRIGGER surveys_of_sessions_ask_each BEFORE INSERT ON surveys
	WHEN new.one_per = 'device' AND EXISTS (SELECT 1 FROM activities WHERE id = new.parent_activity_id AND kind = 'openDaySession')
	BEGIN SELECT RAISE(ABORT, 'the survey of a session asks those who came'); END;--> statement-breakpoint
CREATE TRIGGER surveys_of_sessions_still_ask_each BEFORE UPDATE OF parent_activity_id, one_per ON surveys
	WHEN (new.one_per <> old.one_per OR new.parent_activity_id IS NOT old.parent_activity_id) AND new.one_per = 'device'
		AND EXISTS (SELECT 1 FROM activities WHERE id = new.parent_activity_id AND kind = 'openDaySession')
	BEGIN SELECT RAISE(ABORT, 'the survey of a session asks those who came'); END;--> statement-breakpoint
CREATE TRIGGER surveys_asked_once BEFORE UPDATE OF asked_at ON surveys WHEN old.asked_at IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'those who came are asked once'); END;--> statement-breakpoint
-- Of a guest without an account the sign-up names no resident.
CREATE TRIGGER survey_sheets_of_who_came BEFORE INSERT ON survey_sheets
	WHEN new.resident_id IS NOT NULL
		AND EXISTS (SELECT 1 FROM surveys JOIN activities ON activities.id = parent_activity_id
			WHERE surveys.id = new.survey_id AND activities.kind = 'openDaySession')
		AND NOT EXISTS (SELECT 1 FROM surveys JOIN open_day_attendances ON open_day_attendances.session_id = parent_activity_id
			JOIN open_day_tickets ON open_day_tickets.id = ticket_id JOIN open_day_sign_ups ON open_day_sign_ups.id = sign_up_id
			WHERE surveys.id = new.survey_id AND people > 0 AND coalesce(open_day_sign_ups.resident_id, new.resident_id) = new.resident_id)
	BEGIN SELECT RAISE(ABORT, 'the survey of a session is answered by those who came'); END;
