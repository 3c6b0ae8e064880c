import { defineConfig } from 'vite';

/** The entry around the framework's handler, bundled into one file beside it. */
export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: 'src/server.ts',
		outDir: 'build',
		emptyOutDir: false,
		target: 'node22',
		rolldownOptions: { external: [/\/handler\.js$/], output: { entryFileNames: 'server.js' } }
	}
});
