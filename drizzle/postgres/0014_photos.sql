CREATE TABLE "open_day_photo_consents" (
	"id" text PRIMARY KEY NOT NULL,
	"photo_id" text NOT NULL,
	"no" integer NOT NULL,
	"name_cipher" text,
	"guardian_cipher" text,
	"age" text NOT NULL,
	"manner" text NOT NULL,
	"given_on" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_on" text,
	"withdrawn_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "open_day_photo_consents_age" CHECK ("open_day_photo_consents"."age" in ('adult', '14to17', 'under14')),
	CONSTRAINT "open_day_photo_consents_manner" CHECK ("open_day_photo_consents"."manner" in ('paper', 'message', 'spot')),
	CONSTRAINT "open_day_photo_consents_paper" CHECK ("open_day_photo_consents"."age" <> 'under14' or "open_day_photo_consents"."manner" = 'paper'),
	CONSTRAINT "open_day_photo_consents_withdrawn" CHECK (("open_day_photo_consents"."withdrawn_on" is null) = ("open_day_photo_consents"."withdrawn_at" is null) and ("open_day_photo_consents"."withdrawn_on" is null) = ("open_day_photo_consents"."withdrawn_by" is null) and ("open_day_photo_consents"."withdrawn_on" is null or "open_day_photo_consents"."withdrawn_on" >= "open_day_photo_consents"."given_on"))
);
--> statement-breakpoint
CREATE TABLE "open_day_photos" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"caption" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"persons" integer NOT NULL,
	"state" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"shown_by" text,
	"shown_at" timestamp (3) with time zone,
	"gone_why" text,
	"gone_by" text,
	"gone_at" timestamp (3) with time zone,
	CONSTRAINT "open_day_photos_state" CHECK ("open_day_photos"."state" in ('kept', 'shown', 'gone')),
	CONSTRAINT "open_day_photos_end" CHECK ("open_day_photos"."gone_why" in ('removed', 'withdrawn', 'over')),
	CONSTRAINT "open_day_photos_caption" CHECK (length(trim(replace(coalesce("open_day_photos"."caption", ''), '　', ' '))) >= 2),
	CONSTRAINT "open_day_photos_persons" CHECK ("open_day_photos"."persons" between 0 and 20),
	CONSTRAINT "open_day_photos_size" CHECK ("open_day_photos"."width" > 0 and "open_day_photos"."height" > 0),
	CONSTRAINT "open_day_photos_shown" CHECK (("open_day_photos"."shown_at" is null) = ("open_day_photos"."shown_by" is null) and ("open_day_photos"."state" <> 'shown' or "open_day_photos"."shown_at" is not null) and ("open_day_photos"."state" <> 'kept' or "open_day_photos"."shown_at" is null)),
	CONSTRAINT "open_day_photos_gone" CHECK (("open_day_photos"."state" = 'gone') = ("open_day_photos"."gone_at" is not null) and ("open_day_photos"."state" = 'gone') = ("open_day_photos"."gone_why" is not null) and ("open_day_photos"."gone_by" is null or "open_day_photos"."state" = 'gone'))
);
--> statement-breakpoint
ALTER TABLE "files" DROP CONSTRAINT "files_owner_kind";--> statement-breakpoint
ALTER TABLE "open_day_photo_consents" ADD CONSTRAINT "open_day_photo_consents_photo_id_open_day_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."open_day_photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_photo_consents" ADD CONSTRAINT "open_day_photo_consents_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_photo_consents" ADD CONSTRAINT "open_day_photo_consents_withdrawn_by_staff_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_photos" ADD CONSTRAINT "open_day_photos_event_id_open_day_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."open_day_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_photos" ADD CONSTRAINT "open_day_photos_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_photos" ADD CONSTRAINT "open_day_photos_shown_by_staff_id_fk" FOREIGN KEY ("shown_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_day_photos" ADD CONSTRAINT "open_day_photos_gone_by_staff_id_fk" FOREIGN KEY ("gone_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "open_day_photo_consents_no" ON "open_day_photo_consents" USING btree ("photo_id","no");--> statement-breakpoint
CREATE INDEX "open_day_photos_event" ON "open_day_photos" USING btree ("event_id","position");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_owner_kind" CHECK ("files"."owner_kind" in ('draftVersion', 'consultation', 'opinion', 'catalogueVersion', 'item', 'survey', 'openDayPhoto'));--> statement-breakpoint
-- A photo begins unseen, of a published day, at most twelve of one; gone, it stays gone.
CREATE FUNCTION open_day_photos_begin_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM open_day_events WHERE id = NEW.event_id FOR UPDATE;
	IF NEW.state <> 'kept' OR NOT EXISTS (SELECT 1 FROM open_day_events WHERE id = NEW.event_id AND published_at IS NOT NULL)
		OR (SELECT count(*) FROM open_day_photos WHERE event_id = NEW.event_id AND state <> 'gone') >= 12 THEN
		RAISE EXCEPTION 'a photo begins unseen, at most twelve of one published day' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_photos_begin BEFORE INSERT ON open_day_photos FOR EACH ROW EXECUTE FUNCTION open_day_photos_begin_guard();--> statement-breakpoint
CREATE TRIGGER open_day_photos_stay BEFORE UPDATE OF id, event_id, caption, width, height, persons, added_by, added_at ON open_day_photos FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Before the public only with the consent of everybody who can be recognised (PIPL 25, 29, 31), and its file no longer than itself.
CREATE FUNCTION open_day_photos_move_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.state = 'gone' OR (OLD.state = 'shown' AND (NEW.state = 'kept' OR NEW.shown_at IS DISTINCT FROM OLD.shown_at OR NEW.shown_by IS DISTINCT FROM OLD.shown_by))
		OR (NEW.state = 'shown' AND (SELECT count(*) FROM open_day_photo_consents WHERE photo_id = OLD.id AND withdrawn_on IS NULL AND name_cipher IS NOT NULL) <> OLD.persons)
		OR (NEW.state = 'gone' AND EXISTS (SELECT 1 FROM files WHERE owner_kind = 'openDayPhoto' AND owner_id = OLD.id AND audience = 'public')) THEN
		RAISE EXCEPTION 'a photo is shown with the consent of everybody on it' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_photos_move BEFORE UPDATE OF state, shown_by, shown_at, gone_why, gone_by, gone_at ON open_day_photos FOR EACH ROW EXECUTE FUNCTION open_day_photos_move_guard();--> statement-breakpoint
CREATE TRIGGER open_day_photos_remain BEFORE DELETE ON open_day_photos FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION open_day_photo_consents_begin_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM open_day_photos WHERE id = NEW.photo_id FOR UPDATE;
	IF NEW.withdrawn_on IS NOT NULL OR NEW.name_cipher IS NULL OR (NEW.age = 'adult') <> (NEW.guardian_cipher IS NULL)
		OR NOT EXISTS (SELECT 1 FROM open_day_photos WHERE id = NEW.photo_id AND state = 'kept'
			AND persons > (SELECT count(*) FROM open_day_photo_consents WHERE photo_id = NEW.photo_id)) THEN
		RAISE EXCEPTION 'a consent is of one person on a photo not yet shown' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_begin BEFORE INSERT ON open_day_photo_consents FOR EACH ROW EXECUTE FUNCTION open_day_photo_consents_begin_guard();--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_stay BEFORE UPDATE OF id, photo_id, no, age, manner, given_on, recorded_by, recorded_at ON open_day_photo_consents FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION open_day_photo_consents_withdraw_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.withdrawn_on IS NOT NULL OR NOT EXISTS (SELECT 1 FROM open_day_photos WHERE id = OLD.photo_id AND state = 'gone') THEN
		RAISE EXCEPTION 'a consent is withdrawn once, when its photo is taken down' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_withdraw BEFORE UPDATE OF withdrawn_on, withdrawn_by, withdrawn_at ON open_day_photo_consents FOR EACH ROW EXECUTE FUNCTION open_day_photo_consents_withdraw_guard();--> statement-breakpoint
-- Names go, never before the photo; another key may seal them anew.
CREATE FUNCTION open_day_photo_consents_names_only_go_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (NEW.name_cipher IS DISTINCT FROM OLD.name_cipher AND NEW.name_cipher IS NOT NULL AND NOT coalesce(NEW.name_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.name_cipher, 1, 6) COLLATE "C" > substr(OLD.name_cipher, 1, 6) COLLATE "C", false))
		OR (NEW.guardian_cipher IS DISTINCT FROM OLD.guardian_cipher AND NEW.guardian_cipher IS NOT NULL AND NOT coalesce(NEW.guardian_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.guardian_cipher, 1, 6) COLLATE "C" > substr(OLD.guardian_cipher, 1, 6) COLLATE "C", false))
		OR (((NEW.name_cipher IS NULL AND OLD.name_cipher IS NOT NULL) OR (NEW.guardian_cipher IS NULL AND OLD.guardian_cipher IS NOT NULL))
			AND NOT EXISTS (SELECT 1 FROM open_day_photos WHERE id = OLD.photo_id AND state = 'gone')) THEN
		RAISE EXCEPTION 'who consented is known as long as the photo is there' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_names_only_go BEFORE UPDATE OF name_cipher, guardian_cipher ON open_day_photo_consents FOR EACH ROW EXECUTE FUNCTION open_day_photo_consents_names_only_go_guard();--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_remain BEFORE DELETE ON open_day_photo_consents FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- What the public may fetch of a photo is the photo alone, while it is shown; never a scan of a consent.
CREATE FUNCTION files_photos_shown_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.owner_kind = 'openDayPhoto' AND NEW.audience = 'public'
		AND (TG_OP = 'INSERT' OR NEW.purpose <> 'photo' OR NOT EXISTS (SELECT 1 FROM open_day_photos WHERE id = NEW.owner_id AND state = 'shown')) THEN
		RAISE EXCEPTION 'a photo is public while it is shown' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER files_photos_shown BEFORE INSERT OR UPDATE OF audience, owner_kind, owner_id, purpose ON files FOR EACH ROW EXECUTE FUNCTION files_photos_shown_guard();
