import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const oneEngineOnly = {
	selector: 'CallExpression[callee.property.name=/^(get|all|run)$/][arguments.length=0]',
	message: 'This method of a query exists on one engine only: await the query and take [0].'
};
const ownClock = ["NewExpression[callee.name='Date'][arguments.length=0]"]
	.concat("CallExpression[callee.object.name='Date'][callee.property.name='now']")
	.map((selector) => ({ selector, message: 'Time comes from #server/clock, so that demo and tests can move it.' }));

export default ts.config(
	{
		ignores: [
			'build/',
			'build-demo/',
			'.svelte-kit/',
			'.node/',
			'data/',
			'src/lib/paraglide/',
			'drizzle/',
			'project.inlang/'
		].concat(['test-results/', 'playwright-report/', 'coverage/', 'bench/results/'])
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows better which names exist.
			'no-undef': 'off',
			// U+3000 is a letter-wide space of Chinese text.
			'no-irregular-whitespace': [
				'error',
				{ skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true, skipJSXText: true }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/await-thenable': 'error'
		}
	},
	{
		// It has a tsconfig of its own, for another kind of program.
		files: ['src/service-worker.ts'],
		languageOptions: { parserOptions: { projectService: false, project: './tsconfig.worker.json' } }
	},
	{
		files: ['**/*.svelte'],
		rules: {
			'svelte/no-at-html-tags': 'error',
			'no-irregular-whitespace': 'off',
			// Pages are served without framework script: links are plain links.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/lib/server/**/*.ts'],
		ignores: ['src/lib/server/**/*.test.ts', 'src/lib/server/db/**'],
		rules: { 'no-restricted-syntax': ['error', oneEngineOnly, ...ownClock] }
	},
	{
		files: ['src/lib/server/{clock,log}/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', oneEngineOnly] }
	}
);
