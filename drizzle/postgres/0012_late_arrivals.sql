CREATE TABLE "late_arrivals" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"resident_id" text NOT NULL,
	"person_key" text NOT NULL,
	"submitter_type" text NOT NULL,
	"name_cipher" text,
	"submitter_shown" text NOT NULL,
	"age_band" text,
	"for_minor" boolean NOT NULL,
	"clause_id" text,
	"clause_revision_id" text,
	"clause_key" text NOT NULL,
	"stance" text NOT NULL,
	"text" text NOT NULL,
	"digest" text NOT NULL,
	"salt" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"clock_seen" boolean NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"opinion_id" text,
	CONSTRAINT "late_arrivals_state_word" CHECK ("late_arrivals"."state" in ('pending', 'admitted', 'refused')),
	CONSTRAINT "late_arrivals_stance" CHECK ("late_arrivals"."stance" in ('support', 'oppose', 'suggest', 'question')),
	CONSTRAINT "late_arrivals_submitter_type" CHECK ("late_arrivals"."submitter_type" in ('person', 'unit')),
	CONSTRAINT "late_arrivals_age_band" CHECK ("late_arrivals"."age_band" in ('under14', '14to17', '18to35', '36to59', '60plus')),
	CONSTRAINT "late_arrivals_before" CHECK ("late_arrivals"."said_at" < "late_arrivals"."arrived_at"),
	CONSTRAINT "late_arrivals_clock" CHECK ("late_arrivals"."clock_seen" or "late_arrivals"."said_at" = "late_arrivals"."written_at"),
	CONSTRAINT "late_arrivals_decided" CHECK (("late_arrivals"."state" = 'pending') = ("late_arrivals"."decided_at" is null)),
	CONSTRAINT "late_arrivals_decided_by" CHECK (("late_arrivals"."decided_at" is null) = ("late_arrivals"."decided_by" is null)),
	CONSTRAINT "late_arrivals_reason" CHECK ("late_arrivals"."state" <> 'refused' or length(trim(replace(coalesce("late_arrivals"."reason", ''), '　', ' '))) >= 10),
	CONSTRAINT "late_arrivals_admitted" CHECK (("late_arrivals"."state" = 'admitted') = ("late_arrivals"."opinion_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "late_arrivals" ADD CONSTRAINT "late_arrivals_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_arrivals" ADD CONSTRAINT "late_arrivals_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_arrivals" ADD CONSTRAINT "late_arrivals_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_arrivals" ADD CONSTRAINT "late_arrivals_clause_revision_id_clause_revisions_id_fk" FOREIGN KEY ("clause_revision_id") REFERENCES "public"."clause_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_arrivals" ADD CONSTRAINT "late_arrivals_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "late_arrivals_once" ON "late_arrivals" USING btree ("activity_id","person_key","clause_key","digest");--> statement-breakpoint
CREATE INDEX "late_arrivals_state" ON "late_arrivals" USING btree ("activity_id","state");--> statement-breakpoint
CREATE INDEX "late_arrivals_resident" ON "late_arrivals" USING btree ("resident_id");--> statement-breakpoint
-- Said within the period and come after it, while nothing of its answer is published; nobody has decided on it yet.
CREATE FUNCTION late_arrival_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.state <> 'pending' OR NOT EXISTS (SELECT 1 FROM activities WHERE id = NEW.activity_id AND published_at IS NOT NULL AND cancelled_at IS NULL
			AND NEW.said_at >= opens_at AND NEW.said_at < closes_at AND NEW.arrived_at >= closes_at)
		OR EXISTS (SELECT 1 FROM feedbacks WHERE activity_id = NEW.activity_id AND published_at IS NOT NULL) THEN
		RAISE EXCEPTION 'what is late was said in time, and is not answered yet' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER late_arrivals_fit BEFORE INSERT ON late_arrivals FOR EACH ROW EXECUTE FUNCTION late_arrival_fits();--> statement-breakpoint
-- It is decided once, and never edited.
CREATE TRIGGER late_arrivals_stay BEFORE UPDATE OF id, activity_id, resident_id, submitter_type, submitter_shown, age_band, for_minor, clause_id,
	clause_revision_id, clause_key, stance, text, digest, salt, written_at, said_at, clock_seen, arrived_at
	ON late_arrivals FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION late_arrival_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.state <> 'pending' OR NEW.state = 'pending' OR (NEW.state = 'admitted' AND NOT EXISTS (SELECT 1 FROM opinions WHERE id = NEW.opinion_id
			AND activity_id = NEW.activity_id AND resident_id = NEW.resident_id AND clause_key = NEW.clause_key AND digest = NEW.digest)) THEN
		RAISE EXCEPTION 'what came late is decided once, and admitted as what it is' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER late_arrivals_decided_once BEFORE UPDATE OF state, decided_by, decided_at, reason, opinion_id ON late_arrivals
	FOR EACH ROW EXECUTE FUNCTION late_arrival_decided_once();--> statement-breakpoint
-- The name goes with the key that leads back to the person, or is sealed anew with a later key.
CREATE TRIGGER late_arrivals_name_only_goes BEFORE UPDATE OF name_cipher, person_key ON late_arrivals FOR EACH ROW
	WHEN ((NEW.name_cipher IS NOT NULL OR NEW.person_key <> 'erased:' || OLD.id)
	AND NOT (NEW.person_key = OLD.person_key AND (NEW.name_cipher IS NOT DISTINCT FROM OLD.name_cipher
		OR coalesce(NEW.name_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.name_cipher, 1, 6) COLLATE "C" > substr(OLD.name_cipher, 1, 6) COLLATE "C", false))))
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER late_arrivals_remain BEFORE DELETE ON late_arrivals FOR EACH ROW EXECUTE FUNCTION stays_as_written();
