/** Who may import whom. Ranks rise; a module imports only lower ranks, and only another module's index.ts. */
const ranks = [
	['config', 'clock', 'log', 'db', 'actor', 'text', 'zip', 'spreadsheets', 'secrets', 'mail', 'sms'],
	['journal'],
	['organisation', 'statute', 'messages'],
	['identity', 'attachments'],
	['publication', 'minors'],
	['catalogue'],
	['drafts', 'activities'],
	['consultations', 'opendays', 'hearings', 'meetings'],
	['opinions', 'surveys'],
	['feedback'],
	['procedure'],
	[
		'dossier',
		'supervision',
		'reorganisation',
		'search',
		'statistics',
		'notifications',
		'opendata',
		'backup',
		'runs',
		'rotation',
		'retention'
	],
	['jobs', 'metrics']
];
const siblings = ranks.find((names) => names.includes('consultations'));
const server = (names) => `^src/lib/server/(${names.join('|')})/`;
const tests = '\\.test\\.ts$';

const upward = ranks.slice(0, -1).map((names, rank) => ({
	name: `rank-${rank}-imports-only-lower-ranks`,
	severity: 'error',
	from: { path: server(names), pathNot: tests },
	to: { path: server(ranks.slice(rank + 1).flat()) }
}));

module.exports = {
	forbidden: [
		...upward,
		{
			name: 'every-module-has-a-rank',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^src/lib/server/', pathNot: server(ranks.flat()) }
		},
		{
			name: 'siblings-do-not-import-each-other',
			severity: 'error',
			from: { path: `^src/lib/server/(${siblings.join('|')})/`, pathNot: tests },
			to: { path: server(siblings), pathNot: '^src/lib/server/$1/' }
		},
		{
			name: 'modules-are-entered-by-index',
			comment: 'schema.ts is open to readers: they join tables.',
			severity: 'error',
			from: { path: '^src/(?:lib/server|cli)/([^/]+)' },
			to: {
				path: '^src/lib/server/[^/]+/',
				pathNot: ['^src/lib/server/$1/', '/index\\.ts$', '/schema\\.ts$', '^src/lib/server/db/']
			}
		},
		{
			name: 'outsiders-enter-by-index',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/(lib/server|cli)/' },
			to: { path: '^src/lib/server/[^/]+/', pathNot: '/index\\.ts$' }
		},
		{
			name: 'ui-knows-no-domain',
			severity: 'error',
			from: { path: '^src/lib/ui/', pathNot: tests },
			to: { path: '^src/', pathNot: '^src/lib/(ui|paraglide)/' }
		},
		{
			name: 'browser-code-has-no-server',
			comment: 'src/lib/web runs on the server; types are erased.',
			severity: 'error',
			from: { path: '^src/lib/', pathNot: ['^src/lib/(server|web)/', tests] },
			to: { path: '^src/lib/server/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'server-knows-no-framework',
			comment: 'The command line and the tests load it in plain Node.',
			severity: 'error',
			from: { path: '^src/(lib/server|cli|demo|server)/' },
			to: { path: ['^node_modules/(@sveltejs|svelte)/', '^\\$(app|env|lib)/', '^src/lib/web/(?!plain-page|display)'] }
		},
		{
			name: 'routes-know-no-database',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: server(['db']) }
		},
		{
			name: 'library-knows-no-routes',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/(routes|cli|server)/' }
		},
		{
			name: 'the-demo-stays-in-the-demo',
			comment: 'Production holds none of it: vite.demo.ts leaves out src/routes/demo, and nothing else may lead here.',
			severity: 'error',
			from: { path: '^src/', pathNot: ['^src/(demo|routes/demo|cli/commands/demo\\.ts)', tests] },
			to: { path: '^src/demo/' }
		},
		{
			name: 'no-test-in-the-product',
			severity: 'error',
			from: { path: '^src/', pathNot: tests },
			to: { path: tests }
		},
		{
			name: 'no-unresolved-import',
			severity: 'error',
			from: { path: '^src/' },
			to: {
				couldNotResolve: true,
				pathNot: '^(\\$(app|env|lib|service-worker)|\\./\\$types$|\\.\\./handler\\.js|.*\\?)'
			}
		},
		{
			name: 'no-cycles',
			severity: 'error',
			from: { pathNot: '^src/lib/paraglide/' },
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(src/lib/paraglide/.+|.*\\.css$)' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.svelte'],
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'svelte', 'default']
		}
	}
};
