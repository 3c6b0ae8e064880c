import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import paraglide from './paraglide.config.js';

// With no framework script in any page kit skips the client build and hands out only the server build's `assets`:
// islands (`?worker&url`) must lie there, and all parts of the look share one sheet of styles, which stays cached.
const withoutFrameworkScript: Plugin = {
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
					codeSplitting: { groups: [{ name: 'ui', test: /\/src\/lib\/ui\/(?!Desk|desk)[^?]*\.(svelte|css)/ }] }
				}
			}
		}
	})
};

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglide), sveltekit(), withoutFrameworkScript],
	ssr: {
		// Bundled, the server starts in half a second; packages with a native part stay outside.
		noExternal: true,
		external: ['better-sqlite3', 'sharp', '@node-rs/argon2']
	}
});
