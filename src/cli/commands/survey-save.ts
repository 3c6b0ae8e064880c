/** A survey out of a file as a draft: `wenji survey import FILE --save`. */
import type { Actor } from '#server/actor';
import { today } from '#server/clock';
import * as organisation from '#server/organisation';
import { addDays } from '#server/statute';
import { system, Refusal } from '#server/actor';
import * as surveys from '#server/surveys';
import type { Definition } from '#lib/surveys/definition.ts';
import { words } from '../words.ts';

/** Days for which a survey is open unless its drafter sets others. */
const usualDays = 30;

/** The id of the draft. It belongs to the unit named, to the actor's own, or to the first; settings are the drafter's to change. */
export async function saveDraft(actor: Actor, unit: string | undefined, definition: Definition): Promise<string> {
	const unitId = await unitOf(actor, unit);
	const opensOn = addDays(today(), 1);
	const settings = {
		...{ title: definition.title ?? (await words('questionnaire_untitled')), itemId: '', parentActivityId: '' },
		...{ postEvaluation: false, purpose: '', opensOn, lastDay: addDays(opensOn, usualDays - 1) },
		...{
			onePer: 'person' as const,
			anonymous: true,
			changeable: false,
			openSample: true,
			sampleFrame: '',
			contractor: ''
		}
	};
	return (await surveys.draft(actor, unitId, settings, definition)).id;
}

async function unitOf(actor: Actor, named: string | undefined): Promise<string> {
	const units = await organisation.listUnits();
	if (named !== undefined) {
		const found = units.find(({ id, name, fullName }) => [id, name, fullName].includes(named));
		if (found) return found.id;
		const known = units.map(({ name }) => name).join('、');
		throw new Refusal('cli_unitUnknown', { facts: { unit: named, known } });
	}
	if (actor.kind === 'staff') return actor.unitId;
	const office = units.find(({ kind }) => kind === 'governmentOffice') ?? units[0];
	// An empty database has no office yet: the first one, as with the first account.
	return (office ?? (await organisation.createUnit(system, { name: '政府办公室', kind: 'governmentOffice' }))).id;
}
