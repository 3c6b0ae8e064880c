const least = 22;

/**
 * Says so and answers with true where this Node is too old. An older one dies without a word as soon as the database's
 * native part is loaded: an entry asks this first, and loads all the rest after it.
 */
export function isNodeTooOld(): boolean {
	if (Number.parseInt(process.versions.node, 10) >= least) return false;
	process.stderr.write(
		`\n问计需要 Node.js ${least} 或更高版本（建议 24），现在是 ${process.versions.node}，没有启动。请装好 Node.js 24 再启动；只是试用，可以运行 npm run demo，它自带合适的版本。\n` +
			`Wenji needs Node.js ${least} or newer (24 is best); this is ${process.versions.node}. Install Node.js 24 and start again; to try it out, npm run demo brings the right one along.\n\n`
	);
	process.exitCode = 1;
	return true;
}
