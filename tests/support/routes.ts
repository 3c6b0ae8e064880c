/** The routes as the file tree has them, and the addresses under which the demo shows each of them. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demoPlaces } from './line.ts';
import type { TestServer } from './server.ts';

export type Route = { id: string; kind: 'page' | 'endpoint' };
export type Place = { route: string; kind: Route['kind']; path: string };

const folder = resolve(import.meta.dirname, '../../src/routes');

/** Every address of the site, groups left out: `/consultations/[id]/say`. */
export function listRoutes(under = folder, id = ''): Route[] {
	const entries = readdirSync(under, { withFileTypes: true });
	const names = entries.map(({ name }) => name);
	const kind = names.includes('+page.svelte') ? 'page' : names.includes('+server.ts') ? 'endpoint' : undefined;
	const own: Route[] = kind ? [{ id: id || '/', kind }] : [];
	const inner = entries
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => listRoutes(join(under, name), name.startsWith('(') ? id : `${id}/${name}`));
	return [...own, ...inner].sort((a, b) => a.id.localeCompare(b.id));
}

/** The addresses of all routes in the demo; a route with a parameter needs an example in `line/demo-places.ts`. */
export async function listPlaces(server: TestServer): Promise<Place[]> {
	const examples = await demoPlaces(server);
	const places = listRoutes().map(({ id, kind }) => {
		const paths = examples[id] ?? (id.includes('[') ? [] : [id]);
		return { id, kind, paths };
	});
	const bare = places.filter(({ paths }) => paths.length === 0).map(({ id }) => id);
	if (bare.length > 0) throw new Error(`without an example in tests/support/line/demo-places.ts: ${bare.join(', ')}`);
	return places.flatMap(({ id, kind, paths }) => paths.map((path) => ({ route: id, kind, path })));
}

/** The address in English. */
export const inEnglish = (path: string) => (path === '/' ? '/en' : `/en${path}`);
