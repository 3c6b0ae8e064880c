CREATE TABLE `minor_accesses` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`title` text NOT NULL,
	`unit_id` text NOT NULL,
	`purpose` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason` text,
	`valid_until` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minor_accesses_kind" CHECK("minor_accesses"."subject_kind" in ('openDayEvent', 'opinion')),
	CONSTRAINT "minor_accesses_state" CHECK("minor_accesses"."state" in ('asked', 'approved', 'refused')),
	CONSTRAINT "minor_accesses_purpose" CHECK(length(trim(replace(coalesce("minor_accesses"."purpose", ''), '　', ' '))) >= 10),
	CONSTRAINT "minor_accesses_decided" CHECK(("minor_accesses"."state" = 'asked') = ("minor_accesses"."decided_by" is null) and ("minor_accesses"."state" = 'asked') = ("minor_accesses"."decided_at" is null)),
	CONSTRAINT "minor_accesses_second_person" CHECK("minor_accesses"."decided_by" is null or "minor_accesses"."decided_by" <> "minor_accesses"."asked_by"),
	CONSTRAINT "minor_accesses_refused" CHECK("minor_accesses"."state" <> 'refused' or length(trim(replace(coalesce("minor_accesses"."reason", ''), '　', ' '))) >= 4),
	CONSTRAINT "minor_accesses_bounded" CHECK(("minor_accesses"."state" = 'approved') = ("minor_accesses"."valid_until" is not null) and ("minor_accesses"."valid_until" is null or "minor_accesses"."valid_until" > "minor_accesses"."decided_at"))
);
--> statement-breakpoint
CREATE INDEX `minor_accesses_subject` ON `minor_accesses` (`subject_kind`,`subject_id`,`asked_by`);--> statement-breakpoint
CREATE INDEX `minor_accesses_unit` ON `minor_accesses` (`unit_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `minor_accesses_one_open` ON `minor_accesses` (`subject_kind`,`subject_id`,`asked_by`) WHERE state = 'asked';--> statement-breakpoint
ALTER TABLE `open_day_events` ADD `asks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `open_day_events` ADD `summary_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `open_day_events` ADD `summary_confirmed_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `open_day_events` ADD `summary_confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `open_day_sign_ups` ADD `details_cipher` text;--> statement-breakpoint
CREATE TRIGGER minor_accesses_remain BEFORE DELETE ON minor_accesses BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER minor_accesses_begin BEFORE INSERT ON minor_accesses WHEN new.state <> 'asked'
	BEGIN SELECT RAISE(ABORT, 'what is asked is decided by another person'); END;--> statement-breakpoint
CREATE TRIGGER minor_accesses_stay BEFORE UPDATE OF id, subject_kind, subject_id, title, purpose, asked_by, asked_at ON minor_accesses BEGIN SELECT RAISE(ABORT, 'what was asked is never changed'); END;--> statement-breakpoint
CREATE TRIGGER minor_accesses_once BEFORE UPDATE OF state, decided_by, decided_at, reason, valid_until ON minor_accesses WHEN old.state <> 'asked'
	BEGIN SELECT RAISE(ABORT, 'it is decided once'); END;--> statement-breakpoint
DROP TRIGGER open_day_events_stay;--> statement-breakpoint
CREATE TRIGGER open_day_events_stay BEFORE UPDATE ON open_day_events
	WHEN new.id <> old.id OR (old.published_at IS NOT NULL AND (new.published_at IS NOT old.published_at OR new.campaign_id IS NOT old.campaign_id
		OR new.title <> old.title OR new.theme <> old.theme OR new.introduction <> old.introduction OR new.contact <> old.contact
		OR new.live_link IS NOT old.live_link OR new.needs_id_number <> old.needs_id_number OR new.asks <> old.asks))
		OR (old.closed_at IS NOT NULL AND (new.closed_at IS NOT old.closed_at OR new.closed_by IS NOT old.closed_by))
		OR (old.summary_confirmed_at IS NOT NULL AND (new.summary IS NOT old.summary OR new.summary_by IS NOT old.summary_by
			OR new.summary_confirmed_at IS NOT old.summary_confirmed_at OR new.summary_confirmed_by IS NOT old.summary_confirmed_by))
	BEGIN SELECT RAISE(ABORT, 'a published open day is never changed'); END;--> statement-breakpoint
-- What the public reads of a day that was held was read by two persons.
CREATE TRIGGER open_day_events_summary BEFORE UPDATE ON open_day_events
	WHEN (new.summary_confirmed_at IS NULL) <> (new.summary_confirmed_by IS NULL)
		OR (new.summary_confirmed_at IS NOT NULL AND (new.closed_at IS NULL OR new.summary_confirmed_by = coalesce(new.summary_by, new.closed_by)))
		OR (old.summary_confirmed_at IS NULL AND new.summary_confirmed_at IS NOT NULL AND new.summary IS NOT old.summary)
	BEGIN SELECT RAISE(ABORT, 'a summary is confirmed by a second person'); END;--> statement-breakpoint
CREATE TRIGGER open_day_sign_ups_details_only_go BEFORE UPDATE OF details_cipher ON open_day_sign_ups
	WHEN (new.details_cipher IS NOT old.details_cipher AND new.details_cipher IS NOT NULL AND NOT coalesce(new.details_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.details_cipher, 1, 6) > substr(old.details_cipher, 1, 6), 0))
	BEGIN SELECT RAISE(ABORT, 'contact data is deleted, never changed'); END;
