/** The server's entry, with nothing in it but the question which Node this is. */
import { isNodeTooOld } from './least-node.ts';

if (!isNodeTooOld()) {
	await import('./server/main.ts').catch((error: unknown) => {
		// Settings are read when their module is first loaded. A wrong one is no fault of the program: no stack, only words.
		if (!(error instanceof Error) || error.constructor.name !== 'ConfigurationError') throw error;
		process.stderr.write(
			`\n设置有误，没有启动。请改正下列环境变量：\nSome settings are wrong, so nothing was started. Correct these environment variables:\n${error.message}\n\n`
		);
		process.exitCode = 1;
	});
}
