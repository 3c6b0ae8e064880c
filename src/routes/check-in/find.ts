import type { Gate } from '#lib/gate/gate.ts';
import { findTickets, shortName, shortNo, type ListedTicket } from '#lib/gate/list.ts';
import { clockTime, fill, one, put, words } from './screen.ts';

/** Finding somebody by hand; `chosen` is called with the ticket that was tapped, `typed` with a whole ticket text. */
export function findByHand(gate: Gate, chosen: (ticket: ListedTicket) => void, typed: (text: string) => void) {
	const input = one<HTMLInputElement>('#gate-find');
	const rows = one('[data-found]');
	const template = one<HTMLTemplateElement>('[data-found-one]');
	let asked = 0;

	async function search() {
		const turn = ++asked;
		const list = gate.shift()?.list;
		const said = input.value.trim();
		if (!list) return;
		const sessionId = gate.shift()!.sessionId;
		const found = findTickets(list, said, sessionId);
		const came = await Promise.all(found.map((ticket) => gate.came(ticket)));
		// What was typed since then is already being looked for.
		if (turn !== asked) return;
		rows.replaceChildren(...found.map((ticket, at) => line(ticket, came[at]!, sessionId)));
		const time = clockTime(list.madeAt);
		put(
			'found-said',
			said === ''
				? ''
				: found.length > 0
					? fill(words.findCount, { count: found.length })
					: fill(words.findNone, { time })
		);
	}

	function line(ticket: ListedTicket, people: number, sessionId: string): Node {
		const row = template.content.cloneNode(true) as DocumentFragment;
		const { name, no, lastFour, party, revoked } = ticket;
		one('[data-name]', row).textContent = shortName(name);
		one('[data-no]', row).textContent = shortNo(no);
		const facts = [
			lastFour && `****${lastFour}`,
			fill(words.findIn, { people, party }),
			revoked && words.findRevoked,
			ticket.sessionId !== sessionId && words.findElsewhere
		];
		one('[data-facts]', row).textContent = facts.filter(Boolean).join('　');
		one('button', row).addEventListener('click', () => chosen(ticket));
		return row;
	}

	input.addEventListener('input', () => void search());
	one<HTMLFormElement>('form[data-find]').addEventListener('submit', (event) => {
		event.preventDefault();
		if (/^\s*wj1\./i.test(input.value)) typed(input.value);
		else void search();
	});
	return {
		/** Empty, for the next one. */
		begin() {
			input.value = '';
			rows.replaceChildren();
			put('found-said', '');
			input.focus();
		}
	};
}
