import { defineConfig, type Plugin } from 'vite';
import { isDemoBuild, native, outOf } from './scripts/flavour.mjs';

/**
 * Beside the framework's handler: the server around it, and the command `wenji`, each with the packages it uses. What
 * runs needs no more installed than what has a native part.
 */
export default defineConfig({
	publicDir: false,
	plugins: [withoutDemoCommand()],
	ssr: { noExternal: true, external: native },
	build: {
		ssr: true,
		outDir: outOf(isDemoBuild),
		emptyOutDir: false,
		target: 'node22',
		rolldownOptions: {
			input: { server: 'src/server.ts', wenji: 'src/wenji.ts' },
			external: [/\/handler\.js$/],
			output: { entryFileNames: '[name].js', chunkFileNames: 'beside/[name].[hash].js' }
		}
	}
});

// The invented district is in the demo's build only; its command says so.
function withoutDemoCommand(): Plugin {
	return {
		name: 'without-demo-command',
		apply: () => !isDemoBuild,
		enforce: 'pre',
		load: {
			filter: { id: /\/src\/demo\/load\/index\.ts$/ },
			handler: () => `import { Refusal } from '#server/actor';
export const demoPassword = '';
export const load = () => { throw new Refusal('demo_production'); };`
		}
	};
}
