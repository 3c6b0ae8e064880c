import * as consultations from '#server/consultations';
import { consultations as told } from '../content/consultations.ts';
import { refuseUnlessDemo } from './mode.ts';

/** The ids of the district's consultations by the keys of the content, for links that lead straight to them. */
export async function places(): Promise<Record<string, string>> {
	refuseUnlessDemo();
	const published = await consultations.listPublic();
	return Object.fromEntries(
		told.flatMap(({ key, title }) => {
			const found = published.find(({ activity }) => activity.title === title);
			return found ? [[key, found.id]] : [];
		})
	);
}
