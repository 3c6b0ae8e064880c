/** Photos for tests, drawn by code. */
import sharp from 'sharp';
import type { ConsentInput, PhotoInput } from '#lib/opendays/photo-forms.ts';

let drawn = 0;

/** A picture that is none of those before it, with a place and a camera written into it. */
export async function photoFile(width = 320, height = 200) {
	drawn++;
	const bytes = await sharp({
		create: { width, height, channels: 3, background: { r: (drawn * 53) % 256, g: (drawn * 97) % 256, b: 140 } }
	})
		.withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '31/1 0/1 0/1' } })
		.jpeg()
		.toBuffer();
	return { name: '王小明在现场.jpg', bytes: new Uint8Array(bytes) };
}

export const photoInput = (persons = 0, more: Partial<PhotoInput> = {}): PhotoInput => ({
	...{ caption: '沉淀池边的讲解牌', people: persons > 0 ? 'some' : 'none', persons, declared: true },
	...more
});

export const consentInput = (more: Partial<ConsentInput> = {}): ConsentInput => ({
	...{ name: '周晓岚', age: 'adult', guardian: '', manner: 'paper', givenOn: '2026-08-12', separate: true },
	...more
});
