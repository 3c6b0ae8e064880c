ALTER TABLE "opinions" ADD COLUMN "undone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Only what was taken back within ten minutes, before anybody decided on it, was never sent; and that stays so.
CREATE TRIGGER opinions_undone_fresh BEFORE UPDATE ON opinions FOR EACH ROW
	WHEN ((OLD.undone AND NOT NEW.undone) OR (NEW.undone AND NOT OLD.undone AND (NEW.state <> 'withdrawn' OR OLD.state <> 'pending'
		OR OLD.moderated_at IS NOT NULL OR OLD.resident_id IS NULL OR NEW.withdrawn_at >= OLD.received_at + interval '10 minutes')))
	EXECUTE FUNCTION stays_as_written();
