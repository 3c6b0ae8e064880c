CREATE TABLE `late_arrivals` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`person_key` text NOT NULL,
	`submitter_type` text NOT NULL,
	`name_cipher` text,
	`submitter_shown` text NOT NULL,
	`age_band` text,
	`for_minor` integer NOT NULL,
	`clause_id` text,
	`clause_revision_id` text,
	`clause_key` text NOT NULL,
	`stance` text NOT NULL,
	`text` text NOT NULL,
	`digest` text NOT NULL,
	`salt` text NOT NULL,
	`written_at` integer NOT NULL,
	`said_at` integer NOT NULL,
	`clock_seen` integer NOT NULL,
	`arrived_at` integer NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason` text,
	`opinion_id` text,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clause_revision_id`) REFERENCES `clause_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "late_arrivals_state_word" CHECK("late_arrivals"."state" in ('pending', 'admitted', 'refused')),
	CONSTRAINT "late_arrivals_stance" CHECK("late_arrivals"."stance" in ('support', 'oppose', 'suggest', 'question')),
	CONSTRAINT "late_arrivals_submitter_type" CHECK("late_arrivals"."submitter_type" in ('person', 'unit')),
	CONSTRAINT "late_arrivals_age_band" CHECK("late_arrivals"."age_band" in ('under14', '14to17', '18to35', '36to59', '60plus')),
	CONSTRAINT "late_arrivals_before" CHECK("late_arrivals"."said_at" < "late_arrivals"."arrived_at"),
	CONSTRAINT "late_arrivals_clock" CHECK("late_arrivals"."clock_seen" or "late_arrivals"."said_at" = "late_arrivals"."written_at"),
	CONSTRAINT "late_arrivals_decided" CHECK(("late_arrivals"."state" = 'pending') = ("late_arrivals"."decided_at" is null)),
	CONSTRAINT "late_arrivals_decided_by" CHECK(("late_arrivals"."decided_at" is null) = ("late_arrivals"."decided_by" is null)),
	CONSTRAINT "late_arrivals_reason" CHECK("late_arrivals"."state" <> 'refused' or length(trim(replace(coalesce("late_arrivals"."reason", ''), '　', ' '))) >= 10),
	CONSTRAINT "late_arrivals_admitted" CHECK(("late_arrivals"."state" = 'admitted') = ("late_arrivals"."opinion_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `late_arrivals_once` ON `late_arrivals` (`activity_id`,`person_key`,`clause_key`,`digest`);--> statement-breakpoint
CREATE INDEX `late_arrivals_state` ON `late_arrivals` (`activity_id`,`state`);--> statement-breakpoint
CREATE INDEX `late_arrivals_resident` ON `late_arrivals` (`resident_id`);--> statement-breakpoint
-- Said within the period and come after it, while nothing of its answer is published; nobody has decided on it yet.
CREATE TRIGGER late_arrivals_fit BEFORE INSERT ON late_arrivals
	WHEN new.state <> 'pending' OR NOT EXISTS (SELECT 1 FROM activities WHERE id = new.activity_id AND published_at IS NOT NULL AND cancelled_at IS NULL
		AND new.said_at >= opens_at AND new.said_at < closes_at AND new.arrived_at >= closes_at)
		OR EXISTS (SELECT 1 FROM feedbacks WHERE activity_id = new.activity_id AND published_at IS NOT NULL)
	BEGIN SELECT RAISE(ABORT, 'what is late was said in time, and is not answered yet'); END;--> statement-breakpoint
-- It is decided once, and never edited.
CREATE TRIGGER late_arrivals_stay BEFORE UPDATE OF id, activity_id, resident_id, submitter_type, submitter_shown, age_band, for_minor, clause_id,
	clause_revision_id, clause_key, stance, text, digest, salt, written_at, said_at, clock_seen, arrived_at ON late_arrivals
	BEGIN SELECT RAISE(ABORT, 'what came late is never edited'); END;--> statement-breakpoint
CREATE TRIGGER late_arrivals_decided_once BEFORE UPDATE OF state, decided_by, decided_at, reason, opinion_id ON late_arrivals
	WHEN old.state <> 'pending' OR new.state = 'pending' OR (new.state = 'admitted' AND NOT EXISTS (SELECT 1 FROM opinions WHERE id = new.opinion_id
		AND activity_id = new.activity_id AND resident_id = new.resident_id AND clause_key = new.clause_key AND digest = new.digest))
	BEGIN SELECT RAISE(ABORT, 'what came late is decided once, and admitted as what it is'); END;--> statement-breakpoint
-- The name goes with the key that leads back to the person, or is sealed anew with a later key.
CREATE TRIGGER late_arrivals_name_only_goes BEFORE UPDATE OF name_cipher, person_key ON late_arrivals
	WHEN (new.name_cipher IS NOT NULL OR new.person_key <> 'erased:' || old.id)
	AND NOT (new.person_key = old.person_key AND (new.name_cipher IS old.name_cipher
		OR coalesce(new.name_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.name_cipher, 1, 6) > substr(old.name_cipher, 1, 6), 0)))
	BEGIN SELECT RAISE(ABORT, 'contact data is deleted, never changed'); END;--> statement-breakpoint
CREATE TRIGGER late_arrivals_remain BEFORE DELETE ON late_arrivals BEGIN SELECT RAISE(ABORT, 'what came late is never deleted'); END;
