/**
 * Writing over a network that fails, in a real browser: 25 writes of one resident in random company of cuts, lost answers,
 * double taps, killed tabs, a server killed, an update of the site, wrong clocks and two tabs that send at once. A seed
 * plays the same faults again, as far as the machine's own pace lets it.
 */
import type { Browser } from '@playwright/test';
import type { Definition } from '#lib/surveys/definition.ts';
import type { Installation } from '../installation.ts';
import { openConsultation, openDay, openSessions, openSurvey } from '../line.ts';
import { post } from '../post.ts';
import { rowsOf } from '../rows.ts';
import { wayTo } from '../way.ts';
import { check, opinion, plan, seeded, type Places } from './plan.ts';
import { Player, type Host } from './player.ts';

export const moment = '2026-08-03T04:00:00Z';

export type Site = Host & Places;

export async function prepare(data: Installation): Promise<Site> {
	const server = await data.start();
	const opened = [];
	for (const n of [1, 2, 3]) {
		opened.push(await openConsultation(data, { opensOn: '2026-08-01', title: `第${n}件事公开征求意见` }));
	}
	const survey = { opensOn: '2026-08-01', lastDay: '2026-08-30', anonymous: false, onePer: 'person' } as const;
	const { id: surveyId } = await openSurvey(data, { ...survey, title: '断线时填的问卷', definition: oneQuestion });
	const { ids } = await openDay(data, { at: '2026-07-30T09:00', sessions: [{ quota: 200, invitedSeats: 0 }] });
	data.setNow(moment);
	const consent = opened[0]!.consent;
	return { data, server, consultations: opened.map(({ id }) => id), surveyId, sessionId: ids[0]!, consent };
}

const oneQuestion: Definition = {
	intro: '',
	entries: [{ id: 'q1', kind: 'shortText', label: '您还想说什么？', maxLength: 100 }]
};

/** What a schedule came to; `wrong` is empty where everything arrived exactly once and in order. */
export type Outcome = { seed: number; writes: number; kept: number; faults: Record<string, number>; wrong: string[] };

export async function playSchedule(browser: Browser, site: Site, seed: number, writes: number): Promise<Outcome> {
	const luck = seeded(seed);
	const wire = seeded(seed + 1);
	const phone = `138${String(seed % 100_000_000).padStart(8, '0')}`;
	const { own } = await openSessions(site.data, { own: { phone, agrees: true } });
	const way = await wayTo(site.server);
	const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'zh-CN' });
	await context.addCookies([{ name: 'wenji', value: own, url: way.url }]);
	const player = new Player(context, way, site, luck);
	way.fate = ({ method, url = '' }) => {
		if (method !== 'POST' || url.startsWith('/sign-out')) return 'passes';
		const at = wire();
		if (at < 0.12) return player.met('answer lost');
		return at < 0.2 ? player.met('never arrives') : 'passes';
	};
	try {
		await player.open();
		const withdrawn = await sayBefore(site, own, seed);
		const planned = plan(site, seed, writes, withdrawn, luck);
		for (const [at, write] of planned.entries()) await player.write(write, at === Math.floor(writes / 2));
		await player.empty();
		const wrong = await check(site.data, seed, planned);
		return { seed, writes, kept: player.kept, faults: player.faults, wrong };
	} finally {
		await context.close();
		way.close();
	}
}

/** Two opinions that were said before, to be withdrawn. */
async function sayBefore(site: Site, session: string, seed: number): Promise<{ id: string; no: string; on: string }[]> {
	const said: { id: string; no: string; on: string }[] = [];
	for (const n of [1, 2]) {
		const on = site.consultations[0]!;
		const text = `要撤回的话 ${seed} ${n}`;
		const fields = { ...opinion(text), consent: site.consent };
		const { status } = await post(site.server, `/consultations/${on}/say?/send`, fields, { session });
		if (status !== 303) throw new Error(`said before: ${status}`);
		const [row] = await rowsOf<{ id: string; no: string }>(
			site.data,
			`select id, no from opinions where text = '${text}'`
		);
		said.push({ ...row!, on });
	}
	return said;
}
