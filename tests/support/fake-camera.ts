/**
 * What a browser takes for its camera: a film (YUV4MPEG2) that shows one code after another, over and over, drawn by the
 * encoder of the tickets. `--use-file-for-fake-video-capture` is a flag of the launch: one film, one browser.
 */
import { mkdtempSync, rmSync, writeSync, openSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from '@playwright/test';
import { qrPath } from '#lib/opendays/qr.ts';
import { drawn } from './drawn-code.ts';

const [width, height, perSecond] = [640, 480, 5];

/** No text: nothing in sight. */
export type Shot = { text?: string; seconds: number };

/** A browser with this film before its camera; `close()` takes the film away as well. */
export async function browserSeeing(shots: readonly Shot[], launch: LaunchOptions = {}): Promise<Browser> {
	const folder = mkdtempSync(join(tmpdir(), 'wenji-film-'));
	const film = join(folder, 'film.y4m');
	writeFilm(film, shots);
	const args = [
		...(launch.args ?? []),
		'--use-fake-ui-for-media-stream',
		'--use-fake-device-for-media-stream',
		`--use-file-for-fake-video-capture=${film}`
	];
	const browser = await chromium.launch({ ...launch, args });
	browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
	return browser;
}

function writeFilm(path: string, shots: readonly Shot[]): void {
	const file = openSync(path, 'w');
	writeSync(file, `YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`);
	const grey = Buffer.alloc((width * height) / 2, 128);
	for (const { text, seconds } of shots) {
		const picture = frame(text);
		for (let n = 0; n < seconds * perSecond; n++) {
			writeSync(file, 'FRAME\n');
			writeSync(file, picture);
			writeSync(file, grey);
		}
	}
	closeSync(file);
}

/** The light of one picture: the code in the middle of a grey wall. */
function frame(text: string | undefined): Buffer {
	const light = Buffer.alloc(width * height, 150);
	if (text === undefined) return light;
	const code = qrPath(text);
	const points = drawn(code, Math.floor((height - 40) / code.size));
	const [left, top] = [Math.floor((width - points.width) / 2), Math.floor((height - points.height) / 2)];
	for (let y = 0; y < points.height; y++) {
		for (let x = 0; x < points.width; x++) {
			light[(top + y) * width + left + x] = points.data[(y * points.width + x) * 4] === 0 ? 20 : 235;
		}
	}
	return light;
}
