/** 申诉: who was refused asks a second person of the unit to look again (rule 46, 4.3). */
import { and, eq, isNull } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { token } from '#server/secrets';
import { meaningfulCharacters } from '#server/statute';
import { countCharacters, normalise, scrubPatterns } from '#server/text';
import { appealLimits, type AppealDecisionInput } from '../../opinions/forms.ts';
import { recordAct, takeAct } from './acts.ts';
import { lock } from './appeal-locks.ts';
import { appealClock, findAppeal, type Appeal } from './appeal-queries.ts';
import { proves } from './insert.ts';
import { reopenReview } from './paper.ts';
import { isContestable, mayNotAppeal, mayNotDecideAppeal } from './policy.ts';
import { find, type Opinion } from './queries.ts';
import { opinionAppeals, opinions } from './schema.ts';
import { tell } from './telling.ts';

const basis = '《互联网跟帖评论服务管理规定》；本地设定：申诉期限';

/** Who asks is signed in as the author (`id`), or shows number and look-up code. */
export type AppealKey = { id: string } | { no: string; code: string };

/**
 * Appeals against a refusal or a redirection, once, with words. The moment the call begins decides whether it is in time.
 * The same words sent twice are one appeal. A feedback in review goes back to its drafter.
 */
export async function appeal(actor: Actor, key: AppealKey, words: string): Promise<Appeal> {
	const at = clock.now();
	const periodOf = await appealClock();
	const text = normalise(words);
	return transaction(async () => {
		const { id, proved } = await prove(actor, key);
		const [opinion] = await lock([id]);
		const before = await findAppeal(id);
		if (proved && before && before.text === text) return before;
		const period = opinion!.moderatedAt ? periodOf(opinion!.moderatedAt, opinion!.appealUntil) : null;
		const facts = { day: period?.date ?? '' };
		refuseIf(mayNotAppeal(proved, opinion!, before !== undefined, period?.endsAt ?? null, at), {
			basis: period?.basis.join('；') ?? basis,
			facts
		});
		refuseIf(lacking(text));
		const [made] = await db
			.insert(opinionAppeals)
			.values(contested(opinion!, text, at))
			.returning();
		await reopenReview(actor, opinion!.activityId, 'opinion.appealed');
		await journal.record(actor, 'opinion.appealed', id, {
			from: opinion!.state,
			ground: made!.ground ?? undefined,
			target: made!.target ?? undefined,
			digest: journal.sealed(made!.salt, text)
		});
		return made!;
	});
}

/**
 * A second person decides: the refusal stands, with a reason, or the opinion is taken up again, to be moderated anew or as
 * valid at once. Called by the feedback's module, which knows what is published already.
 */
export async function decideAppeal(actor: Actor, input: AppealDecisionInput): Promise<Opinion> {
	const reason = normalise(input.reason);
	return transaction(async () => {
		const { activityId } = await find(input.id);
		const no = await takeAct(activityId);
		const [opinion] = await lock([input.id]);
		const pending = await findAppeal(input.id);
		if (!opinion || !pending) throw new NotFound(`appeal ${input.id}`);
		const activity = await activities.find(opinion.activityId);
		refuseIf(mayNotDecideAppeal(actor, activity, pending), { basis });
		refuseIf(unfounded(input, reason, opinion));
		const at = clock.now();
		const staffId = (actor as StaffActor).id;
		const written = await db
			.update(opinionAppeals)
			.set({ decision: input.decision, reason: reason || null, decidedBy: staffId, decidedAt: at })
			.where(and(eq(opinionAppeals.opinionId, input.id), isNull(opinionAppeals.decision)))
			.returning({ id: opinionAppeals.opinionId });
		if (written.length === 0) throw new Refusal('opinions_appealDecided');
		if (input.decision === 'granted') {
			const taken = input.to === 'valid' ? { moderatedBy: staffId, moderatedAt: at } : unmoderated;
			const set = { ...cleared, state: input.to, ...taken };
			await db.update(opinions).set(set).where(eq(opinions.id, input.id)).returning({ id: opinions.id });
		}
		await recordAct(actor, { activityId, no, kind: 'appealDecided' }, 'moderation', [input.id]);
		await tell(activity, [input.id], input.decision === 'granted' ? 'messages_appealGranted' : 'messages_appealUpheld');
		await journal.record(actor, 'opinion.appealDecided', input.id, {
			appeal: input.decision,
			to: input.decision === 'granted' ? input.to : opinion.state
		});
		return find(input.id);
	});
}

const cleared = { rejectionGround: null, redirectTarget: null, moderationNote: null, appealUntil: null } as const;
const unmoderated = { moderatedBy: null, moderatedAt: null } as const;

async function prove(actor: Actor, key: AppealKey): Promise<{ id: string; proved: boolean }> {
	if ('id' in key) {
		const { id, residentId } = await find(key.id);
		return { id, proved: actor.kind === 'resident' && residentId === actor.id };
	}
	const [row] = await db
		.select({ id: opinions.id, lookupHash: opinions.lookupHash })
		.from(opinions)
		.where(eq(opinions.no, key.no));
	const right = proves(row?.lookupHash, key.no, key.code);
	if (!row || !right) throw new NotFound(`opinion ${key.no}`);
	return { id: row.id, proved: true };
}

function contested(opinion: Opinion, text: string, at: Date) {
	const { id, activityId, state, rejectionGround, redirectTarget, moderatedBy, moderatedAt } = opinion;
	if (!isContestable(state)) throw new Refusal('opinions_notRefused');
	return {
		opinionId: id,
		activityId,
		contested: state,
		ground: rejectionGround,
		target: redirectTarget,
		moderatedBy: moderatedBy!,
		moderatedAt: moderatedAt!,
		text,
		salt: token(16),
		at
	};
}

function lacking(text: string): string[] {
	const length = countCharacters(text);
	if (length < appealLimits.least) return ['opinions_appealTooShort'];
	return length > appealLimits.most ? ['opinions_appealTooLong'] : [];
}

function unfounded(input: AppealDecisionInput, reason: string, opinion: Opinion): string[] {
	if (input.decision === 'upheld') {
		const long = reason.length >= 10 && meaningfulCharacters(reason).length >= 10;
		return long ? [] : ['opinions_appealReasonTooShort'];
	}
	const unmasked = input.to === 'valid' && !opinion.publicText && scrubPatterns(opinion.text).length > 0;
	return unmasked ? ['opinions_maskFirst'] : [];
}
