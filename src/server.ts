/**
 * The entry, with nothing in it but this: an older Node dies without a word as soon as the database's native part is
 * loaded. So what needs it is loaded after the question, and never by a static import.
 */
const least = 22;

if (Number.parseInt(process.versions.node, 10) < least) {
	process.stderr.write(
		`\n问计需要 Node.js ${least} 或更高版本（建议 24），现在是 ${process.versions.node}，没有启动。请装好 Node.js 24 再启动；只是试用，可以运行 npm run demo，它自带合适的版本。\n` +
			`Wenji needs Node.js ${least} or newer (24 is best); this is ${process.versions.node}. Install Node.js 24 and start again; to try it out, npm run demo brings the right one along.\n\n`
	);
	process.exitCode = 1;
} else {
	await import('./server/main.ts').catch((error: unknown) => {
		// Settings are read when their module is first loaded. A wrong one is no fault of the program: no stack, only words.
		if (!(error instanceof Error) || error.constructor.name !== 'ConfigurationError') throw error;
		process.stderr.write(
			`\n设置有误，没有启动。请改正下列环境变量：\nSome settings are wrong, so nothing was started. Correct these environment variables:\n${error.message}\n\n`
		);
		process.exitCode = 1;
	});
}

export {};
