import { holds, type Actor } from '#server/actor';

/** A test message costs money and shows how the site is set up: administrators. */
export function mayNotTryGateway(actor: Actor): string[] {
	return holds(actor, 'administrator') ? [] : ['messages_administratorOnly'];
}

/** What could not be sent is seen by clerks of the unit concerned and by administrators, who see the codes too. */
export function mayNotSeeFailed(actor: Actor): string[] {
	return holds(actor, 'opinionClerk', 'administrator') ? [] : ['messages_notYours'];
}
