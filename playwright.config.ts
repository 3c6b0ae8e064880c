import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));

export default defineConfig<object, { dialect: 'sqlite' | 'postgres' }>({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	forbidOnly: true,
	retries: 0,
	workers: 2,
	// A net under what hangs, not a measure: the line's whole story takes 40 s on two quiet cores, and CI's may be busy.
	timeout: 240_000,
	expect: { timeout: 30_000 },
	use: {
		// A step that finds nothing says which one it was, before the whole test is over.
		actionTimeout: 45_000,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		viewport: { width: 360, height: 780 },
		// Only the tests that are about it have a service worker between the page and the server.
		serviceWorkers: 'block',
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure',
		launchOptions: {
			...(installed && { executablePath: installed }),
			args: ['--no-sandbox', '--disable-quic', '--disable-background-networking']
		}
	},
	projects: [
		{ name: 'sqlite', use: { dialect: 'sqlite' } },
		// What is seen and pressed is the same on both engines.
		{
			name: 'postgres',
			use: { dialect: 'postgres' },
			testIgnore: /(axe|elder|english|heard|keyboard|listen|offline)\.e2e\.ts/
		}
	]
});
