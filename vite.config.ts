import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { existsSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import paraglide from './paraglide.config.js';
import { native } from './scripts/flavour.mjs';
import { withoutDemo } from './vite.demo.ts';
import {
	joinedPages,
	keptPluralRules,
	wholeNumberHash,
	withoutFrameworkScript,
	withoutHydrationMarks
} from './vite.islands.ts';

export default defineConfig(({ command }) => ({
	plugins: [
		withoutDemo,
		paraglideVitePlugin(paraglide),
		sveltekit(),
		withoutFrameworkScript,
		withoutHydrationMarks,
		keptPluralRules,
		joinedPages,
		wholeNumberHash,
		onlyAfterSuccess({
			strategies: 'injectManifest',
			filename: 'service-worker.ts',
			// Both are files in static/: pages carry no inline script, and the manifest needs no build.
			injectRegister: false,
			manifest: false,
			injectManifest: {
				// The look of a page lies with its copy (src/lib/offline/store.ts).
				globPatterns: ['client/icon.svg', 'client/sw-register.js']
			}
		})
	],
	ssr: {
		// Bundled, the server starts in half a second; packages with a native part stay outside. `vite dev` runs no CommonJS.
		noExternal: command === 'build' || [],
		external: native
	}
}));

// Its last step runs after a failed build too, finds no service worker, and would hide why the build failed.
function onlyAfterSuccess(options: Parameters<typeof SvelteKitPWA>[0]): Plugin[] {
	return SvelteKitPWA(options).map((plugin) => {
		const last = plugin.closeBundle;
		if (plugin.name !== 'vite-plugin-pwa:sveltekit:build' || !last || typeof last === 'function') return plugin;
		const built = () => existsSync('.svelte-kit/output/client/service-worker.js');
		return {
			...plugin,
			closeBundle: {
				...last,
				async handler(error?: Error) {
					if (built()) await last.handler.call(this, error);
				}
			}
		};
	});
}
