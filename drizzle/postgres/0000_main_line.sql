CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"item_id" text,
	"host_unit_id" text NOT NULL,
	"host_unit_name" text,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "activities_code_unique" UNIQUE("code"),
	CONSTRAINT "activities_kind" CHECK ("activities"."kind" in ('consultation', 'survey', 'hearing', 'openDaySession', 'meeting', 'solicitation')),
	CONSTRAINT "activities_period" CHECK ("activities"."closes_at" > "activities"."opens_at"),
	CONSTRAINT "activities_published_by" CHECK ("activities"."published_at" is null or "activities"."host_unit_name" is not null)
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"purpose" text NOT NULL,
	"audience" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "files_owner_kind" CHECK ("files"."owner_kind" in ('draftVersion', 'consultation', 'opinion', 'catalogueVersion', 'item')),
	CONSTRAINT "files_audience" CHECK ("files"."audience" in ('public', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "catalogue_adjustments" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"item_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason_public" text NOT NULL,
	"applicant_unit_id" text,
	"meeting_ref" text,
	"effective_on" text NOT NULL,
	CONSTRAINT "catalogue_adjustments_kind" CHECK ("catalogue_adjustments"."kind" in ('add', 'remove', 'amend', 'postpone')),
	CONSTRAINT "catalogue_adjustments_reason" CHECK (length(trim(replace(coalesce("catalogue_adjustments"."reason_public", ''), '　', ' '))) >= 10)
);
--> statement-breakpoint
CREATE TABLE "catalogue_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"item_id" text NOT NULL,
	"seq" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text,
	"lead_unit_id" text NOT NULL,
	"co_unit_ids" jsonb NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"participation" jsonb NOT NULL,
	"expert_review" boolean NOT NULL,
	"risk_assessment" boolean NOT NULL,
	"fair_competition" boolean NOT NULL,
	"hearing" text,
	"hearing_basis" text,
	"planned_decision_month" text,
	"stage_plan" jsonb NOT NULL,
	"affects" jsonb NOT NULL,
	"disclosure" text NOT NULL,
	"exemption" text NOT NULL,
	"exemption_basis" text,
	"exemption_approver" text,
	"contact" jsonb NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "catalogue_entries_kind" CHECK ("catalogue_entries"."kind" in ('publicPolicy', 'plan', 'resourceProtection', 'publicProject', 'other')),
	CONSTRAINT "catalogue_entries_hearing" CHECK ("catalogue_entries"."hearing" in ('required', 'optional', 'none')),
	CONSTRAINT "catalogue_entries_disclosure" CHECK ("catalogue_entries"."disclosure" in ('proactive', 'onRequest', 'withheld')),
	CONSTRAINT "catalogue_entries_exemption" CHECK ("catalogue_entries"."exemption" in ('none', 'stub', 'hidden')),
	CONSTRAINT "catalogue_entries_exemption_basis" CHECK ("catalogue_entries"."exemption" = 'none' or ("catalogue_entries"."exemption_basis" is not null and "catalogue_entries"."exemption_approver" is not null))
);
--> statement-breakpoint
CREATE TABLE "catalogue_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"catalogue_id" text NOT NULL,
	"no" integer NOT NULL,
	"doc_no" text,
	"party_consent_ref" text,
	"basis_text" text,
	"issued_on" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "catalogue_versions_consent" CHECK ("catalogue_versions"."published_at" is null or ("catalogue_versions"."doc_no" is not null and "catalogue_versions"."party_consent_ref" is not null))
);
--> statement-breakpoint
CREATE TABLE "catalogues" (
	"id" text PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"organ" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalogues_year_unique" UNIQUE("year")
);
--> statement-breakpoint
CREATE TABLE "decision_items" (
	"id" text PRIMARY KEY NOT NULL,
	"catalogue_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_records" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"stage" text NOT NULL,
	"responsible_unit_id" text,
	"responsible_unit_name" text,
	"started_on" text,
	"done_on" text,
	"public_note" text,
	"not_applicable_reason" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stage_records_word" CHECK ("stage_records"."stage" in ('initiation', 'drafting', 'participation', 'symposium', 'hearing', 'feedback', 'expertReview', 'riskAssessment', 'fairCompetition', 'legalityReview', 'deliberation', 'publication', 'execution', 'evaluation')),
	CONSTRAINT "stage_records_unit_named" CHECK (("stage_records"."responsible_unit_id" is null) = ("stage_records"."responsible_unit_name" is null))
);
--> statement-breakpoint
CREATE TABLE "consultation_extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"previous_last_day" text NOT NULL,
	"last_day" text NOT NULL,
	"reason" text NOT NULL,
	"staff_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consultation_extensions_longer" CHECK ("consultation_extensions"."last_day" > "consultation_extensions"."previous_last_day")
);
--> statement-breakpoint
CREATE TABLE "consultation_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"from_version_id" text NOT NULL,
	"to_version_id" text NOT NULL,
	"substance" boolean NOT NULL,
	"reason" text NOT NULL,
	"summary_plain" text NOT NULL,
	"what_changes" jsonb NOT NULL,
	"staff_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"previous_last_day" text,
	"last_day" text,
	"dropped_at" timestamp (3) with time zone,
	CONSTRAINT "consultation_revisions_other" CHECK ("consultation_revisions"."from_version_id" <> "consultation_revisions"."to_version_id"),
	CONSTRAINT "consultation_revisions_reason" CHECK (length(trim(replace(coalesce("consultation_revisions"."reason", ''), '　', ' '))) >= 10),
	CONSTRAINT "consultation_revisions_ends_once" CHECK ("consultation_revisions"."published_at" is null or "consultation_revisions"."dropped_at" is null),
	CONSTRAINT "consultation_revisions_period" CHECK (("consultation_revisions"."published_at" is null) = ("consultation_revisions"."last_day" is null)),
	CONSTRAINT "consultation_revisions_from_period" CHECK (("consultation_revisions"."last_day" is null) = ("consultation_revisions"."previous_last_day" is null)),
	CONSTRAINT "consultation_revisions_grows" CHECK (coalesce("consultation_revisions"."last_day" >= "consultation_revisions"."previous_last_day", true))
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_version_id" text NOT NULL,
	"document_type" text NOT NULL,
	"opens_on" text NOT NULL,
	"days" integer NOT NULL,
	"min_days" integer NOT NULL,
	"last_day" text NOT NULL,
	"ends_on" text,
	"shortening_reason" text,
	"shortening_approver_id" text,
	"shortening_approved_at" timestamp (3) with time zone,
	"second_approver_id" text,
	"basis_text" text NOT NULL,
	"summary_plain" text NOT NULL,
	"what_changes" jsonb NOT NULL,
	"channels" jsonb NOT NULL,
	"contact" jsonb NOT NULL,
	"guide_questions" jsonb NOT NULL,
	"identity_policy" text NOT NULL,
	"opinion_display" text NOT NULL,
	"feedback_mode" text NOT NULL,
	"round" integer NOT NULL,
	"respondent_note" text,
	"sign_off_unit" text,
	"signed_on" text,
	CONSTRAINT "consultations_document_type" CHECK ("consultations"."document_type" in ('majorDecision', 'normative', 'normativeBusiness')),
	CONSTRAINT "consultations_identity_policy" CHECK ("consultations"."identity_policy" in ('nameToStaff', 'requireRealName')),
	CONSTRAINT "consultations_opinion_display" CHECK ("consultations"."opinion_display" in ('afterModeration', 'withFeedback', 'never')),
	CONSTRAINT "consultations_feedback_mode" CHECK ("consultations"."feedback_mode" in ('beforeReview', 'withPublication')),
	CONSTRAINT "consultations_days" CHECK ("consultations"."days" >= 1),
	CONSTRAINT "consultations_shortening" CHECK ("consultations"."days" >= "consultations"."min_days" or length(trim(replace(coalesce("consultations"."shortening_reason", ''), '　', ' '))) >= 20)
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"key" text PRIMARY KEY NOT NULL,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clause_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"clause_id" text NOT NULL,
	"version_id" text NOT NULL,
	"position" integer NOT NULL,
	"no" text NOT NULL,
	"path" jsonb NOT NULL,
	"text" text NOT NULL,
	"blocks" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clauses" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"no" integer NOT NULL,
	"title" text NOT NULL,
	"preamble" jsonb NOT NULL,
	"annexes" jsonb NOT NULL,
	"format" text NOT NULL,
	"original_sha256" text NOT NULL,
	"drafting_note" jsonb,
	"warnings" jsonb NOT NULL,
	"imported_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"frozen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"item_id" text,
	"title" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lineage_ends" (
	"version_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"link_id" text NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "lineage_ends_version_id_revision_id_pk" PRIMARY KEY("version_id","revision_id"),
	CONSTRAINT "lineage_ends_side" CHECK ("lineage_ends"."side" in ('from', 'to')),
	CONSTRAINT "lineage_ends_added" CHECK ("lineage_ends"."kind" <> 'added' or "lineage_ends"."side" = 'to'),
	CONSTRAINT "lineage_ends_removed" CHECK ("lineage_ends"."kind" <> 'removed' or "lineage_ends"."side" = 'from')
);
--> statement-breakpoint
CREATE TABLE "lineage_links" (
	"id" text NOT NULL,
	"version_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"proposed" boolean NOT NULL,
	CONSTRAINT "lineage_links_id_kind_version_id_pk" PRIMARY KEY("id","kind","version_id"),
	CONSTRAINT "lineage_links_kind_word" CHECK ("lineage_links"."kind" in ('kept', 'edited', 'moved', 'split', 'merged', 'removed', 'added'))
);
--> statement-breakpoint
CREATE TABLE "lineages" (
	"version_id" text PRIMARY KEY NOT NULL,
	"from_version_id" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lineages_two_versions" CHECK ("lineages"."version_id" <> "lineages"."from_version_id")
);
--> statement-breakpoint
CREATE TABLE "dispositions" (
	"opinion_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"needs_reason" boolean NOT NULL,
	"needs_clause" boolean NOT NULL,
	"reason" text,
	"changed_clause" text,
	"changed_text" text,
	"staff_id" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispositions_reason" CHECK (not "dispositions"."needs_reason" or length(trim(replace(coalesce("dispositions"."reason", ''), '　', ' '))) >= 10),
	CONSTRAINT "dispositions_clause" CHECK (not "dispositions"."needs_clause" or length(trim(replace(coalesce("dispositions"."changed_clause", ''), '　', ' '))) >= 1)
);
--> statement-breakpoint
CREATE TABLE "feedbacks" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"edition_no" integer NOT NULL,
	"narrative" text NOT NULL,
	"next_step" text NOT NULL,
	"zero" boolean NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"opinion_id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinion_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"title" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outcome_kinds" (
	"kind" text NOT NULL,
	"needs_reason" boolean NOT NULL,
	"needs_clause" boolean NOT NULL,
	CONSTRAINT "outcome_kinds_kind_needs_reason_needs_clause_pk" PRIMARY KEY("kind","needs_reason","needs_clause"),
	CONSTRAINT "outcome_kinds_word" CHECK ("outcome_kinds"."kind" in ('adopted', 'partiallyAdopted', 'notAdopted', 'explained'))
);
--> statement-breakpoint
CREATE TABLE "suggestion_dismissals" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"kind" text DEFAULT 'group' NOT NULL,
	"opinion_ids" jsonb NOT NULL,
	"staff_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suggestion_dismissals_kind" CHECK ("suggestion_dismissals"."kind" in ('group', 'repetition'))
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"notice_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"for_minor" boolean DEFAULT false NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_windows" (
	"key" text NOT NULL,
	"window" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_windows_key_window_pk" PRIMARY KEY("key","window")
);
--> statement-breakpoint
CREATE TABLE "residents" (
	"id" text PRIMARY KEY NOT NULL,
	"phone_cipher" text NOT NULL,
	"phone_hash" text NOT NULL,
	"name_cipher" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"level" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_level" CHECK ("sessions"."level" in ('sms', 'password', 'totp'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_tries" (
	"account_hash" text PRIMARY KEY NOT NULL,
	"failed" integer NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sms_codes" (
	"phone_hash" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"unit_id" text NOT NULL,
	"password_hash" text NOT NULL,
	"password_set_at" timestamp (3) with time zone,
	"totp_cipher" text,
	"totp_at" timestamp (3) with time zone,
	"totp_step" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "staff_account_unique" UNIQUE("account")
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"staff_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "staff_roles_staff_id_role_pk" PRIMARY KEY("staff_id","role"),
	CONSTRAINT "staff_roles_role" CHECK ("staff_roles"."role" in ('drafter', 'firstReviewer', 'secondReviewer', 'publisher', 'opinionClerk', 'eventStaff', 'supervisor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "journal_entries" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_id" text NOT NULL,
	"facts" jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "journal_entries_actor_kind" CHECK ("journal_entries"."actor_kind" in ('staff', 'resident', 'anonymous', 'system'))
);
--> statement-breakpoint
CREATE TABLE "journal_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"seal" text NOT NULL,
	CONSTRAINT "journal_head_one_row" CHECK ("journal_head"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"activity_id" text NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"expanded_at" timestamp (3) with time zone,
	CONSTRAINT "announcements_kind" CHECK ("announcements"."kind" in ('feedback', 'extended', 'revised', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "messages_out" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text,
	"unit_id" text,
	"about" text,
	"phone_cipher" text,
	"template" text NOT NULL,
	"facts_cipher" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"lapses_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "messages_out_state_word" CHECK ("messages_out"."state" in ('waiting', 'sent', 'failed', 'lapsed')),
	CONSTRAINT "messages_out_waits_for_try" CHECK (("messages_out"."state" = 'waiting') = ("messages_out"."next_try_at" is not null)),
	CONSTRAINT "messages_out_sent_at" CHECK (("messages_out"."state" = 'sent') = ("messages_out"."sent_at" is not null)),
	CONSTRAINT "messages_out_can_be_sent" CHECK ("messages_out"."state" <> 'waiting' or ("messages_out"."phone_cipher" is not null and "messages_out"."facts_cipher" is not null))
);
--> statement-breakpoint
CREATE TABLE "desk_acts" (
	"activity_id" text NOT NULL,
	"no" integer NOT NULL,
	"kind" text NOT NULL,
	"staff_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"before" jsonb,
	"undone_by" integer,
	CONSTRAINT "desk_acts_activity_id_no_pk" PRIMARY KEY("activity_id","no"),
	CONSTRAINT "desk_acts_kind" CHECK ("desk_acts"."kind" in ('moderated', 'appealDecided', 'grouped', 'ungrouped', 'groupRenamed', 'groupsMerged', 'outcomeGiven', 'outcomeTakenBack', 'undone')),
	CONSTRAINT "desk_acts_undone_later" CHECK ("desk_acts"."undone_by" > "desk_acts"."no")
);
--> statement-breakpoint
CREATE TABLE "opinion_appeals" (
	"opinion_id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"contested" text NOT NULL,
	"ground" text,
	"target" text,
	"moderated_by" text NOT NULL,
	"moderated_at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL,
	"salt" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"reason" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "opinion_appeals_contested" CHECK ("opinion_appeals"."contested" in ('rejected', 'redirected')),
	CONSTRAINT "opinion_appeals_decision" CHECK ("opinion_appeals"."decision" in ('upheld', 'granted', 'withdrawn')),
	CONSTRAINT "opinion_appeals_ground" CHECK (("opinion_appeals"."contested" = 'rejected') = ("opinion_appeals"."ground" is not null)),
	CONSTRAINT "opinion_appeals_target" CHECK (("opinion_appeals"."contested" = 'redirected') = ("opinion_appeals"."target" is not null)),
	CONSTRAINT "opinion_appeals_text" CHECK (length(trim(replace(coalesce("opinion_appeals"."text", ''), '　', ' '))) >= 2),
	CONSTRAINT "opinion_appeals_decided" CHECK (("opinion_appeals"."decision" is null) = ("opinion_appeals"."decided_at" is null)),
	CONSTRAINT "opinion_appeals_decided_by" CHECK (("opinion_appeals"."decided_by" is not null) = (coalesce("opinion_appeals"."decision", '') in ('upheld', 'granted'))),
	CONSTRAINT "opinion_appeals_two_people" CHECK ("opinion_appeals"."decided_by" <> "opinion_appeals"."moderated_by"),
	CONSTRAINT "opinion_appeals_reason" CHECK (coalesce("opinion_appeals"."decision", '') <> 'upheld' or length(trim(replace(coalesce("opinion_appeals"."reason", ''), '　', ' '))) >= 10)
);
--> statement-breakpoint
CREATE TABLE "opinion_marks" (
	"opinion_id" text PRIMARY KEY NOT NULL,
	"moderation" integer DEFAULT 0 NOT NULL,
	"grouping" integer DEFAULT 0 NOT NULL,
	"outcome" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"serial" integer NOT NULL,
	"no" text NOT NULL,
	"lookup_hash" text NOT NULL,
	"lookup_cipher" text NOT NULL,
	"channel" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"received_on" text,
	"resident_id" text,
	"entered_by" text,
	"person_key" text NOT NULL,
	"submitter_type" text NOT NULL,
	"name_cipher" text,
	"phone_cipher" text,
	"submitter_shown" text NOT NULL,
	"age_band" text,
	"for_minor" boolean DEFAULT false NOT NULL,
	"clause_id" text,
	"clause_revision_id" text,
	"clause_key" text NOT NULL,
	"stance" text NOT NULL,
	"text" text NOT NULL,
	"digest" text NOT NULL,
	"salt" text NOT NULL,
	"state" text NOT NULL,
	"held_words" jsonb,
	"public_text" text,
	"staff_digest" text,
	"rejection_ground" text,
	"redirect_target" text,
	"moderation_note" text,
	"duplicate_of" text,
	"moderated_by" text,
	"moderated_at" timestamp (3) with time zone,
	"appeal_until" text,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "opinions_no_unique" UNIQUE("no"),
	CONSTRAINT "opinions_channel" CHECK ("opinions"."channel" in ('online', 'letter', 'email', 'phone', 'onsite', 'symposium', 'hearing', 'kiosk')),
	CONSTRAINT "opinions_state_word" CHECK ("opinions"."state" in ('pending', 'withdrawn', 'duplicate', 'rejected', 'redirected', 'valid')),
	CONSTRAINT "opinions_stance" CHECK ("opinions"."stance" in ('support', 'oppose', 'suggest', 'question')),
	CONSTRAINT "opinions_submitter_type" CHECK ("opinions"."submitter_type" in ('person', 'unit')),
	CONSTRAINT "opinions_age_band" CHECK ("opinions"."age_band" in ('under14', '14to17', '18to35', '36to59', '60plus')),
	CONSTRAINT "opinions_ground_word" CHECK ("opinions"."rejection_ground" in ('illegal', 'insult', 'privacy', 'advertising', 'unrelated', 'unreadable')),
	CONSTRAINT "opinions_target_word" CHECK ("opinions"."redirect_target" in ('hotline12345', 'petition', 'otherUnit')),
	CONSTRAINT "opinions_rejected_has_ground" CHECK (("opinions"."state" = 'rejected') = ("opinions"."rejection_ground" is not null)),
	CONSTRAINT "opinions_redirected_has_target" CHECK (("opinions"."state" = 'redirected') = ("opinions"."redirect_target" is not null)),
	CONSTRAINT "opinions_duplicate_has_first" CHECK (("opinions"."state" = 'duplicate') = ("opinions"."duplicate_of" is not null)),
	CONSTRAINT "opinions_duplicate_of_another" CHECK ("opinions"."duplicate_of" <> "opinions"."id"),
	CONSTRAINT "opinions_withdrawn_has_time" CHECK (("opinions"."state" = 'withdrawn') = ("opinions"."withdrawn_at" is not null)),
	CONSTRAINT "opinions_online_has_author" CHECK ("opinions"."channel" <> 'online' or "opinions"."resident_id" is not null),
	CONSTRAINT "opinions_paper_has_clerk" CHECK ("opinions"."channel" = 'online' or ("opinions"."entered_by" is not null and "opinions"."received_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"date" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"notice_year" integer NOT NULL,
	CONSTRAINT "calendar_days_kind" CHECK ("calendar_days"."kind" in ('workday', 'restday', 'holiday'))
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reason_wordings" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "reason_wordings_purpose" CHECK ("reason_wordings"."purpose" in ('partiallyAdopted', 'notAdopted', 'explained', 'illegal', 'insult', 'privacy', 'advertising', 'unrelated', 'unreadable', 'hotline12345', 'petition', 'otherUnit')),
	CONSTRAINT "reason_wordings_text" CHECK (length(trim(replace(coalesce("reason_wordings"."text", ''), '　', ' '))) >= 10),
	CONSTRAINT "reason_wordings_titled" CHECK (length(trim(replace(coalesce("reason_wordings"."title", ''), '　', ' '))) >= 2)
);
--> statement-breakpoint
CREATE TABLE "rule_profiles" (
	"id" text PRIMARY KEY NOT NULL,
	"base" text NOT NULL,
	"feedback_mode" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "rule_profiles_mode" CHECK ("rule_profiles"."feedback_mode" in ('beforeReview', 'withPublication')),
	CONSTRAINT "rule_profiles_state" CHECK ("rule_profiles"."state" in ('proposed', 'confirmed', 'refused')),
	CONSTRAINT "rule_profiles_decided_at" CHECK (("rule_profiles"."state" = 'proposed') = ("rule_profiles"."decided_at" is null)),
	CONSTRAINT "rule_profiles_two_people" CHECK ("rule_profiles"."state" <> 'confirmed' or "rule_profiles"."decided_by" <> "rule_profiles"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "rule_values" (
	"profile_id" text NOT NULL,
	"setting" text NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "rule_values_profile_id_setting_pk" PRIMARY KEY("profile_id","setting"),
	CONSTRAINT "rule_values_floor" CHECK (case setting when 'commentDays' then 30 <= value and value <= 3650 when 'shorteningReasonCharacters' then 20 <= value and value <= 3650 when 'secondApprovalBelowDays' then 7 <= value and value <= 3650 when 'extensionReasonCharacters' then 10 <= value and value <= 3650 when 'normativeWorkdays' then 1 <= value and value <= 3650 when 'normativeBusinessDays' then 30 <= value and value <= 3650 when 'catalogueMonth' then 1 <= value and value <= 12 when 'catalogueDraftDays' then 1 <= value and value <= 3650 when 'proposalReplyWorkdays' then 0 <= value and value <= 3650 when 'hearingNoticeDays' then 10 <= value and value <= 3650 when 'hearingListDays' then 7 <= value and value <= 3650 when 'hearingMaterialsDays' then 7 <= value and value <= 3650 when 'feedbackWorkdays' then 0 <= value and value <= 3650 when 'attendanceNoticeWorkdays' then 0 <= value and value <= 3650 when 'attendanceSignUpWorkdays' then 0 <= value and value <= 3650 when 'attendanceMaterialsWorkdays' then 0 <= value and value <= 3650 when 'attendanceResultWorkdays' then 0 <= value and value <= 3650 when 'openDayFeedbackWorkdays' then 0 <= value and value <= 3650 when 'legalityReviewWorkdays' then 7 <= value and value <= 3650 when 'interpretationWorkdays' then 0 <= value and value <= 3650 when 'appealDays' then 1 <= value and value <= 3650 when 'poolNoticeWorkdays' then 1 <= value and value <= 3650 when 'entryIdPurgeDays' then 0 <= value and value <= 30 when 'dataRequestWorkdays' then 0 <= value and value <= 15 when 'contactMonths' then 6 <= value and value <= 36 when 'logMonths' then 6 <= value and value <= 3650 when 'errorReportWorkdays' then 0 <= value and value <= 3650 when 'messageReplyMonths' then 0 <= value and value <= 3650 when 'lightYellowWorkdays' then 0 <= value and value <= 3650 when 'lightRedWorkdays' then 0 <= value and value <= 3650 else false end)
);
--> statement-breakpoint
CREATE TABLE "setting_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"changed_by" text NOT NULL,
	"confirmed_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "setting_changes_two_people" CHECK ("setting_changes"."confirmed_by" <> "setting_changes"."changed_by")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"full_name" text,
	"telephone" text,
	"address" text,
	"kind" text NOT NULL,
	"parent_id" text,
	"sort" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"merged_into_id" text,
	CONSTRAINT "units_name_unique" UNIQUE("name"),
	CONSTRAINT "units_kind" CHECK ("units"."kind" in ('governmentOffice', 'justiceBureau', 'department', 'street')),
	CONSTRAINT "units_not_under_itself" CHECK ("units"."parent_id" <> "units"."id"),
	CONSTRAINT "units_not_into_itself" CHECK ("units"."merged_into_id" <> "units"."id"),
	CONSTRAINT "units_merged_is_closed" CHECK ("units"."merged_into_id" is null or "units"."closed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"no" integer NOT NULL,
	"content" jsonb NOT NULL,
	"digest" text NOT NULL,
	"note" text,
	"drafter_name" text NOT NULL,
	"reviewer_names" jsonb NOT NULL,
	"publisher_name" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "editions_releaseId_unique" UNIQUE("release_id")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"title" text NOT NULL,
	"edition_no" integer NOT NULL,
	"state" text NOT NULL,
	"round" integer NOT NULL,
	"attribute" text,
	"attribute_basis" text,
	"secrecy_reviewer_id" text,
	"secrecy_reviewed_at" timestamp (3) with time zone,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "releases_subject_kind" CHECK ("releases"."subject_kind" in ('catalogue', 'consultation', 'feedback')),
	CONSTRAINT "releases_state" CHECK ("releases"."state" in ('drafting', 'firstReview', 'secondReview', 'finalReview', 'published', 'withdrawn')),
	CONSTRAINT "releases_attribute" CHECK ("releases"."attribute" in ('proactive', 'onRequest', 'withheld')),
	CONSTRAINT "releases_published_needs_review" CHECK ("releases"."state" <> 'published' or ("releases"."attribute" = 'proactive' and "releases"."secrecy_reviewer_id" is not null and "releases"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "review_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"round" integer NOT NULL,
	"step" text NOT NULL,
	"staff_id" text NOT NULL,
	"decision" text NOT NULL,
	"comment" text,
	"proofread" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_steps_step_word" CHECK ("review_steps"."step" in ('draft', 'firstReview', 'secondReview', 'finalReview')),
	CONSTRAINT "review_steps_decision" CHECK ("review_steps"."decision" in ('signed', 'returned'))
);
--> statement-breakpoint
CREATE TABLE "release_submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"round" integer NOT NULL,
	"content" jsonb NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_item_id_decision_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."decision_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_host_unit_id_units_id_fk" FOREIGN KEY ("host_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_adjustments" ADD CONSTRAINT "catalogue_adjustments_version_id_catalogue_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."catalogue_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_adjustments" ADD CONSTRAINT "catalogue_adjustments_item_id_decision_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."decision_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_adjustments" ADD CONSTRAINT "catalogue_adjustments_applicant_unit_id_units_id_fk" FOREIGN KEY ("applicant_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_version_id_catalogue_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."catalogue_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_item_id_decision_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."decision_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_lead_unit_id_units_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_versions" ADD CONSTRAINT "catalogue_versions_catalogue_id_catalogues_id_fk" FOREIGN KEY ("catalogue_id") REFERENCES "public"."catalogues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_items" ADD CONSTRAINT "decision_items_catalogue_id_catalogues_id_fk" FOREIGN KEY ("catalogue_id") REFERENCES "public"."catalogues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_records" ADD CONSTRAINT "stage_records_item_id_decision_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."decision_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_records" ADD CONSTRAINT "stage_records_responsible_unit_id_units_id_fk" FOREIGN KEY ("responsible_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_extensions" ADD CONSTRAINT "consultation_extensions_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_extensions" ADD CONSTRAINT "consultation_extensions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_revisions" ADD CONSTRAINT "consultation_revisions_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_revisions" ADD CONSTRAINT "consultation_revisions_from_version_id_draft_versions_id_fk" FOREIGN KEY ("from_version_id") REFERENCES "public"."draft_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_revisions" ADD CONSTRAINT "consultation_revisions_to_version_id_draft_versions_id_fk" FOREIGN KEY ("to_version_id") REFERENCES "public"."draft_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_revisions" ADD CONSTRAINT "consultation_revisions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_id_activities_id_fk" FOREIGN KEY ("id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_draft_version_id_draft_versions_id_fk" FOREIGN KEY ("draft_version_id") REFERENCES "public"."draft_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_shortening_approver_id_staff_id_fk" FOREIGN KEY ("shortening_approver_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_second_approver_id_staff_id_fk" FOREIGN KEY ("second_approver_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_revisions" ADD CONSTRAINT "clause_revisions_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_revisions" ADD CONSTRAINT "clause_revisions_version_id_draft_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."draft_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clauses" ADD CONSTRAINT "clauses_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_imported_by_staff_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_item_id_decision_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."decision_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineage_ends" ADD CONSTRAINT "lineage_ends_revision_id_clause_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."clause_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineage_ends" ADD CONSTRAINT "lineage_ends_link" FOREIGN KEY ("link_id","kind","version_id") REFERENCES "public"."lineage_links"("id","kind","version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineage_links" ADD CONSTRAINT "lineage_links_version_id_lineages_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."lineages"("version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_version_id_draft_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."draft_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_from_version_id_draft_versions_id_fk" FOREIGN KEY ("from_version_id") REFERENCES "public"."draft_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_confirmed_by_staff_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_opinion_id_opinions_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_kind_needs" FOREIGN KEY ("kind","needs_reason","needs_clause") REFERENCES "public"."outcome_kinds"("kind","needs_reason","needs_clause") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedbacks" ADD CONSTRAINT "feedbacks_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedbacks" ADD CONSTRAINT "feedbacks_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_opinion_id_opinions_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_opinion_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."opinion_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_groups" ADD CONSTRAINT "opinion_groups_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_groups" ADD CONSTRAINT "opinion_groups_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_acts" ADD CONSTRAINT "desk_acts_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_acts" ADD CONSTRAINT "desk_acts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_appeals" ADD CONSTRAINT "opinion_appeals_opinion_id_opinions_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_appeals" ADD CONSTRAINT "opinion_appeals_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_appeals" ADD CONSTRAINT "opinion_appeals_moderated_by_staff_id_fk" FOREIGN KEY ("moderated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_appeals" ADD CONSTRAINT "opinion_appeals_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_marks" ADD CONSTRAINT "opinion_marks_opinion_id_opinions_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_entered_by_staff_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_clause_revision_id_clause_revisions_id_fk" FOREIGN KEY ("clause_revision_id") REFERENCES "public"."clause_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_moderated_by_staff_id_fk" FOREIGN KEY ("moderated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_first" FOREIGN KEY ("duplicate_of") REFERENCES "public"."opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_values" ADD CONSTRAINT "rule_values_profile_id_rule_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."rule_profiles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_parent_exists" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_successor_exists" FOREIGN KEY ("merged_into_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_secrecy_reviewer_id_staff_id_fk" FOREIGN KEY ("secrecy_reviewer_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_steps" ADD CONSTRAINT "review_steps_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_steps" ADD CONSTRAINT "review_steps_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_submissions" ADD CONSTRAINT "release_submissions_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_closes" ON "activities" USING btree ("closes_at");--> statement-breakpoint
CREATE INDEX "activities_item" ON "activities" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "activities_host" ON "activities" USING btree ("host_unit_id");--> statement-breakpoint
CREATE INDEX "files_owner" ON "files" USING btree ("owner_kind","owner_id");--> statement-breakpoint
CREATE INDEX "catalogue_adjustments_version" ON "catalogue_adjustments" USING btree ("version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_entries_item" ON "catalogue_entries" USING btree ("version_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_entries_seq" ON "catalogue_entries" USING btree ("version_id","seq");--> statement-breakpoint
CREATE INDEX "catalogue_entries_by_item" ON "catalogue_entries" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_versions_no" ON "catalogue_versions" USING btree ("catalogue_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_records_stage" ON "stage_records" USING btree ("item_id","stage");--> statement-breakpoint
CREATE INDEX "consultation_extensions_of" ON "consultation_extensions" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "consultation_revisions_of" ON "consultation_revisions" USING btree ("consultation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_revisions_open" ON "consultation_revisions" USING btree ("consultation_id") WHERE published_at is null and dropped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_revisions_version" ON "consultation_revisions" USING btree ("consultation_id","to_version_id") WHERE dropped_at is null;--> statement-breakpoint
CREATE INDEX "consultations_version" ON "consultations" USING btree ("draft_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clause_revisions_position" ON "clause_revisions" USING btree ("version_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "clause_revisions_clause" ON "clause_revisions" USING btree ("version_id","clause_id");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_versions_no" ON "draft_versions" USING btree ("draft_id","no");--> statement-breakpoint
CREATE INDEX "drafts_unit" ON "drafts" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lineage_ends_one" ON "lineage_ends" USING btree ("link_id","side") WHERE not (kind = 'split' and side = 'to') and not (kind = 'merged' and side = 'from');--> statement-breakpoint
CREATE UNIQUE INDEX "lineage_links_position" ON "lineage_links" USING btree ("version_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "lineage_links_once" ON "lineage_links" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedbacks_edition" ON "feedbacks" USING btree ("activity_id","edition_no");--> statement-breakpoint
CREATE INDEX "group_members_group" ON "group_members" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "opinion_groups_activity" ON "opinion_groups" USING btree ("activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_kinds_once" ON "outcome_kinds" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "suggestion_dismissals_activity" ON "suggestion_dismissals" USING btree ("activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_once" ON "consents" USING btree ("resident_id","notice_hash","purpose","for_minor");--> statement-breakpoint
CREATE UNIQUE INDEX "residents_phone" ON "residents" USING btree ("phone_hash");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "staff_unit" ON "staff" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_entries_hash" ON "journal_entries" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "announcements_due" ON "announcements" USING btree ("expanded_at","at");--> statement-breakpoint
CREATE INDEX "messages_out_due" ON "messages_out" USING btree ("next_try_at");--> statement-breakpoint
CREATE INDEX "messages_out_created" ON "messages_out" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "messages_out_resident" ON "messages_out" USING btree ("resident_id","created_at");--> statement-breakpoint
CREATE INDEX "messages_out_state" ON "messages_out" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "opinion_appeals_activity" ON "opinion_appeals" USING btree ("activity_id","decision");--> statement-breakpoint
CREATE INDEX "opinion_appeals_open" ON "opinion_appeals" USING btree ("decision");--> statement-breakpoint
CREATE UNIQUE INDEX "opinions_serial" ON "opinions" USING btree ("activity_id","serial");--> statement-breakpoint
CREATE UNIQUE INDEX "opinions_once" ON "opinions" USING btree ("activity_id","person_key","clause_key","digest") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "opinions_state" ON "opinions" USING btree ("activity_id","state","received_at","id");--> statement-breakpoint
CREATE INDEX "opinions_clause" ON "opinions" USING btree ("activity_id","clause_key","state","received_at","id");--> statement-breakpoint
CREATE INDEX "opinions_resident" ON "opinions" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "opinions_digest" ON "opinions" USING btree ("activity_id","digest");--> statement-breakpoint
CREATE INDEX "calendar_days_notice" ON "calendar_days" USING btree ("notice_year");--> statement-breakpoint
CREATE UNIQUE INDEX "reason_wordings_title" ON "reason_wordings" USING btree ("purpose","title");--> statement-breakpoint
CREATE INDEX "rule_profiles_decided" ON "rule_profiles" USING btree ("state","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_profiles_one_proposal" ON "rule_profiles" USING btree ("state") WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "rule_profiles_one_first" ON "rule_profiles" USING btree ("state") WHERE state = 'confirmed' and decided_by is null;--> statement-breakpoint
CREATE INDEX "setting_changes_topic" ON "setting_changes" USING btree ("topic","at");--> statement-breakpoint
CREATE INDEX "units_parent" ON "units" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_no" ON "editions" USING btree ("subject_kind","subject_id","no");--> statement-breakpoint
CREATE INDEX "editions_published" ON "editions" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "releases_state_unit" ON "releases" USING btree ("state","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_edition" ON "releases" USING btree ("subject_kind","subject_id","edition_no");--> statement-breakpoint
CREATE UNIQUE INDEX "review_steps_step" ON "review_steps" USING btree ("release_id","round","step");--> statement-breakpoint
CREATE UNIQUE INDEX "review_steps_person" ON "review_steps" USING btree ("release_id","round","staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "release_submissions_round" ON "release_submissions" USING btree ("release_id","round");