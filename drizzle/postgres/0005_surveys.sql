CREATE TABLE "survey_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"survey_id" text NOT NULL,
	"hash" text NOT NULL,
	"batch" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_codes_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "survey_extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"survey_id" text NOT NULL,
	"previous_last_day" text NOT NULL,
	"last_day" text NOT NULL,
	"reason" text NOT NULL,
	"staff_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_extensions_longer" CHECK ("survey_extensions"."last_day" > "survey_extensions"."previous_last_day")
);
--> statement-breakpoint
CREATE TABLE "survey_opinions" (
	"opinion_id" text PRIMARY KEY NOT NULL,
	"sheet_id" text NOT NULL,
	"question_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_results" (
	"survey_id" text PRIMARY KEY NOT NULL,
	"result_set" text NOT NULL,
	"digest" text NOT NULL,
	"sheets" integer NOT NULL,
	"analysis" text NOT NULL,
	"next_step" text NOT NULL,
	"tallied_by" text NOT NULL,
	"tallied_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "survey_results_counted" CHECK ("survey_results"."sheets" >= 0)
);
--> statement-breakpoint
CREATE TABLE "survey_sheet_history" (
	"sheet_id" text NOT NULL,
	"no" integer NOT NULL,
	"version_id" text NOT NULL,
	"answers" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_sheet_history_sheet_id_no_pk" PRIMARY KEY("sheet_id","no")
);
--> statement-breakpoint
CREATE TABLE "survey_sheets" (
	"id" text PRIMARY KEY NOT NULL,
	"survey_id" text NOT NULL,
	"version_id" text NOT NULL,
	"serial" integer NOT NULL,
	"no" text NOT NULL,
	"channel" text NOT NULL,
	"holder_key" text,
	"resident_id" text,
	"code_id" text,
	"entry_key" text,
	"entered_by" text,
	"received_on" text,
	"answers" text NOT NULL,
	"salt" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"changes" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"voided_at" timestamp (3) with time zone,
	"void_ground" text,
	"void_note" text,
	"voided_by" text,
	CONSTRAINT "survey_sheets_no_unique" UNIQUE("no"),
	CONSTRAINT "survey_sheets_channel" CHECK ("survey_sheets"."channel" in ('online', 'paper', 'phone', 'counter', 'import')),
	CONSTRAINT "survey_sheets_ground" CHECK ("survey_sheets"."void_ground" in ('withdrawn', 'enteredTwice', 'enteredWrongly', 'trial', 'notEligible', 'automated')),
	CONSTRAINT "survey_sheets_online_has_holder" CHECK (("survey_sheets"."channel" = 'online') = ("survey_sheets"."holder_key" is not null)),
	CONSTRAINT "survey_sheets_entered_by" CHECK ("survey_sheets"."channel" in ('online', 'import') or ("survey_sheets"."entered_by" is not null and "survey_sheets"."received_on" is not null)),
	CONSTRAINT "survey_sheets_person_online" CHECK ("survey_sheets"."resident_id" is null or "survey_sheets"."channel" = 'online'),
	CONSTRAINT "survey_sheets_changed" CHECK (("survey_sheets"."changes" > 0) = ("survey_sheets"."changed_at" is not null)),
	CONSTRAINT "survey_sheets_void_has_ground" CHECK (("survey_sheets"."voided_at" is null) = ("survey_sheets"."void_ground" is null)),
	CONSTRAINT "survey_sheets_void_by" CHECK (("survey_sheets"."voided_by" is not null) = (coalesce("survey_sheets"."void_ground", 'withdrawn') <> 'withdrawn')),
	CONSTRAINT "survey_sheets_void_note" CHECK ("survey_sheets"."voided_by" is null or length(trim(replace(coalesce("survey_sheets"."void_note", ''), '　', ' '))) >= 10)
);
--> statement-breakpoint
CREATE TABLE "survey_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"survey_id" text NOT NULL,
	"number" integer NOT NULL,
	"definition" text NOT NULL,
	"digest" text NOT NULL,
	"reason" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"frozen_at" timestamp (3) with time zone,
	"dropped_at" timestamp (3) with time zone,
	CONSTRAINT "survey_versions_counted" CHECK ("survey_versions"."number" >= 1),
	CONSTRAINT "survey_versions_reason" CHECK ("survey_versions"."number" = 1 or length(trim(replace(coalesce("survey_versions"."reason", ''), '　', ' '))) >= 10),
	CONSTRAINT "survey_versions_ends_once" CHECK ("survey_versions"."frozen_at" is null or "survey_versions"."dropped_at" is null)
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_activity_id" text,
	"post_evaluation" boolean DEFAULT false NOT NULL,
	"purpose" text NOT NULL,
	"opens_on" text NOT NULL,
	"last_day" text NOT NULL,
	"one_per" text NOT NULL,
	"anonymous" boolean NOT NULL,
	"changeable" boolean NOT NULL,
	"open_sample" boolean NOT NULL,
	"sample_frame" text,
	"contractor" text,
	CONSTRAINT "surveys_one_per" CHECK ("surveys"."one_per" in ('person', 'device', 'code')),
	CONSTRAINT "surveys_parent_other" CHECK ("surveys"."parent_activity_id" <> "surveys"."id"),
	CONSTRAINT "surveys_period" CHECK ("surveys"."last_day" >= "surveys"."opens_on"),
	CONSTRAINT "surveys_device_anonymous" CHECK ("surveys"."one_per" = 'person' or "surveys"."anonymous"),
	CONSTRAINT "surveys_poll_has_frame" CHECK ("surveys"."open_sample" or length(trim(replace(coalesce("surveys"."sample_frame", ''), '　', ' '))) >= 2)
);
--> statement-breakpoint
ALTER TABLE "files" DROP CONSTRAINT "files_owner_kind";--> statement-breakpoint
ALTER TABLE "opinions" DROP CONSTRAINT "opinions_channel";--> statement-breakpoint
ALTER TABLE "opinions" DROP CONSTRAINT "opinions_paper_has_clerk";--> statement-breakpoint
ALTER TABLE "releases" DROP CONSTRAINT "releases_subject_kind";--> statement-breakpoint
ALTER TABLE "survey_codes" ADD CONSTRAINT "survey_codes_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_codes" ADD CONSTRAINT "survey_codes_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_extensions" ADD CONSTRAINT "survey_extensions_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_extensions" ADD CONSTRAINT "survey_extensions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_opinions" ADD CONSTRAINT "survey_opinions_opinion_id_opinions_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_opinions" ADD CONSTRAINT "survey_opinions_sheet_id_survey_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."survey_sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_results" ADD CONSTRAINT "survey_results_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_results" ADD CONSTRAINT "survey_results_tallied_by_staff_id_fk" FOREIGN KEY ("tallied_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_sheet_history" ADD CONSTRAINT "survey_sheet_history_sheet_id_survey_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."survey_sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_sheet_history" ADD CONSTRAINT "survey_sheet_history_version_id_survey_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."survey_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_sheets" ADD CONSTRAINT "survey_sheets_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_sheets" ADD CONSTRAINT "survey_sheets_version_id_survey_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."survey_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_sheets" ADD CONSTRAINT "survey_sheets_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_sheets" ADD CONSTRAINT "survey_sheets_code_id_survey_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."survey_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_sheets" ADD CONSTRAINT "survey_sheets_entered_by_staff_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_sheets" ADD CONSTRAINT "survey_sheets_voided_by_staff_id_fk" FOREIGN KEY ("voided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_id_activities_id_fk" FOREIGN KEY ("id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_parent_activity_id_activities_id_fk" FOREIGN KEY ("parent_activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_codes_of" ON "survey_codes" USING btree ("survey_id","batch");--> statement-breakpoint
CREATE INDEX "survey_extensions_of" ON "survey_extensions" USING btree ("survey_id");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_opinions_once" ON "survey_opinions" USING btree ("sheet_id","question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_sheets_serial" ON "survey_sheets" USING btree ("survey_id","serial");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_sheets_holder" ON "survey_sheets" USING btree ("survey_id","holder_key") WHERE voided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "survey_sheets_code" ON "survey_sheets" USING btree ("code_id") WHERE voided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "survey_sheets_entry" ON "survey_sheets" USING btree ("survey_id","entry_key") WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX "survey_sheets_version" ON "survey_sheets" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "survey_sheets_resident" ON "survey_sheets" USING btree ("resident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_versions_number" ON "survey_versions" USING btree ("survey_id","number") WHERE dropped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "survey_versions_open" ON "survey_versions" USING btree ("survey_id") WHERE frozen_at is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "surveys_parent" ON "surveys" USING btree ("parent_activity_id");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_owner_kind" CHECK ("files"."owner_kind" in ('draftVersion', 'consultation', 'opinion', 'catalogueVersion', 'item', 'survey'));--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_channel" CHECK ("opinions"."channel" in ('online', 'letter', 'email', 'phone', 'onsite', 'symposium', 'hearing', 'kiosk', 'survey'));--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_paper_has_clerk" CHECK ("opinions"."channel" in ('online', 'survey') or ("opinions"."entered_by" is not null and "opinions"."received_on" is not null));--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_subject_kind" CHECK ("releases"."subject_kind" in ('catalogue', 'consultation', 'feedback', 'survey', 'surveyResult'));--> statement-breakpoint
-- 问卷: what was asked stays as it was asked, what was answered as it was answered.
CREATE FUNCTION survey_is_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM activities WHERE id = NEW.id AND kind = 'survey') THEN
		RAISE EXCEPTION 'a survey is an activity of its kind' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER surveys_are_activities BEFORE INSERT ON surveys FOR EACH ROW EXECUTE FUNCTION survey_is_activity();--> statement-breakpoint
CREATE FUNCTION survey_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.id <> OLD.id OR ((SELECT published_at FROM activities WHERE id = OLD.id) IS NOT NULL AND (
		(NEW.parent_activity_id, NEW.post_evaluation, NEW.purpose, NEW.opens_on, NEW.one_per, NEW.anonymous, NEW.changeable, NEW.open_sample,
			NEW.sample_frame, NEW.contractor) IS DISTINCT FROM
		(OLD.parent_activity_id, OLD.post_evaluation, OLD.purpose, OLD.opens_on, OLD.one_per, OLD.anonymous, OLD.changeable, OLD.open_sample,
			OLD.sample_frame, OLD.contractor)
		OR NEW.last_day < OLD.last_day)) THEN
		RAISE EXCEPTION 'a published survey is never changed' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER surveys_stay BEFORE UPDATE ON surveys FOR EACH ROW EXECUTE FUNCTION survey_stays();--> statement-breakpoint
CREATE TRIGGER surveys_remain BEFORE DELETE ON surveys FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER survey_extensions_stay BEFORE UPDATE OR DELETE ON survey_extensions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER survey_versions_stay BEFORE UPDATE ON survey_versions FOR EACH ROW
	WHEN (OLD.frozen_at IS NOT NULL OR OLD.dropped_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.survey_id <> OLD.survey_id OR NEW.number <> OLD.number)
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER survey_versions_remain BEFORE DELETE ON survey_versions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER survey_codes_stay BEFORE UPDATE OR DELETE ON survey_codes FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- A sheet answers a version of its survey that stands: online while the period runs, entered once it is published, and none
-- after the tally.
CREATE FUNCTION survey_sheet_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM survey_versions JOIN activities ON activities.id = survey_versions.survey_id
			WHERE survey_versions.id = NEW.version_id AND survey_id = NEW.survey_id AND dropped_at IS NULL
			AND (NEW.channel = 'import' OR (frozen_at IS NOT NULL AND published_at IS NOT NULL))
			AND (NEW.channel <> 'online' OR (cancelled_at IS NULL AND NEW.submitted_at >= opens_at AND NEW.submitted_at < closes_at)))
		OR EXISTS (SELECT 1 FROM survey_results WHERE survey_id = NEW.survey_id)
		OR (NEW.code_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM survey_codes WHERE id = NEW.code_id AND survey_id = NEW.survey_id))
		OR NEW.changes <> 0 OR NEW.voided_at IS NOT NULL THEN
		RAISE EXCEPTION 'a sheet answers its survey in time' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER survey_sheets_fit BEFORE INSERT ON survey_sheets FOR EACH ROW EXECUTE FUNCTION survey_sheet_fits();--> statement-breakpoint
CREATE TRIGGER survey_sheets_stay BEFORE UPDATE OF id, survey_id, serial, no, channel, code_id, entry_key, entered_by, received_on, salt, submitted_at
	ON survey_sheets FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Who answered is forgotten one day, never replaced.
CREATE TRIGGER survey_sheets_holder_only_goes BEFORE UPDATE OF holder_key, resident_id ON survey_sheets FOR EACH ROW
	WHEN (NEW.resident_id IS NOT NULL OR NEW.holder_key IS DISTINCT FROM 'erased:' || OLD.id) EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Its author changes it while the period runs; what stood there before is kept first.
CREATE FUNCTION survey_sheet_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.voided_at IS NOT NULL OR OLD.channel <> 'online' OR NEW.changes <> OLD.changes + 1
		OR EXISTS (SELECT 1 FROM survey_results WHERE survey_id = OLD.survey_id)
		OR NOT EXISTS (SELECT 1 FROM survey_sheet_history WHERE sheet_id = OLD.id AND no = OLD.changes
			AND version_id = OLD.version_id AND answers = OLD.answers)
		OR NOT EXISTS (SELECT 1 FROM survey_versions JOIN activities ON activities.id = survey_versions.survey_id
			JOIN surveys ON surveys.id = activities.id
			WHERE survey_versions.id = NEW.version_id AND survey_versions.survey_id = OLD.survey_id AND frozen_at IS NOT NULL AND changeable
			AND cancelled_at IS NULL AND NEW.changed_at >= opens_at AND NEW.changed_at < closes_at) THEN
		RAISE EXCEPTION 'a sheet is changed by its author in time, and what it said is kept' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER survey_sheets_change BEFORE UPDATE OF answers, version_id, changes, changed_at ON survey_sheets
	FOR EACH ROW EXECUTE FUNCTION survey_sheet_changes();--> statement-breakpoint
CREATE FUNCTION survey_sheet_voids() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR EXISTS (SELECT 1 FROM survey_results WHERE survey_id = OLD.survey_id) THEN
		RAISE EXCEPTION 'a void sheet stays void, and a counted one counted' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER survey_sheets_void BEFORE UPDATE OF voided_at, void_ground, void_note, voided_by ON survey_sheets
	FOR EACH ROW EXECUTE FUNCTION survey_sheet_voids();--> statement-breakpoint
CREATE TRIGGER survey_sheets_remain BEFORE DELETE ON survey_sheets FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER survey_sheet_history_stay BEFORE UPDATE OR DELETE ON survey_sheet_history FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Counted once it is over, and every sheet that stands; what was counted stays, and what was published stays whole.
CREATE FUNCTION survey_result_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.published_at IS NOT NULL
		OR NOT EXISTS (SELECT 1 FROM activities WHERE id = NEW.survey_id AND published_at IS NOT NULL
			AND (cancelled_at IS NOT NULL OR closes_at <= NEW.tallied_at))
		OR NEW.sheets <> (SELECT count(*) FROM survey_sheets WHERE survey_id = NEW.survey_id AND voided_at IS NULL) THEN
		RAISE EXCEPTION 'a survey is counted when it is over, and whole' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER survey_results_fit BEFORE INSERT ON survey_results FOR EACH ROW EXECUTE FUNCTION survey_result_fits();--> statement-breakpoint
CREATE TRIGGER survey_results_stay BEFORE UPDATE ON survey_results FOR EACH ROW
	WHEN (OLD.published_at IS NOT NULL OR NEW.survey_id <> OLD.survey_id OR NEW.result_set <> OLD.result_set OR NEW.digest <> OLD.digest
		OR NEW.sheets <> OLD.sheets OR NEW.tallied_by <> OLD.tallied_by OR NEW.tallied_at <> OLD.tallied_at)
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER survey_results_remain BEFORE DELETE ON survey_results FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION survey_opinion_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM opinions JOIN survey_sheets ON survey_sheets.survey_id = opinions.activity_id
		WHERE opinions.id = NEW.opinion_id AND survey_sheets.id = NEW.sheet_id) THEN
		RAISE EXCEPTION 'an opinion comes from a sheet of its own survey' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER survey_opinions_fit BEFORE INSERT ON survey_opinions FOR EACH ROW EXECUTE FUNCTION survey_opinion_fits();--> statement-breakpoint
CREATE TRIGGER survey_opinions_stay BEFORE UPDATE OR DELETE ON survey_opinions FOR EACH ROW EXECUTE FUNCTION stays_as_written();
