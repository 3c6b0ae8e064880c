import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { drawn } from '../../../tests/support/drawn-code.ts';
import { qrPath } from './qr.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
const body = `WJ1.12.${'A1B2C3D4E5F6G7'}.${'0123456789ABCD'}.10.${'Z9Y8X7W6V5'}`;
const ticket = `${body}.${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(4).slice(0, 103)}`;

beforeAll(() => {
	prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });
});

test('a scanner reads what was drawn, down to three points a module', async () => {
	for (const scale of [3, 8]) {
		const [found] = await readBarcodes(drawn(qrPath(ticket), scale) as ImageData, { formats: ['QRCode'] });
		expect(found?.text).toBe(ticket);
		expect(found?.ecLevel).toBe('M');
	}
});

test('a ticket takes 41 modules, as its letters take the dense mode, and four white ones around', () => {
	const { size, path } = qrPath(ticket);
	expect(ticket.length).toBeGreaterThan(149);
	expect(size).toBe(41 + 8);
	expect(path).toMatch(/^M4 4h7v1h-7z/);
});

test('words in small letters are read too', async () => {
	const [found] = await readBarcodes(drawn(qrPath('https://例.cn/问计'), 4) as ImageData, { formats: ['QRCode'] });
	expect(found?.text).toBe('https://例.cn/问计');
});
