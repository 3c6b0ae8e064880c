import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import paraglide from './paraglide.config.js';

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglide), sveltekit()],
	ssr: {
		// Bundled, the server starts in half a second; packages with a native part stay outside.
		noExternal: true,
		external: ['better-sqlite3', 'sharp', '@node-rs/argon2']
	}
});
