import { describe, expect, it } from 'vitest';
import { openZip, UnreadableZip, writeZip } from './index.ts';

const reason = async (work: Promise<unknown>) =>
	work.then(
		() => 'none',
		(error: unknown) => (error instanceof UnreadableZip ? error.reason : 'other')
	);

describe('zip', () => {
	it('reads what it writes, and writes the same bytes again', async () => {
		const files = [
			{ name: 'a/一.txt', bytes: '停车'.repeat(1000) },
			{ name: 'b.bin', bytes: new Uint8Array([0, 1, 2]) },
			{ name: 'empty', bytes: '' }
		];
		const bytes = writeZip(files);
		expect(writeZip(files).equals(bytes)).toBe(true);
		const zip = await openZip(bytes);
		expect(zip.names).toEqual(['a/一.txt', 'b.bin', 'empty']);
		expect((await zip.read('a/一.txt')).toString()).toBe('停车'.repeat(1000));
		expect([...(await zip.read('b.bin'))]).toEqual([0, 1, 2]);
		expect(await reason(zip.read('c'))).toBe('damaged');
	});

	it('refuses a bomb by its declared size and by the number of entries', async () => {
		const bomb = writeZip([{ name: 'x', bytes: Buffer.alloc(3_000_000) }]);
		expect(bomb.length).toBeLessThan(10_000);
		expect(await reason(openZip(bomb, { inflated: 1_000_000 }))).toBe('bomb');
		const many = writeZip(Array.from({ length: 50 }, (_, i) => ({ name: `${i}`, bytes: '' })));
		expect(await reason(openZip(many, { entries: 49 }))).toBe('bomb');
	});

	it('stops an entry that lies about its size', async () => {
		const bytes = writeZip([{ name: 'x', bytes: Buffer.alloc(3_000_000) }]);
		const central = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
		bytes.writeUInt32LE(10, central + 24);
		const zip = await openZip(bytes, { inflated: 1000 });
		expect(await reason(zip.read('x'))).toBe('damaged');
	});

	it('refuses the damaged, the doubled and the encrypted', async () => {
		expect(await reason(openZip(new Uint8Array([1, 2, 3])))).toBe('damaged');
		const good = writeZip([{ name: 'x', bytes: 'some text' }]);
		expect(await reason(openZip(good.subarray(0, good.length - 30)))).toBe('damaged');
		const twice = writeZip([
			{ name: 'x', bytes: '1' },
			{ name: 'x', bytes: '2' }
		]);
		expect(await reason(openZip(twice))).toBe('damaged');
		good.writeUInt16LE(0x0801, good.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8);
		expect(await reason(openZip(good))).toBe('encrypted');
	});
});
