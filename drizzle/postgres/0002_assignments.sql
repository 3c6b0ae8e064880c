CREATE TABLE "opinion_assignments" (
	"opinion_id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opinion_assignments" ADD CONSTRAINT "opinion_assignments_opinion_id_opinions_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_assignments" ADD CONSTRAINT "opinion_assignments_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_assignments" ADD CONSTRAINT "opinion_assignments_assigned_by_staff_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opinion_assignments_staff" ON "opinion_assignments" USING btree ("staff_id");--> statement-breakpoint
-- Who sees to an opinion is a clerk of the host unit whose account is open; it stays so until the commit.
CREATE FUNCTION assignment_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM staff JOIN staff_roles ON staff_roles.staff_id = staff.id AND staff_roles.role = 'opinionClerk'
		JOIN activities ON activities.host_unit_id = staff.unit_id JOIN opinions ON opinions.activity_id = activities.id
		WHERE staff.id = NEW.staff_id AND staff.disabled_at IS NULL AND opinions.id = NEW.opinion_id
		FOR SHARE OF staff, staff_roles;
	IF NOT FOUND OR (TG_OP = 'UPDATE' AND NEW.opinion_id <> OLD.opinion_id) THEN
		RAISE EXCEPTION 'who sees to an opinion is a clerk of its unit' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER opinion_assignments_fit BEFORE INSERT OR UPDATE ON opinion_assignments FOR EACH ROW EXECUTE FUNCTION assignment_fits();--> statement-breakpoint
-- Whoever leaves gives back what they saw to: nothing hangs on somebody who cannot act.
CREATE FUNCTION staff_leave_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM opinion_assignments JOIN opinions ON opinions.id = opinion_id
		JOIN activities ON activities.id = opinions.activity_id
		WHERE staff_id = OLD.id AND (NEW.disabled_at IS NOT NULL OR host_unit_id <> NEW.unit_id)) THEN
		RAISE EXCEPTION 'whoever leaves gives back what they saw to' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER staff_leave_nothing_behind BEFORE UPDATE OF unit_id, disabled_at ON staff FOR EACH ROW EXECUTE FUNCTION staff_leave_nothing();--> statement-breakpoint
CREATE FUNCTION roles_leave_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.role = 'opinionClerk' AND EXISTS (SELECT 1 FROM opinion_assignments WHERE staff_id = OLD.staff_id) THEN
		RAISE EXCEPTION 'whoever leaves gives back what they saw to' USING ERRCODE = '23514';
	END IF;
	RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER staff_roles_leave_nothing_behind BEFORE DELETE ON staff_roles FOR EACH ROW EXECUTE FUNCTION roles_leave_nothing();
