// `npm run demo`: one command from a fresh clone to a district at work.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, run } from './bootstrap.mjs';
import { buildIfChanged } from './build.mjs';
import { absoluteFolders, readEnvFile } from './environment.mjs';
import { inRoot } from './paths.mjs';
import { serve } from './serve.mjs';
import { giveUp, say } from './words.mjs';

readEnvFile();
const tools = bootstrap();
const env = { ...tools.env, ...absoluteFolders(tools.env), WENJI_MODE: 'demo', NODE_NO_WARNINGS: '1' };

if ((await buildIfChanged(tools, { demo: true })) !== 0) {
	giveUp('构建失败，原因见上。\nThe build failed; the reason stands above.');
}
await loadDistrict();
process.exitCode = await serve(tools.node, env, announce, { demo: true });

function announce(address) {
	say('\n  云汐区的演示已经就绪 The demo district is ready');
	say(`    首页 Home              ${address}/`);
	say(`    演示账号 Accounts      ${address}/demo`);
	say(`    短信和动态口令 Outbox  ${address}/demo/outbox`);
	say('  按 Ctrl-C 结束。Press Ctrl-C to end.\n');
}

// `wenji demo load` leaves a marker with its day: production refuses such a folder, and the demo serves nothing else.
async function loadDistrict() {
	const marker = join(env.DATA_DIR, 'demo');
	if (existsSync(marker)) return tellAge(readFileSync(marker, 'utf8').trim());
	say('正在布置云汐区… Laying out the demo district …');
	const code = await run(tools.node, [inRoot('src/cli/wenji.ts'), 'demo', 'load'], {
		env,
		stdio: ['ignore', 'ignore', 2]
	});
	if (code !== 0) {
		giveUp(
			`数据目录 ${env.DATA_DIR} 没有装入演示数据，原因见上。可以换一个空目录：DATA_DIR=另一目录 npm run demo\n` +
				`The demo was not loaded; the reason stands above. Use an empty folder: DATA_DIR=another npm run demo`
		);
	}
}

// What was played through stays; but its days go by as anywhere, and a period that was open ends.
function tellAge(start) {
	const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
	if (!/^\d{4}-\d{2}-\d{2}$/.test(start) || start === today || env.WENJI_NOW) return;
	say(
		`这里的云汐区是按 ${start} 布置的。要按今天重新布置，请换一个空目录：DATA_DIR=另一目录 npm run demo\n` +
			`This district was laid out for ${start}. To have it around today, use an empty folder: DATA_DIR=another npm run demo`
	);
}
