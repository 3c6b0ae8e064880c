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
