CREATE TABLE `opinion_assignments` (
	`opinion_id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`assigned_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`opinion_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opinion_assignments_staff` ON `opinion_assignments` (`staff_id`);--> statement-breakpoint
-- Who sees to an opinion is a clerk of the host unit whose account is open.
CREATE TRIGGER opinion_assignments_fit BEFORE INSERT ON opinion_assignments
	WHEN NOT EXISTS (SELECT 1 FROM staff JOIN staff_roles ON staff_roles.staff_id = staff.id AND role = 'opinionClerk'
		JOIN activities ON activities.host_unit_id = staff.unit_id JOIN opinions ON opinions.activity_id = activities.id
		WHERE staff.id = new.staff_id AND disabled_at IS NULL AND opinions.id = new.opinion_id)
	BEGIN SELECT RAISE(ABORT, 'who sees to an opinion is a clerk of its unit'); END;--> statement-breakpoint
CREATE TRIGGER opinion_assignments_still_fit BEFORE UPDATE ON opinion_assignments
	WHEN new.opinion_id <> old.opinion_id
		OR NOT EXISTS (SELECT 1 FROM staff JOIN staff_roles ON staff_roles.staff_id = staff.id AND role = 'opinionClerk'
		JOIN activities ON activities.host_unit_id = staff.unit_id JOIN opinions ON opinions.activity_id = activities.id
		WHERE staff.id = new.staff_id AND disabled_at IS NULL AND opinions.id = new.opinion_id)
	BEGIN SELECT RAISE(ABORT, 'who sees to an opinion is a clerk of its unit'); END;--> statement-breakpoint
-- Whoever leaves gives back what they saw to: nothing hangs on somebody who cannot act.
CREATE TRIGGER staff_leave_nothing_behind BEFORE UPDATE OF unit_id, disabled_at ON staff
	WHEN EXISTS (SELECT 1 FROM opinion_assignments JOIN opinions ON opinions.id = opinion_id
		JOIN activities ON activities.id = opinions.activity_id
		WHERE staff_id = old.id AND (new.disabled_at IS NOT NULL OR host_unit_id <> new.unit_id))
	BEGIN SELECT RAISE(ABORT, 'whoever leaves gives back what they saw to'); END;--> statement-breakpoint
CREATE TRIGGER staff_roles_leave_nothing_behind BEFORE DELETE ON staff_roles
	WHEN old.role = 'opinionClerk' AND EXISTS (SELECT 1 FROM opinion_assignments WHERE staff_id = old.staff_id)
	BEGIN SELECT RAISE(ABORT, 'whoever leaves gives back what they saw to'); END;
