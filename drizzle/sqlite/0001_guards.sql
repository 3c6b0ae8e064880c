-- The four outcomes: `dispositions` points at these rows, so no refusal can be stored without its reason.
INSERT INTO outcome_kinds (kind, needs_reason, needs_clause) VALUES
	('adopted', 0, 1), ('partiallyAdopted', 1, 0), ('notAdopted', 1, 0), ('explained', 1, 0);--> statement-breakpoint
-- What is written once stays as it was written.
CREATE TRIGGER journal_entries_stay BEFORE UPDATE ON journal_entries BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;--> statement-breakpoint
CREATE TRIGGER journal_entries_remain BEFORE DELETE ON journal_entries BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;--> statement-breakpoint
CREATE TRIGGER editions_stay BEFORE UPDATE ON editions BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;--> statement-breakpoint
CREATE TRIGGER editions_remain BEFORE DELETE ON editions BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;--> statement-breakpoint
CREATE TRIGGER release_submissions_stay BEFORE UPDATE ON release_submissions BEGIN SELECT RAISE(ABORT, 'what was submitted is never changed'); END;--> statement-breakpoint
CREATE TRIGGER release_submissions_remain BEFORE DELETE ON release_submissions BEGIN SELECT RAISE(ABORT, 'what was submitted is never changed'); END;--> statement-breakpoint
CREATE TRIGGER review_steps_stay BEFORE UPDATE ON review_steps BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;--> statement-breakpoint
CREATE TRIGGER review_steps_remain BEFORE DELETE ON review_steps BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;--> statement-breakpoint
CREATE TRIGGER opinions_text_stays BEFORE UPDATE OF text, digest, no, activity_id, received_at, channel,
	serial, lookup_hash, received_on, resident_id, entered_by, submitter_type, submitter_shown, age_band, for_minor,
	clause_id, clause_revision_id, clause_key, held_words, stance
	ON opinions BEGIN SELECT RAISE(ABORT, 'an opinion is never edited'); END;--> statement-breakpoint
-- What is sealed may be sealed anew with a later key, whose number begins it; nothing else.
CREATE TRIGGER opinions_code_stays BEFORE UPDATE OF lookup_cipher ON opinions
	WHEN NOT coalesce(new.lookup_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.lookup_cipher, 1, 6) > substr(old.lookup_cipher, 1, 6), 0)
	BEGIN SELECT RAISE(ABORT, 'an opinion is never edited'); END;--> statement-breakpoint
-- Name and number of an opinion are never replaced: they go, both at once, with the key that leads back to the person.
-- Or they are sealed anew with a later key.
CREATE TRIGGER opinions_contact_only_goes BEFORE UPDATE OF name_cipher, phone_cipher, person_key ON opinions
	WHEN (new.name_cipher IS NOT NULL OR new.phone_cipher IS NOT NULL OR new.person_key <> 'erased:' || old.id)
	AND NOT (new.person_key = old.person_key
		AND (new.name_cipher IS old.name_cipher
			OR coalesce(new.name_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.name_cipher, 1, 6) > substr(old.name_cipher, 1, 6), 0))
		AND (new.phone_cipher IS old.phone_cipher
			OR coalesce(new.phone_cipher GLOB 'w[0-9][0-9][0-9][0-9].*' AND substr(new.phone_cipher, 1, 6) > substr(old.phone_cipher, 1, 6), 0)))
	BEGIN SELECT RAISE(ABORT, 'contact data is deleted, never changed'); END;--> statement-breakpoint
-- A closed account keeps neither number nor name, and is never opened again.
CREATE TRIGGER residents_close_whole BEFORE UPDATE ON residents
	WHEN old.closed_at IS NOT NULL OR (new.closed_at IS NOT NULL
		AND (new.name_cipher IS NOT NULL OR new.phone_cipher <> '' OR new.phone_hash <> 'closed:' || old.id))
	BEGIN SELECT RAISE(ABORT, 'a closed account keeps nothing and stays closed'); END;--> statement-breakpoint
CREATE TRIGGER opinions_remain BEFORE DELETE ON opinions BEGIN SELECT RAISE(ABORT, 'an opinion is never deleted'); END;--> statement-breakpoint
-- Of a published text, its period and what was said of it nothing is taken back.
CREATE TRIGGER opinions_withdrawn_stay BEFORE UPDATE OF state ON opinions
	WHEN old.state = 'withdrawn' AND new.state <> 'withdrawn'
	BEGIN SELECT RAISE(ABORT, 'what was withdrawn stays withdrawn'); END;--> statement-breakpoint
CREATE TRIGGER draft_versions_stay BEFORE UPDATE ON draft_versions
	WHEN old.frozen_at IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER clause_revisions_stay BEFORE UPDATE OF id, version_id, position, no, path, text, blocks ON clause_revisions BEGIN SELECT RAISE(ABORT, 'a clause of a version is never changed'); END;--> statement-breakpoint
CREATE TRIGGER activities_period_grows BEFORE UPDATE ON activities
	WHEN (old.published_at IS NOT NULL AND (new.published_at IS NOT old.published_at OR new.host_unit_name IS NOT old.host_unit_name OR new.opens_at <> old.opens_at OR new.closes_at < old.closes_at))
		OR (old.cancelled_at IS NOT NULL AND (new.cancelled_at IS NOT old.cancelled_at OR new.cancel_reason IS NOT old.cancel_reason))
	BEGIN SELECT RAISE(ABORT, 'a published period only grows'); END;--> statement-breakpoint
CREATE TRIGGER activities_remain BEFORE DELETE ON activities BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER consultations_remain BEFORE DELETE ON consultations BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER consultation_extensions_remain BEFORE DELETE ON consultation_extensions BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER drafts_remain BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER draft_versions_remain BEFORE DELETE ON draft_versions BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER clauses_remain BEFORE DELETE ON clauses BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER clause_revisions_remain BEFORE DELETE ON clause_revisions BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER decision_items_remain BEFORE DELETE ON decision_items BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER stage_records_remain BEFORE DELETE ON stage_records BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER releases_remain BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER feedbacks_remain BEFORE DELETE ON feedbacks BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER opinion_groups_remain BEFORE DELETE ON opinion_groups BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER catalogue_entries_stay BEFORE UPDATE ON catalogue_entries
	WHEN (SELECT published_at FROM catalogue_versions WHERE id = old.version_id) IS NOT NULL
		OR (SELECT published_at FROM catalogue_versions WHERE id = new.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
CREATE TRIGGER catalogue_entries_remain BEFORE DELETE ON catalogue_entries
	WHEN (SELECT published_at FROM catalogue_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
CREATE TRIGGER catalogue_entries_stay_complete BEFORE INSERT ON catalogue_entries
	WHEN (SELECT published_at FROM catalogue_versions WHERE id = new.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
CREATE TRIGGER catalogue_adjustments_stay BEFORE UPDATE ON catalogue_adjustments
	WHEN (SELECT published_at FROM catalogue_versions WHERE id = old.version_id) IS NOT NULL
		OR (SELECT published_at FROM catalogue_versions WHERE id = new.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
CREATE TRIGGER catalogue_adjustments_remain BEFORE DELETE ON catalogue_adjustments
	WHEN (SELECT published_at FROM catalogue_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
CREATE TRIGGER catalogue_adjustments_stay_complete BEFORE INSERT ON catalogue_adjustments
	WHEN (SELECT published_at FROM catalogue_versions WHERE id = new.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
CREATE TRIGGER catalogue_versions_stay BEFORE UPDATE ON catalogue_versions
	WHEN old.published_at IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
CREATE TRIGGER catalogue_versions_remain BEFORE DELETE ON catalogue_versions
	WHEN old.published_at IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
CREATE TRIGGER catalogues_stay BEFORE UPDATE ON catalogues
	WHEN EXISTS (SELECT 1 FROM catalogue_versions WHERE catalogue_id = old.id AND published_at IS NOT NULL)
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;--> statement-breakpoint
-- An appeal contests the refusal as it stands, is decided once, and stays; while it is open nobody else touches the opinion.
CREATE TRIGGER opinion_appeals_contest BEFORE INSERT ON opinion_appeals
	WHEN new.decision IS NOT NULL OR NOT EXISTS (SELECT 1 FROM opinions WHERE id = new.opinion_id AND activity_id = new.activity_id AND state = new.contested
		AND moderated_by = new.moderated_by AND moderated_at = new.moderated_at
		AND rejection_ground IS new.ground AND redirect_target IS new.target)
	BEGIN SELECT RAISE(ABORT, 'an appeal contests the refusal as it stands'); END;--> statement-breakpoint
CREATE TRIGGER opinion_appeals_stay BEFORE UPDATE ON opinion_appeals
	WHEN old.decision IS NOT NULL OR new.opinion_id <> old.opinion_id OR new.activity_id <> old.activity_id OR new.text <> old.text OR new.at <> old.at
		OR new.contested <> old.contested OR new.ground IS NOT old.ground OR new.target IS NOT old.target
		OR new.moderated_by <> old.moderated_by OR new.moderated_at <> old.moderated_at
	BEGIN SELECT RAISE(ABORT, 'an appeal is decided once and never changed'); END;--> statement-breakpoint
-- Rules that were proposed stay as they were proposed; what is decided stays decided.
CREATE TRIGGER rule_profiles_stay BEFORE UPDATE ON rule_profiles
	WHEN old.state <> 'proposed' OR new.base <> old.base OR new.feedback_mode <> old.feedback_mode OR new.proposed_by <> old.proposed_by
	BEGIN SELECT RAISE(ABORT, 'rules are never changed after they were proposed'); END;--> statement-breakpoint
CREATE TRIGGER rule_profiles_remain BEFORE DELETE ON rule_profiles BEGIN SELECT RAISE(ABORT, 'rules are never deleted'); END;--> statement-breakpoint
CREATE TRIGGER rule_values_stay BEFORE UPDATE ON rule_values BEGIN SELECT RAISE(ABORT, 'rules are never changed after they were proposed'); END;--> statement-breakpoint
CREATE TRIGGER rule_values_remain BEFORE DELETE ON rule_values BEGIN SELECT RAISE(ABORT, 'rules are never deleted'); END;--> statement-breakpoint
CREATE TRIGGER rule_values_with_proposal BEFORE INSERT ON rule_values
	WHEN (SELECT state FROM rule_profiles WHERE id = new.profile_id) <> 'proposed'
	BEGIN SELECT RAISE(ABORT, 'rules are never changed after they were decided'); END;--> statement-breakpoint
CREATE TRIGGER setting_changes_stay BEFORE UPDATE ON setting_changes BEGIN SELECT RAISE(ABORT, 'the history of settings is never changed'); END;--> statement-breakpoint
CREATE TRIGGER setting_changes_remain BEFORE DELETE ON setting_changes BEGIN SELECT RAISE(ABORT, 'the history of settings is never changed'); END;--> statement-breakpoint
CREATE TRIGGER opinion_appeals_remain BEFORE DELETE ON opinion_appeals BEGIN SELECT RAISE(ABORT, 'an appeal is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER opinions_wait_for_appeal BEFORE UPDATE OF state, moderated_by ON opinions
	WHEN EXISTS (SELECT 1 FROM opinion_appeals WHERE opinion_id = old.id AND decision IS NULL)
	BEGIN SELECT RAISE(ABORT, 'an appeal is open'); END;--> statement-breakpoint
-- Which clause a clause of a version continues, and the lineage that says so, are frozen with the version.
CREATE TRIGGER clause_revisions_identity_stays BEFORE UPDATE OF clause_id ON clause_revisions
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineages_stays_complete BEFORE INSERT ON lineages
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = new.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineages_stays BEFORE UPDATE ON lineages
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineages_remains BEFORE DELETE ON lineages
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineage_links_stays_complete BEFORE INSERT ON lineage_links
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = new.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineage_links_stays BEFORE UPDATE ON lineage_links
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineage_links_remains BEFORE DELETE ON lineage_links
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineage_ends_stays_complete BEFORE INSERT ON lineage_ends
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = new.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineage_ends_stays BEFORE UPDATE ON lineage_ends
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
CREATE TRIGGER lineage_ends_remains BEFORE DELETE ON lineage_ends
	WHEN (SELECT frozen_at FROM draft_versions WHERE id = old.version_id) IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a published draft is never changed'); END;--> statement-breakpoint
-- What was done at the desk stays written down; only that it was undone is added.
CREATE TRIGGER desk_acts_stay BEFORE UPDATE ON desk_acts
	WHEN old.undone_by IS NOT NULL OR new.activity_id <> old.activity_id OR new.no <> old.no OR new.kind <> old.kind
		OR new.staff_id <> old.staff_id OR new.at <> old.at OR new.before IS NOT old.before
	BEGIN SELECT RAISE(ABORT, 'an act at the desk is never changed'); END;--> statement-breakpoint
CREATE TRIGGER desk_acts_remain BEFORE DELETE ON desk_acts BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
-- An outcome that others sign, or that is published, stays as they read it, until a new edition is drafted.
CREATE TRIGGER dispositions_stay BEFORE UPDATE ON dispositions
	WHEN (SELECT state FROM releases WHERE subject_kind = 'feedback'
		AND subject_id = (SELECT activity_id FROM opinions WHERE id = old.opinion_id)
		ORDER BY edition_no DESC LIMIT 1) NOT IN ('drafting', 'withdrawn')
	BEGIN SELECT RAISE(ABORT, 'a signed outcome is never changed'); END;--> statement-breakpoint
CREATE TRIGGER dispositions_remain BEFORE DELETE ON dispositions
	WHEN (SELECT state FROM releases WHERE subject_kind = 'feedback'
		AND subject_id = (SELECT activity_id FROM opinions WHERE id = old.opinion_id)
		ORDER BY edition_no DESC LIMIT 1) NOT IN ('drafting', 'withdrawn')
	BEGIN SELECT RAISE(ABORT, 'a signed outcome is never changed'); END;--> statement-breakpoint
CREATE TRIGGER consultation_revisions_stay BEFORE UPDATE ON consultation_revisions
	WHEN old.published_at IS NOT NULL OR old.dropped_at IS NOT NULL
	BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never changed'); END;--> statement-breakpoint
CREATE TRIGGER consultation_revisions_remain BEFORE DELETE ON consultation_revisions BEGIN SELECT RAISE(ABORT, 'a record of the procedure is never deleted'); END;--> statement-breakpoint
-- The tree of units has no circle, and a unit is closed empty: nobody works in it, nothing of it runs, an office is left.
CREATE TRIGGER units_no_circle BEFORE UPDATE OF parent_id ON units
	WHEN new.parent_id IN (WITH RECURSIVE below(id) AS (SELECT new.id UNION SELECT units.id FROM units JOIN below ON units.parent_id = below.id)
		SELECT id FROM below)
	BEGIN SELECT RAISE(ABORT, 'a unit does not stand under itself'); END;--> statement-breakpoint
CREATE TRIGGER units_close_empty BEFORE UPDATE OF closed_at ON units
	WHEN old.closed_at IS NULL AND new.closed_at IS NOT NULL AND (
		EXISTS (SELECT 1 FROM staff WHERE unit_id = old.id AND disabled_at IS NULL)
		OR EXISTS (SELECT 1 FROM units WHERE parent_id = old.id AND closed_at IS NULL)
		OR EXISTS (SELECT 1 FROM activities WHERE host_unit_id = old.id AND published_at IS NOT NULL AND cancelled_at IS NULL AND closes_at > new.closed_at)
		OR (old.kind = 'governmentOffice' AND NOT EXISTS (SELECT 1 FROM units WHERE kind = 'governmentOffice' AND closed_at IS NULL AND id <> old.id)))
	BEGIN SELECT RAISE(ABORT, 'a unit is closed empty, and never the last office'); END;--> statement-breakpoint
CREATE TRIGGER units_remain BEFORE DELETE ON units BEGIN SELECT RAISE(ABORT, 'a unit is closed, never deleted'); END;--> statement-breakpoint
CREATE TRIGGER staff_work_in_open_units BEFORE UPDATE OF unit_id, disabled_at ON staff
	WHEN new.disabled_at IS NULL AND EXISTS (SELECT 1 FROM units WHERE id = new.unit_id AND closed_at IS NOT NULL)
	BEGIN SELECT RAISE(ABORT, 'nobody works in a closed unit'); END;--> statement-breakpoint
CREATE TRIGGER staff_start_in_open_units BEFORE INSERT ON staff
	WHEN new.disabled_at IS NULL AND EXISTS (SELECT 1 FROM units WHERE id = new.unit_id AND closed_at IS NOT NULL)
	BEGIN SELECT RAISE(ABORT, 'nobody works in a closed unit'); END;--> statement-breakpoint
CREATE TRIGGER staff_remain BEFORE DELETE ON staff BEGIN SELECT RAISE(ABORT, 'an account is disabled, never deleted'); END;--> statement-breakpoint
-- Somebody who may administer is left.
CREATE TRIGGER staff_keep_an_administrator BEFORE UPDATE OF disabled_at ON staff
	WHEN old.disabled_at IS NULL AND new.disabled_at IS NOT NULL
		AND EXISTS (SELECT 1 FROM staff_roles WHERE staff_id = old.id AND role = 'administrator')
		AND NOT EXISTS (SELECT 1 FROM staff_roles JOIN staff ON staff.id = staff_id
			WHERE role = 'administrator' AND disabled_at IS NULL AND staff_id <> old.id)
	BEGIN SELECT RAISE(ABORT, 'the last administrator stays'); END;--> statement-breakpoint
CREATE TRIGGER staff_roles_keep_an_administrator BEFORE DELETE ON staff_roles
	WHEN old.role = 'administrator' AND EXISTS (SELECT 1 FROM staff WHERE id = old.staff_id AND disabled_at IS NULL)
		AND NOT EXISTS (SELECT 1 FROM staff_roles JOIN staff ON staff.id = staff_id
			WHERE role = 'administrator' AND disabled_at IS NULL AND staff_id <> old.staff_id)
	BEGIN SELECT RAISE(ABORT, 'the last administrator stays'); END;--> statement-breakpoint
-- A wording is retired.
CREATE TRIGGER reason_wordings_remain BEFORE DELETE ON reason_wordings BEGIN SELECT RAISE(ABORT, 'a wording is retired, never deleted'); END;
