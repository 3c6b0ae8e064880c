ALTER TABLE `opinions` ADD `undone` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- Only what was taken back within ten minutes, before anybody decided on it, was never sent; and that stays so.
CREATE TRIGGER opinions_undone_fresh BEFORE UPDATE ON opinions
	WHEN (old.undone AND NOT new.undone) OR (new.undone AND NOT old.undone AND (new.state <> 'withdrawn' OR old.state <> 'pending'
		OR old.moderated_at IS NOT NULL OR old.resident_id IS NULL OR new.withdrawn_at >= old.received_at + 600000))
	BEGIN SELECT RAISE(ABORT, 'only a fresh opinion is undone'); END;
