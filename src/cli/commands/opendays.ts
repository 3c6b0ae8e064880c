/** `wenji opendays seats --session ID`, `wenji ticket verify STRING`. */
import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import * as opendays from '#server/opendays';

/** People, all of them: `confirmed` holds a seat, offers that wait for an answer among them. Nothing is written. */
export async function opendaysSeats(args: string[]): Promise<opendays.Seats> {
	const { values } = parseArgs({ args, options: { session: { type: 'string' } } });
	if (!values.session) throw new Refusal('cli_missing', { facts: { options: '--session' } });
	return opendays.seatsOf(await opendays.find(values.session));
}

export type TicketDocument = {
	ok: boolean;
	why: opendays.Checked['why'];
	session: string | null;
	ticket: string | null;
	party: number | null;
	key: number | null;
	admitted: number;
};

/** Whether what a QR code says was signed here, and still admits; `why` tells why not. */
export async function ticketVerify(args: string[]): Promise<TicketDocument> {
	const { positionals } = parseArgs({ args, allowPositionals: true });
	if (positionals.length === 0) throw new Refusal('cli_missing', { facts: { options: 'STRING' } });
	const { ok, why, ticket, admitted } = await opendays.verify(positionals.join(''));
	const { session = null, id = null, party = null, key = null } = ticket ?? {};
	return { ok, why, session, ticket: id, party, key, admitted };
}
