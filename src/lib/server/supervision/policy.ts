import { holds, type Actor } from '#server/actor';

/** The journal is read by supervisors and administrators; it holds no personal data. */
export function mayNotReadJournal(actor: Actor): string[] {
	return holds(actor, 'supervisor', 'administrator') ? [] : ['desk_journal_readersOnly'];
}
