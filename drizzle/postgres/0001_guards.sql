-- The four outcomes: `dispositions` points at these rows, so no refusal can be stored without its reason.
INSERT INTO outcome_kinds (kind, needs_reason, needs_clause) VALUES
	('adopted', false, true), ('partiallyAdopted', true, false), ('notAdopted', true, false), ('explained', true, false);--> statement-breakpoint
-- What is written once stays as it was written.
CREATE FUNCTION stays_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = '23514'; END $$;--> statement-breakpoint
CREATE TRIGGER journal_entries_stay BEFORE UPDATE OR DELETE ON journal_entries FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER editions_stay BEFORE UPDATE OR DELETE ON editions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER release_submissions_stay BEFORE UPDATE OR DELETE ON release_submissions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER review_steps_stay BEFORE UPDATE OR DELETE ON review_steps FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER opinions_text_stays BEFORE UPDATE OF text, digest, no, activity_id, received_at, channel,
	serial, lookup_hash, received_on, resident_id, entered_by, submitter_type, submitter_shown, age_band, for_minor,
	clause_id, clause_revision_id, clause_key, held_words, stance
	ON opinions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- What is sealed may be sealed anew with a later key, whose number begins it; nothing else.
CREATE TRIGGER opinions_code_stays BEFORE UPDATE OF lookup_cipher ON opinions FOR EACH ROW
	WHEN (NOT coalesce(NEW.lookup_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.lookup_cipher, 1, 6) COLLATE "C" > substr(OLD.lookup_cipher, 1, 6) COLLATE "C", false))
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Name and number of an opinion are never replaced: they go, both at once, with the key that leads back to the person.
-- Or they are sealed anew with a later key.
CREATE TRIGGER opinions_contact_only_goes BEFORE UPDATE OF name_cipher, phone_cipher, person_key ON opinions FOR EACH ROW
	WHEN ((NEW.name_cipher IS NOT NULL OR NEW.phone_cipher IS NOT NULL OR NEW.person_key <> 'erased:' || OLD.id)
	AND NOT (NEW.person_key = OLD.person_key
		AND (NEW.name_cipher IS NOT DISTINCT FROM OLD.name_cipher
			OR coalesce(NEW.name_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.name_cipher, 1, 6) COLLATE "C" > substr(OLD.name_cipher, 1, 6) COLLATE "C", false))
		AND (NEW.phone_cipher IS NOT DISTINCT FROM OLD.phone_cipher
			OR coalesce(NEW.phone_cipher ~ '^w[0-9]{4}[.]' AND substr(NEW.phone_cipher, 1, 6) COLLATE "C" > substr(OLD.phone_cipher, 1, 6) COLLATE "C", false))))
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- A closed account keeps neither number nor name, and is never opened again.
CREATE TRIGGER residents_close_whole BEFORE UPDATE ON residents FOR EACH ROW
	WHEN (OLD.closed_at IS NOT NULL OR (NEW.closed_at IS NOT NULL
		AND (NEW.name_cipher IS NOT NULL OR NEW.phone_cipher <> '' OR NEW.phone_hash <> 'closed:' || OLD.id)))
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER opinions_remain BEFORE DELETE ON opinions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Of a published text, its period and what was said of it nothing is taken back.
CREATE TRIGGER opinions_withdrawn_stay BEFORE UPDATE OF state ON opinions FOR EACH ROW
	WHEN (OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn') EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER draft_versions_stay BEFORE UPDATE ON draft_versions FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL) EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER clause_revisions_stay BEFORE UPDATE OF id, version_id, position, no, path, text, blocks ON clause_revisions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER activities_period_grows BEFORE UPDATE ON activities FOR EACH ROW
	WHEN ((OLD.published_at IS NOT NULL AND (NEW.published_at IS DISTINCT FROM OLD.published_at OR NEW.host_unit_name IS DISTINCT FROM OLD.host_unit_name OR NEW.opens_at <> OLD.opens_at OR NEW.closes_at < OLD.closes_at))
		OR (OLD.cancelled_at IS NOT NULL AND (NEW.cancelled_at IS DISTINCT FROM OLD.cancelled_at OR NEW.cancel_reason IS DISTINCT FROM OLD.cancel_reason))) EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER activities_remain BEFORE DELETE ON activities FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER consultations_remain BEFORE DELETE ON consultations FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER consultation_extensions_remain BEFORE DELETE ON consultation_extensions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER drafts_remain BEFORE DELETE ON drafts FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER draft_versions_remain BEFORE DELETE ON draft_versions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER clauses_remain BEFORE DELETE ON clauses FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER clause_revisions_remain BEFORE DELETE ON clause_revisions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER decision_items_remain BEFORE DELETE ON decision_items FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER stage_records_remain BEFORE DELETE ON stage_records FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER releases_remain BEFORE DELETE ON releases FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER feedbacks_remain BEFORE DELETE ON feedbacks FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER opinion_groups_remain BEFORE DELETE ON opinion_groups FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION published_catalogue_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM catalogue_versions WHERE published_at IS NOT NULL
		AND (TG_OP <> 'INSERT' AND id = OLD.version_id OR TG_OP <> 'DELETE' AND id = NEW.version_id)) THEN
		RAISE EXCEPTION 'a published catalogue is never changed' USING ERRCODE = '23514';
	END IF;
	IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER catalogue_entries_stay BEFORE INSERT OR UPDATE OR DELETE ON catalogue_entries FOR EACH ROW EXECUTE FUNCTION published_catalogue_stays();--> statement-breakpoint
CREATE TRIGGER catalogue_adjustments_stay BEFORE INSERT OR UPDATE OR DELETE ON catalogue_adjustments FOR EACH ROW EXECUTE FUNCTION published_catalogue_stays();--> statement-breakpoint
CREATE TRIGGER catalogue_versions_stay BEFORE UPDATE OR DELETE ON catalogue_versions FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION published_catalogue_head_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM catalogue_versions WHERE catalogue_id = OLD.id AND published_at IS NOT NULL) THEN
		RAISE EXCEPTION 'a published catalogue is never changed' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER catalogues_stay BEFORE UPDATE ON catalogues FOR EACH ROW EXECUTE FUNCTION published_catalogue_head_stays();--> statement-breakpoint
-- An appeal contests the refusal as it stands, is decided once, and stays; while it is open nobody else touches the opinion.
CREATE FUNCTION appeal_contests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.decision IS NOT NULL OR NOT EXISTS (SELECT 1 FROM opinions WHERE id = NEW.opinion_id AND activity_id = NEW.activity_id AND state = NEW.contested
		AND moderated_by = NEW.moderated_by AND moderated_at = NEW.moderated_at
		AND rejection_ground IS NOT DISTINCT FROM NEW.ground AND redirect_target IS NOT DISTINCT FROM NEW.target) THEN
		RAISE EXCEPTION 'an appeal contests the refusal as it stands' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER opinion_appeals_contest BEFORE INSERT ON opinion_appeals FOR EACH ROW EXECUTE FUNCTION appeal_contests();--> statement-breakpoint
CREATE TRIGGER opinion_appeals_stay BEFORE UPDATE ON opinion_appeals FOR EACH ROW
	WHEN (OLD.decision IS NOT NULL OR NEW.opinion_id <> OLD.opinion_id OR NEW.activity_id <> OLD.activity_id OR NEW.text <> OLD.text OR NEW.at <> OLD.at
		OR NEW.contested <> OLD.contested OR NEW.ground IS DISTINCT FROM OLD.ground OR NEW.target IS DISTINCT FROM OLD.target
		OR NEW.moderated_by <> OLD.moderated_by OR NEW.moderated_at <> OLD.moderated_at)
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Rules that were proposed stay as they were proposed; what is decided stays decided.
CREATE TRIGGER rule_profiles_stay BEFORE UPDATE ON rule_profiles FOR EACH ROW
	WHEN (OLD.state <> 'proposed' OR NEW.base <> OLD.base OR NEW.feedback_mode <> OLD.feedback_mode OR NEW.proposed_by <> OLD.proposed_by)
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER rule_profiles_remain BEFORE DELETE ON rule_profiles FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER rule_values_stay BEFORE UPDATE OR DELETE ON rule_values FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION rule_values_come_with_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (SELECT state FROM rule_profiles WHERE id = NEW.profile_id) <> 'proposed' THEN
		RAISE EXCEPTION 'rules are never changed after they were decided' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER rule_values_with_proposal BEFORE INSERT ON rule_values FOR EACH ROW EXECUTE FUNCTION rule_values_come_with_proposal();--> statement-breakpoint
CREATE TRIGGER setting_changes_stay BEFORE UPDATE OR DELETE ON setting_changes FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER opinion_appeals_remain BEFORE DELETE ON opinion_appeals FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION opinion_waits_for_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM opinion_appeals WHERE opinion_id = OLD.id AND decision IS NULL) THEN
		RAISE EXCEPTION 'an appeal is open' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER opinions_wait_for_appeal BEFORE UPDATE OF state, moderated_by ON opinions FOR EACH ROW EXECUTE FUNCTION opinion_waits_for_appeal();--> statement-breakpoint
-- Which clause a clause of a version continues, and the lineage that says so, are frozen with the version.
CREATE FUNCTION published_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM draft_versions WHERE frozen_at IS NOT NULL
		AND (TG_OP <> 'INSERT' AND id = OLD.version_id OR TG_OP <> 'DELETE' AND id = NEW.version_id)) THEN
		RAISE EXCEPTION 'a published draft is never changed' USING ERRCODE = '23514';
	END IF;
	IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER clause_revisions_identity_stays BEFORE UPDATE OF clause_id ON clause_revisions FOR EACH ROW EXECUTE FUNCTION published_version_stays();--> statement-breakpoint
CREATE TRIGGER lineages_stay BEFORE INSERT OR UPDATE OR DELETE ON lineages FOR EACH ROW EXECUTE FUNCTION published_version_stays();--> statement-breakpoint
CREATE TRIGGER lineage_links_stay BEFORE INSERT OR UPDATE OR DELETE ON lineage_links FOR EACH ROW EXECUTE FUNCTION published_version_stays();--> statement-breakpoint
CREATE TRIGGER lineage_ends_stay BEFORE INSERT OR UPDATE OR DELETE ON lineage_ends FOR EACH ROW EXECUTE FUNCTION published_version_stays();--> statement-breakpoint
-- What was done at the desk stays written down; only that it was undone is added.
CREATE TRIGGER desk_acts_stay BEFORE UPDATE ON desk_acts FOR EACH ROW
	WHEN (OLD.undone_by IS NOT NULL OR NEW.activity_id <> OLD.activity_id OR NEW.no <> OLD.no OR NEW.kind <> OLD.kind
		OR NEW.staff_id <> OLD.staff_id OR NEW.at <> OLD.at OR NEW.before IS DISTINCT FROM OLD.before)
	EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER desk_acts_remain BEFORE DELETE ON desk_acts FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- An outcome that others sign, or that is published, stays as they read it, until a new edition is drafted.
CREATE FUNCTION signed_outcome_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (SELECT state FROM releases WHERE subject_kind = 'feedback'
		AND subject_id = (SELECT activity_id FROM opinions WHERE id = OLD.opinion_id)
		ORDER BY edition_no DESC LIMIT 1) NOT IN ('drafting', 'withdrawn') THEN
		RAISE EXCEPTION 'a signed outcome is never changed' USING ERRCODE = '23514';
	END IF;
	IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER dispositions_stay BEFORE UPDATE OR DELETE ON dispositions FOR EACH ROW EXECUTE FUNCTION signed_outcome_stays();--> statement-breakpoint
CREATE TRIGGER consultation_revisions_stay BEFORE UPDATE ON consultation_revisions FOR EACH ROW
	WHEN (OLD.published_at IS NOT NULL OR OLD.dropped_at IS NOT NULL) EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE TRIGGER consultation_revisions_remain BEFORE DELETE ON consultation_revisions FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- The tree of units has no circle, and a unit is closed empty: nobody works in it, nothing of it runs, an office is left.
CREATE FUNCTION units_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.parent_id IS DISTINCT FROM OLD.parent_id AND NEW.parent_id IN (
		WITH RECURSIVE below(id) AS (SELECT NEW.id UNION SELECT units.id FROM units JOIN below ON units.parent_id = below.id) SELECT id FROM below) THEN
		RAISE EXCEPTION 'a unit does not stand under itself' USING ERRCODE = '23514';
	END IF;
	IF OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL AND (
		EXISTS (SELECT 1 FROM staff WHERE unit_id = OLD.id AND disabled_at IS NULL)
		OR EXISTS (SELECT 1 FROM units WHERE parent_id = OLD.id AND closed_at IS NULL)
		OR EXISTS (SELECT 1 FROM activities WHERE host_unit_id = OLD.id AND published_at IS NOT NULL AND cancelled_at IS NULL AND closes_at > NEW.closed_at)
		OR (OLD.kind = 'governmentOffice' AND NOT EXISTS (SELECT 1 FROM units WHERE kind = 'governmentOffice' AND closed_at IS NULL AND id <> OLD.id))) THEN
		RAISE EXCEPTION 'a unit is closed empty, and never the last office' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER units_in_order BEFORE UPDATE ON units FOR EACH ROW EXECUTE FUNCTION units_in_order();--> statement-breakpoint
CREATE TRIGGER units_remain BEFORE DELETE ON units FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
CREATE FUNCTION staff_in_open_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.disabled_at IS NULL AND EXISTS (SELECT 1 FROM units WHERE id = NEW.unit_id AND closed_at IS NOT NULL) THEN
		RAISE EXCEPTION 'nobody works in a closed unit' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER staff_work_in_open_units BEFORE INSERT OR UPDATE OF unit_id, disabled_at ON staff FOR EACH ROW EXECUTE FUNCTION staff_in_open_units();--> statement-breakpoint
CREATE TRIGGER staff_remain BEFORE DELETE ON staff FOR EACH ROW EXECUTE FUNCTION stays_as_written();--> statement-breakpoint
-- Somebody who may administer is left.
CREATE FUNCTION staff_keeps_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL AND EXISTS (SELECT 1 FROM staff_roles WHERE staff_id = OLD.id AND role = 'administrator')
		AND NOT EXISTS (SELECT 1 FROM staff_roles JOIN staff ON staff.id = staff_id WHERE role = 'administrator' AND disabled_at IS NULL AND staff_id <> OLD.id) THEN
		RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER staff_keep_an_administrator BEFORE UPDATE OF disabled_at ON staff FOR EACH ROW EXECUTE FUNCTION staff_keeps_administrator();--> statement-breakpoint
CREATE FUNCTION roles_keep_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.role = 'administrator' AND EXISTS (SELECT 1 FROM staff WHERE id = OLD.staff_id AND disabled_at IS NULL)
		AND NOT EXISTS (SELECT 1 FROM staff_roles JOIN staff ON staff.id = staff_id WHERE role = 'administrator' AND disabled_at IS NULL AND staff_id <> OLD.staff_id) THEN
		RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = '23514';
	END IF;
	RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER staff_roles_keep_an_administrator BEFORE DELETE ON staff_roles FOR EACH ROW EXECUTE FUNCTION roles_keep_administrator();--> statement-breakpoint
-- A wording is retired.
CREATE TRIGGER reason_wordings_remain BEFORE DELETE ON reason_wordings FOR EACH ROW EXECUTE FUNCTION stays_as_written();
