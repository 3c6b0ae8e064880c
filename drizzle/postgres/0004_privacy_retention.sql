CREATE TABLE "privacy_editions" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"version" text NOT NULL,
	"sections" jsonb NOT NULL,
	"english" jsonb NOT NULL,
	"held_from" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "removals" (
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"count" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "removals_kind_day_pk" PRIMARY KEY("kind","day"),
	CONSTRAINT "removals_counted" CHECK ("removals"."count" > 0)
);
--> statement-breakpoint
CREATE INDEX "privacy_editions_hash" ON "privacy_editions" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "privacy_editions_held" ON "privacy_editions" USING btree ("held_from");--> statement-breakpoint
-- What people agreed to stays as they read it.
CREATE TRIGGER privacy_editions_stay BEFORE UPDATE OR DELETE ON privacy_editions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- An office that becomes something else is not the last one, and nobody in it publishes.
CREATE FUNCTION units_keep_an_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.kind = 'governmentOffice' AND NEW.kind <> 'governmentOffice' AND OLD.closed_at IS NULL AND (
		NOT EXISTS (SELECT 1 FROM units WHERE kind = 'governmentOffice' AND closed_at IS NULL AND id <> OLD.id)
		OR EXISTS (SELECT 1 FROM staff JOIN staff_roles ON staff_roles.staff_id = staff.id
			WHERE staff.unit_id = OLD.id AND staff.disabled_at IS NULL AND role = 'publisher')) THEN
		RAISE EXCEPTION 'an office is left, and only in an office people publish' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER units_keep_an_office BEFORE UPDATE OF kind ON units FOR EACH ROW EXECUTE FUNCTION units_keep_an_office();
