/** Verbs of photos × persons, each on a day that was held. */
import type { Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import { minuteAt } from '../support/open-day.ts';
import { consentInput, photoFile, photoInput } from '../support/photos.ts';
import { published } from './open-days.ts';
import type { Scene } from './scene.ts';
import type { Verb } from './verbs.ts';

const drafting = { drafter: 'always' } as const;
const organising = { drafter: 'always', clerk: 'always', eventStaff: 'always' } as const;

async function held(scene: Scene): Promise<string> {
	const { eventId } = await published(scene);
	clock.standAt(minuteAt('2026-03-25T10:00'));
	return eventId;
}
const agreed = () => consentInput({ givenOn: '2026-03-20' });

/** A photo of one person, with their consent and what they signed. */
async function photographed(scene: Scene) {
	const { drafter } = scene.people;
	const eventId = await held(scene);
	const { id } = await opendays.addPhoto(drafter, eventId, photoInput(1), await photoFile());
	const consent = await opendays.recordConsent(drafter, id, agreed(), await photoFile());
	return { eventId, id, consent };
}

type Call = (actor: Actor, scene: Scene) => Promise<unknown>;
const verb = (name: string, may: Verb['may'], call: Call): Verb => ({
	...{ name: `opendays.${name}`, anyPhase: true, may },
	call: (actor, _stage, scene) => call(actor, scene)
});

export const photoVerbs: Verb[] = [
	verb('addPhoto', drafting, async (actor, scene) =>
		opendays.addPhoto(actor, await held(scene), photoInput(), await photoFile())
	),
	verb('recordConsent', drafting, async (actor, scene) => {
		const { id } = await opendays.addPhoto(scene.people.drafter, await held(scene), photoInput(1), await photoFile());
		return opendays.recordConsent(actor, id, agreed());
	}),
	verb('showPhoto', drafting, async (actor, scene) => opendays.showPhoto(actor, (await photographed(scene)).id)),
	verb('movePhoto', drafting, async (actor, scene) => opendays.movePhoto(actor, (await photographed(scene)).id, 'end')),
	verb('removePhoto', drafting, async (actor, scene) => opendays.removePhoto(actor, (await photographed(scene)).id)),
	verb('withdrawConsent', organising, async (actor, scene) =>
		opendays.withdrawConsent(actor, (await photographed(scene)).consent, { day: '2026-03-24', everywhere: false })
	),
	verb('openScan', drafting, async (actor, scene) => {
		const { eventId, id } = await photographed(scene);
		const scan = (await attachments.listOf('openDayPhoto', id)).find(({ purpose }) => purpose !== 'photo')!;
		return opendays.openScan(actor, eventId, scan.id);
	})
];
