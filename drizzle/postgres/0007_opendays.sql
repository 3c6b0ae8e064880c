CREATE TABLE "open_day_campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"introduction" text NOT NULL,
	"starts_on" text NOT NULL,
	"last_day" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "open_day_campaigns_days" CHECK ("open_day_campaigns"."last_day" >= "open_day_campaigns"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "open_day_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"no" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"staff_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "open_day_changes_kind" CHECK ("open_day_changes"."kind" in ('quota', 'rescheduled', 'cancelled')),
	CONSTRAINT "open_day_changes_reason" CHECK (length(trim(replace(coalesce("open_day_changes"."reason", ''), '　', ' '))) >= 10)
);
--> statement-breakpoint
CREATE TABLE "open_day_events" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text,
	"unit_id" text NOT NULL,
	"title" text NOT NULL,
	"theme" text NOT NULL,
	"introduction" text NOT NULL,
	"contact" text NOT NULL,
	"live_link" text,
	"needs_id_number" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"summary" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	CONSTRAINT "open_day_events_closed_whole" CHECK (("open_day_events"."closed_at" is null) = ("open_day_events"."closed_by" is null) and ("open_day_events"."closed_at" is null or ("open_day_events"."published_at" is not null and length(trim(replace(coalesce("open_day_events"."summary", ''), '　', ' '))) >= 10)))
);
--> statement-breakpoint
CREATE TABLE "open_day_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"sign_up_opens_at" timestamp (3) with time zone NOT NULL,
	"sign_up_closes_at" timestamp (3) with time zone NOT NULL,
	"place" text NOT NULL,
	"way_there" text NOT NULL,
	"accessibility" text NOT NULL,
	"mode" text NOT NULL,
	"programme" jsonb NOT NULL,
	"quota" integer NOT NULL,
	"invited_seats" integer NOT NULL,
	"min_age" integer NOT NULL,
	"max_companions" integer NOT NULL,
	"overlap_allowed" boolean DEFAULT false NOT NULL,
	"confirm_hours" integer NOT NULL,
	"open_taken" integer DEFAULT 0 NOT NULL,
	"guests_taken" integer DEFAULT 0 NOT NULL,
	"changes" integer DEFAULT 0 NOT NULL,
	"dropped_at" timestamp (3) with time zone,
	CONSTRAINT "open_day_sessions_mode" CHECK ("open_day_sessions"."mode" in ('onSite', 'live', 'vr')),
	CONSTRAINT "open_day_sessions_times" CHECK ("open_day_sessions"."starts_at" < "open_day_sessions"."ends_at" and "open_day_sessions"."sign_up_opens_at" < "open_day_sessions"."sign_up_closes_at" and "open_day_sessions"."sign_up_closes_at" <= "open_day_sessions"."starts_at"),
	CONSTRAINT "open_day_sessions_quota" CHECK ("open_day_sessions"."quota" between 1 and 5000 and "open_day_sessions"."invited_seats" between 0 and "open_day_sessions"."quota"),
	CONSTRAINT "open_day_sessions_open_seats" CHECK ("open_day_sessions"."open_taken" between 0 and "open_day_sessions"."quota" - "open_day_sessions"."invited_seats"),
	CONSTRAINT "open_day_sessions_guest_seats" CHECK ("open_day_sessions"."guests_taken" between 0 and "open_day_sessions"."invited_seats"),
	CONSTRAINT "open_day_sessions_age" CHECK ("open_day_sessions"."min_age" in (0, 8, 14, 18)),
	CONSTRAINT "open_day_sessions_companions" CHECK ("open_day_sessions"."max_companions" between 0 and 9),
	CONSTRAINT "open_day_sessions_confirm" CHECK ("open_day_sessions"."confirm_hours" between 1 and 168)
);
--> statement-breakpoint
CREATE TABLE "open_day_ticket_keys" (
	"number" integer PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "open_day_ticket_keys_publicKey_unique" UNIQUE("public_key")
);
--> statement-breakpoint
CREATE TABLE "open_day_companions" (
	"id" text PRIMARY KEY NOT NULL,
	"sign_up_id" text NOT NULL,
	"no" integer NOT NULL,
	"name_cipher" text,
	"age_band" text NOT NULL,
	"seated" boolean NOT NULL,
	CONSTRAINT "open_day_companions_age" CHECK ("open_day_companions"."age_band" in ('under8', '8to13', '14to17', '18to59', '60plus')),
	CONSTRAINT "open_day_companions_numbered" CHECK ("open_day_companions"."no" between 1 and 9)
);
--> statement-breakpoint
CREATE TABLE "open_day_sign_ups" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"serial" integer NOT NULL,
	"no" text NOT NULL,
	"origin" text NOT NULL,
	"resident_id" text,
	"invited_by" text,
	"name_cipher" text,
	"phone_cipher" text,
	"id_number_cipher" text,
	"age_band" text NOT NULL,
	"category" text NOT NULL,
	"needs" jsonb NOT NULL,
	"takes_free" boolean NOT NULL,
	"party" integer NOT NULL,
	"seats" integer NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirm_by" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_why" text,
	CONSTRAINT "open_day_sign_ups_no_unique" UNIQUE("no"),
	CONSTRAINT "open_day_sign_ups_origin" CHECK ("open_day_sign_ups"."origin" in ('resident', 'invited')),
	CONSTRAINT "open_day_sign_ups_age" CHECK ("open_day_sign_ups"."age_band" in ('under8', '8to13', '14to17', '18to59', '60plus')),
	CONSTRAINT "open_day_sign_ups_category" CHECK ("open_day_sign_ups"."category" in ('resident', 'partyDelegate', 'peoplesDeputy', 'cppccMember', 'enterprise', 'media', 'other')),
	CONSTRAINT "open_day_sign_ups_state_word" CHECK ("open_day_sign_ups"."state" in ('confirmed', 'offered', 'waiting', 'cancelled', 'lapsed')),
	CONSTRAINT "open_day_sign_ups_why" CHECK ("open_day_sign_ups"."ended_why" in ('own', 'organiser', 'lapsed', 'sessionCancelled')),
	CONSTRAINT "open_day_sign_ups_party" CHECK ("open_day_sign_ups"."party" between 1 and 10 and "open_day_sign_ups"."seats" between 0 and "open_day_sign_ups"."party"),
	CONSTRAINT "open_day_sign_ups_holds" CHECK (("open_day_sign_ups"."seats" > 0) = ("open_day_sign_ups"."state" in ('confirmed', 'offered'))),
	CONSTRAINT "open_day_sign_ups_offer" CHECK (("open_day_sign_ups"."confirm_by" is not null) = ("open_day_sign_ups"."state" = 'offered')),
	CONSTRAINT "open_day_sign_ups_confirmed" CHECK ("open_day_sign_ups"."state" <> 'confirmed' or "open_day_sign_ups"."confirmed_at" is not null),
	CONSTRAINT "open_day_sign_ups_ended" CHECK (("open_day_sign_ups"."state" in ('cancelled', 'lapsed')) = ("open_day_sign_ups"."ended_at" is not null) and ("open_day_sign_ups"."ended_at" is null) = ("open_day_sign_ups"."ended_why" is null)),
	CONSTRAINT "open_day_sign_ups_by" CHECK (("open_day_sign_ups"."origin" = 'invited') = ("open_day_sign_ups"."invited_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "open_day_tickets" (
	"id" text PRIMARY KEY NOT NULL,
	"sign_up_id" text NOT NULL,
	"session_id" text NOT NULL,
	"party" integer NOT NULL,
	"nonce" text NOT NULL,
	"key_number" integer NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_why" text,
	CONSTRAINT "open_day_tickets_nonce_unique" UNIQUE("nonce"),
	CONSTRAINT "open_day_tickets_why" CHECK ("open_day_tickets"."revoked_why" in ('cancelled', 'reissued', 'sessionCancelled')),
	CONSTRAINT "open_day_tickets_party" CHECK ("open_day_tickets"."party" between 1 and 10),
	CONSTRAINT "open_day_tickets_revoked" CHECK (("open_day_tickets"."revoked_at" is null) = ("open_day_tickets"."revoked_why" is null))
);
--> statement-breakpoint
CREATE TABLE "open_day_attendances" (
	"ticket_id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"people" integer NOT NULL,
	"gate" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "open_day_attendances_people" CHECK ("open_day_attendances"."people" between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "open_day_gate_events" (
	"id" text PRIMARY KEY NOT NULL,
	"shift_id" text NOT NULL,
	"session_id" text NOT NULL,
	"kind" text NOT NULL,
	"gate" text NOT NULL,
	"device" text NOT NULL,
	"nonce" text NOT NULL,
	"device_at" timestamp (3) with time zone NOT NULL,
	"ticket_id" text,
	"people" integer NOT NULL,
	"undoes" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "open_day_gate_events_kind" CHECK ("open_day_gate_events"."kind" in ('admit', 'undo', 'walkIn')),
	CONSTRAINT "open_day_gate_events_people" CHECK ("open_day_gate_events"."people" between 1 and 10),
	CONSTRAINT "open_day_gate_events_ticket_admits" CHECK (("open_day_gate_events"."kind" = 'admit') = ("open_day_gate_events"."ticket_id" is not null)),
	CONSTRAINT "open_day_gate_events_undoes" CHECK (("open_day_gate_events"."kind" = 'undo') = ("open_day_gate_events"."undoes" is not null))
);
--> statement-breakpoint
CREATE TABLE "open_day_shifts" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"gate" text NOT NULL,
	"token_hash" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "open_day_shifts_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "open_day_shifts_times" CHECK ("open_day_shifts"."starts_at" < "open_day_shifts"."ends_at")
);
--> statement-breakpoint
ALTER TABLE "releases" DROP CONSTRAINT "releases_subject_kind";--> statement-breakpoint
ALTER TABLE "open_day_campaigns" ADD CONSTRAINT "open_day_campaigns_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_changes" ADD CONSTRAINT "open_day_changes_session_id_open_day_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."open_day_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_changes" ADD CONSTRAINT "open_day_changes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_events" ADD CONSTRAINT "open_day_events_campaign_id_open_day_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."open_day_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_events" ADD CONSTRAINT "open_day_events_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_events" ADD CONSTRAINT "open_day_events_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_events" ADD CONSTRAINT "open_day_events_closed_by_staff_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_sessions" ADD CONSTRAINT "open_day_sessions_id_activities_id_fk" FOREIGN KEY ("id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_sessions" ADD CONSTRAINT "open_day_sessions_event_id_open_day_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."open_day_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_companions" ADD CONSTRAINT "open_day_companions_sign_up_id_open_day_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."open_day_sign_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_sign_ups" ADD CONSTRAINT "open_day_sign_ups_session_id_open_day_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."open_day_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_sign_ups" ADD CONSTRAINT "open_day_sign_ups_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_sign_ups" ADD CONSTRAINT "open_day_sign_ups_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_tickets" ADD CONSTRAINT "open_day_tickets_sign_up_id_open_day_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."open_day_sign_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_tickets" ADD CONSTRAINT "open_day_tickets_session_id_open_day_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."open_day_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_tickets" ADD CONSTRAINT "open_day_tickets_key_number_open_day_ticket_keys_number_fk" FOREIGN KEY ("key_number") REFERENCES "public"."open_day_ticket_keys"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_attendances" ADD CONSTRAINT "open_day_attendances_ticket_id_open_day_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."open_day_tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_attendances" ADD CONSTRAINT "open_day_attendances_session_id_open_day_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."open_day_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_gate_events" ADD CONSTRAINT "open_day_gate_events_shift_id_open_day_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."open_day_shifts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_gate_events" ADD CONSTRAINT "open_day_gate_events_session_id_open_day_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."open_day_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_gate_events" ADD CONSTRAINT "open_day_gate_events_ticket_id_open_day_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."open_day_tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_shifts" ADD CONSTRAINT "open_day_shifts_event_id_open_day_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."open_day_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_shifts" ADD CONSTRAINT "open_day_shifts_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "open_day_changes_no" ON "open_day_changes" USING btree ("session_id","no");--> statement-breakpoint
CREATE INDEX "open_day_events_unit" ON "open_day_events" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "open_day_events_campaign" ON "open_day_events" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "open_day_sessions_event" ON "open_day_sessions" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "open_day_sessions_starts" ON "open_day_sessions" USING btree ("starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "open_day_companions_no" ON "open_day_companions" USING btree ("sign_up_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "open_day_sign_ups_serial" ON "open_day_sign_ups" USING btree ("session_id","serial");--> statement-breakpoint
CREATE UNIQUE INDEX "open_day_sign_ups_person" ON "open_day_sign_ups" USING btree ("session_id","resident_id") WHERE state in ('confirmed', 'offered', 'waiting');--> statement-breakpoint
CREATE INDEX "open_day_sign_ups_state" ON "open_day_sign_ups" USING btree ("session_id","state","serial");--> statement-breakpoint
CREATE INDEX "open_day_sign_ups_resident" ON "open_day_sign_ups" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "open_day_sign_ups_offers" ON "open_day_sign_ups" USING btree ("confirm_by");--> statement-breakpoint
CREATE UNIQUE INDEX "open_day_tickets_good" ON "open_day_tickets" USING btree ("sign_up_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "open_day_tickets_session" ON "open_day_tickets" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "open_day_attendances_session" ON "open_day_attendances" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "open_day_gate_events_once" ON "open_day_gate_events" USING btree ("device","nonce");--> statement-breakpoint
CREATE INDEX "open_day_gate_events_session" ON "open_day_gate_events" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "open_day_gate_events_ticket" ON "open_day_gate_events" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "open_day_shifts_event" ON "open_day_shifts" USING btree ("event_id");--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_subject_kind" CHECK ("releases"."subject_kind" in ('catalogue', 'consultation', 'feedback', 'survey', 'surveyResult', 'openDayEvent'));--> statement-breakpoint
-- 开放日: what was published changes by a change that is written down, or not at all.
CREATE TRIGGER open_day_campaigns_remain BEFORE DELETE ON open_day_campaigns FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_events_remain BEFORE DELETE ON open_day_events FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_sessions_remain BEFORE DELETE ON open_day_sessions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_changes_remain BEFORE DELETE ON open_day_changes FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_ticket_keys_remain BEFORE DELETE ON open_day_ticket_keys FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_remain BEFORE DELETE ON open_day_sign_ups FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_companions_remain BEFORE DELETE ON open_day_companions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_tickets_remain BEFORE DELETE ON open_day_tickets FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_shifts_remain BEFORE DELETE ON open_day_shifts FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_gate_events_remain BEFORE DELETE ON open_day_gate_events FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_attendances_remain BEFORE DELETE ON open_day_attendances FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_changes_stay BEFORE UPDATE ON open_day_changes FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_ticket_keys_stay BEFORE UPDATE ON open_day_ticket_keys FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_gate_events_stay BEFORE UPDATE ON open_day_gate_events FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION open_day_events_stay_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.id <> OLD.id OR (OLD.published_at IS NOT NULL AND (NEW.published_at IS DISTINCT FROM OLD.published_at OR NEW.campaign_id IS DISTINCT FROM OLD.campaign_id
		OR NEW.title <> OLD.title OR NEW.theme <> OLD.theme OR NEW.introduction <> OLD.introduction OR NEW.contact <> OLD.contact
		OR NEW.live_link IS DISTINCT FROM OLD.live_link OR NEW.needs_id_number <> OLD.needs_id_number))
		OR (OLD.closed_at IS NOT NULL AND (NEW.closed_at IS DISTINCT FROM OLD.closed_at OR NEW.summary IS DISTINCT FROM OLD.summary OR NEW.closed_by IS DISTINCT FROM OLD.closed_by)) THEN
		RAISE EXCEPTION 'a published open day is never changed' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_events_stay BEFORE UPDATE ON open_day_events FOR EACH ROW EXECUTE FUNCTION open_day_events_stay_guard();--> statement-breakpoint
-- An event ends when every session that was held has its published feedback (domain rule 30).
CREATE FUNCTION open_day_events_answered_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.closed_at IS NOT NULL AND EXISTS (SELECT 1 FROM open_day_sessions JOIN activities ON activities.id = open_day_sessions.id
		WHERE event_id = NEW.id AND dropped_at IS NULL AND cancelled_at IS NULL AND NOT EXISTS (SELECT 1 FROM releases
			WHERE subject_kind = 'feedback' AND subject_id = open_day_sessions.id AND state = 'published')) THEN
		RAISE EXCEPTION 'an open day ends with its feedback' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_events_answered BEFORE UPDATE OF closed_at ON open_day_events FOR EACH ROW EXECUTE FUNCTION open_day_events_answered_guard();--> statement-breakpoint
CREATE FUNCTION open_day_sessions_are_activities_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM activities WHERE id = NEW.id AND kind = 'openDaySession' AND published_at IS NULL)
		OR EXISTS (SELECT 1 FROM open_day_events WHERE id = NEW.event_id AND published_at IS NOT NULL) OR NEW.open_taken <> 0 OR NEW.guests_taken <> 0 THEN
		RAISE EXCEPTION 'a session is an activity of an event that is not published' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_sessions_are_activities BEFORE INSERT ON open_day_sessions FOR EACH ROW EXECUTE FUNCTION open_day_sessions_are_activities_guard();--> statement-breakpoint
CREATE FUNCTION open_day_sessions_stay_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.id <> OLD.id OR NEW.event_id <> OLD.event_id OR ((SELECT published_at FROM activities WHERE id = OLD.id) IS NOT NULL AND (
		NEW.sign_up_opens_at <> OLD.sign_up_opens_at OR NEW.accessibility <> OLD.accessibility OR NEW.mode <> OLD.mode OR NEW.programme <> OLD.programme
		OR NEW.min_age <> OLD.min_age OR NEW.max_companions <> OLD.max_companions OR NEW.overlap_allowed <> OLD.overlap_allowed
		OR NEW.confirm_hours <> OLD.confirm_hours OR NEW.dropped_at IS DISTINCT FROM OLD.dropped_at)) THEN
		RAISE EXCEPTION 'a published session is never changed' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_sessions_stay BEFORE UPDATE ON open_day_sessions FOR EACH ROW EXECUTE FUNCTION open_day_sessions_stay_guard();--> statement-breakpoint
CREATE FUNCTION open_day_sessions_change_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (SELECT published_at FROM activities WHERE id = OLD.id) IS NOT NULL AND (NEW.changes <> OLD.changes OR NEW.starts_at <> OLD.starts_at OR NEW.ends_at <> OLD.ends_at
		OR NEW.sign_up_closes_at <> OLD.sign_up_closes_at OR NEW.place <> OLD.place OR NEW.way_there <> OLD.way_there OR NEW.quota <> OLD.quota
		OR NEW.invited_seats <> OLD.invited_seats) AND (NEW.changes <> OLD.changes + 1
		OR NOT EXISTS (SELECT 1 FROM open_day_changes WHERE session_id = OLD.id AND no = NEW.changes)) THEN
		RAISE EXCEPTION 'a published session changes by a change that says why' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_sessions_change BEFORE UPDATE ON open_day_sessions FOR EACH ROW EXECUTE FUNCTION open_day_sessions_change_guard();--> statement-breakpoint
-- Seats held are what the sign-ups hold, counted here; the checks of the table keep them within the quota.
CREATE FUNCTION open_day_sessions_counted_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.open_taken <> (SELECT coalesce(sum(seats), 0) FROM open_day_sign_ups WHERE session_id = NEW.id AND origin = 'resident')
		OR NEW.guests_taken <> (SELECT coalesce(sum(seats), 0) FROM open_day_sign_ups WHERE session_id = NEW.id AND origin = 'invited') THEN
		RAISE EXCEPTION 'seats held are counted' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_sessions_counted BEFORE UPDATE OF open_taken, guests_taken ON open_day_sessions FOR EACH ROW EXECUTE FUNCTION open_day_sessions_counted_guard();--> statement-breakpoint
-- The session is locked first: the sums are then of what everybody before has written.
CREATE FUNCTION open_day_seats_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM open_day_sessions WHERE id = NEW.session_id FOR NO KEY UPDATE;
	UPDATE open_day_sessions SET open_taken = (SELECT coalesce(sum(seats), 0) FROM open_day_sign_ups WHERE session_id = NEW.session_id AND origin = 'resident'),
		guests_taken = (SELECT coalesce(sum(seats), 0) FROM open_day_sign_ups WHERE session_id = NEW.session_id AND origin = 'invited') WHERE id = NEW.session_id;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_take AFTER INSERT ON open_day_sign_ups FOR EACH ROW EXECUTE FUNCTION open_day_seats_counted();--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_give AFTER UPDATE OF seats, state, origin, session_id ON open_day_sign_ups FOR EACH ROW EXECUTE FUNCTION open_day_seats_counted();--> statement-breakpoint
-- A person signs up in time, guests are entered until the session is over.
CREATE FUNCTION open_day_sign_ups_fit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.state NOT IN ('confirmed', 'waiting') OR NOT EXISTS (SELECT 1 FROM open_day_sessions JOIN activities ON activities.id = open_day_sessions.id
		WHERE open_day_sessions.id = NEW.session_id AND published_at IS NOT NULL AND cancelled_at IS NULL
		AND ((NEW.origin = 'resident' AND NEW.created_at >= sign_up_opens_at AND NEW.created_at < sign_up_closes_at) OR (NEW.origin = 'invited' AND NEW.created_at < ends_at))) THEN
		RAISE EXCEPTION 'a person signs up in time' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_fit BEFORE INSERT ON open_day_sign_ups FOR EACH ROW EXECUTE FUNCTION open_day_sign_ups_fit_guard();--> statement-breakpoint
-- Nobody is in two places at once.
CREATE FUNCTION open_day_sign_ups_apart_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.resident_id IS NULL THEN RETURN NEW; END IF;
	-- Two sign-ups of one person at the same moment see each other.
	PERFORM pg_advisory_xact_lock(hashtextextended(NEW.resident_id, 0));
	IF NEW.resident_id IS NOT NULL AND EXISTS (SELECT 1 FROM open_day_sessions AS wanted JOIN open_day_sessions AS other ON other.id <> wanted.id
		JOIN open_day_sign_ups AS held ON held.session_id = other.id
		WHERE wanted.id = NEW.session_id AND held.resident_id = NEW.resident_id AND held.state IN ('confirmed', 'offered', 'waiting')
		AND NOT wanted.overlap_allowed AND NOT other.overlap_allowed AND wanted.starts_at < other.ends_at AND other.starts_at < wanted.ends_at) THEN
		RAISE EXCEPTION 'nobody is in two places at once' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_apart BEFORE INSERT ON open_day_sign_ups FOR EACH ROW EXECUTE FUNCTION open_day_sign_ups_apart_guard();--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_stay BEFORE UPDATE OF id, session_id, serial, no, origin, invited_by, age_band, category, needs, takes_free, party, created_at ON open_day_sign_ups FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- A seat that is confirmed is lost by a cancellation alone, and by none once somebody came; what has ended stays ended.
CREATE FUNCTION open_day_sign_ups_move_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.state IN ('cancelled', 'lapsed') OR (NEW.state IN ('confirmed', 'offered') AND NEW.seats < OLD.seats)
		OR (OLD.state = 'confirmed' AND (NEW.state NOT IN ('confirmed', 'cancelled') OR NEW.seats > OLD.seats)) OR (OLD.state = 'offered' AND NEW.state = 'waiting')
		OR (OLD.state = 'waiting' AND NEW.state = 'confirmed')
		OR (OLD.state = 'confirmed' AND NEW.state = 'cancelled' AND NEW.ended_why <> 'sessionCancelled' AND EXISTS (SELECT 1 FROM open_day_attendances
			JOIN open_day_tickets ON open_day_tickets.id = ticket_id WHERE sign_up_id = OLD.id AND people > 0)) THEN
		RAISE EXCEPTION 'a seat is never lost silently' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_move BEFORE UPDATE OF state, seats, confirm_by, confirmed_at, ended_at, ended_why ON open_day_sign_ups FOR EACH ROW EXECUTE FUNCTION open_day_sign_ups_move_guard();--> statement-breakpoint
-- Personal data go, or are sealed anew with a later key.
CREATE TRIGGER open_day_sign_ups_contact_only_goes BEFORE UPDATE OF name_cipher, phone_cipher, id_number_cipher, resident_id ON open_day_sign_ups FOR EACH ROW
	WHEN ((NEW.name_cipher IS DISTINCT FROM OLD.name_cipher AND NEW.name_cipher IS NOT NULL AND NOT coalesce(NEW.name_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.name_cipher, 1, 6) COLLATE "C" > substr(OLD.name_cipher, 1, 6) COLLATE "C", false))
		OR (NEW.phone_cipher IS DISTINCT FROM OLD.phone_cipher AND NEW.phone_cipher IS NOT NULL AND NOT coalesce(NEW.phone_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.phone_cipher, 1, 6) COLLATE "C" > substr(OLD.phone_cipher, 1, 6) COLLATE "C", false))
		OR (NEW.id_number_cipher IS DISTINCT FROM OLD.id_number_cipher AND NEW.id_number_cipher IS NOT NULL AND NOT coalesce(NEW.id_number_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.id_number_cipher, 1, 6) COLLATE "C" > substr(OLD.id_number_cipher, 1, 6) COLLATE "C", false))
		OR (NEW.resident_id IS DISTINCT FROM OLD.resident_id AND NEW.resident_id IS NOT NULL))
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_companions_contact_only_goes BEFORE UPDATE OF name_cipher ON open_day_companions FOR EACH ROW
	WHEN ((NEW.name_cipher IS DISTINCT FROM OLD.name_cipher AND NEW.name_cipher IS NOT NULL AND NOT coalesce(NEW.name_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.name_cipher, 1, 6) COLLATE "C" > substr(OLD.name_cipher, 1, 6) COLLATE "C", false)))
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER open_day_companions_stay BEFORE UPDATE OF id, sign_up_id, no, age_band ON open_day_companions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- A ticket admits who holds a seat; it is taken back once, and admits nobody else.
CREATE FUNCTION open_day_tickets_fit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.revoked_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM open_day_sign_ups WHERE id = NEW.sign_up_id AND session_id = NEW.session_id AND state = 'confirmed' AND seats = NEW.party) THEN
		RAISE EXCEPTION 'a ticket is of a confirmed seat' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_tickets_fit BEFORE INSERT ON open_day_tickets FOR EACH ROW EXECUTE FUNCTION open_day_tickets_fit_guard();--> statement-breakpoint
CREATE TRIGGER open_day_tickets_stay BEFORE UPDATE OF id, sign_up_id, session_id, party, nonce, key_number, issued_at ON open_day_tickets FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION open_day_tickets_revoked_stay_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL THEN
		RAISE EXCEPTION 'a ticket that was taken back stays so' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_tickets_revoked_stay BEFORE UPDATE OF revoked_at, revoked_why ON open_day_tickets FOR EACH ROW EXECUTE FUNCTION open_day_tickets_revoked_stay_guard();--> statement-breakpoint
CREATE TRIGGER open_day_shifts_stay BEFORE UPDATE OF id, event_id, gate, token_hash, starts_at, ends_at, created_by, created_at ON open_day_shifts FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION open_day_shifts_end_once_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL THEN
		RAISE EXCEPTION 'a shift ends once' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_shifts_end_once BEFORE UPDATE OF ended_at ON open_day_shifts FOR EACH ROW EXECUTE FUNCTION open_day_shifts_end_once_guard();--> statement-breakpoint
CREATE FUNCTION open_day_gate_events_fit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM open_day_shifts JOIN open_day_sessions ON open_day_sessions.event_id = open_day_shifts.event_id
			WHERE open_day_shifts.id = NEW.shift_id AND open_day_sessions.id = NEW.session_id)
		OR (NEW.ticket_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM open_day_shifts JOIN open_day_sessions ON open_day_sessions.event_id = open_day_shifts.event_id
			JOIN open_day_tickets ON open_day_tickets.session_id = open_day_sessions.id WHERE open_day_shifts.id = NEW.shift_id AND open_day_tickets.id = NEW.ticket_id)) THEN
		RAISE EXCEPTION 'a gate admits to its own event' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_gate_events_fit BEFORE INSERT ON open_day_gate_events FOR EACH ROW EXECUTE FUNCTION open_day_gate_events_fit_guard();--> statement-breakpoint
CREATE FUNCTION open_day_attendances_fit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM open_day_tickets WHERE id = NEW.ticket_id AND session_id = NEW.session_id AND party >= NEW.people)
		OR NOT EXISTS (SELECT 1 FROM open_day_gate_events WHERE ticket_id = NEW.ticket_id) THEN
		RAISE EXCEPTION 'a ticket admits its party' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_attendances_fit BEFORE INSERT ON open_day_attendances FOR EACH ROW EXECUTE FUNCTION open_day_attendances_fit_guard();--> statement-breakpoint
CREATE FUNCTION open_day_attendances_stay_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.ticket_id <> OLD.ticket_id OR NEW.session_id <> OLD.session_id OR NOT EXISTS (SELECT 1 FROM open_day_tickets WHERE id = NEW.ticket_id AND session_id = NEW.session_id AND party >= NEW.people)
		OR NOT EXISTS (SELECT 1 FROM open_day_gate_events WHERE ticket_id = NEW.ticket_id) THEN
		RAISE EXCEPTION 'a ticket admits its party' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_attendances_stay BEFORE UPDATE ON open_day_attendances FOR EACH ROW EXECUTE FUNCTION open_day_attendances_stay_guard();
