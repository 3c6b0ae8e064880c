/** An address with a query; what is undefined is left out, '' is kept. */
export function withQuery(path: string, values: Record<string, string | number | undefined>): string {
	const given = Object.entries(values).filter(([, value]) => value !== undefined);
	const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
	const [before, fragment] = path.split('#');
	return `${before}${query && `?${query}`}${fragment ? `#${fragment}` : ''}`;
}
