import type { Plugin } from 'vite';
import { isDemoBuild } from './scripts/flavour.mjs';

const notFound = `import { error } from '@sveltejs/kit';\nexport const load = () => error(404, 'not found');\n`;

/**
 * Every build but the demo's (WENJI_BUILD=demo) leaves out src/routes/demo, and with it whatever only its pages import:
 * its files are read as empty, and its layout answers 404.
 */
export const withoutDemo: Plugin = {
	name: 'without-demo',
	apply: (_, { command }) => command === 'build' && !isDemoBuild,
	enforce: 'pre',
	load: {
		filter: { id: /\/src\/routes\/demo\// },
		handler(id) {
			if (id.endsWith('/demo/+layout.server.ts')) return notFound;
			return /\.svelte$/.test(id) ? '<!-- in the demo only -->' : 'export {};';
		}
	}
};
