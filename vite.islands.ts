import type { Plugin } from 'vite';

/**
 * With no framework script in any page kit skips the client build and hands out only the server build's `assets`:
 * islands (`?worker&url`) must lie there, and all parts of the look share one sheet of styles, which stays cached.
 * Stands after `sveltekit()`, whose own paths it replaces.
 */
export const withoutFrameworkScript: Plugin = {
	name: 'without-framework-script',
	config: () => ({
		worker: {
			format: 'es',
			rollupOptions: {
				output: {
					entryFileNames: '_app/immutable/assets/[name].[hash].js',
					chunkFileNames: '_app/immutable/assets/[name].[hash].js',
					assetFileNames: '_app/immutable/assets/[name].[hash][extname]'
				}
			}
		},
		build: {
			rollupOptions: {
				output: {
					codeSplitting: {
						groups: [{ name: 'ui', test: /\/src\/lib\/ui\/(?!Desk|desk|workbench)[^?]*\.(svelte|css)/ }]
					}
				}
			}
		}
	})
};

/**
 * Svelte marks in the HTML where its script would take the page over. No page here is taken over (`csr = false`), and the
 * marks are a sixth of a long page: they are left out when the server is built.
 */
export const withoutHydrationMarks: Plugin = {
	name: 'without-hydration-marks',
	apply: 'build',
	enforce: 'post',
	transform(code, id, options) {
		const renders = /\.svelte$|\/svelte\/src\/internal\/server\/(index|hydration)\.js$/.test(id.split('?')[0]!);
		if (!options?.ssr || !renders) return null;
		return { code: code.replace(/<!--(?:\[(?:-?\d+|!)?|\]|\$\{HYDRATION_\w+\})?-->/g, ''), map: null };
	}
};

/** The message compiler makes a new set of plural rules for every message; making one costs more than the rest of it. */
export const keptPluralRules: Plugin = {
	name: 'kept-plural-rules',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('/paraglide/registry.js')) return null;
		const kept = `const kept = new Map();
function pluralRules(locale, options) {
	const key = options ? locale + JSON.stringify(options) : locale;
	if (!kept.has(key)) kept.set(key, new Intl.PluralRules(locale, options));
	return kept.get(key);
}
`;
		return {
			code: kept + code.replace('new Intl.PluralRules(locale, options)', 'pluralRules(locale, options)'),
			map: null
		};
	}
};

/** Replaced once each, or the build fails: a new version of a package must not undo this unseen. */
function replaced(code: string, id: string, from: string, to: string): string {
	const parts = code.split(from);
	if (parts.length !== 2) throw new Error(`${id} is no longer as it was measured: see vite.islands.ts`);
	return parts.join(to);
}

/**
 * A page is put together from two thousand pieces. Added one to the next they are a chain that is copied link by link
 * when the page is read; put into a list and joined at the end they are copied once (a fifth of a page's time).
 */
export const joinedPages: Plugin = {
	name: 'joined-pages',
	apply: 'build',
	enforce: 'pre',
	transform(code, id) {
		if (!id.split('?')[0]!.endsWith('/svelte/src/internal/server/renderer.js')) return null;
		const collect = /\t#collect_content\(content = \{ head: '', body: '' \}\) \{[^]*?\n\t\}\n/.exec(code)?.[0] ?? '';
		const joined = `	#collect_content(content = { head: '', body: '' }) {
		const parts = { head: [], body: [] };
		this.#collect_parts(parts);
		content.head += parts.head.join('');
		content.body += parts.body.join('');
		return content;
	}

	#collect_parts(parts) {
		for (const item of this.#out) {
			if (typeof item === 'string') parts[this.type].push(item);
			else if (item instanceof Renderer) item.#collect_parts(parts);
		}
	}
`;
		return { code: replaced(code, id, collect || '\0', joined), map: null };
	}
};

/** The tag of each page's content (ETag) is counted over all its signs: in whole numbers, as here, it costs half. */
export const wholeNumberHash: Plugin = {
	name: 'whole-number-hash',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('/kit/src/utils/hash.js')) return null;
		const from = '(hash * 33) ^ value.charCodeAt(--i)';
		return { code: replaced(code, id, from, 'Math.imul(hash, 33) ^ value.charCodeAt(--i)'), map: null };
	}
};
