import { holds, type Actor } from '#server/actor';

/** What could not be sent is seen by clerks of the unit concerned and by administrators, who see the codes too. */
export function mayNotSeeFailed(actor: Actor): string[] {
	return holds(actor, 'opinionClerk', 'administrator') ? [] : ['messages_notYours'];
}
