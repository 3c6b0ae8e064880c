import { defineConfig } from 'vitest/config';

const databaseTests = ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'];
const longTests = ['**/*.long.test.ts'];
const elsewhere = ['node_modules/**', 'tests/e2e/**'];

/** The same files on one engine; tests/support/database.ts gives each file a database of its own. */
function engine(name: 'sqlite' | 'postgres', include: string[]) {
	return {
		test: {
			name: include === longTests ? `long ${name}` : name,
			include,
			exclude: [...elsewhere, ...(include === longTests ? [] : longTests)],
			setupFiles: ['tests/support/database.ts'],
			env: { WENJI_MODE: 'test', WENJI_TEST_ENGINE: name, LOG_LEVEL: 'silent' },
			pool: 'forks' as const,
			maxWorkers: 2,
			testTimeout: include === longTests ? 600_000 : 20_000,
			hookTimeout: 60_000
		}
	};
}

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.*', 'tests/**/*.test.ts'],
					exclude: [...elsewhere, ...databaseTests, ...longTests],
					env: { WENJI_MODE: 'test', LOG_LEVEL: 'silent' },
					pool: 'forks',
					maxWorkers: 2,
					testTimeout: 20_000
				}
			},
			engine('sqlite', databaseTests),
			engine('postgres', databaseTests),
			engine('sqlite', longTests),
			engine('postgres', longTests)
		]
	}
});
