/** Form fields → plain data. `contact.person`, `channels[0].address` nest; `name[]` is a list even with one entry. */

export type Plain = { [name: string]: Plain | Plain[] | string | string[] | undefined };

/** Reads names such as `answers[q1]` or `channels[0].address` into nested data; `defaults` fills what is absent with ''. */
export function decode(fields: Iterable<readonly [string, string]>, defaults: readonly string[] = []): Plain {
	const root: Plain = Object.create(null) as Plain;
	for (const name of defaults) root[name] = '';
	for (const [name, value] of fields) {
		const list = name.endsWith('[]');
		const path = (list ? name.slice(0, -2) : name).split(/[.[\]]+/).filter((part) => part !== '');
		if (path.length === 0 || path.length > 4 || path.some((part) => part === '__proto__')) continue;
		put(root, path, value, list);
	}
	return lists(root) as Plain;
}

function put(into: Plain, [head, ...rest]: string[], value: string, list: boolean): void {
	if (rest.length > 0) {
		const next = into[head!];
		const child = next && typeof next === 'object' && !Array.isArray(next) ? next : (Object.create(null) as Plain);
		into[head!] = child;
		put(child, rest, value, list);
	} else if (list) {
		const present = into[head!];
		into[head!] = Array.isArray(present) ? [...(present as string[]), value] : [value];
	} else {
		into[head!] = value;
	}
}

/** Objects whose names are all numbers become lists, in the order of the numbers. */
function lists(value: Plain[string]): Plain[string] {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
	const names = Object.keys(value);
	if (names.length > 0 && names.every((name) => /^\d{1,3}$/.test(name))) {
		const ordered = names.sort((a, b) => Number(a) - Number(b));
		return ordered.map((name) => lists(value[name])) as Plain[];
	}
	for (const name of names) value[name] = lists(value[name]);
	return value;
}

/** Fields whose text is never shown or carried on: passwords, old and new, and codes. */
export const isSecret = (name: string) => /password|totp|^(code|current|next)$/i.test(name);
