import * as consultations from '#server/consultations';
import * as surveys from '#server/surveys';
import { consultations as told } from '../content/consultations.ts';
import { surveys as asked } from '../content/surveys.ts';
import { refuseUnlessDemo } from './mode.ts';

/** The ids of the district's consultations and surveys by the keys of the content, for links that lead straight to them. */
export async function places(): Promise<Record<string, string>> {
	refuseUnlessDemo();
	const published = [...(await consultations.listPublic()), ...(await surveys.listPublic())];
	return Object.fromEntries(
		[...told, ...asked].flatMap(({ key, title }) => {
			const found = published.find(({ activity }) => activity.title === title);
			return found ? [[key, found.id]] : [];
		})
	);
}
