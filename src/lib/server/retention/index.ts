/** How long data is kept: what is over, what goes next, and what went. */
export {
	countDue,
	jobOf,
	kinds,
	listRemovals,
	remove,
	type Amounts,
	type Kind,
	type Removal,
	type RemovalJob
} from './retention.ts';
