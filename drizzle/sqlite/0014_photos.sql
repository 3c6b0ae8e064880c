CREATE TABLE `open_day_photo_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`no` integer NOT NULL,
	`name_cipher` text,
	`guardian_cipher` text,
	`age` text NOT NULL,
	`manner` text NOT NULL,
	`given_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`withdrawn_on` text,
	`withdrawn_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`photo_id`) REFERENCES `open_day_photos`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_day_photo_consents_age" CHECK("open_day_photo_consents"."age" in ('adult', '14to17', 'under14')),
	CONSTRAINT "open_day_photo_consents_manner" CHECK("open_day_photo_consents"."manner" in ('paper', 'message', 'spot')),
	CONSTRAINT "open_day_photo_consents_paper" CHECK("open_day_photo_consents"."age" <> 'under14' or "open_day_photo_consents"."manner" = 'paper'),
	CONSTRAINT "open_day_photo_consents_withdrawn" CHECK(("open_day_photo_consents"."withdrawn_on" is null) = ("open_day_photo_consents"."withdrawn_at" is null) and ("open_day_photo_consents"."withdrawn_on" is null) = ("open_day_photo_consents"."withdrawn_by" is null) and ("open_day_photo_consents"."withdrawn_on" is null or "open_day_photo_consents"."withdrawn_on" >= "open_day_photo_consents"."given_on"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `open_day_photo_consents_no` ON `open_day_photo_consents` (`photo_id`,`no`);--> statement-breakpoint
CREATE TABLE `open_day_photos` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`caption` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`persons` integer NOT NULL,
	`state` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`shown_by` text,
	`shown_at` integer,
	`gone_why` text,
	`gone_by` text,
	`gone_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `open_day_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shown_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gone_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_day_photos_state" CHECK("open_day_photos"."state" in ('kept', 'shown', 'gone')),
	CONSTRAINT "open_day_photos_end" CHECK("open_day_photos"."gone_why" in ('removed', 'withdrawn', 'over')),
	CONSTRAINT "open_day_photos_caption" CHECK(length(trim(replace(coalesce("open_day_photos"."caption", ''), '　', ' '))) >= 2),
	CONSTRAINT "open_day_photos_persons" CHECK("open_day_photos"."persons" between 0 and 20),
	CONSTRAINT "open_day_photos_size" CHECK("open_day_photos"."width" > 0 and "open_day_photos"."height" > 0),
	CONSTRAINT "open_day_photos_shown" CHECK(("open_day_photos"."shown_at" is null) = ("open_day_photos"."shown_by" is null) and ("open_day_photos"."state" <> 'shown' or "open_day_photos"."shown_at" is not null) and ("open_day_photos"."state" <> 'kept' or "open_day_photos"."shown_at" is null)),
	CONSTRAINT "open_day_photos_gone" CHECK(("open_day_photos"."state" = 'gone') = ("open_day_photos"."gone_at" is not null) and ("open_day_photos"."state" = 'gone') = ("open_day_photos"."gone_why" is not null) and ("open_day_photos"."gone_by" is null or "open_day_photos"."state" = 'gone'))
);
--> statement-breakpoint
CREATE INDEX `open_day_photos_event` ON `open_day_photos` (`event_id`,`position`);--> statement-breakpoint
-- Another word in its check: the table is made anew; it had no guard until now.
PRAGMA legacy_alter_table=ON;--> statement-breakpoint
CREATE TABLE `__new_files` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`purpose` text NOT NULL,
	`audience` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "files_owner_kind" CHECK("owner_kind" in ('draftVersion', 'consultation', 'opinion', 'catalogueVersion', 'item', 'survey', 'openDayPhoto')),
	CONSTRAINT "files_audience" CHECK("audience" in ('public', 'staff'))
);
--> statement-breakpoint
INSERT INTO `__new_files`("id", "sha256", "name", "mime", "size", "owner_kind", "owner_id", "purpose", "audience", "created_at") SELECT "id", "sha256", "name", "mime", "size", "owner_kind", "owner_id", "purpose", "audience", "created_at" FROM `files`;--> statement-breakpoint
DROP TABLE `files`;--> statement-breakpoint
ALTER TABLE `__new_files` RENAME TO `files`;--> statement-breakpoint
PRAGMA legacy_alter_table=OFF;--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner_kind`,`owner_id`);--> statement-breakpoint
-- A photo begins unseen, of a published day, at most twelve of one; gone, it stays gone.
CREATE TRIGGER open_day_photos_begin BEFORE INSERT ON open_day_photos
	WHEN new.state <> 'kept' OR NOT EXISTS (SELECT 1 FROM open_day_events WHERE id = new.event_id AND published_at IS NOT NULL)
		OR (SELECT count(*) FROM open_day_photos WHERE event_id = new.event_id AND state <> 'gone') >= 12
	BEGIN SELECT RAISE(ABORT, 'a photo begins unseen, at most twelve of one published day'); END;--> statement-breakpoint
CREATE TRIGGER open_day_photos_stay BEFORE UPDATE OF id, event_id, caption, width, height, persons, added_by, added_at ON open_day_photos BEGIN SELECT RAISE(ABORT, 'what is said of a photo is never changed'); END;--> statement-breakpoint
-- Before the public only with the consent of everybody who can be recognised (PIPL 25, 29, 31), and its file no longer than itself.
CREATE TRIGGER open_day_photos_move BEFORE UPDATE OF state, shown_by, shown_at, gone_why, gone_by, gone_at ON open_day_photos
	WHEN old.state = 'gone' OR (old.state = 'shown' AND (new.state = 'kept' OR new.shown_at IS NOT old.shown_at OR new.shown_by IS NOT old.shown_by))
		OR (new.state = 'shown' AND (SELECT count(*) FROM open_day_photo_consents WHERE photo_id = old.id AND withdrawn_on IS NULL AND name_cipher IS NOT NULL) <> old.persons)
		OR (new.state = 'gone' AND EXISTS (SELECT 1 FROM files WHERE owner_kind = 'openDayPhoto' AND owner_id = old.id AND audience = 'public'))
	BEGIN SELECT RAISE(ABORT, 'a photo is shown with the consent of everybody on it'); END;--> statement-breakpoint
CREATE TRIGGER open_day_photos_remain BEFORE DELETE ON open_day_photos BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_begin BEFORE INSERT ON open_day_photo_consents
	WHEN new.withdrawn_on IS NOT NULL OR new.name_cipher IS NULL OR (new.age = 'adult') <> (new.guardian_cipher IS NULL)
		OR NOT EXISTS (SELECT 1 FROM open_day_photos WHERE id = new.photo_id AND state = 'kept'
			AND persons > (SELECT count(*) FROM open_day_photo_consents WHERE photo_id = new.photo_id))
	BEGIN SELECT RAISE(ABORT, 'a consent is of one person on a photo not yet shown'); END;--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_stay BEFORE UPDATE OF id, photo_id, no, age, manner, given_on, recorded_by, recorded_at ON open_day_photo_consents BEGIN SELECT RAISE(ABORT, 'a consent is never edited, only withdrawn'); END;--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_withdraw BEFORE UPDATE OF withdrawn_on, withdrawn_by, withdrawn_at ON open_day_photo_consents
	WHEN old.withdrawn_on IS NOT NULL OR NOT EXISTS (SELECT 1 FROM open_day_photos WHERE id = old.photo_id AND state = 'gone')
	BEGIN SELECT RAISE(ABORT, 'a consent is withdrawn once, when its photo is taken down'); END;--> statement-breakpoint
-- Names go, never before the photo; another key may seal them anew.
CREATE TRIGGER open_day_photo_consents_names_only_go BEFORE UPDATE OF name_cipher, guardian_cipher ON open_day_photo_consents
	WHEN (new.name_cipher IS NOT old.name_cipher AND new.name_cipher IS NOT NULL AND NOT coalesce(new.name_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.name_cipher, 1, 6) > substr(old.name_cipher, 1, 6), 0))
		OR (new.guardian_cipher IS NOT old.guardian_cipher AND new.guardian_cipher IS NOT NULL AND NOT coalesce(new.guardian_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.guardian_cipher, 1, 6) > substr(old.guardian_cipher, 1, 6), 0))
		OR (((new.name_cipher IS NULL AND old.name_cipher IS NOT NULL) OR (new.guardian_cipher IS NULL AND old.guardian_cipher IS NOT NULL))
			AND NOT EXISTS (SELECT 1 FROM open_day_photos WHERE id = old.photo_id AND state = 'gone'))
	BEGIN SELECT RAISE(ABORT, 'who consented is known as long as the photo is there'); END;--> statement-breakpoint
CREATE TRIGGER open_day_photo_consents_remain BEFORE DELETE ON open_day_photo_consents BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
-- What the public may fetch of a photo is the photo alone, while it is shown; never a scan of a consent.
CREATE TRIGGER files_photos_shown BEFORE UPDATE OF audience, owner_kind, owner_id, purpose ON files
	WHEN new.owner_kind = 'openDayPhoto' AND new.audience = 'public'
		AND (new.purpose <> 'photo' OR NOT EXISTS (SELECT 1 FROM open_day_photos WHERE id = new.owner_id AND state = 'shown'))
	BEGIN SELECT RAISE(ABORT, 'a photo is public while it is shown'); END;--> statement-breakpoint
CREATE TRIGGER files_photos_begin BEFORE INSERT ON files WHEN new.owner_kind = 'openDayPhoto' AND new.audience = 'public'
	BEGIN SELECT RAISE(ABORT, 'a photo is public while it is shown'); END;
