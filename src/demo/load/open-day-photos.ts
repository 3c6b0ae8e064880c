/** Photos of a day that is over, each with the consent of whoever can be recognised. */
import * as opendays from '#server/opendays';
import type { OpenDayContent, PhotoContent } from '../content/types.ts';
import { drawPhoto } from './draw-photos.ts';
import { crewOf } from './open-day-crew.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

export function photoEvents(world: World, { unit, sessions, photos = [] }: OpenDayContent): Event[] {
	const last = Math.max(...sessions.map(({ day }) => day));
	return photos.map((photo, at) => ({
		at: moment(last + 9, `11:${10 + at * 5}`),
		run: () => show(world, unit, world.dates.day(last), photo)
	}));
}

async function show(world: World, unit: string, givenOn: string, { drawing, caption, people }: PhotoContent) {
	const drafter = world.staff.get(crewOf(unit).drafter);
	const about = {
		caption,
		persons: people.length,
		people: people.length > 0 ? 'some' : 'none',
		declared: true
	} as const;
	const file = { name: `${drawing}.png`, bytes: await drawPhoto(drawing) };
	const { id } = await opendays.addPhoto(drafter, world.openDays.get(unit), about, file);
	for (const { guardian = '', ...one } of people)
		await opendays.recordConsent(drafter, id, { ...one, guardian, givenOn, separate: true });
	await opendays.showPhoto(drafter, id);
}
