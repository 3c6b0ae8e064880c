import type { ListedSignUp } from '#server/opendays';

/** Whether a sign-up is meant: by its number, a name of the party, or the last digits of the telephone. */
export function matches({ no, name, phone, companions }: ListedSignUp, text: string): boolean {
	if (text === '') return true;
	const wanted = text.normalize('NFKC').toLowerCase();
	const digits = /^\d{3,}$/.test(wanted);
	const names = [name, ...companions.map((one) => one.name)];
	return (
		no.toLowerCase().includes(wanted) ||
		names.some((one) => one?.toLowerCase().includes(wanted)) ||
		(digits && (phone ?? '').endsWith(wanted))
	);
}
