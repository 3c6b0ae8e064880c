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
