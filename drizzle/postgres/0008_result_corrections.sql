-- A published result has its words corrected in another edition, while that is on its way; the figures stay as counted, and
-- what was published stays in its edition.
DROP TRIGGER survey_results_stay ON survey_results;--> statement-breakpoint
CREATE FUNCTION survey_result_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.survey_id <> OLD.survey_id OR NEW.result_set <> OLD.result_set OR NEW.digest <> OLD.digest
		OR NEW.sheets <> OLD.sheets OR NEW.tallied_by <> OLD.tallied_by OR NEW.tallied_at <> OLD.tallied_at
		OR (OLD.published_at IS NOT NULL AND (NEW.published_at IS DISTINCT FROM OLD.published_at OR NOT EXISTS (SELECT 1 FROM releases
			WHERE subject_kind = 'surveyResult' AND subject_id = OLD.survey_id AND edition_no > 1 AND state NOT IN ('published', 'withdrawn')))) THEN
		RAISE EXCEPTION 'a result is never changed' USING ERRCODE = '23514';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER survey_results_stay BEFORE UPDATE ON survey_results FOR EACH ROW EXECUTE FUNCTION survey_result_stays();
