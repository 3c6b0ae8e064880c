/** A form that arrived after its session ended: its texts travel through signing in, its files must be chosen again. */
import type { ReadForm } from './read-form.ts';
import { isSecret } from './decode.ts';
import { isDesk, samePath } from './display.ts';

export type KeptForm = { fields: [string, string][]; files: { field: string; names: string[] }[] };

/** The form as one text for a hidden field; passwords and codes are left out. */
export function keepForm({ fields, files, oversized }: ReadForm): string {
	const named = new Map<string, string[]>();
	for (const { field, name } of [...files, ...oversized]) named.set(field, [...(named.get(field) ?? []), name]);
	const kept: KeptForm = {
		fields: fields.filter(([name]) => !isSecret(name)),
		files: [...named].map(([field, names]) => ({ field, names }))
	};
	return JSON.stringify(kept);
}

/** What `keepForm` wrote; null for anything else. */
export function readKept(text: unknown): KeptForm | null {
	if (typeof text !== 'string' || text === '') return null;
	try {
		const { fields, files } = JSON.parse(text) as KeptForm;
		const texts = fields.every((pair) => pair.length === 2 && pair.every((part) => typeof part === 'string'));
		const names = files.every(
			({ field, names }) => typeof field === 'string' && names.every((n) => typeof n === 'string')
		);
		return texts && names ? { fields, files } : null;
	} catch {
		return null;
	}
}

/** Where to go after signing in or changing the password: a page of the desk, else its first one. */
export function deskPath(to: unknown): string {
	const path = samePath(to);
	const signIn = /^(\/en)?\/desk\/(sign-in|password)/.test(path);
	return isDesk(path.split('?')[0]!) && !signIn ? path : '/desk';
}
