/** What is asked of each server. The bare one knows the same addresses. */
import { form, multipart, multipartForm } from './forms.ts';
import type { Asked } from './load.ts';
import type { Seeded } from './seed.ts';
import { scanOf, signUpOf } from './open-days.ts';
import { sheetOf } from './surveys.ts';
import { nameOf, opinionOf } from './texts.ts';

export type TargetName = 'bare' | 'framework' | 'product';
export type Scenario = {
	name: string;
	count: number;
	/** How many at once; 32 where it says nothing. */
	connections?: number;
	/** The next request; `undefined` where this server has no such page. */
	next(target: TargetName): (() => Asked) | undefined;
};

const hello: Asked = { path: '/' };

/** How many opinions one resident sends: people comment on more than one clause. */
export const perAuthor = 3;

export function scenariosOf(seeded: Seeded): Scenario[] {
	const { detail, target, clauseIds, receipts, sessions, consent, surveys, openDays } = seeded;
	let asked = 0;
	let sent = 0;
	const page = (name: string, asking: Asked): Scenario => {
		return { name, count: 2400, next: (on) => () => (on === 'framework' ? hello : asking) };
	};
	const lookUp = (): Asked => {
		const { no, code } = receipts[asked++ % receipts.length]!;
		// Behind a proxy, each from a network of its own: the limit per network is not what is measured.
		const headers = { ...form, 'x-forwarded-for': `10.${(asked >> 14) & 127}.${(asked >> 7) & 127}.${asked & 127}` };
		return { path: '/lookup', method: 'POST', headers, body: new URLSearchParams({ no, code }).toString() };
	};
	const submit = (on: TargetName): Asked => {
		const number = 1000 + sent++;
		const who = Math.floor((number - 1000) / perAuthor);
		const author = sessions[who];
		if (!author) throw new Error('more opinions than the seed has authors for');
		const fields = {
			clauseId: clauseIds[number % clauseIds.length]!,
			stance: 'suggest',
			text: opinionOf(number),
			name: nameOf(who),
			submitterType: 'person',
			consent
		};
		const cookie = `wenji=${author}`;
		const path = `/consultations/${target}/say?/send`;
		if (on === 'bare') {
			const body = new URLSearchParams(fields).toString();
			return { path, method: 'POST', headers: { ...form, cookie }, body, expect: 303 };
		}
		return { path, method: 'POST', headers: { ...multipartForm, cookie }, body: multipart(fields), expect: 303 };
	};
	const sending = (on: TargetName) => (on === 'framework' ? undefined : () => submit(on));
	const path = `/consultations/${detail}`;
	const results = `/surveys/${surveys.results}/results`;
	const answering = (on: TargetName) => (on === 'framework' ? undefined : () => sheetOf(surveys.open, on === 'bare'));
	const ticket = {
		path: `/me/tickets/${openDays.page.signUp}`,
		headers: { cookie: `wenji=${openDays.page.cookie}` }
	};
	const signingUp = (on: TargetName) =>
		on === 'framework' ? undefined : () => signUpOf(openDays, sessions.slice(0, -1), consent, on === 'bare');
	const coming = (on: TargetName) => (on === 'framework' ? undefined : () => scanOf(openDays));
	return [
		page('list', { path: '/consultations', headers: unshared }),
		page('detail', { path, headers: unshared }),
		{ ...page('detail brotli', { path }), next: productOnly({ path, headers: { ...unshared, ...coded('br') } }) },
		{ ...page('detail gzip', { path }), next: productOnly({ path, headers: { ...unshared, ...coded('gzip') } }) },
		page('list kept', { path: '/consultations' }),
		page('detail kept', { path }),
		{ ...page('detail kept brotli', { path }), next: productOnly({ path, headers: coded('br') }) },
		page('detail signed in', { path, headers: { cookie: `wenji=${sessions.at(-1)}` } }),
		{ name: 'look-up', count: 400, next: (on) => (on === 'framework' ? () => hello : lookUp) },
		{ name: 'submit', count: 900, next: sending },
		{ name: 'submit at 64', count: 300, connections: 64, next: sending },
		page('results', { path: results, headers: unshared }),
		page('results kept', { path: results }),
		{ name: 'sheet', count: 300, next: answering },
		{ name: 'sheet at 64', count: 300, connections: 64, next: answering },
		{ name: 'sign-up', count: 300, next: signingUp },
		{ name: 'sign-up at 64', count: 300, connections: 64, next: signingUp },
		{ name: 'check-in', count: 300, next: coming },
		{ name: 'check-in at 64', count: 300, connections: 64, next: coming },
		{ ...page('ticket', ticket), next: productOnly(ticket) }
	];
}

const productOnly = (asking: Asked) => (on: TargetName) => (on === 'product' ? () => asking : undefined);
const coded = (coding: string) => ({ 'accept-encoding': coding });

/** Whoever carries a cookie of any other kind is given a page made anew, never a kept one. */
const unshared = { cookie: 'bench=1' };
