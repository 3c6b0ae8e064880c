import { crc32, deflateRawSync } from 'node:zlib';

/** 1980-01-01 00:00, the zero of ZIP time: the same content gives the same bytes, hence the same digest. */
const dosDate = 0x0021;
const utf8Names = 0x0800;

/** A ZIP archive of the files in their order. For documents of some megabytes: it deflates at once, without ZIP64. */
export function writeZip(files: readonly { name: string; bytes: Uint8Array | string }[]): Buffer {
	const locals: Buffer[] = [];
	const centrals: Buffer[] = [];
	let offset = 0;
	for (const file of files) {
		const name = Buffer.from(file.name, 'utf8');
		const content = typeof file.bytes === 'string' ? Buffer.from(file.bytes, 'utf8') : file.bytes;
		const packed = deflateRawSync(content);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(utf8Names, 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt16LE(0, 6);
		common.writeUInt16LE(dosDate, 8);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(content.length, 18);
		common.writeUInt16LE(name.length, 22);
		locals.push(signature(0x04034b50), common, name, packed);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		centrals.push(signature(0x02014b50), Buffer.from([20, 0]), common, tail, name);
		offset += 30 + name.length + packed.length;
	}
	const directory = Buffer.concat(centrals);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(files.length, 4);
	end.writeUInt16LE(files.length, 6);
	end.writeUInt32LE(directory.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...locals, directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
