import * as opinions from '#server/opinions';
import { mask, scrubPatterns } from '#server/text';
import type { ModerationInput } from '#lib/opinions/forms.ts';
import { opinions as allOpinions } from '../content/opinions.ts';
import type { ConsultationContent, OpinionContent } from '../content/types.ts';
import { enteredAt, nameOf } from './said.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

const grounds = {
	abuse: 'insult',
	advertising: 'advertising',
	privacyOfOthers: 'privacy',
	meaningless: 'unreadable'
} as const;
const targets = { '12345': 'hotline12345', petition: 'petition', police: 'otherUnit' } as const;
const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

/** Each evening the clerk goes through what came in that day; what the content leaves pending stays in the queue. */
export function moderationEvents(world: World, content: ConsultationContent): Event[] {
	const list = (allOpinions[content.key] ?? []).filter(({ state }) => state !== 'pending' && state !== 'withdrawn');
	const days = new Map<number, OpinionContent[]>();
	for (const opinion of list) {
		const { day, time } = enteredAt(opinion);
		const evening = time < '17:20' || day === -1 ? day : day + 1;
		days.set(evening, [...(days.get(evening) ?? []), opinion]);
	}
	return [...days].map(([day, received]) => ({
		at: moment(day, day === -1 ? '23:40' : '17:30'),
		run: () => moderate(world, content, received)
	}));
}

async function moderate(world: World, content: ConsultationContent, received: OpinionContent[]): Promise<void> {
	const plain = received.filter((one) => one.state === 'accepted' && shownText(one) === undefined);
	const decide = (ones: OpinionContent[], more: Partial<ModerationInput>) => decideOn(world, content, ones, more);
	if (plain.length > 0) await decide(plain, { decision: 'accept' });
	for (const one of received.filter((other) => !plain.includes(other))) {
		if (one.state === 'accepted') await decide([one], { decision: 'accept', publicText: shownText(one)! });
		if (one.state === 'rejected')
			await decide([one], { decision: 'reject', ground: grounds[one.ground!], note: one.note! });
		if (one.state === 'redirected')
			await decide([one], { decision: 'redirect', target: targets[one.redirectTo!], note: one.note! });
		if (one.state === 'duplicate') {
			const duplicateOf = world.opinions.get(`${content.key}/${one.duplicateOf}`);
			await decide([one], { decision: 'duplicate', duplicateOf });
		}
	}
}

async function decideOn(
	world: World,
	content: ConsultationContent,
	ones: OpinionContent[],
	more: Partial<ModerationInput>
): Promise<void> {
	const opinionIds = ones.map((one) => world.opinions.get(nameOf(content.key, one)));
	const { id } = world.consultations.get(content.key);
	const input = { ...nothing, decision: 'accept', opinionIds, ...more } as ModerationInput;
	const { skipped } = await opinions.moderate(world.staff.get(content.clerk), id, input);
	if (skipped.length > 0) throw new Error(`not moderated: ${skipped[0]!.code}, ${ones[0]!.text}`);
}

/** What the public reads, where the clerk had to look twice: masked, or found to hold nothing personal after all. */
function shownText({ text, personalData, mask: words = [] }: OpinionContent): string | undefined {
	const spans = scrubPatterns(text);
	if (!personalData) return spans.length > 0 ? text : undefined;
	const named = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, text: word }));
	return mask(text, [...spans, ...named]);
}
