/** Refusals by ground, redirections by target, appeals: as lines of words for pages, proofs and tables. */
import type { Refusals } from '#server/opinions';
import { m } from '#lib/paraglide/messages.js';
import { groundWords, targetWords } from './steps.ts';
import { redirectTargets, rejectionGrounds } from './types.ts';

/** Each ground and target with its count, in the order of the rules. */
export function groundCounts({ byGround }: Pick<Refusals, 'byGround'>): [string, number][] {
	return rejectionGrounds.flatMap((ground) => (byGround[ground] ? [[groundWords[ground](), byGround[ground]]] : []));
}

export function targetCounts({ byTarget }: Pick<Refusals, 'byTarget'>): [string, number][] {
	return redirectTargets.flatMap((target) => (byTarget[target] ? [[targetWords[target](), byTarget[target]]] : []));
}

/** Empty where nothing was refused, passed on or appealed against. */
export function refusalLines(refusals: Refusals): { key: string; label: string; text: string }[] {
	const { made, granted } = refusals.appeals;
	const said = (pairs: [string, number][]) =>
		pairs.map(([label, count]) => m.desk_feedback_state({ label, count })).join(m.desk_comma());
	return [
		{ key: 'grounds', label: m.public_refused_grounds(), text: said(groundCounts(refusals)) },
		{ key: 'targets', label: m.public_refused_targets(), text: said(targetCounts(refusals)) },
		{
			key: 'appeals',
			label: m.public_refused_appeals(),
			text: made ? m.public_refused_appealed({ made, granted }) : ''
		}
	].filter(({ text }) => text);
}
