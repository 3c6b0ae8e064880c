/** A document as indented lines, for people. Programs ask for `--json`. */
export function readable(value: unknown, indent = ''): string {
	if (isScalar(value)) return `${indent}${plain(value)}`;
	const entries = Array.isArray(value) ? value.map((item) => ['-', item] as const) : Object.entries(value as object);
	if (entries.length === 0) return `${indent}–`;
	return entries.map(([key, item]) => line(key, item, indent)).join('\n');
}

function line(key: string, item: unknown, indent: string): string {
	if (key === '-' && isFlat(item)) return `${indent}- ${Object.values(item).map(plain).join(' · ')}`;
	const label = key === '-' ? '-' : `${key}:`;
	if (isScalar(item)) return `${indent}${label} ${plain(item)}`;
	const list = Array.isArray(item) && item.every(isScalar);
	if (list) return `${indent}${label} ${item.map(plain).join('、') || '–'}`;
	return `${indent}${label}\n${readable(item, `${indent}  `)}`;
}

const isScalar = (value: unknown) => value === null || typeof value !== 'object';
const isFlat = (value: unknown): value is object => !isScalar(value) && Object.values(value as object).every(isScalar);

const plain = (value: unknown) => (value === null || value === undefined || value === '' ? '–' : String(value));
