-- A published result has its words corrected in another edition, while that is on its way; the figures stay as counted, and
-- what was published stays in its edition.
DROP TRIGGER survey_results_stay;--> statement-breakpoint
CREATE TRIGGER survey_results_stay BEFORE UPDATE ON survey_results
	WHEN new.survey_id <> old.survey_id OR new.result_set <> old.result_set OR new.digest <> old.digest
		OR new.sheets <> old.sheets OR new.tallied_by <> old.tallied_by OR new.tallied_at <> old.tallied_at
		OR (old.published_at IS NOT NULL AND (new.published_at IS NOT old.published_at OR NOT EXISTS (SELECT 1 FROM releases
			WHERE subject_kind = 'surveyResult' AND subject_id = old.survey_id AND edition_no > 1 AND state NOT IN ('published', 'withdrawn'))))
	BEGIN SELECT RAISE(ABORT, 'a result is never changed'); END;
