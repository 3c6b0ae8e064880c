import { defineConfig } from 'vite';
import { isDemoBuild, outOf } from './scripts/flavour.mjs';

/** The entry around the framework's handler, bundled beside it: the question which Node this is, and all the rest. */
export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: 'src/server.ts',
		outDir: outOf(isDemoBuild),
		emptyOutDir: false,
		target: 'node22',
		rolldownOptions: {
			external: [/\/handler\.js$/],
			output: { entryFileNames: 'server.js', chunkFileNames: 'server.[name].js' }
		}
	}
});
