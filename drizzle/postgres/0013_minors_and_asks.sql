CREATE TABLE "minor_accesses" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"title" text NOT NULL,
	"unit_id" text NOT NULL,
	"purpose" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"valid_until" timestamp (3) with time zone,
	CONSTRAINT "minor_accesses_kind" CHECK ("minor_accesses"."subject_kind" in ('openDayEvent', 'opinion')),
	CONSTRAINT "minor_accesses_state" CHECK ("minor_accesses"."state" in ('asked', 'approved', 'refused')),
	CONSTRAINT "minor_accesses_purpose" CHECK (length(trim(replace(coalesce("minor_accesses"."purpose", ''), '　', ' '))) >= 10),
	CONSTRAINT "minor_accesses_decided" CHECK (("minor_accesses"."state" = 'asked') = ("minor_accesses"."decided_by" is null) and ("minor_accesses"."state" = 'asked') = ("minor_accesses"."decided_at" is null)),
	CONSTRAINT "minor_accesses_second_person" CHECK ("minor_accesses"."decided_by" is null or "minor_accesses"."decided_by" <> "minor_accesses"."asked_by"),
	CONSTRAINT "minor_accesses_refused" CHECK ("minor_accesses"."state" <> 'refused' or length(trim(replace(coalesce("minor_accesses"."reason", ''), '　', ' '))) >= 4),
	CONSTRAINT "minor_accesses_bounded" CHECK (("minor_accesses"."state" = 'approved') = ("minor_accesses"."valid_until" is not null) and ("minor_accesses"."valid_until" is null or "minor_accesses"."valid_until" > "minor_accesses"."decided_at"))
);
--> statement-breakpoint
ALTER TABLE "open_day_events" ADD COLUMN "asks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "open_day_events" ADD COLUMN "summary_by" text;--> statement-breakpoint
ALTER TABLE "open_day_events" ADD COLUMN "summary_confirmed_by" text;--> statement-breakpoint
ALTER TABLE "open_day_events" ADD COLUMN "summary_confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "open_day_sign_ups" ADD COLUMN "details_cipher" text;--> statement-breakpoint
ALTER TABLE "minor_accesses" ADD CONSTRAINT "minor_accesses_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minor_accesses" ADD CONSTRAINT "minor_accesses_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minor_accesses" ADD CONSTRAINT "minor_accesses_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "minor_accesses_subject" ON "minor_accesses" USING btree ("subject_kind","subject_id","asked_by");--> statement-breakpoint
CREATE INDEX "minor_accesses_unit" ON "minor_accesses" USING btree ("unit_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "minor_accesses_one_open" ON "minor_accesses" USING btree ("subject_kind","subject_id","asked_by") WHERE state = 'asked';--> statement-breakpoint
ALTER TABLE "open_day_events" ADD CONSTRAINT "open_day_events_summary_by_staff_id_fk" FOREIGN KEY ("summary_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_events" ADD CONSTRAINT "open_day_events_summary_confirmed_by_staff_id_fk" FOREIGN KEY ("summary_confirmed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER minor_accesses_remain BEFORE DELETE ON minor_accesses FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION minor_accesses_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.state <> 'asked' THEN RAISE EXCEPTION 'what is asked is decided by another person' USING ERRCODE = '23514'; END IF;
	ELSIF OLD.state <> 'asked' THEN
		RAISE EXCEPTION 'it is decided once' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER minor_accesses_begin BEFORE INSERT ON minor_accesses FOR EACH ROW EXECUTE FUNCTION minor_accesses_guard();--> statement-breakpoint
CREATE TRIGGER minor_accesses_stay BEFORE UPDATE OF id, subject_kind, subject_id, title, purpose, asked_by, asked_at ON minor_accesses FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER minor_accesses_once BEFORE UPDATE OF state, decided_by, decided_at, reason, valid_until ON minor_accesses FOR EACH ROW EXECUTE FUNCTION minor_accesses_guard();--> statement-breakpoint
CREATE OR REPLACE FUNCTION open_day_events_stay_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.id <> OLD.id OR (OLD.published_at IS NOT NULL AND (NEW.published_at IS DISTINCT FROM OLD.published_at OR NEW.campaign_id IS DISTINCT FROM OLD.campaign_id
		OR NEW.title <> OLD.title OR NEW.theme <> OLD.theme OR NEW.introduction <> OLD.introduction OR NEW.contact <> OLD.contact
		OR NEW.live_link IS DISTINCT FROM OLD.live_link OR NEW.needs_id_number <> OLD.needs_id_number OR NEW.asks <> OLD.asks))
		OR (OLD.closed_at IS NOT NULL AND (NEW.closed_at IS DISTINCT FROM OLD.closed_at OR NEW.closed_by IS DISTINCT FROM OLD.closed_by))
		OR (OLD.summary_confirmed_at IS NOT NULL AND (NEW.summary IS DISTINCT FROM OLD.summary OR NEW.summary_by IS DISTINCT FROM OLD.summary_by
			OR NEW.summary_confirmed_at IS DISTINCT FROM OLD.summary_confirmed_at OR NEW.summary_confirmed_by IS DISTINCT FROM OLD.summary_confirmed_by)) THEN
		RAISE EXCEPTION 'a published open day is never changed' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
-- What the public reads of a day that was held was read by two persons.
CREATE FUNCTION open_day_events_summary_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (NEW.summary_confirmed_at IS NULL) <> (NEW.summary_confirmed_by IS NULL)
		OR (NEW.summary_confirmed_at IS NOT NULL AND (NEW.closed_at IS NULL OR NEW.summary_confirmed_by = coalesce(NEW.summary_by, NEW.closed_by)))
		OR (OLD.summary_confirmed_at IS NULL AND NEW.summary_confirmed_at IS NOT NULL AND NEW.summary IS DISTINCT FROM OLD.summary) THEN
		RAISE EXCEPTION 'a summary is confirmed by a second person' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_events_summary BEFORE UPDATE ON open_day_events FOR EACH ROW EXECUTE FUNCTION open_day_events_summary_guard();--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_details_only_go BEFORE UPDATE OF details_cipher ON open_day_sign_ups FOR EACH ROW
	WHEN (NEW.details_cipher IS DISTINCT FROM OLD.details_cipher AND NEW.details_cipher IS NOT NULL AND NOT coalesce(NEW.details_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.details_cipher, 1, 6) COLLATE "C" > substr(OLD.details_cipher, 1, 6) COLLATE "C", false))
	EXECUTE FUNCTION stays_as_written();
