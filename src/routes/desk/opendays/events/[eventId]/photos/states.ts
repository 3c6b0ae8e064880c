import type { DeskPhoto } from '#server/opendays';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/web/words.ts';

export const photoTag = {
	kept: { icon: 'clock', kind: 'plain', word: m.hosting_photo_kept },
	shown: { icon: 'check', kind: 'done', word: m.hosting_photo_shown },
	gone: { icon: 'none', kind: 'plain', word: m.hosting_photo_gone }
} as const;

/** Who can be recognised, and how many of them agree. */
export function peopleWords({ persons, consents }: DeskPhoto): string {
	if (persons === 0) return m.hosting_photo_nobody();
	return m.hosting_photo_agreed({ persons, given: consents.filter(({ withdrawnOn }) => !withdrawnOn).length });
}

export const endWords = ({ goneWhy }: DeskPhoto): string => (goneWhy ? words(`hosting_photo_gone_${goneWhy}`) : '');
