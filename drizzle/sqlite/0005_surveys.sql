CREATE TABLE `survey_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`hash` text NOT NULL,
	`batch` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
CREATE UNIQUE INDEX `survey_codes_hash_unique` ON `survey_codes` (`hash`);--> statement-breakpoint
CREATE INDEX `survey_codes_of` ON `survey_codes` (`survey_id`,`batch`);--> statement-breakpoint
CREATE TABLE `survey_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`previous_last_day` text NOT NULL,
	`last_day` text NOT NULL,
	`reason` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "survey_extensions_longer" CHECK("survey_extensions"."last_day" > "survey_extensions"."previous_last_day")
);--> statement-breakpoint
CREATE INDEX `survey_extensions_of` ON `survey_extensions` (`survey_id`);--> statement-breakpoint
CREATE TABLE `survey_opinions` (
	`opinion_id` text PRIMARY KEY NOT NULL,
	`sheet_id` text NOT NULL,
	`question_id` text NOT NULL,
	FOREIGN KEY (`opinion_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `survey_sheets`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
CREATE UNIQUE INDEX `survey_opinions_once` ON `survey_opinions` (`sheet_id`,`question_id`);--> statement-breakpoint
CREATE TABLE `survey_results` (
	`survey_id` text PRIMARY KEY NOT NULL,
	`result_set` text NOT NULL,
	`digest` text NOT NULL,
	`sheets` integer NOT NULL,
	`analysis` text NOT NULL,
	`next_step` text NOT NULL,
	`tallied_by` text NOT NULL,
	`tallied_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tallied_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "survey_results_counted" CHECK("survey_results"."sheets" >= 0)
);--> statement-breakpoint
CREATE TABLE `survey_sheet_history` (
	`sheet_id` text NOT NULL,
	`no` integer NOT NULL,
	`version_id` text NOT NULL,
	`answers` text NOT NULL,
	`at` integer NOT NULL,
	`replaced_at` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `no`),
	FOREIGN KEY (`sheet_id`) REFERENCES `survey_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `survey_versions`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
CREATE TABLE `survey_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`version_id` text NOT NULL,
	`serial` integer NOT NULL,
	`no` text NOT NULL,
	`channel` text NOT NULL,
	`holder_key` text,
	`resident_id` text,
	`code_id` text,
	`entry_key` text,
	`entered_by` text,
	`received_on` text,
	`answers` text NOT NULL,
	`salt` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`changes` integer DEFAULT 0 NOT NULL,
	`changed_at` integer,
	`voided_at` integer,
	`void_ground` text,
	`void_note` text,
	`voided_by` text,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `survey_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`code_id`) REFERENCES `survey_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "survey_sheets_channel" CHECK("survey_sheets"."channel" in ('online', 'paper', 'phone', 'counter', 'import')),
	CONSTRAINT "survey_sheets_ground" CHECK("survey_sheets"."void_ground" in ('withdrawn', 'enteredTwice', 'enteredWrongly', 'trial', 'notEligible', 'automated')),
	CONSTRAINT "survey_sheets_online_has_holder" CHECK(("survey_sheets"."channel" = 'online') = ("survey_sheets"."holder_key" is not null)),
	CONSTRAINT "survey_sheets_entered_by" CHECK("survey_sheets"."channel" in ('online', 'import') or ("survey_sheets"."entered_by" is not null and "survey_sheets"."received_on" is not null)),
	CONSTRAINT "survey_sheets_person_online" CHECK("survey_sheets"."resident_id" is null or "survey_sheets"."channel" = 'online'),
	CONSTRAINT "survey_sheets_changed" CHECK(("survey_sheets"."changes" > 0) = ("survey_sheets"."changed_at" is not null)),
	CONSTRAINT "survey_sheets_void_has_ground" CHECK(("survey_sheets"."voided_at" is null) = ("survey_sheets"."void_ground" is null)),
	CONSTRAINT "survey_sheets_void_by" CHECK(("survey_sheets"."voided_by" is not null) = (coalesce("survey_sheets"."void_ground", 'withdrawn') <> 'withdrawn')),
	CONSTRAINT "survey_sheets_void_note" CHECK("survey_sheets"."voided_by" is null or length(trim(replace(coalesce("survey_sheets"."void_note", ''), '　', ' '))) >= 10)
);--> statement-breakpoint
CREATE UNIQUE INDEX `survey_sheets_no_unique` ON `survey_sheets` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `survey_sheets_serial` ON `survey_sheets` (`survey_id`,`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `survey_sheets_holder` ON `survey_sheets` (`survey_id`,`holder_key`) WHERE voided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `survey_sheets_code` ON `survey_sheets` (`code_id`) WHERE voided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `survey_sheets_entry` ON `survey_sheets` (`survey_id`,`entry_key`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `survey_sheets_version` ON `survey_sheets` (`version_id`);--> statement-breakpoint
CREATE INDEX `survey_sheets_resident` ON `survey_sheets` (`resident_id`);--> statement-breakpoint
CREATE TABLE `survey_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`number` integer NOT NULL,
	`definition` text NOT NULL,
	`digest` text NOT NULL,
	`reason` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`frozen_at` integer,
	`dropped_at` integer,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "survey_versions_counted" CHECK("survey_versions"."number" >= 1),
	CONSTRAINT "survey_versions_reason" CHECK("survey_versions"."number" = 1 or length(trim(replace(coalesce("survey_versions"."reason", ''), '　', ' '))) >= 10),
	CONSTRAINT "survey_versions_ends_once" CHECK("survey_versions"."frozen_at" is null or "survey_versions"."dropped_at" is null)
);--> statement-breakpoint
CREATE UNIQUE INDEX `survey_versions_number` ON `survey_versions` (`survey_id`,`number`) WHERE dropped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `survey_versions_open` ON `survey_versions` (`survey_id`) WHERE frozen_at is null and dropped_at is null;--> statement-breakpoint
CREATE TABLE `surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_activity_id` text,
	`post_evaluation` integer DEFAULT false NOT NULL,
	`purpose` text NOT NULL,
	`opens_on` text NOT NULL,
	`last_day` text NOT NULL,
	`one_per` text NOT NULL,
	`anonymous` integer NOT NULL,
	`changeable` integer NOT NULL,
	`open_sample` integer NOT NULL,
	`sample_frame` text,
	`contractor` text,
	FOREIGN KEY (`id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "surveys_one_per" CHECK("surveys"."one_per" in ('person', 'device', 'code')),
	CONSTRAINT "surveys_parent_other" CHECK("surveys"."parent_activity_id" <> "surveys"."id"),
	CONSTRAINT "surveys_period" CHECK("surveys"."last_day" >= "surveys"."opens_on"),
	CONSTRAINT "surveys_device_anonymous" CHECK("surveys"."one_per" = 'person' or "surveys"."anonymous"),
	CONSTRAINT "surveys_poll_has_frame" CHECK("surveys"."open_sample" or length(trim(replace(coalesce("surveys"."sample_frame", ''), '　', ' '))) >= 2)
);--> statement-breakpoint
CREATE INDEX `surveys_parent` ON `surveys` (`parent_activity_id`);--> statement-breakpoint
-- Other words in their checks: the tables are made anew, with their guards. The old way of renaming leaves guards of other
-- tables that speak of them alone.
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
	CONSTRAINT "files_owner_kind" CHECK("owner_kind" in ('draftVersion', 'consultation', 'opinion', 'catalogueVersion', 'item', 'survey')),
	CONSTRAINT "files_audience" CHECK("audience" in ('public', 'staff'))
);--> statement-breakpoint
INSERT INTO `__new_files`("id", "sha256", "name", "mime", "size", "owner_kind", "owner_id", "purpose", "audience", "created_at") SELECT "id", "sha256", "name", "mime", "size", "owner_kind", "owner_id", "purpose", "audience", "created_at" FROM `files`;--> statement-breakpoint
DROP TABLE `files`;--> statement-breakpoint
ALTER TABLE `__new_files` RENAME TO `files`;--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE TABLE `__new_opinions` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`serial` integer NOT NULL,
	`no` text NOT NULL,
	`lookup_hash` text NOT NULL,
	`lookup_cipher` text NOT NULL,
	`channel` text NOT NULL,
	`received_at` integer NOT NULL,
	`received_on` text,
	`resident_id` text,
	`entered_by` text,
	`person_key` text NOT NULL,
	`submitter_type` text NOT NULL,
	`name_cipher` text,
	`phone_cipher` text,
	`submitter_shown` text NOT NULL,
	`age_band` text,
	`for_minor` integer DEFAULT false NOT NULL,
	`clause_id` text,
	`clause_revision_id` text,
	`clause_key` text NOT NULL,
	`stance` text NOT NULL,
	`text` text NOT NULL,
	`digest` text NOT NULL,
	`salt` text NOT NULL,
	`state` text NOT NULL,
	`held_words` text,
	`public_text` text,
	`staff_digest` text,
	`rejection_ground` text,
	`redirect_target` text,
	`moderation_note` text,
	`duplicate_of` text,
	`moderated_by` text,
	`moderated_at` integer,
	`appeal_until` text,
	`withdrawn_at` integer,
	`undone` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clause_revision_id`) REFERENCES `clause_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`duplicate_of`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "opinions_channel" CHECK("channel" in ('online', 'letter', 'email', 'phone', 'onsite', 'symposium', 'hearing', 'kiosk', 'survey')),
	CONSTRAINT "opinions_state_word" CHECK("state" in ('pending', 'withdrawn', 'duplicate', 'rejected', 'redirected', 'valid')),
	CONSTRAINT "opinions_stance" CHECK("stance" in ('support', 'oppose', 'suggest', 'question')),
	CONSTRAINT "opinions_submitter_type" CHECK("submitter_type" in ('person', 'unit')),
	CONSTRAINT "opinions_age_band" CHECK("age_band" in ('under14', '14to17', '18to35', '36to59', '60plus')),
	CONSTRAINT "opinions_ground_word" CHECK("rejection_ground" in ('illegal', 'insult', 'privacy', 'advertising', 'unrelated', 'unreadable')),
	CONSTRAINT "opinions_target_word" CHECK("redirect_target" in ('hotline12345', 'petition', 'otherUnit')),
	CONSTRAINT "opinions_rejected_has_ground" CHECK(("state" = 'rejected') = ("rejection_ground" is not null)),
	CONSTRAINT "opinions_redirected_has_target" CHECK(("state" = 'redirected') = ("redirect_target" is not null)),
	CONSTRAINT "opinions_duplicate_has_first" CHECK(("state" = 'duplicate') = ("duplicate_of" is not null)),
	CONSTRAINT "opinions_duplicate_of_another" CHECK("duplicate_of" <> "id"),
	CONSTRAINT "opinions_withdrawn_has_time" CHECK(("state" = 'withdrawn') = ("withdrawn_at" is not null)),
	CONSTRAINT "opinions_online_has_author" CHECK("channel" <> 'online' or "resident_id" is not null),
	CONSTRAINT "opinions_paper_has_clerk" CHECK("channel" in ('online', 'survey') or ("entered_by" is not null and "received_on" is not null))
);--> statement-breakpoint
INSERT INTO `__new_opinions`("id", "activity_id", "serial", "no", "lookup_hash", "lookup_cipher", "channel", "received_at", "received_on", "resident_id", "entered_by", "person_key", "submitter_type", "name_cipher", "phone_cipher", "submitter_shown", "age_band", "for_minor", "clause_id", "clause_revision_id", "clause_key", "stance", "text", "digest", "salt", "state", "held_words", "public_text", "staff_digest", "rejection_ground", "redirect_target", "moderation_note", "duplicate_of", "moderated_by", "moderated_at", "appeal_until", "withdrawn_at", "undone") SELECT "id", "activity_id", "serial", "no", "lookup_hash", "lookup_cipher", "channel", "received_at", "received_on", "resident_id", "entered_by", "person_key", "submitter_type", "name_cipher", "phone_cipher", "submitter_shown", "age_band", "for_minor", "clause_id", "clause_revision_id", "clause_key", "stance", "text", "digest", "salt", "state", "held_words", "public_text", "staff_digest", "rejection_ground", "redirect_target", "moderation_note", "duplicate_of", "moderated_by", "moderated_at", "appeal_until", "withdrawn_at", "undone" FROM `opinions`;--> statement-breakpoint
DROP TABLE `opinions`;--> statement-breakpoint
ALTER TABLE `__new_opinions` RENAME TO `opinions`;--> statement-breakpoint
CREATE UNIQUE INDEX `opinions_no_unique` ON `opinions` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `opinions_serial` ON `opinions` (`activity_id`,`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `opinions_once` ON `opinions` (`activity_id`,`person_key`,`clause_key`,`digest`) WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX `opinions_state` ON `opinions` (`activity_id`,`state`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `opinions_clause` ON `opinions` (`activity_id`,`clause_key`,`state`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `opinions_resident` ON `opinions` (`resident_id`);--> statement-breakpoint
CREATE INDEX `opinions_digest` ON `opinions` (`activity_id`,`digest`);--> statement-breakpoint
CREATE TABLE `__new_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`title` text NOT NULL,
	`edition_no` integer NOT NULL,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`attribute` text,
	`attribute_basis` text,
	`secrecy_reviewer_id` text,
	`secrecy_reviewed_at` integer,
	`note` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`secrecy_reviewer_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "releases_subject_kind" CHECK("subject_kind" in ('catalogue', 'consultation', 'feedback', 'survey', 'surveyResult')),
	CONSTRAINT "releases_state" CHECK("state" in ('drafting', 'firstReview', 'secondReview', 'finalReview', 'published', 'withdrawn')),
	CONSTRAINT "releases_attribute" CHECK("attribute" in ('proactive', 'onRequest', 'withheld')),
	CONSTRAINT "releases_published_needs_review" CHECK("state" <> 'published' or ("attribute" = 'proactive' and "secrecy_reviewer_id" is not null and "published_at" is not null))
);--> statement-breakpoint
INSERT INTO `__new_releases`("id", "subject_kind", "subject_id", "unit_id", "title", "edition_no", "state", "round", "attribute", "attribute_basis", "secrecy_reviewer_id", "secrecy_reviewed_at", "note", "created_at", "published_at") SELECT "id", "subject_kind", "subject_id", "unit_id", "title", "edition_no", "state", "round", "attribute", "attribute_basis", "secrecy_reviewer_id", "secrecy_reviewed_at", "note", "created_at", "published_at" FROM `releases`;--> statement-breakpoint
DROP TABLE `releases`;--> statement-breakpoint
ALTER TABLE `__new_releases` RENAME TO `releases`;--> statement-breakpoint
CREATE INDEX `releases_state_unit` ON `releases` (`state`,`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `releases_edition` ON `releases` (`subject_kind`,`subject_id`,`edition_no`);--> statement-breakpoint
PRAGMA legacy_alter_table=OFF;--> statement-breakpoint
CREATE TRIGGER opinions_text_stays BEFORE UPDATE OF text, digest, no, activity_id, received_at, channel,
	serial, lookup_hash, received_on, resident_id, entered_by, submitter_type, submitter_shown, age_band, for_minor,
	clause_id, clause_revision_id, clause_key, held_words, stance
	ON opinions BEGIN SELECT RAISE(ABORT, 'an opinion is never edited'); END;--> statement-breakpoint
CREATE TRIGGER opinions_code_stays BEFORE UPDATE OF lookup_cipher ON opinions
	WHEN NOT coalesce(new.lookup_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.lookup_cipher, 1, 6) > substr(old.lookup_cipher, 1, 6), 0)
	BEGIN SELECT RAISE(ABORT, 'an opinion is never edited'); END;--> statement-breakpoint
CREATE TRIGGER opinions_contact_only_goes BEFORE UPDATE OF name_cipher, phone_cipher, person_key ON opinions
	WHEN (new.name_cipher IS NOT NULL OR new.phone_cipher IS NOT NULL OR new.person_key <> 'erased:' || old.id)
	AND NOT (new.person_key = old.person_key
		AND (new.name_cipher IS old.name_cipher
			OR coalesce(new.name_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.name_cipher, 1, 6) > substr(old.name_cipher, 1, 6), 0))
		AND (new.phone_cipher IS old.phone_cipher
			OR coalesce(new.phone_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.phone_cipher, 1, 6) > substr(old.phone_cipher, 1, 6), 0)))
	BEGIN SELECT RAISE(ABORT, 'contact data is deleted, never changed'); END;--> statement-breakpoint
CREATE TRIGGER opinions_remain BEFORE DELETE ON opinions BEGIN SELECT RAISE(ABORT, 'an opinion is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER opinions_withdrawn_stay BEFORE UPDATE OF state ON opinions
	WHEN old.state = 'withdrawn' AND new.state <> 'withdrawn'
	BEGIN SELECT RAISE(ABORT, 'what was withdrawn stays withdrawn'); END;--> statement-breakpoint
CREATE TRIGGER opinions_wait_for_appeal BEFORE UPDATE OF state, moderated_by ON opinions
	WHEN EXISTS (SELECT 1 FROM opinion_appeals WHERE opinion_id = old.id AND decision IS NULL)
	BEGIN SELECT RAISE(ABORT, 'an appeal is open'); END;--> statement-breakpoint
CREATE TRIGGER opinions_undone_fresh BEFORE UPDATE ON opinions
	WHEN (old.undone AND NOT new.undone) OR (new.undone AND NOT old.undone AND (new.state <> 'withdrawn' OR old.state <> 'pending'
		OR old.moderated_at IS NOT NULL OR old.resident_id IS NULL OR new.withdrawn_at >= old.received_at + 600000))
	BEGIN SELECT RAISE(ABORT, 'only a fresh opinion is undone'); END;--> statement-breakpoint
CREATE TRIGGER releases_remain BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
-- 问卷: what was asked stays as it was asked, what was answered as it was answered.
CREATE TRIGGER surveys_are_activities BEFORE INSERT ON surveys
	WHEN NOT EXISTS (SELECT 1 FROM activities WHERE id = new.id AND kind = 'survey')
	BEGIN SELECT RAISE(ABORT, 'a survey is an activity of its kind'); END;--> statement-breakpoint
CREATE TRIGGER surveys_stay BEFORE UPDATE ON surveys
	WHEN new.id <> old.id OR ((SELECT published_at FROM activities WHERE id = old.id) IS NOT NULL AND (
		new.parent_activity_id IS NOT old.parent_activity_id OR new.post_evaluation <> old.post_evaluation OR new.purpose <> old.purpose
		OR new.opens_on <> old.opens_on OR new.last_day < old.last_day OR new.one_per <> old.one_per OR new.anonymous <> old.anonymous
		OR new.changeable <> old.changeable OR new.open_sample <> old.open_sample
		OR new.sample_frame IS NOT old.sample_frame OR new.contractor IS NOT old.contractor))
	BEGIN SELECT RAISE(ABORT, 'a published survey is never changed'); END;--> statement-breakpoint
CREATE TRIGGER surveys_remain BEFORE DELETE ON surveys BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER survey_extensions_stay BEFORE UPDATE ON survey_extensions BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never changed'); END;--> statement-breakpoint
CREATE TRIGGER survey_extensions_remain BEFORE DELETE ON survey_extensions BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER survey_versions_stay BEFORE UPDATE ON survey_versions
	WHEN old.frozen_at IS NOT NULL OR old.dropped_at IS NOT NULL OR new.id <> old.id OR new.survey_id <> old.survey_id OR new.number <> old.number
	BEGIN SELECT RAISE(ABORT, 'a published questionnaire is never changed'); END;--> statement-breakpoint
CREATE TRIGGER survey_versions_remain BEFORE DELETE ON survey_versions BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER survey_codes_stay BEFORE UPDATE ON survey_codes BEGIN SELECT RAISE(ABORT, 'an invitation is never changed'); END;--> statement-breakpoint
CREATE TRIGGER survey_codes_remain BEFORE DELETE ON survey_codes BEGIN SELECT RAISE(ABORT, 'an invitation is never deleted'); END;--> statement-breakpoint
-- A sheet answers a version of its survey that stands: online while the period runs, entered once it is published, and none
-- after the tally.
CREATE TRIGGER survey_sheets_fit BEFORE INSERT ON survey_sheets
	WHEN NOT EXISTS (SELECT 1 FROM survey_versions JOIN activities ON activities.id = survey_versions.survey_id
			WHERE survey_versions.id = new.version_id AND survey_id = new.survey_id AND dropped_at IS NULL
			AND (new.channel = 'import' OR (frozen_at IS NOT NULL AND published_at IS NOT NULL))
			AND (new.channel <> 'online' OR (cancelled_at IS NULL AND new.submitted_at >= opens_at AND new.submitted_at < closes_at)))
		OR EXISTS (SELECT 1 FROM survey_results WHERE survey_id = new.survey_id)
		OR (new.code_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM survey_codes WHERE id = new.code_id AND survey_id = new.survey_id))
		OR new.changes <> 0 OR new.voided_at IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a sheet answers its survey in time'); END;--> statement-breakpoint
CREATE TRIGGER survey_sheets_stay BEFORE UPDATE OF id, survey_id, serial, no, channel, code_id, entry_key, entered_by, received_on, salt, submitted_at
	ON survey_sheets BEGIN SELECT RAISE(ABORT, 'a sheet is never edited'); END;--> statement-breakpoint
-- Who answered is forgotten one day, never replaced.
CREATE TRIGGER survey_sheets_holder_only_goes BEFORE UPDATE OF holder_key, resident_id ON survey_sheets
	WHEN new.resident_id IS NOT NULL OR new.holder_key IS NOT 'erased:' || old.id
	BEGIN SELECT RAISE(ABORT, 'who answered is forgotten, never changed'); END;--> statement-breakpoint
-- Its author changes it while the period runs; what stood there before is kept first.
CREATE TRIGGER survey_sheets_change BEFORE UPDATE OF answers, version_id, changes, changed_at ON survey_sheets
	WHEN old.voided_at IS NOT NULL OR old.channel <> 'online' OR new.changes <> old.changes + 1
		OR EXISTS (SELECT 1 FROM survey_results WHERE survey_id = old.survey_id)
		OR NOT EXISTS (SELECT 1 FROM survey_sheet_history WHERE sheet_id = old.id AND no = old.changes
			AND version_id = old.version_id AND answers = old.answers)
		OR NOT EXISTS (SELECT 1 FROM survey_versions JOIN activities ON activities.id = survey_versions.survey_id
			JOIN surveys ON surveys.id = activities.id
			WHERE survey_versions.id = new.version_id AND survey_versions.survey_id = old.survey_id AND frozen_at IS NOT NULL AND changeable
			AND cancelled_at IS NULL AND new.changed_at >= opens_at AND new.changed_at < closes_at)
	BEGIN SELECT RAISE(ABORT, 'a sheet is changed by its author in time, and what it said is kept'); END;--> statement-breakpoint
CREATE TRIGGER survey_sheets_void BEFORE UPDATE OF voided_at, void_ground, void_note, voided_by ON survey_sheets
	WHEN old.voided_at IS NOT NULL OR new.voided_at IS NULL OR EXISTS (SELECT 1 FROM survey_results WHERE survey_id = old.survey_id)
	BEGIN SELECT RAISE(ABORT, 'a void sheet stays void, and a counted one counted'); END;--> statement-breakpoint
CREATE TRIGGER survey_sheets_remain BEFORE DELETE ON survey_sheets BEGIN SELECT RAISE(ABORT, 'a sheet is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER survey_sheet_history_stay BEFORE UPDATE ON survey_sheet_history BEGIN SELECT RAISE(ABORT, 'what a sheet said is never changed'); END;--> statement-breakpoint
CREATE TRIGGER survey_sheet_history_remain BEFORE DELETE ON survey_sheet_history BEGIN SELECT RAISE(ABORT, 'what a sheet said is never deleted'); END;--> statement-breakpoint
-- Counted once it is over, and every sheet that stands; what was counted stays, and what was published stays whole.
CREATE TRIGGER survey_results_fit BEFORE INSERT ON survey_results
	WHEN new.published_at IS NOT NULL
		OR NOT EXISTS (SELECT 1 FROM activities WHERE id = new.survey_id AND published_at IS NOT NULL
			AND (cancelled_at IS NOT NULL OR closes_at <= new.tallied_at))
		OR new.sheets <> (SELECT count(*) FROM survey_sheets WHERE survey_id = new.survey_id AND voided_at IS NULL)
	BEGIN SELECT RAISE(ABORT, 'a survey is counted when it is over, and whole'); END;--> statement-breakpoint
CREATE TRIGGER survey_results_stay BEFORE UPDATE ON survey_results
	WHEN old.published_at IS NOT NULL OR new.survey_id <> old.survey_id OR new.result_set <> old.result_set OR new.digest <> old.digest
		OR new.sheets <> old.sheets OR new.tallied_by <> old.tallied_by OR new.tallied_at <> old.tallied_at
	BEGIN SELECT RAISE(ABORT, 'a result is never changed'); END;--> statement-breakpoint
CREATE TRIGGER survey_results_remain BEFORE DELETE ON survey_results BEGIN SELECT RAISE(ABORT, 'a result is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER survey_opinions_fit BEFORE INSERT ON survey_opinions
	WHEN NOT EXISTS (SELECT 1 FROM opinions JOIN survey_sheets ON survey_sheets.survey_id = opinions.activity_id
		WHERE opinions.id = new.opinion_id AND survey_sheets.id = new.sheet_id)
	BEGIN SELECT RAISE(ABORT, 'an opinion comes from a sheet of its own survey'); END;--> statement-breakpoint
CREATE TRIGGER survey_opinions_stay BEFORE UPDATE ON survey_opinions BEGIN SELECT RAISE(ABORT, 'where an opinion comes from is never changed'); END;--> statement-breakpoint
CREATE TRIGGER survey_opinions_remain BEFORE DELETE ON survey_opinions BEGIN SELECT RAISE(ABORT, 'where an opinion comes from is never deleted'); END;
