CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`item_id` text,
	`host_unit_id` text NOT NULL,
	`host_unit_name` text,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`published_at` integer,
	`cancelled_at` integer,
	`cancel_reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `decision_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activities_kind" CHECK("activities"."kind" in ('consultation', 'survey', 'hearing', 'openDaySession', 'meeting', 'solicitation')),
	CONSTRAINT "activities_period" CHECK("activities"."closes_at" > "activities"."opens_at"),
	CONSTRAINT "activities_published_by" CHECK("activities"."published_at" is null or "activities"."host_unit_name" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_code_unique` ON `activities` (`code`);--> statement-breakpoint
CREATE INDEX `activities_closes` ON `activities` (`closes_at`);--> statement-breakpoint
CREATE INDEX `activities_item` ON `activities` (`item_id`);--> statement-breakpoint
CREATE INDEX `activities_host` ON `activities` (`host_unit_id`);--> statement-breakpoint
CREATE TABLE `files` (
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
	CONSTRAINT "files_owner_kind" CHECK("files"."owner_kind" in ('draftVersion', 'consultation', 'opinion', 'catalogueVersion', 'item')),
	CONSTRAINT "files_audience" CHECK("files"."audience" in ('public', 'staff'))
);
--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE TABLE `catalogue_adjustments` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`item_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason_public` text NOT NULL,
	`applicant_unit_id` text,
	`meeting_ref` text,
	`effective_on` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `catalogue_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `decision_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applicant_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "catalogue_adjustments_kind" CHECK("catalogue_adjustments"."kind" in ('add', 'remove', 'amend', 'postpone')),
	CONSTRAINT "catalogue_adjustments_reason" CHECK(length(trim(replace(coalesce("catalogue_adjustments"."reason_public", ''), '　', ' '))) >= 10)
);
--> statement-breakpoint
CREATE INDEX `catalogue_adjustments_version` ON `catalogue_adjustments` (`version_id`);--> statement-breakpoint
CREATE TABLE `catalogue_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`item_id` text NOT NULL,
	`seq` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text,
	`lead_unit_id` text NOT NULL,
	`co_unit_ids` text NOT NULL,
	`legal_basis` text NOT NULL,
	`participation` text NOT NULL,
	`expert_review` integer NOT NULL,
	`risk_assessment` integer NOT NULL,
	`fair_competition` integer NOT NULL,
	`hearing` text,
	`hearing_basis` text,
	`planned_decision_month` text,
	`stage_plan` text NOT NULL,
	`affects` text NOT NULL,
	`disclosure` text NOT NULL,
	`exemption` text NOT NULL,
	`exemption_basis` text,
	`exemption_approver` text,
	`contact` text NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `catalogue_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `decision_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "catalogue_entries_kind" CHECK("catalogue_entries"."kind" in ('publicPolicy', 'plan', 'resourceProtection', 'publicProject', 'other')),
	CONSTRAINT "catalogue_entries_hearing" CHECK("catalogue_entries"."hearing" in ('required', 'optional', 'none')),
	CONSTRAINT "catalogue_entries_disclosure" CHECK("catalogue_entries"."disclosure" in ('proactive', 'onRequest', 'withheld')),
	CONSTRAINT "catalogue_entries_exemption" CHECK("catalogue_entries"."exemption" in ('none', 'stub', 'hidden')),
	CONSTRAINT "catalogue_entries_exemption_basis" CHECK("catalogue_entries"."exemption" = 'none' or ("catalogue_entries"."exemption_basis" is not null and "catalogue_entries"."exemption_approver" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `catalogue_entries_item` ON `catalogue_entries` (`version_id`,`item_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `catalogue_entries_seq` ON `catalogue_entries` (`version_id`,`seq`);--> statement-breakpoint
CREATE INDEX `catalogue_entries_by_item` ON `catalogue_entries` (`item_id`);--> statement-breakpoint
CREATE TABLE `catalogue_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`catalogue_id` text NOT NULL,
	`no` integer NOT NULL,
	`doc_no` text,
	`party_consent_ref` text,
	`basis_text` text,
	`issued_on` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`catalogue_id`) REFERENCES `catalogues`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "catalogue_versions_consent" CHECK("catalogue_versions"."published_at" is null or ("catalogue_versions"."doc_no" is not null and "catalogue_versions"."party_consent_ref" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `catalogue_versions_no` ON `catalogue_versions` (`catalogue_id`,`no`);--> statement-breakpoint
CREATE TABLE `catalogues` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`organ` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `catalogues_year_unique` ON `catalogues` (`year`);--> statement-breakpoint
CREATE TABLE `decision_items` (
	`id` text PRIMARY KEY NOT NULL,
	`catalogue_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`catalogue_id`) REFERENCES `catalogues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stage_records` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`stage` text NOT NULL,
	`responsible_unit_id` text,
	`responsible_unit_name` text,
	`started_on` text,
	`done_on` text,
	`public_note` text,
	`not_applicable_reason` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `decision_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stage_records_word" CHECK("stage_records"."stage" in ('initiation', 'drafting', 'participation', 'symposium', 'hearing', 'feedback', 'expertReview', 'riskAssessment', 'fairCompetition', 'legalityReview', 'deliberation', 'publication', 'execution', 'evaluation')),
	CONSTRAINT "stage_records_unit_named" CHECK(("stage_records"."responsible_unit_id" is null) = ("stage_records"."responsible_unit_name" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_records_stage` ON `stage_records` (`item_id`,`stage`);--> statement-breakpoint
CREATE TABLE `consultation_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`previous_last_day` text NOT NULL,
	`last_day` text NOT NULL,
	`reason` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_extensions_longer" CHECK("consultation_extensions"."last_day" > "consultation_extensions"."previous_last_day")
);
--> statement-breakpoint
CREATE INDEX `consultation_extensions_of` ON `consultation_extensions` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `consultation_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`from_version_id` text NOT NULL,
	`to_version_id` text NOT NULL,
	`substance` integer NOT NULL,
	`reason` text NOT NULL,
	`summary_plain` text NOT NULL,
	`what_changes` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	`published_at` integer,
	`previous_last_day` text,
	`last_day` text,
	`dropped_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_version_id`) REFERENCES `draft_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_version_id`) REFERENCES `draft_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_revisions_other" CHECK("consultation_revisions"."from_version_id" <> "consultation_revisions"."to_version_id"),
	CONSTRAINT "consultation_revisions_reason" CHECK(length(trim(replace(coalesce("consultation_revisions"."reason", ''), '　', ' '))) >= 10),
	CONSTRAINT "consultation_revisions_ends_once" CHECK("consultation_revisions"."published_at" is null or "consultation_revisions"."dropped_at" is null),
	CONSTRAINT "consultation_revisions_period" CHECK(("consultation_revisions"."published_at" is null) = ("consultation_revisions"."last_day" is null)),
	CONSTRAINT "consultation_revisions_from_period" CHECK(("consultation_revisions"."last_day" is null) = ("consultation_revisions"."previous_last_day" is null)),
	CONSTRAINT "consultation_revisions_grows" CHECK(coalesce("consultation_revisions"."last_day" >= "consultation_revisions"."previous_last_day", true))
);
--> statement-breakpoint
CREATE INDEX `consultation_revisions_of` ON `consultation_revisions` (`consultation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_revisions_open` ON `consultation_revisions` (`consultation_id`) WHERE published_at is null and dropped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_revisions_version` ON `consultation_revisions` (`consultation_id`,`to_version_id`) WHERE dropped_at is null;--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_version_id` text NOT NULL,
	`document_type` text NOT NULL,
	`opens_on` text NOT NULL,
	`days` integer NOT NULL,
	`min_days` integer NOT NULL,
	`last_day` text NOT NULL,
	`ends_on` text,
	`shortening_reason` text,
	`shortening_approver_id` text,
	`shortening_approved_at` integer,
	`second_approver_id` text,
	`basis_text` text NOT NULL,
	`summary_plain` text NOT NULL,
	`what_changes` text NOT NULL,
	`channels` text NOT NULL,
	`contact` text NOT NULL,
	`guide_questions` text NOT NULL,
	`identity_policy` text NOT NULL,
	`opinion_display` text NOT NULL,
	`feedback_mode` text NOT NULL,
	`round` integer NOT NULL,
	`respondent_note` text,
	`sign_off_unit` text,
	`signed_on` text,
	FOREIGN KEY (`id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draft_version_id`) REFERENCES `draft_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shortening_approver_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_approver_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultations_document_type" CHECK("consultations"."document_type" in ('majorDecision', 'normative', 'normativeBusiness')),
	CONSTRAINT "consultations_identity_policy" CHECK("consultations"."identity_policy" in ('nameToStaff', 'requireRealName')),
	CONSTRAINT "consultations_opinion_display" CHECK("consultations"."opinion_display" in ('afterModeration', 'withFeedback', 'never')),
	CONSTRAINT "consultations_feedback_mode" CHECK("consultations"."feedback_mode" in ('beforeReview', 'withPublication')),
	CONSTRAINT "consultations_days" CHECK("consultations"."days" >= 1),
	CONSTRAINT "consultations_shortening" CHECK("consultations"."days" >= "consultations"."min_days" or length(trim(replace(coalesce("consultations"."shortening_reason", ''), '　', ' '))) >= 20)
);
--> statement-breakpoint
CREATE INDEX `consultations_version` ON `consultations` (`draft_version_id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`key` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `clause_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`clause_id` text NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`no` text NOT NULL,
	`path` text NOT NULL,
	`text` text NOT NULL,
	`blocks` text NOT NULL,
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `draft_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clause_revisions_position` ON `clause_revisions` (`version_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `clause_revisions_clause` ON `clause_revisions` (`version_id`,`clause_id`);--> statement-breakpoint
CREATE TABLE `clauses` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draft_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`no` integer NOT NULL,
	`title` text NOT NULL,
	`preamble` text NOT NULL,
	`annexes` text NOT NULL,
	`format` text NOT NULL,
	`original_sha256` text NOT NULL,
	`drafting_note` text,
	`warnings` text NOT NULL,
	`imported_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`frozen_at` integer,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`imported_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_versions_no` ON `draft_versions` (`draft_id`,`no`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`item_id` text,
	`title` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `decision_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_unit` ON `drafts` (`unit_id`);--> statement-breakpoint
CREATE TABLE `lineage_ends` (
	`version_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`link_id` text NOT NULL,
	`kind` text NOT NULL,
	`side` text NOT NULL,
	PRIMARY KEY(`version_id`, `revision_id`),
	FOREIGN KEY (`revision_id`) REFERENCES `clause_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link_id`,`kind`,`version_id`) REFERENCES `lineage_links`(`id`,`kind`,`version_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lineage_ends_side" CHECK("lineage_ends"."side" in ('from', 'to')),
	CONSTRAINT "lineage_ends_added" CHECK("lineage_ends"."kind" <> 'added' or "lineage_ends"."side" = 'to'),
	CONSTRAINT "lineage_ends_removed" CHECK("lineage_ends"."kind" <> 'removed' or "lineage_ends"."side" = 'from')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lineage_ends_one` ON `lineage_ends` (`link_id`,`side`) WHERE not (kind = 'split' and side = 'to') and not (kind = 'merged' and side = 'from');--> statement-breakpoint
CREATE TABLE `lineage_links` (
	`id` text NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`proposed` integer NOT NULL,
	PRIMARY KEY(`id`, `kind`, `version_id`),
	FOREIGN KEY (`version_id`) REFERENCES `lineages`(`version_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lineage_links_kind_word" CHECK("lineage_links"."kind" in ('kept', 'edited', 'moved', 'split', 'merged', 'removed', 'added'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lineage_links_position` ON `lineage_links` (`version_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `lineage_links_once` ON `lineage_links` (`id`);--> statement-breakpoint
CREATE TABLE `lineages` (
	`version_id` text PRIMARY KEY NOT NULL,
	`from_version_id` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `draft_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_version_id`) REFERENCES `draft_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lineages_two_versions" CHECK("lineages"."version_id" <> "lineages"."from_version_id")
);
--> statement-breakpoint
CREATE TABLE `dispositions` (
	`opinion_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`needs_reason` integer NOT NULL,
	`needs_clause` integer NOT NULL,
	`reason` text,
	`changed_clause` text,
	`changed_text` text,
	`staff_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`opinion_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind`,`needs_reason`,`needs_clause`) REFERENCES `outcome_kinds`(`kind`,`needs_reason`,`needs_clause`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dispositions_reason" CHECK(not "dispositions"."needs_reason" or length(trim(replace(coalesce("dispositions"."reason", ''), '　', ' '))) >= 10),
	CONSTRAINT "dispositions_clause" CHECK(not "dispositions"."needs_clause" or length(trim(replace(coalesce("dispositions"."changed_clause", ''), '　', ' '))) >= 1)
);
--> statement-breakpoint
CREATE TABLE `feedbacks` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`edition_no` integer NOT NULL,
	`narrative` text NOT NULL,
	`next_step` text NOT NULL,
	`zero` integer NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedbacks_edition` ON `feedbacks` (`activity_id`,`edition_no`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`opinion_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	FOREIGN KEY (`opinion_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `opinion_groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_members_group` ON `group_members` (`group_id`);--> statement-breakpoint
CREATE TABLE `opinion_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`title` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opinion_groups_activity` ON `opinion_groups` (`activity_id`);--> statement-breakpoint
CREATE TABLE `outcome_kinds` (
	`kind` text NOT NULL,
	`needs_reason` integer NOT NULL,
	`needs_clause` integer NOT NULL,
	PRIMARY KEY(`kind`, `needs_reason`, `needs_clause`),
	CONSTRAINT "outcome_kinds_word" CHECK("outcome_kinds"."kind" in ('adopted', 'partiallyAdopted', 'notAdopted', 'explained'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_kinds_once` ON `outcome_kinds` (`kind`);--> statement-breakpoint
CREATE TABLE `suggestion_dismissals` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`kind` text DEFAULT 'group' NOT NULL,
	`opinion_ids` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suggestion_dismissals_kind" CHECK("suggestion_dismissals"."kind" in ('group', 'repetition'))
);
--> statement-breakpoint
CREATE INDEX `suggestion_dismissals_activity` ON `suggestion_dismissals` (`activity_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`notice_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`for_minor` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_once` ON `consents` (`resident_id`,`notice_hash`,`purpose`,`for_minor`);--> statement-breakpoint
CREATE TABLE `rate_windows` (
	`key` text NOT NULL,
	`window` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key`, `window`)
);
--> statement-breakpoint
CREATE TABLE `residents` (
	`id` text PRIMARY KEY NOT NULL,
	`phone_cipher` text NOT NULL,
	`phone_hash` text NOT NULL,
	`name_cipher` text,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `residents_phone` ON `residents` (`phone_hash`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`level` text NOT NULL,
	`started_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	CONSTRAINT "sessions_level" CHECK("sessions"."level" in ('sms', 'password', 'totp'))
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_tries` (
	`account_hash` text PRIMARY KEY NOT NULL,
	`failed` integer NOT NULL,
	`locked_until` integer,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sms_codes` (
	`phone_hash` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`tries` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`unit_id` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_set_at` integer,
	`totp_cipher` text,
	`totp_at` integer,
	`totp_step` integer,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_account_unique` ON `staff` (`account`);--> statement-breakpoint
CREATE INDEX `staff_unit` ON `staff` (`unit_id`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`staff_id`, `role`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_roles_role" CHECK("staff_roles"."role" in ('drafter', 'firstReviewer', 'secondReviewer', 'publisher', 'opinionClerk', 'eventStaff', 'supervisor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE `journal_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`facts` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "journal_entries_actor_kind" CHECK("journal_entries"."actor_kind" in ('staff', 'resident', 'anonymous', 'system'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_entries_hash` ON `journal_entries` (`hash`);--> statement-breakpoint
CREATE TABLE `journal_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`seal` text NOT NULL,
	CONSTRAINT "journal_head_one_row" CHECK("journal_head"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`activity_id` text NOT NULL,
	`facts` text NOT NULL,
	`at` integer NOT NULL,
	`expanded_at` integer,
	CONSTRAINT "announcements_kind" CHECK("announcements"."kind" in ('feedback', 'extended', 'revised', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `announcements_due` ON `announcements` (`expanded_at`,`at`);--> statement-breakpoint
CREATE TABLE `messages_out` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text,
	`unit_id` text,
	`about` text,
	`phone_cipher` text,
	`template` text NOT NULL,
	`facts_cipher` text,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	`next_try_at` integer,
	`lapses_at` integer,
	`sent_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	CONSTRAINT "messages_out_state_word" CHECK("messages_out"."state" in ('waiting', 'sent', 'failed', 'lapsed')),
	CONSTRAINT "messages_out_waits_for_try" CHECK(("messages_out"."state" = 'waiting') = ("messages_out"."next_try_at" is not null)),
	CONSTRAINT "messages_out_sent_at" CHECK(("messages_out"."state" = 'sent') = ("messages_out"."sent_at" is not null)),
	CONSTRAINT "messages_out_can_be_sent" CHECK("messages_out"."state" <> 'waiting' or ("messages_out"."phone_cipher" is not null and "messages_out"."facts_cipher" is not null))
);
--> statement-breakpoint
CREATE INDEX `messages_out_due` ON `messages_out` (`next_try_at`);--> statement-breakpoint
CREATE INDEX `messages_out_created` ON `messages_out` (`created_at`);--> statement-breakpoint
CREATE INDEX `messages_out_resident` ON `messages_out` (`resident_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `messages_out_state` ON `messages_out` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `desk_acts` (
	`activity_id` text NOT NULL,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	`before` text,
	`undone_by` integer,
	PRIMARY KEY(`activity_id`, `no`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "desk_acts_kind" CHECK("desk_acts"."kind" in ('moderated', 'appealDecided', 'grouped', 'ungrouped', 'groupRenamed', 'groupsMerged', 'outcomeGiven', 'outcomeTakenBack', 'undone')),
	CONSTRAINT "desk_acts_undone_later" CHECK("desk_acts"."undone_by" > "desk_acts"."no")
);
--> statement-breakpoint
CREATE TABLE `opinion_appeals` (
	`opinion_id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`contested` text NOT NULL,
	`ground` text,
	`target` text,
	`moderated_by` text NOT NULL,
	`moderated_at` integer NOT NULL,
	`text` text NOT NULL,
	`salt` text NOT NULL,
	`at` integer NOT NULL,
	`decision` text,
	`reason` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`opinion_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "opinion_appeals_contested" CHECK("opinion_appeals"."contested" in ('rejected', 'redirected')),
	CONSTRAINT "opinion_appeals_decision" CHECK("opinion_appeals"."decision" in ('upheld', 'granted', 'withdrawn')),
	CONSTRAINT "opinion_appeals_ground" CHECK(("opinion_appeals"."contested" = 'rejected') = ("opinion_appeals"."ground" is not null)),
	CONSTRAINT "opinion_appeals_target" CHECK(("opinion_appeals"."contested" = 'redirected') = ("opinion_appeals"."target" is not null)),
	CONSTRAINT "opinion_appeals_text" CHECK(length(trim(replace(coalesce("opinion_appeals"."text", ''), '　', ' '))) >= 2),
	CONSTRAINT "opinion_appeals_decided" CHECK(("opinion_appeals"."decision" is null) = ("opinion_appeals"."decided_at" is null)),
	CONSTRAINT "opinion_appeals_decided_by" CHECK(("opinion_appeals"."decided_by" is not null) = (coalesce("opinion_appeals"."decision", '') in ('upheld', 'granted'))),
	CONSTRAINT "opinion_appeals_two_people" CHECK("opinion_appeals"."decided_by" <> "opinion_appeals"."moderated_by"),
	CONSTRAINT "opinion_appeals_reason" CHECK(coalesce("opinion_appeals"."decision", '') <> 'upheld' or length(trim(replace(coalesce("opinion_appeals"."reason", ''), '　', ' '))) >= 10)
);
--> statement-breakpoint
CREATE INDEX `opinion_appeals_activity` ON `opinion_appeals` (`activity_id`,`decision`);--> statement-breakpoint
CREATE INDEX `opinion_appeals_open` ON `opinion_appeals` (`decision`);--> statement-breakpoint
CREATE TABLE `opinion_marks` (
	`opinion_id` text PRIMARY KEY NOT NULL,
	`moderation` integer DEFAULT 0 NOT NULL,
	`grouping` integer DEFAULT 0 NOT NULL,
	`outcome` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`opinion_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `opinions` (
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
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clause_revision_id`) REFERENCES `clause_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`duplicate_of`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "opinions_channel" CHECK("opinions"."channel" in ('online', 'letter', 'email', 'phone', 'onsite', 'symposium', 'hearing', 'kiosk')),
	CONSTRAINT "opinions_state_word" CHECK("opinions"."state" in ('pending', 'withdrawn', 'duplicate', 'rejected', 'redirected', 'valid')),
	CONSTRAINT "opinions_stance" CHECK("opinions"."stance" in ('support', 'oppose', 'suggest', 'question')),
	CONSTRAINT "opinions_submitter_type" CHECK("opinions"."submitter_type" in ('person', 'unit')),
	CONSTRAINT "opinions_age_band" CHECK("opinions"."age_band" in ('under14', '14to17', '18to35', '36to59', '60plus')),
	CONSTRAINT "opinions_ground_word" CHECK("opinions"."rejection_ground" in ('illegal', 'insult', 'privacy', 'advertising', 'unrelated', 'unreadable')),
	CONSTRAINT "opinions_target_word" CHECK("opinions"."redirect_target" in ('hotline12345', 'petition', 'otherUnit')),
	CONSTRAINT "opinions_rejected_has_ground" CHECK(("opinions"."state" = 'rejected') = ("opinions"."rejection_ground" is not null)),
	CONSTRAINT "opinions_redirected_has_target" CHECK(("opinions"."state" = 'redirected') = ("opinions"."redirect_target" is not null)),
	CONSTRAINT "opinions_duplicate_has_first" CHECK(("opinions"."state" = 'duplicate') = ("opinions"."duplicate_of" is not null)),
	CONSTRAINT "opinions_duplicate_of_another" CHECK("opinions"."duplicate_of" <> "opinions"."id"),
	CONSTRAINT "opinions_withdrawn_has_time" CHECK(("opinions"."state" = 'withdrawn') = ("opinions"."withdrawn_at" is not null)),
	CONSTRAINT "opinions_online_has_author" CHECK("opinions"."channel" <> 'online' or "opinions"."resident_id" is not null),
	CONSTRAINT "opinions_paper_has_clerk" CHECK("opinions"."channel" = 'online' or ("opinions"."entered_by" is not null and "opinions"."received_on" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opinions_no_unique` ON `opinions` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `opinions_serial` ON `opinions` (`activity_id`,`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `opinions_once` ON `opinions` (`activity_id`,`person_key`,`clause_key`,`digest`) WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX `opinions_state` ON `opinions` (`activity_id`,`state`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `opinions_clause` ON `opinions` (`activity_id`,`clause_key`,`state`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `opinions_resident` ON `opinions` (`resident_id`);--> statement-breakpoint
CREATE INDEX `opinions_digest` ON `opinions` (`activity_id`,`digest`);--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`date` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`notice_year` integer NOT NULL,
	CONSTRAINT "calendar_days_kind" CHECK("calendar_days"."kind" in ('workday', 'restday', 'holiday'))
);
--> statement-breakpoint
CREATE INDEX `calendar_days_notice` ON `calendar_days` (`notice_year`);--> statement-breakpoint
CREATE TABLE `calendar_years` (
	`year` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reason_wordings` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	CONSTRAINT "reason_wordings_purpose" CHECK("reason_wordings"."purpose" in ('partiallyAdopted', 'notAdopted', 'explained', 'illegal', 'insult', 'privacy', 'advertising', 'unrelated', 'unreadable', 'hotline12345', 'petition', 'otherUnit')),
	CONSTRAINT "reason_wordings_text" CHECK(length(trim(replace(coalesce("reason_wordings"."text", ''), '　', ' '))) >= 10),
	CONSTRAINT "reason_wordings_titled" CHECK(length(trim(replace(coalesce("reason_wordings"."title", ''), '　', ' '))) >= 2)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reason_wordings_title` ON `reason_wordings` (`purpose`,`title`);--> statement-breakpoint
CREATE TABLE `rule_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`base` text NOT NULL,
	`feedback_mode` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	CONSTRAINT "rule_profiles_mode" CHECK("rule_profiles"."feedback_mode" in ('beforeReview', 'withPublication')),
	CONSTRAINT "rule_profiles_state" CHECK("rule_profiles"."state" in ('proposed', 'confirmed', 'refused')),
	CONSTRAINT "rule_profiles_decided_at" CHECK(("rule_profiles"."state" = 'proposed') = ("rule_profiles"."decided_at" is null)),
	CONSTRAINT "rule_profiles_two_people" CHECK("rule_profiles"."state" <> 'confirmed' or "rule_profiles"."decided_by" <> "rule_profiles"."proposed_by")
);
--> statement-breakpoint
CREATE INDEX `rule_profiles_decided` ON `rule_profiles` (`state`,`decided_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `rule_profiles_one_proposal` ON `rule_profiles` (`state`) WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX `rule_profiles_one_first` ON `rule_profiles` (`state`) WHERE state = 'confirmed' and decided_by is null;--> statement-breakpoint
CREATE TABLE `rule_values` (
	`profile_id` text NOT NULL,
	`setting` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`profile_id`, `setting`),
	FOREIGN KEY (`profile_id`) REFERENCES `rule_profiles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rule_values_floor" CHECK(case setting when 'commentDays' then 30 <= value and value <= 3650 when 'shorteningReasonCharacters' then 20 <= value and value <= 3650 when 'secondApprovalBelowDays' then 7 <= value and value <= 3650 when 'extensionReasonCharacters' then 10 <= value and value <= 3650 when 'normativeWorkdays' then 1 <= value and value <= 3650 when 'normativeBusinessDays' then 30 <= value and value <= 3650 when 'catalogueMonth' then 1 <= value and value <= 12 when 'catalogueDraftDays' then 1 <= value and value <= 3650 when 'proposalReplyWorkdays' then 0 <= value and value <= 3650 when 'hearingNoticeDays' then 10 <= value and value <= 3650 when 'hearingListDays' then 7 <= value and value <= 3650 when 'hearingMaterialsDays' then 7 <= value and value <= 3650 when 'feedbackWorkdays' then 0 <= value and value <= 3650 when 'attendanceNoticeWorkdays' then 0 <= value and value <= 3650 when 'attendanceSignUpWorkdays' then 0 <= value and value <= 3650 when 'attendanceMaterialsWorkdays' then 0 <= value and value <= 3650 when 'attendanceResultWorkdays' then 0 <= value and value <= 3650 when 'openDayFeedbackWorkdays' then 0 <= value and value <= 3650 when 'legalityReviewWorkdays' then 7 <= value and value <= 3650 when 'interpretationWorkdays' then 0 <= value and value <= 3650 when 'appealDays' then 1 <= value and value <= 3650 when 'poolNoticeWorkdays' then 1 <= value and value <= 3650 when 'entryIdPurgeDays' then 0 <= value and value <= 30 when 'dataRequestWorkdays' then 0 <= value and value <= 15 when 'contactMonths' then 6 <= value and value <= 36 when 'logMonths' then 6 <= value and value <= 3650 when 'errorReportWorkdays' then 0 <= value and value <= 3650 when 'messageReplyMonths' then 0 <= value and value <= 3650 when 'lightYellowWorkdays' then 0 <= value and value <= 3650 when 'lightRedWorkdays' then 0 <= value and value <= 3650 else false end)
);
--> statement-breakpoint
CREATE TABLE `setting_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`before` text,
	`after` text,
	`changed_by` text NOT NULL,
	`confirmed_by` text,
	`at` integer NOT NULL,
	CONSTRAINT "setting_changes_two_people" CHECK("setting_changes"."confirmed_by" <> "setting_changes"."changed_by")
);
--> statement-breakpoint
CREATE INDEX `setting_changes_topic` ON `setting_changes` (`topic`,`at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`full_name` text,
	`telephone` text,
	`address` text,
	`kind` text NOT NULL,
	`parent_id` text,
	`sort` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`merged_into_id` text,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "units_kind" CHECK("units"."kind" in ('governmentOffice', 'justiceBureau', 'department', 'street')),
	CONSTRAINT "units_not_under_itself" CHECK("units"."parent_id" <> "units"."id"),
	CONSTRAINT "units_not_into_itself" CHECK("units"."merged_into_id" <> "units"."id"),
	CONSTRAINT "units_merged_is_closed" CHECK("units"."merged_into_id" is null or "units"."closed_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_name_unique` ON `units` (`name`);--> statement-breakpoint
CREATE INDEX `units_parent` ON `units` (`parent_id`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`no` integer NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`note` text,
	`drafter_name` text NOT NULL,
	`reviewer_names` text NOT NULL,
	`publisher_name` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_releaseId_unique` ON `editions` (`release_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `editions_no` ON `editions` (`subject_kind`,`subject_id`,`no`);--> statement-breakpoint
CREATE INDEX `editions_published` ON `editions` (`published_at`);--> statement-breakpoint
CREATE TABLE `releases` (
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
	CONSTRAINT "releases_subject_kind" CHECK("releases"."subject_kind" in ('catalogue', 'consultation', 'feedback')),
	CONSTRAINT "releases_state" CHECK("releases"."state" in ('drafting', 'firstReview', 'secondReview', 'finalReview', 'published', 'withdrawn')),
	CONSTRAINT "releases_attribute" CHECK("releases"."attribute" in ('proactive', 'onRequest', 'withheld')),
	CONSTRAINT "releases_published_needs_review" CHECK("releases"."state" <> 'published' or ("releases"."attribute" = 'proactive' and "releases"."secrecy_reviewer_id" is not null and "releases"."published_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `releases_state_unit` ON `releases` (`state`,`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `releases_edition` ON `releases` (`subject_kind`,`subject_id`,`edition_no`);--> statement-breakpoint
CREATE TABLE `review_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`round` integer NOT NULL,
	`step` text NOT NULL,
	`staff_id` text NOT NULL,
	`decision` text NOT NULL,
	`comment` text,
	`proofread` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_steps_step_word" CHECK("review_steps"."step" in ('draft', 'firstReview', 'secondReview', 'finalReview')),
	CONSTRAINT "review_steps_decision" CHECK("review_steps"."decision" in ('signed', 'returned'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_steps_step` ON `review_steps` (`release_id`,`round`,`step`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_steps_person` ON `review_steps` (`release_id`,`round`,`staff_id`);--> statement-breakpoint
CREATE TABLE `release_submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`round` integer NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_submissions_round` ON `release_submissions` (`release_id`,`round`);