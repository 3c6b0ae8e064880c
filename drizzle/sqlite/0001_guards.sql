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
CREATE TRIGGER opinions_text_stays BEFORE UPDATE OF text, digest, no, activity_id, received_at, channel ON opinions BEGIN SELECT RAISE(ABORT, 'an opinion is never edited'); END;--> statement-breakpoint
CREATE TRIGGER opinions_remain BEFORE DELETE ON opinions BEGIN SELECT RAISE(ABORT, 'an opinion is never deleted'); END;--> statement-breakpoint
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
	BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;
