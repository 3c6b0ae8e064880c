CREATE TABLE `privacy_editions` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`version` text NOT NULL,
	`sections` text NOT NULL,
	`english` text NOT NULL,
	`held_from` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `privacy_editions_hash` ON `privacy_editions` (`hash`);--> statement-breakpoint
CREATE INDEX `privacy_editions_held` ON `privacy_editions` (`held_from`);--> statement-breakpoint
CREATE TABLE `removals` (
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `day`),
	CONSTRAINT "removals_counted" CHECK("removals"."count" > 0)
);--> statement-breakpoint
-- What people agreed to stays as they read it.
CREATE TRIGGER privacy_editions_stay BEFORE UPDATE ON privacy_editions BEGIN SELECT RAISE(ABORT, 'a text of the privacy notice is never changed'); END;--> statement-breakpoint
CREATE TRIGGER privacy_editions_remain BEFORE DELETE ON privacy_editions BEGIN SELECT RAISE(ABORT, 'a text of the privacy notice is never deleted'); END;--> statement-breakpoint
-- An office that becomes something else is not the last one, and nobody in it publishes.
CREATE TRIGGER units_keep_an_office BEFORE UPDATE OF kind ON units
	WHEN old.kind = 'governmentOffice' AND new.kind <> 'governmentOffice' AND old.closed_at IS NULL AND (
		NOT EXISTS (SELECT 1 FROM units WHERE kind = 'governmentOffice' AND closed_at IS NULL AND id <> old.id)
		OR EXISTS (SELECT 1 FROM staff JOIN staff_roles ON staff_roles.staff_id = staff.id
			WHERE staff.unit_id = old.id AND staff.disabled_at IS NULL AND role = 'publisher'))
	BEGIN SELECT RAISE(ABORT, 'an office is left, and only in an office people publish'); END;
