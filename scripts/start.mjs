// `npm start`: production. It installs nothing and builds nothing; it says what is missing and what to run.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { absoluteFolders, readEnvFile } from './environment.mjs';
import { inRoot } from './paths.mjs';
import { serve } from './serve.mjs';
import { giveUp, say } from './words.mjs';

readEnvFile();
const env = { ...process.env, ...absoluteFolders(process.env), WENJI_MODE: 'production', NODE_ENV: 'production' };

if (Number(process.versions.node.split('.')[0]) < 22) {
	giveUp(
		`正式运行需要 Node.js 22 或更高版本（建议 24），现在是 ${process.versions.node}。\n` +
			`Production needs Node.js 22 or newer (24 is best); this is ${process.versions.node}.`
	);
}
if (process.env.WENJI_NOW) {
	giveUp(
		'正式运行不能设定时钟，请去掉环境变量 WENJI_NOW。\nThe clock cannot be set in production: remove the variable WENJI_NOW.'
	);
}
if (existsSync(join(env.DATA_DIR, 'demo'))) {
	giveUp(
		`数据目录 ${env.DATA_DIR} 里是演示数据，不能用于正式运行。请用 DATA_DIR 指定另一个目录。\n` +
			`The data folder ${env.DATA_DIR} holds the demo. Name another one with DATA_DIR.`
	);
}
if (!existsSync(inRoot('build/server.js'))) {
	giveUp('程序还没有构建，请先运行：npm run build\nThe application is not built yet. Run first: npm run build');
}
if (!hasKeys(join(env.DATA_DIR, 'keys'))) {
	giveUp(
		`数据目录 ${env.DATA_DIR} 里还没有密钥，请先运行：npm run wenji -- init\n` +
			`There are no keys in ${env.DATA_DIR} yet. Run first: npm run wenji -- init`
	);
}
process.exitCode = await serve(process.execPath, env, (address) => say(`问计已启动 Wenji is serving at ${address}`));

function hasKeys(folder) {
	return existsSync(folder) && readdirSync(folder).length > 0;
}
