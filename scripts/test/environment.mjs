/** The environment of a test run: nothing that a developer has set for the application may reach it. */
export function quietEnvironment(env) {
	const kept = Object.entries(env).filter(([name]) => !ours.has(name) && !name.startsWith('WENJI_'));
	return { ...Object.fromEntries(kept), NO_COLOR: '1', NODE_NO_WARNINGS: '1' };
}

const ours = new Set(
	['DATA_DIR', 'DATABASE_URL', 'PORT', 'HOST', 'ORIGIN', 'TRUST_PROXY', 'LOG_LEVEL', 'NODE_ENV'].concat([
		'SMS_WEBHOOK_URL',
		'SMS_WEBHOOK_SECRET',
		'NODE_OPTIONS',
		'TZ',
		'FORCE_COLOR'
	])
);
