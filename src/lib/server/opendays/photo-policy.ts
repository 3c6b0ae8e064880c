import { holdsIn, type Actor } from '#server/actor';
import type { ConsentInput, PhotoInput } from '../../opendays/photo-forms.ts';
import { mostOnPhoto, mostPhotos, type PhotoState } from '../../opendays/photos.ts';
import type { OpenDayEvent, SessionView } from './queries.ts';

/** Photos are those of a day that was held, added by who writes its summary; also when it is closed. */
export function mayNotPhotograph(
	actor: Actor,
	{ unitId, publishedAt }: Pick<OpenDayEvent, 'unitId' | 'publishedAt'>,
	sessions: readonly Pick<SessionView, 'phase'>[]
): string[] {
	const codes = holdsIn(actor, unitId, 'drafter') ? [] : ['opendays_notDrafter'];
	if (!publishedAt) codes.push('opendays_notPublished');
	else if (!sessions.some(({ phase }) => phase === 'held')) codes.push('opendays_noneHeld');
	return codes;
}

/** How many people are on it, and how many photos there are. */
export function mayNotAdd({ people, persons }: PhotoInput, present: number): string[] {
	const codes = present >= mostPhotos ? ['opendays_photosFull'] : [];
	const good = people === 'none' ? persons === 0 : persons >= 1 && persons <= mostOnPhoto;
	return good ? codes : [...codes, 'opendays_badPersons'];
}

/** For somebody under 18 a guardian agrees; for a child under 14 on paper (domain rule 53). */
export function mayNotConsent({ age, guardian, manner, givenOn }: ConsentInput, today: string): string[] {
	const codes: string[] = [];
	if (age !== 'adult' && guardian.length < 2) codes.push('opendays_noGuardianName');
	if (age === 'under14' && manner !== 'paper') codes.push('opendays_childOnPaper');
	if (givenOn > today) codes.push('opendays_dayAhead');
	return codes;
}

type Standing = { state: PhotoState; persons: number; consents: readonly { withdrawnOn: string | null }[] };

/** Before the public only with a standing consent of everybody who can be recognised (PIPL 25, 29, 31). */
export function mayNotShow({ state, persons, consents }: Standing): string[] {
	if (state !== 'kept') return [state === 'gone' ? 'opendays_photoGone' : 'opendays_photoShown'];
	return consents.filter(({ withdrawnOn }) => !withdrawnOn).length === persons ? [] : ['opendays_consentsMissing'];
}
